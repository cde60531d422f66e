import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.content.builder import MAX_DEPTH
from boilerstrip.content.model import (
    Cell,
    Code,
    Definition,
    Definitions,
    Item,
    List,
    Paragraph,
    Table,
    Term,
)
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options
from boilerstrip.render.text import render_text

Segmented = Callable[[str], Blocks]


def test_blocks_outside_of_lists_and_tables_are_paragraphs(segmented: Segmented) -> None:
    blocks = segmented("<p>Ebb.<p>Slack.<p>Flow.")
    assert build_plain_content(blocks, [0, 2]) == (Paragraph(("Ebb.",), (0,)), Paragraph(("Flow.",), (2,)))


def test_preformatted_blocks_are_code(segmented: Segmented) -> None:
    assert build_plain_content(segmented("<p>Type:</p><pre>ebb\n flow</pre>"), range(2)) == (
        Paragraph(("Type:",), (0,)),
        Code("ebb\n flow", rows=(1,)),
    )


def test_a_list_stands_between_paragraphs(segmented: Segmented) -> None:
    blocks = segmented("<p>Tides</p><ul><li>Ebb<li>Flow</ul><p>Done</p>")
    items = Item("-", (Paragraph(("Ebb",), (1,)),)), Item("-", (Paragraph(("Flow",), (2,)),))
    assert build_plain_content(blocks, range(4)) == (
        Paragraph(("Tides",), (0,)),
        List(items),
        Paragraph(("Done",), (3,)),
    )


def test_an_item_holds_its_paragraphs_and_lists(segmented: Segmented) -> None:
    (tree,) = build_plain_content(segmented("<ul><li><p>Ebb</p><p>at nine</p><ol><li>Go.</ol></ul>"), range(3))
    inner = List((Item("1.", (Paragraph(("Go.",), (2,)),)),))
    assert tree == List((Item("-", (Paragraph(("Ebb",), (0,)), Paragraph(("at nine",), (1,)), inner)),))


def test_neighbouring_lists_are_two(segmented: Segmented) -> None:
    assert len(build_plain_content(segmented("<ul><li>Ebb</ul><ul><li>Flow</ul>"), range(2))) == 2


def test_items_without_a_list_are_one(segmented: Segmented) -> None:
    (tree,) = build_plain_content(segmented("<div><li>Ebb<li>Flow</div>"), range(2))
    assert isinstance(tree, List)
    assert [item.mark for item in tree.items] == ["-", "-"]


def test_definitions_hold_terms_and_what_is_said_of_them(segmented: Segmented) -> None:
    blocks = segmented("<dl><div><dt>Ebb</dt><dd>going out</dd></div></dl>")
    entries = Term((Paragraph(("Ebb",), (0,)),)), Definition((Paragraph(("going out",), (1,)),))
    assert build_plain_content(blocks, range(2)) == (Definitions(entries),)


def test_a_table_holds_its_caption_and_cells_by_column(segmented: Segmented) -> None:
    blocks = segmented("<table><caption>Tides</caption><tr><th><th>Hour<tr><td>Lisk<td>06:10</table>")
    hour, lisk, time = Paragraph(("Hour",), (1,)), Paragraph(("Lisk",), (2,)), Paragraph(("06:10",), (3,))
    rows = (Cell(1, (hour,)),), (Cell(0, (lisk,)), Cell(1, (time,)))
    assert build_plain_content(blocks, range(4)) == (Table((Paragraph(("Tides",), (0,)),), rows),)


def test_nesting_beyond_the_limit_has_no_structure(segmented: Segmented) -> None:
    content = build_plain_content(segmented("<ul><li>Ebb" * MAX_DEPTH), range(MAX_DEPTH))
    depth = 0
    while content and isinstance(content[-1], List):
        content, depth = content[-1].items[-1].content, depth + 1
    assert depth <= MAX_DEPTH // 2 + 1


TAGS = """
    ul ol li dl dt dd table caption tbody tr td th pre p h2 div a menu details summary blockquote form article
""".split()
ATTRIBUTES = (
    "",
    "rowspan=2",
    "colspan=3",
    "rowspan=0",
    "colspan=99999",
    "rowspan=-1",
    "start=-7",
    "value=1e9",
    "type=i",
    "reversed",
)
find_words = re.compile(r"w\d+w").findall
soup = st.lists(
    st.builds("<{} {}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
    | st.builds("</{}>".format, st.sampled_from(TAGS))
    | st.sampled_from(["<br>", "<hr>", "\n  "])
    | st.just("\0"),
    max_size=40,
)
"""Pieces of pages of lists and tables; ``\\0`` stands for a text."""


@given(soup, st.data())
def test_the_text_holds_every_kept_block_once_and_in_order(pieces: list[str], data: st.DataObject) -> None:
    html = "".join(f"w{number}w " if piece == "\0" else piece for number, piece in enumerate(pieces))
    options = Options()
    blocks = segment(parse(read(html, options), options), options.limits.blocks)
    kept = [row for row in range(len(blocks.text)) if data.draw(st.booleans())]
    text = render_text(build_plain_content(blocks, kept))
    assert find_words(text) == [word for row in kept for word in find_words(blocks.text[row])]
