"""Preformatted text: one text with its lines as a reader sees them, without line numbers and buttons.

Highlighters make a line an element, a row of a table or what comes before a
``<br>``; they put numbers beside the lines, and buttons into a corner.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.code_headers import (
    insert_title,
    name_language,
    remove_inner_header,
    remove_outer_header,
    remove_popups,
    take_code,
    take_editor,
)
from boilerstrip.document.rewrite.gutters import is_count, is_gutter, is_gutter_beside, without_gutter
from boilerstrip.document.rewrite.nodes import children, is_custom, remove_all, replace_content, text_of
from boilerstrip.lexicon.tags import INLINE_TAGS

NO_TEXT_TAGS = frozenset({"button", "clipboard-copy", "svg", "img", "input", "script", "style"})
"""Elements of preformatted text that hold no text of it."""
TABLE_LEVELS = 8
"""Elements between code and the table around it."""
CELL_TAGS = ("td", "th")
"""Elements that are side by side: their row is a line."""
PARTS_OF_TABLE = frozenset({"td", "tr", "tbody", "div"})
find_other = re.compile(rf"<(?!(?:{'|'.join(sorted(INLINE_TAGS))})[\s>])[a-z]").search
"""Matches a start tag of an element that is not inline, in canonical HTML."""
begins_with_numbers = re.compile(r"\s*(\d{1,5})(?:[^\d\n].*)?\s+(\d{1,5})(?!\d)").match
"""Matches two lines that begin with numbers."""


def rewrite_preformatted(nodes: Sequence[LexborNode]) -> None:
    """Lay out the text of each element as lines, where its elements do that, and remove columns of line numbers."""
    remove_all(node for node in nodes if _is_column_of_numbers(node))
    nodes = [node for node in nodes if node.parent is not None]
    _leave_tables(nodes)
    for node in nodes:
        remove_outer_header(node)
        remove_all(other for other in (node.prev, node.next) if other is not None and is_gutter_beside(other))
        remove_popups(node)
        is_plain = not find_other(node.html or "", len(node.tag or ""))
        if not is_plain:
            take_editor(node)
            remove_inner_header(node)
            take_code(node)
        name_language(node)
        text = text_of(node)
        lines = text if is_plain and not _is_numbered(text) else lay_out(node)
        if not is_plain or lines != text:
            _replace_text(node, lines)
        else:
            _keep_indentation(node)


def _is_numbered(text: str) -> bool:
    """True if the first two lines of a text begin with numbers that count up."""
    match = begins_with_numbers(text)
    return match is not None and is_count(match.groups())


def _is_column_of_numbers(node: LexborNode) -> bool:
    """True for the numbers of lines in the cell before that of the lines."""
    cell: LexborNode | None = node
    while cell and cell.tag not in ("td", "th", "table", "body"):
        cell = cell.parent
    if not cell or cell.tag not in ("td", "th") or not cell.next:
        return False
    return is_count(text_of(node).split()) or is_gutter(cell)


def _leave_tables(nodes: Iterable[LexborNode]) -> None:
    """Put code in the place of the table that it is in, if it is the only code there."""
    pairs = [(node, table) for node in nodes if (table := _table_around(node)) is not None]
    times = Counter(table.mem_id for _, table in pairs)
    for node, table in pairs:
        if times[table.mem_id] == 1:
            _leave_table(node, table)


def _table_around(node: LexborNode) -> LexborNode | None:
    around = node.parent
    for _ in range(TABLE_LEVELS):
        if around is None or around.tag not in PARTS_OF_TABLE:
            break
        around = around.parent
    return around if around is not None and around.tag == "table" else None


def _leave_table(node: LexborNode, table: LexborNode) -> None:
    """Put code in the place of a table that held nothing else but a header and numbers of its lines."""
    headers = table.css("th")
    others = text_of(table).replace(text_of(node), "", 1).strip()
    if others == "".join(map(text_of, headers)).strip():
        content = node
        while content.parent is not None and content.parent.tag not in CELL_TAGS:
            content = content.parent
        if others:
            insert_title(table, others)
        table.insert_before(content, move=True)
        table.remove()


def lay_out(node: LexborNode) -> str:
    """Return the lines of an element's text, without their numbers."""
    lines = _Lines()
    lines.add_content(node)
    return "".join(without_gutter(lines.pieces))


def _replace_text(node: LexborNode, text: str) -> None:
    """Replace the text of an element; if that is in one ``<code>``, this stays around it."""
    codes = node.css("code")
    holder = codes[0] if len(codes) == 1 else node
    if holder is not node:
        node.insert_child(holder, move=True)
        remove_all(child for child in list(children(node)) if child.mem_id != holder.mem_id)
    replace_content(holder, text)


class _Lines:
    """Pieces of text, a line feed after each line."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def add_content(self, node: LexborNode) -> None:
        """Add what an element holds, without recursion."""
        stack = list[LexborNode | None](children(node))[::-1]
        ends: list[int] = []
        while stack:
            inner = stack.pop()
            if inner is None:
                self.end_line(ends.pop())
            elif inner.is_text_node:
                self.add_text(inner)
            elif inner.tag == "br":
                self.pieces.append("\n")
            elif inner.tag not in NO_TEXT_TAGS and not is_gutter(inner):
                if not _is_within_line(inner):
                    self.begin_line()
                    ends.append(len(self.pieces))
                    stack.append(None)
                stack += list(children(inner))[::-1]

    def begin_line(self) -> None:
        """End the line before an element that is a line, unless it has ended."""
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def end_line(self, begun: int) -> None:
        """End the line of an element, which may be empty, unless it holds lines that have ended."""
        if len(self.pieces) == begun or not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")

    def add_text(self, node: LexborNode) -> None:
        """Add a text, unless it is only the line feed between two elements that are lines."""
        text = text_of(node)
        is_between = text.isspace() and "\n" in text and _is_line(node.prev, node.next)
        if text and not is_between:
            self.pieces.append(text)


def _is_line(*nodes: LexborNode | None) -> bool:
    """True if one of the nodes is an element that is a line."""
    return any(node is not None and node.is_element_node and not _is_within_line(node) for node in nodes)


def _is_within_line(node: LexborNode) -> bool:
    """True for elements within a line; custom elements side by side are lines."""
    if is_custom(node.tag):
        return not any(other is not None and other.tag == node.tag for other in (node.next, node.prev))
    return node.tag in INLINE_TAGS or node.tag in CELL_TAGS or node.tag in NO_TEXT_TAGS or node.tag == "br"


def _keep_indentation(node: LexborNode) -> None:
    """Move the white space that begins the text into the first visible text, as a block begins with that."""
    texts = iter(_texts(node))
    first = next(texts, None)
    if first is None or text_of(first).strip() or not text_of(first).strip("\n"):
        return
    indentation = text_of(first)
    for inner in texts:
        if text_of(inner).strip():
            inner.replace_with(indentation.rpartition("\n")[2] + text_of(inner))
            first.remove()
            return
        indentation += text_of(inner)


def _texts(node: LexborNode) -> Iterable[LexborNode]:
    return (inner for inner in node.traverse(include_text=True) if inner.is_text_node)
