"""Tables to Markdown, in GitHub's dialect."""

from collections.abc import Iterator, Sequence

from boilerstrip.content.model import Row, Table
from boilerstrip.render.markdown.cells import mark_cell, render_cell
from boilerstrip.render.markdown.page import Page

DELIMITERS = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
MAX_PADDED = 100
"""Columns; rows of wider tables end with their last cell, as Markdown lets them."""
JOINT = " / "
"""Between the texts of several header rows in a column."""


def render_grid(table: Table, page: Page) -> str:
    """Render the rows of a table."""
    width = 1 + max((row[-1].column for row in table.rows if row), default=-1)
    headers = table.headers
    rows = list(_lay_out(table.rows[:headers], width, page, repeats=headers > 1 or page.style.spans == "repeat"))
    body = list(_lay_out(table.rows[headers:], width, page, repeats=page.style.spans == "repeat"))
    if not any(map(any, rows)) and not any(map(any, body)):
        return ""
    header = [_join_headers(texts) for texts in zip(*[_pad(row, width) for row in rows], strict=True)] or [""] * width
    alignment = [*table.alignment[:width], *[""] * (width - len(table.alignment))]
    lines = [_join(header, page), _join([DELIMITERS[side] for side in alignment], page)]
    lines += [_join(_pad(row, width) if width <= MAX_PADDED else row, page) for row in body if any(row)]
    return "\n".join(lines)


def _join(texts: Sequence[str], page: Page) -> str:
    return f"| {' | '.join([render_cell(text, page) if text else text for text in texts])} |"


def _pad(texts: list[str], width: int) -> list[str]:
    return texts + [""] * (width - len(texts))


def _join_headers(texts: Sequence[str]) -> str:
    """Join the texts of a column, each of them once."""
    return JOINT.join(dict.fromkeys(filter(None, texts)))


def _lay_out(rows: Sequence[Row], width: int, page: Page, repeats: bool) -> Iterator[list[str]]:
    """Yield the marked texts of rows, up to the last one in each.

    Args:
        rows: of the table.
        width: number of columns.
        page: the state of the rendering.
        repeats: True to repeat the text of a cell in all places that it covers.
    """
    below: dict[int, tuple[int, str]] = {}  # rows left to cover, and the text to repeat, by column
    for row in rows:
        covered: dict[int, str] = {}
        if below:
            covered = {column: text for column, (_, text) in below.items()}
            below = {column: (left - 1, text) for column, (left, text) in below.items() if left > 1}
        for cell in row:
            covered[cell.column] = text = mark_cell(cell.content, page)
            if repeats and (cell.columns > 1 or cell.rows > 1):
                columns = range(cell.column, min(cell.column + cell.columns, width))
                for column in columns:
                    covered.setdefault(column, text)
                if cell.rows > 1:
                    below |= dict.fromkeys(columns, (cell.rows - 1, text))
        texts = [""] * (1 + max(covered, default=-1))
        for column, text in covered.items():
            texts[column] = text
        yield texts
