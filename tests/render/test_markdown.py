"""What the property of reading back cannot see: layout, options, and where no backslash is."""

import pytest

from boilerstrip.content.model import (
    Cell,
    Content,
    Figure,
    Image,
    Item,
    Link,
    List,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Table,
)
from boilerstrip.options import Spans
from boilerstrip.render.markdown.render import render_markdown
from boilerstrip.render.style import RenderStyle

EBB = Paragraph(("Ebb.",))
FLOW = Paragraph(("Flow.",))
LINKED = Paragraph((Link("/a", ("Ebb",)), " and ", Link("/b", ("flow",)), " and ", Link("/a", ("ebb",)), "."))


def item(*content: Node) -> Item:
    return Item("-", content)


def cell(column: int, text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell(column, (Paragraph((text,)),), columns, rows)


def render(*content: Node, style: RenderStyle = RenderStyle()) -> str:  # noqa: B008 - it is frozen
    return render_markdown(content, style)


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 - 2",
        "a_b_c",
        "AT&T & sons",
        "x < y",
        "[1] says",
        "#4",
        "Hello!",
        "~5 km",
        "$5",
        "3.14",
        r"\(a_i * b_i\)",
        "C#",
    ],
)
def test_common_prose_has_no_backslashes(text: str) -> None:
    assert render(Paragraph((text,))) == text


def test_lists_are_loose_only_where_an_item_holds_paragraphs() -> None:
    assert render(List((item(EBB, List((item(FLOW),))), item(FLOW)))) == "- Ebb.\n  - Flow.\n- Flow."
    assert render(List((item(EBB, FLOW), item(FLOW)))) == "- Ebb.\n\n  Flow.\n\n- Flow."


def test_lists_in_a_row_differ_in_their_signs() -> None:
    assert render(List((item(EBB),)), List((item(FLOW),))) == "- Ebb.\n\n* Flow."


def test_links_are_inline_or_at_the_end_or_none() -> None:
    assert render(LINKED) == "[Ebb](/a) and [flow](/b) and [ebb](/a)."
    assert render(LINKED, style=RenderStyle(links="none")) == "Ebb and flow and ebb."
    references = "[Ebb][1] and [flow][2] and [ebb][1].\n\n[1]: /a\n[2]: /b"
    assert render(LINKED, style=RenderStyle(links="references")) == references


def test_without_pictures_a_figure_leaves_its_caption() -> None:
    figure = Figure((Image("/a.png", "Ebb"),), (EBB,))
    assert render(figure) == "![Ebb](/a.png)\n\nEbb."
    assert render(figure, style=RenderStyle(images="no")) == "Ebb."


@pytest.mark.parametrize(
    ("spans", "lines"), [("blank", ["| Lisk | 06 |", "|  | 07 |"]), ("repeat", ["| Lisk | 06 |", "| Lisk | 07 |"])]
)
def test_places_of_a_spanning_cell_are_blank_or_repeat_its_text(spans: Spans, lines: list[str]) -> None:
    table = Table((), ((cell(0, "Lisk", rows=2), cell(1, "06")), (cell(1, "07"),)))
    assert render(table, style=RenderStyle(spans=spans)).split("\n")[2:] == lines


def test_header_rows_are_joined_and_no_text_is_doubled() -> None:
    rows = (cell(0, "Port", rows=2), cell(1, "2025", columns=2)), (cell(1, "Q1"), cell(2, "Q2"))
    assert render(Table((), rows, headers=2)).split("\n")[0] == "| Port | 2025 / Q1 | 2025 / Q2 |"


def test_tables_are_elements_if_asked_for() -> None:
    table = Table((), ((cell(0, "Lisk"), cell(1, "06")), (cell(0, "Orn"), cell(1, "07"))))
    markdown = render(EBB, table, style=RenderStyle(tables="html"))
    assert markdown.startswith("Ebb.\n\n<table>\n") and "\n\n" not in markdown.removeprefix("Ebb.\n\n")


def test_a_title_of_a_callout_that_names_its_kind_is_printed_once() -> None:
    assert render(Quote((EBB,), "note", (Paragraph(("Note:",)),))) == "> [!NOTE]\n> Ebb."


def test_notes_are_at_the_end_in_order_of_their_first_references() -> None:
    content: Content = (
        Note("a", (EBB,)),
        Note("b", (FLOW,)),
        Paragraph(("x", NoteRef("b", "1"), " y", NoteRef("a", "2"))),
    )
    assert render(*content) == "x[^b] y[^a]\n\n[^b]: Flow.\n\n[^a]: Ebb."
