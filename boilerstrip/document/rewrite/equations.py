"""Tables that place equations and their numbers: each row becomes one formula on a line of its own."""

import re
from collections.abc import Sequence
from itertools import islice

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import class_of, text_of
from boilerstrip.lexicon.attributes import TEX

TABLE_LEVELS = 12
"""Elements between a formula and the table around it."""
MAX_CELLS = 300
"""Cells of the largest table of equations; it bounds the time for each formula in a large table of data."""
is_label = re.compile(r"\(?\s*([A-Za-z]?[\w.\-]{0,8}?[*'′]?)\s*\)?").fullmatch
"""Matches the number of an equation."""
is_equation_class = re.compile(r"equation|eqn|disp-?formula|mathdisplay|(?:^|\s)align").search


def rewrite_equations(nodes: Sequence[LexborNode]) -> None:
    """Put formulas in the place of the tables around them that hold nothing but equations and their numbers."""
    seen: set[int] = set()
    for math in nodes[0].parser.css("td math"):
        table = _table_around(math)
        if table is not None and table.mem_id not in seen:
            seen.add(table.mem_id)
            _replace(table)


def _table_around(math: LexborNode) -> LexborNode | None:
    node: LexborNode | None = math
    for _ in range(TABLE_LEVELS):
        if node is None or node.tag == "table":
            return node
        node = node.parent
    return None


def _replace(table: LexborNode) -> None:
    """Put the rows of a table in its place, if each of them is an equation."""
    rows = list(islice(table.css("tr"), MAX_CELLS))
    if table.css_first("th, table table, caption") is not None or len(rows) == MAX_CELLS:
        return
    if not is_equation_class(class_of(table) + " " + " ".join(map(class_of, rows[:1]))) and not _is_display(table):
        return
    equations = [_read(row) for row in rows if text_of(row).strip()]
    if equations and all(equations):
        for maths, label in filter(None, equations):
            _insert(table, maths, label)
        table.remove()


def _is_display(table: LexborNode) -> bool:
    return all(math.attributes.get("display") == "block" for math in table.css("math"))


def _read(row: LexborNode) -> tuple[Sequence[LexborNode], str] | None:
    """Return the formulas of a row and its number; None if it holds anything else."""
    maths: list[LexborNode] = []
    label = ""
    for cell in row.css("td"):
        text, inner = text_of(cell).strip(), cell.css("math")
        if inner and text == "".join(text_of(math).strip() for math in inner):
            maths += inner
        elif text:
            match = is_label(text)
            if inner or label or not match:
                return None
            label = match[1]
    is_one = len(maths) == 1 or all(TEX in math.attributes for math in maths)
    return (maths, label) if maths and is_one else None


def _insert(table: LexborNode, maths: Sequence[LexborNode], label: str) -> None:
    """Put one formula before a table, and its number as a tag, which needs TeX."""
    box, math = table.parser.create_node("div"), maths[0]
    math.attrs["display"] = "block"
    if TEX in math.attributes:
        tex = " ".join(text_of(part).strip() for part in maths) + (f" \\tag{{{label}}}" if label else "")
        for child in list(math.iter(include_text=True)):
            child.remove()
        math.insert_child(tex)
    table.insert_before(box, move=True)
    box.insert_child(math, move=True)
    if label and TEX not in math.attributes:
        box.insert_child(f" ({label})")
