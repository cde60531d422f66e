import pytest

from benchmarks.structure import markdown_similarity
from benchmarks.structure.canonical import canonical_markdown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("*a* __b__", "_a_ **b**"),
        ("Mill\n====", "# Mill #"),
        ("* a\n\n* b", "- a\n- b"),
        ("3) a", "1. a"),
        ("user\\_name\\.", "user_name."),
        ("a  \nb", "a\\\nb"),
        ("    rake()", "```\nrake()\n```"),
        ("~~~py\nrake()\n~~~", "```py\nrake()\n```"),
        ("[a][1]\n\n[1]: https://b.example", "[a](https://b.example)"),
        ("a[^x]\n\n[^x]: b", "a[^1]\n\n[^1]:\n    b"),
        ("> [!tip]- Dry\n> Rake.", "> [!TIP] **Dry**\n> Rake."),
        ("|a|b|\n|:-|-|\n|1|2|", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("Wet\nand dry", "Wet and dry"),
        ("- [X] a", "* [x] a"),
        ("***\na", "---\na"),
        ("a\n$$\nb\n$$", "a\n$$b$$"),
    ],
)
def test_what_renders_the_same_has_one_form(one: str, other: str) -> None:
    assert canonical_markdown(one) == canonical_markdown(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("**a**", "*a*"),
        ("# a", "## a"),
        ("- a", "1. a"),
        ("- [ ] a", "- [x] a"),
        ("`a`", "a"),
        ("[a](b)", "[a](c)"),
        ("```py\na\n```", "```\na\n```"),
        ("```\na\n  b\n```", "```\na\nb\n```"),
        ("> a", "a"),
        ("> [!tip] a", "> [!note] a"),
        ("$a$", "$$a$$"),
        ("~~a~~", "a"),
        ("a\n\nb", "a b"),
    ],
)
def test_what_renders_differently_has_another_form(one: str, other: str) -> None:
    assert canonical_markdown(one) != canonical_markdown(other)


def test_nothing_of_the_text_is_lost() -> None:
    text = "# a\n\n1. b `c`\n   - d ![e](f)\n\n> g <sub>h</sub>\n\n$$\ni\n$$\n\nj\n: k\n\n<div>l</div>"
    assert canonical_markdown(text).split() == [
        *("# a 1. b `c` - d ![e](f) > g <sub>h</sub> $$ i $$ j : k <div>l</div>".split())
    ]


def test_similarity_falls_with_each_difference() -> None:
    gold = "# Mill\n\nThe weir is **low** today."
    assert 1.0 > markdown_similarity(gold.replace("**", ""), gold) > markdown_similarity("The weir is low.", gold) > 0.5
