"""Tables of MathML as environments of TeX."""

import re
from collections.abc import Callable, Iterator, Sequence
from xml.etree.ElementTree import Element

ROWS = ("mtr", "mlabeledtr")
is_label = re.compile(r"\\text\{\(?([\w.\-*′']+)\)?\}|\(?([\w.\-*′']+)\)?").fullmatch
"""Matches the TeX of an equation's number."""


def to_table(table: Element, to_cell: Callable[[Element], str], environment: str = "") -> str:
    """Return the TeX of a table.

    A table of one row that has no brackets is how MathJax numbers an equation: its label becomes a tag.

    Args:
        table: a ``<mtable>``.
        to_cell: returns the TeX of a cell.
        environment: that of the brackets around the table, if there are any.
    """
    rows = [_read_row(row, to_cell) for row in table if row.tag in ROWS]
    if not environment and len(rows) == 1:
        return "".join(rows[0])
    lines = " \\\\ ".join(" & ".join(cells) + label for *cells, label in rows)
    environment = environment or _environment(table, rows)
    return f"\\begin{{{environment}}} {lines} \\end{{{environment}}}"


def _read_row(row: Element, to_cell: Callable[[Element], str]) -> list[str]:
    """Return the TeX of a row's cells, and that of its label."""
    cells = list(row)
    is_labelled = row.tag == "mlabeledtr" and len(cells) > 1
    label = _to_tag(to_cell(cells[0])) if is_labelled else ""
    return [*map(to_cell, cells[is_labelled:]), label]


def _to_tag(tex: str) -> str:
    match = is_label(tex)
    return f" \\tag{{{match[1] or match[2]}}}" if match else f" \\qquad {tex}"


def _environment(table: Element, rows: Sequence[Sequence[str]]) -> str:
    """Return the environment of a table without brackets: its columns are aligned at a sign, or each is centred."""
    aligned = next(_alignments(table), "")
    if aligned == "right" and max(map(len, rows), default=0) > len(("cell", "label")):
        return "aligned"
    if aligned == "left":
        return "array}{" + "l" * (max(map(len, rows)) - 1)
    return "matrix"


def _alignments(table: Element) -> Iterator[str]:
    """Yield the alignment of the first column, as the table or its first cell names it."""
    yield from table.get("columnalign", "").split()
    for cell in table.iterfind("*/*"):
        style = cell.get("style", "").replace(" ", "").lower()
        classes = cell.get("class", "")
        if "text-align:right" in style or "tml-right" in classes:
            yield "right"
        elif "text-align:left" in style or "tml-left" in classes:
            yield "left"
        return
