from collections import Counter

import pytest

from benchmarks.structure import Code, Table, read_markdown

NESTED = """- Rake
  1. from the edge

     twice
     - slowly
- Rinse
"""


def test_items_have_the_depth_of_their_list_and_no_text_of_inner_lists() -> None:
    items = read_markdown(NESTED).items
    assert items == {("rake", 1): 1, ("fromtheedgetwice", 2): 1, ("slowly", 3): 1, ("rinse", 1): 1}


def test_headings_of_both_styles_have_a_level() -> None:
    found = read_markdown("Weir\n----\n\n### The *mill*\n\n### The mill").headings
    assert found == {("weir", 2): 1, ("themill", 3): 2}


def test_notes_are_no_list_items() -> None:
    found = read_markdown("Rain[^a] and snow[^1].\n\n[^a]: In spring\n[^1]: In\n\n    winter\n")
    assert found.notes == {"inspring": 1, "inwinter": 1}
    assert not found.items and not found.links


def test_formulas_are_read_with_dollar_signs_and_prices_are_none() -> None:
    found = read_markdown("From $5 to $7: $a_{1} + b$, and\n\n$$\n\\frac{x}{2}\n$$\n")
    assert found.formulas == {"a_1+b": 1, "\\fracx2": 1}


@pytest.mark.parametrize(
    "markdown", ["| Weir | cm |\n|---|---|\n| Mill | 12 |", "<table><tr><th>Weir<th>cm<tr><td>Mill<td>12</table>"]
)
def test_tables_are_read_as_markdown_and_as_html(markdown: str) -> None:
    assert read_markdown(markdown).tables == (Table((("weir", "cm"), ("mill", "12"))),)


def test_a_cell_that_is_a_sign_is_filled() -> None:
    assert read_markdown("| a | b |\n|---|---|\n| ✓ |  |").tables[0].rows[1] == ("✓", "")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("```\nif dry:\n\n    rake()   \n```", "if dry:\n\n    rake()"),
        ("- a\n\n  ```\n  if dry:\n\n      rake()\n  ```", "if dry:\n\n    rake()"),
        ("<pre><code>\n  rake()\xa0+ 1\n\n</code></pre>", "  rake() + 1"),
    ],
)
def test_code_keeps_indentation_and_inner_empty_lines(markdown: str, text: str) -> None:
    assert read_markdown(markdown).code == (Code(text),)


def test_links_are_resolved_and_compared_without_the_last_slash() -> None:
    found = read_markdown("[A b](/c%20d/) [A b](<../c d>) ![e](f.png) [1](#g)", "https://pan.example/x/y").links
    assert found == Counter({("ab", "https://pan.example/c d"): 2})


def test_code_in_a_block_is_no_inline_code() -> None:
    assert read_markdown("Call ``a`b`` here.\n\n    c()").inline_code == {"a`b": 1}


def test_an_empty_text_has_no_structure() -> None:
    assert not read_markdown("").headings
