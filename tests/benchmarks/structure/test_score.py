import pytest

from benchmarks.structure import Matches, Structure, StructureScore, Table, add_scores, read_markdown, score_structure

GOLD = """# Weir and mill

- Rake **early**
- Cover
    - with reed
    - with cloth[^1]

| pan | salt |
|-----|------|
| A   | 12   |
| B   |      |

```python
for pan in pans:
    rake(pan)
```

See [the mill](https://mill.example) and `rake`, $x^2$.

[^1]: Wet
"""


def score(answer: str, gold: str = GOLD) -> StructureScore:
    return score_structure(read_markdown(answer), read_markdown(gold))


def test_the_gold_itself_has_everything() -> None:
    assert {matches.recall for matches in score(GOLD).values()} == {1.0}
    assert len(score(GOLD)) == 12


def test_the_text_without_its_marks_has_nothing() -> None:
    plain = "Weir and mill\n\nRake early\n\nCover\n\nwith reed\n\npan salt A 12 B\n\nfor pan in pans: rake(pan)"
    assert {matches.kept for matches in score(plain).values()} == {0}


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        ("headings", "## WEIR & mill\n\n# More", Matches(1, 2, 0)),
        ("headings", "## WEIR and *mill*!\n\n# More", Matches(1, 2, 1)),
        ("heading levels", "## Weir and mill", Matches(1, 1, 0)),
        ("list items", "1. Rake early\n2. with reed", Matches(4, 2, 2)),
        ("nested items", "1. Rake early\n2. with reed", Matches(2, 0, 0)),
        ("nested items", "- x\n  - with reed\n    - with cloth[^1]\n\n[^1]: Wet", Matches(2, 2, 1)),
        ("table cells", "| pan | salt | more |\n|---|---|---|\n| A | 13 | |", Matches(5, 5, 3)),
        ("table rows", "| pan | salt |\n|---|---|\n| 12 | A |\n| B | |", Matches(3, 3, 2)),
        ("table rows", "| pan | salt |\n|---|---|\n| A 12 | B |", Matches(3, 2, 1)),
        ("code blocks", "```\nfor pan in pans:\n    rake(pan)\n```", Matches(1, 1, 1)),
        ("code blocks", "```\nfor pan in pans:\nrake(pan)\n```", Matches(1, 1, 0)),
        ("code languages", "```py\nfor pan in pans:\nrake(pan)\n```", Matches(1, 1, 1)),
        ("code languages", "```\nfor pan in pans:\n    rake(pan)\n```", Matches(1, 0, 0)),
        ("links", "[The mill](https://mill.example/) [the mill](https://weir.example)", Matches(1, 2, 1)),
        ("inline code", "`Rake` `rake`", Matches(1, 2, 1)),
        ("notes", "a[^x]\n\n[^x]: wet", Matches(1, 1, 1)),
        ("formulas", "$$x^{2}$$", Matches(1, 1, 1)),
    ],
)
def test_counts_what_the_gold_and_the_answer_have(kind: str, answer: str, expected: Matches) -> None:
    assert score(answer)[kind] == expected


def test_an_element_counts_as_often_as_both_have_it() -> None:
    assert score("# Mill", "# Mill\n\n## Mill")["headings"] == Matches(2, 1, 1)


def test_a_note_of_the_answer_is_an_item_of_a_page_that_lists_its_notes() -> None:
    assert score("a[^1]\n\n[^1]: Wet", "a\n\n1. Wet")["list items"].kept == 1


def test_each_table_of_the_answer_is_compared_once() -> None:
    table = "| pan | salt |\n|---|---|\n| A | 12 |\n"
    found = score(table, f"{table}\ntext\n\n{table}")
    assert (found["table cells"], found["table rows"]) == (Matches(8, 4, 4), Matches(4, 2, 2))


def test_a_spanned_cell_may_be_printed_once_or_repeated() -> None:
    gold = Structure(tables=(Table((("pan", "salt", "salt2"), ("all", "3"), ("b", "4", "5")), has_spans=True),))
    for rows in ((("pan", "salt", "salt2"), ("all", "", "3"), ("b", "4", "5")),
                 (("pan", "salt", "salt2"), ("all", "all", "3"), ("b", "4", "5"))):  # fmt: skip
        found = score_structure(Structure(tables=(Table(rows),)), gold)
        assert (found["table cells"].f1, found["table rows"].recall) == (1.0, 1.0)


def test_sums_are_in_the_order_of_kinds() -> None:
    total = add_scores([{"links": Matches(1, 2, 1)}, {"headings": Matches(1, 0, 0), "links": Matches(3, 1, 1)}, {}])
    assert list(total.items()) == [("headings", Matches(1, 0, 0)), ("links", Matches(4, 3, 2))]
