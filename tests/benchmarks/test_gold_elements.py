from dataclasses import replace

from benchmarks.gold_elements import GoldElements, find_gold_elements
from benchmarks.page import Page


def find(page: Page, html: str, gold: str) -> GoldElements:
    return find_gold_elements(replace(page, html=html, gold_text=gold))


def words_by_kind(found: GoldElements) -> dict[str, list[int]]:
    kinds: dict[str, list[int]] = {}
    for element in found.elements:
        kinds.setdefault(element.kind, []).append(element.words * element.times)
    return kinds


def test_takes_what_is_a_line_of_the_gold(page: Page) -> None:
    html = "<nav><li>Shop</nav><h2>Salt</h2><h2>News</h2><ul><li>Rake<li>Rinse</ul><figure><figcaption>A pan</figure>"
    found = find(page, html, "Salt\n- Rake\n- Rinse\nA pan")
    assert words_by_kind(found) == {"headings": [1], "list items": [1, 1], "captions": [2]}


def test_a_table_of_contents_does_not_take_what_the_headings_are(page: Page) -> None:
    found = find(page, "<ul><li>Salt<li>Tar</ul><h2>Salt</h2><h2>Tar</h2>", "Salt\nTar")
    assert words_by_kind(found) == {"headings": [1, 1]}
    assert found.groups == ()


def test_takes_a_text_no_more_often_than_the_gold_has_it(page: Page) -> None:
    found = find(page, "<h3>Price</h3><h3>Price</h3><h3>Price</h3>", "Price\n12 kr\nPrice\n15 kr")
    assert words_by_kind(found) == {"headings": [2]}


TABLE = "<table><tr><th>Pier<th>First<th>Last<tr><td>North<td><td>21:10<tr><td>Mill<td>6:20<td>20:45</table>"


def test_takes_a_table_with_most_of_its_cells_in_the_gold(page: Page) -> None:
    found = find(page, TABLE, "Pier | First | Last\nNorth | | 21:10\nMill | 6:20 | 20:45")
    assert sum(words_by_kind(found)["cells"]) == 11
    assert len(found.rows) == 3
    assert [group.kind for group in found.groups] == ["table rows"] * 3


def test_leaves_a_table_that_the_gold_lacks(page: Page) -> None:
    assert find(page, TABLE, "Pier\nNorth\nThe boats start at dawn.") == GoldElements()


def test_takes_no_table_for_data_that_holds_a_table_or_has_one_column(page: Page) -> None:
    outer = f"<table><tr><td>Times<td>{TABLE}<tr><td>More<td>Later</table>"
    gold = "Times\nPier | First | Last\nNorth | | 21:10\nMill | 6:20 | 20:45\nMore\nLater"
    assert len(find(page, outer, gold).rows) == 3
    assert find(page, "<table><tr><td>Pier<tr><td>North<tr><td>Mill<tr><td>South</table>", "Pier\nNorth").rows == ()


def test_columns_count_only_without_spans(page: Page) -> None:
    spanned = TABLE.replace("<td>North<td>", "<td colspan=2>North")
    (first, *_) = find(page, spanned, "Pier | First | Last\nNorth | 21:10\nMill | 6:20 | 20:45").rows
    assert not first.has_columns


def test_takes_code_with_most_of_its_words_in_the_gold(page: Page) -> None:
    code = "<pre>for pan in pans:\n    rake(pan)\n\ndone()</pre>"
    assert find(page, code, "for pan in pans:\nrake(pan)\ndone()").code == (
        ("for pan in pans:", "    rake(pan)", "done()"),
    )
    assert find(page, code, "Pans are raked.").code == ()


def test_groups_have_the_members_that_the_gold_has_once(page: Page) -> None:
    html = "<ul><li>Rake<li>Rinse<li>Dry</ul><ul><li>Rake<li>Tar</ul>"
    (group,) = find(page, html, "Rake\nRinse\nDry\nRake\nTar").groups
    assert len(group.members) == 2


def test_a_list_that_the_gold_has_in_part_is_no_group(page: Page) -> None:
    assert find(page, "<ul><li>Rake<li>Rinse<li>Share</ul>", "Rake\nRinse").groups == ()


def test_flattened_pages_and_pages_without_gold_have_no_elements(page: Page) -> None:
    assert find_gold_elements(replace(page, gold_text=None)) == GoldElements()
    assert find_gold_elements(replace(page, html="Salt pans of Orvel", flattened=True)) == GoldElements()


def test_takes_a_formula_in_any_of_its_forms(page: Page) -> None:
    tex = "<annotation encoding='application/x-tex'>E=mc^2+0</annotation>"
    formula = f"<math alttext='a^2+b^2=c^2'><mi>a</mi></math><span class=katex><math>{tex}</math></span>"
    found = find(page, f"<p>{formula}</p>", "Where a^2 + b^2 = c^2, and E=mc^2+0 holds.")
    assert words_by_kind(found) == {"formulas": [1, 1]}
