from boilerstrip.content.model import Cell, Code, Content, Paragraph, Table
from boilerstrip.render.html.tables import render_table
from boilerstrip.render.style import RenderStyle


def text(words: str) -> Content:
    return (Paragraph((words,)),)


def body(*rows: tuple[Cell, ...], headers: int = 0) -> str:
    table = render_table(Table((), rows, headers), RenderStyle())
    return "".join(line for line in table.split("\n") if line.startswith("<tr"))


def test_spans_are_those_of_the_page() -> None:
    assert body((Cell(0, text("a"), rows=2), Cell(1, text("b"))), (Cell(1, text("c")),)) == (
        '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>'
    )
    assert body((Cell(0, text("a"), columns=2),), (Cell(0, text("b")), Cell(1, text("c")))) == (
        '<tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr>'
    )


def test_blanks_stand_for_cells_without_kept_text() -> None:
    assert body((Cell(0, text("a")), Cell(2, text("b"))), (Cell(1, text("c")),)) == (
        "<tr><td>a</td><td></td><td>b</td></tr><tr><td></td><td>c</td></tr>"
    )


def test_no_span_reaches_over_another_cell() -> None:
    assert body((Cell(0, text("a"), columns=3, rows=3), Cell(1, text("b"))), (Cell(0, text("c")),)) == (
        "<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"
    )
    assert body((Cell(0, text("a"), columns=2, rows=2),), (Cell(1, text("c")),)) == (
        '<tr><td colspan="2">a</td></tr><tr><td></td><td>c</td></tr>'
    )


def test_no_span_reaches_out_of_the_table_or_its_head() -> None:
    assert body((Cell(0, text("a"), 9_000_000_000_000_000, 9_000_000_000_000_000),), (Cell(1, text("b")),)) == (
        '<tr><td colspan="2">a</td></tr><tr><td></td><td>b</td></tr>'
    )
    assert body((Cell(0, text("a"), rows=2), Cell(1, text("b"))), (Cell(1, text("c")),), headers=1) == (
        "<tr><th>a</th><th>b</th></tr><tr><td></td><td>c</td></tr>"
    )


def test_code_in_a_cell_leaves_no_blank_line() -> None:
    table = render_table(Table((), ((Cell(0, (Code("a\n\n \nb"),)),),)), RenderStyle())
    assert "<pre><code>a&#10;&#10; \nb</code></pre>" in table
    assert all(line.strip() for line in table.split("\n"))
