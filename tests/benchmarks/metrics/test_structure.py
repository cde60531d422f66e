import pytest

from benchmarks.metrics import structure_recall

GOLD = """# Salt pans

- Rake **early**
- Cover
    - with reed
    - with cloth

| pan | salt |
|-----|------|
| A   | 12   |

```python
for pan in pans:
    rake(pan)
```
"""


class TestStructureRecall:
    def test_is_one_for_the_gold_itself(self) -> None:
        assert structure_recall(GOLD, GOLD) == dict.fromkeys(
            ("headings", "list items", "table rows", "code lines"), 1.0
        )

    def test_has_only_the_kinds_of_the_gold(self) -> None:
        assert structure_recall("# Salt\n\n- rake", "- rake") == {"list items": 1.0}

    def test_is_zero_for_the_text_without_its_marks(self) -> None:
        plain = "Salt pans\n\nRake early\n\nCover\n\nwith reed\n\nwith cloth\n\npan salt A 12"
        assert set(structure_recall(plain, GOLD).values()) == {0.0}

    @pytest.mark.parametrize(
        ("kind", "answer", "recall"),
        [
            ("headings", "### SALT pans!", 1.0),
            ("headings", "Salt pans\n=====", 1.0),
            ("list items", "1. Rake early\n2. with reed", 0.5),
            ("table rows", "<table><tr><td>A</td><td>12</td></tr></table>", 0.5),
            ("table rows", "| pan | salt |\n|---|---|\n| A 12 | |", 0.5),
            ("code lines", "    for pan in pans:\n        rake(pan)", 1.0),
            ("code lines", "```\nfor pan in pans:\nrake(pan)\n```", 0.5),
        ],
    )
    def test_compares_text_and_the_indentation_of_code(self, kind: str, answer: str, recall: float) -> None:
        assert structure_recall(answer, GOLD)[kind] == recall

    def test_counts_repeated_elements(self) -> None:
        assert structure_recall("# Salt", "# Salt\n\n# Salt")["headings"] == 0.5
