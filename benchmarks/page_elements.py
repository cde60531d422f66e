"""Elements of a page whose texts may be in the gold: headings, list items, captions, tables, code, formulas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.html_text import BLOCKS, HIDDEN, visible_lines

Lines = list[str]
"""Lines of visible text."""

HEADINGS = "h1, h2, h3, h4, h5, h6"
LISTS = ("ul", "ol", "dl")
NO_TEXT_OF_ITEM = (*LISTS, "table", "pre")
"""Elements inside a list item that are measured by themselves."""
FORMULAS = "math, .katex, .MathJax, mjx-container, script[type^='math/tex']"
TEX = "annotation[encoding*='tex' i], script[type^='math/tex']"
QUESTION = re.compile(r"[?？؟]\W*$").search
"""A heading that ends so is a question."""
GUTTER = re.compile(r"(?:^|\s)(?:linenos?|line-?numbers?|gutter|copy\S*)(?:$|\s)", re.IGNORECASE).search
"""Classes of line numbers (Pygments, highlight.js plug-ins, Rouge) and of copy buttons."""
MIN_NUMBERS = 3
"""Numbers of the shortest gutter that is told by its numbers; two may be data."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table with at least two rows of at least two cells, and no table inside."""

    rows: list[list[str]]
    has_spans: bool


@dataclass(frozen=True, slots=True)
class PageElements:
    """What is read off a page, in page order."""

    headings: list[Lines]
    captions: list[Lines]
    items: list[Lines]
    """Items of lists, terms and definitions, without lists inside them."""
    groups: list[tuple[str, list[Lines]]]
    """Kind and members of each list, question and definition."""
    tables: list[DataTable]
    code: list[Lines]
    formulas: list[Lines]
    """Forms of each formula: TeX, alternative text, visible text."""


def read_elements(html: str) -> PageElements:
    """Read the elements of a page."""
    root = LexborHTMLParser(html).body
    if root is None:
        return PageElements([], [], [], [], [], [], [])
    return PageElements(
        headings=[visible_lines(node) for node in root.css(HEADINGS)],
        captions=[visible_lines(node) for node in root.css("figcaption, caption")],
        items=[visible_lines(node, NO_TEXT_OF_ITEM) for node in root.css("li, dt, dd")],
        groups=[*_lists(root), *_definitions(root), *_questions(root)],
        tables=[table for node in root.css("table") if (table := read_table(node))],
        code=[read_code(node) for node in root.css("pre")],
        formulas=[_formula_forms(node) for node in _outermost(root.css(FORMULAS))],
    )


def _lists(root: LexborNode) -> Iterator[tuple[str, list[Lines]]]:
    for node in root.css("ul, ol"):
        yield "lists", [visible_lines(item, NO_TEXT_OF_ITEM) for item in node.iter() if item.tag == "li"]


def _definitions(root: LexborNode) -> Iterator[tuple[str, list[Lines]]]:
    for term in root.css("dt"):
        members, sibling = [visible_lines(term)], _next_element(term)
        while sibling is not None and sibling.tag == "dd":
            members.append(visible_lines(sibling, NO_TEXT_OF_ITEM))
            sibling = _next_element(sibling)
        yield "definitions", members


def _questions(root: LexborNode) -> Iterator[tuple[str, list[Lines]]]:
    """Each ``details`` with a ``summary``, and each heading that is a question with the element after it."""
    for node in root.css("details > summary"):
        if node.parent is not None:
            yield "questions", [visible_lines(node), visible_lines(node.parent, ("summary", *NO_TEXT_OF_ITEM))]
    for node in root.css(HEADINGS):
        lines, answer = visible_lines(node), _next_element(node)
        if answer is not None and QUESTION(" ".join(lines)):
            yield "questions", [lines, visible_lines(answer, NO_TEXT_OF_ITEM)]


def _next_element(node: LexborNode) -> LexborNode | None:
    following = node.next
    while following is not None and not following.is_element_node:
        following = following.next
    return following


def read_table(node: LexborNode) -> DataTable | None:
    """Cells of a ``table``, or None if it holds no data."""
    holds_table = any(inner.mem_id != node.mem_id for inner in node.css("table"))
    if holds_table or node.attributes.get("role") in ("presentation", "none"):
        return None
    cells = [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in node.css("tr")]
    if sum(len(row) > 1 for row in cells) < 2:
        return None
    return DataTable(
        rows=[[" ".join(visible_lines(cell)) for cell in row] for row in cells],
        has_spans=any(_spans(cell) for row in cells for cell in row),
    )


def _spans(cell: LexborNode) -> bool:
    return any(cell.attributes.get(name) not in (None, "", "1") for name in ("colspan", "rowspan"))


def read_code(node: LexborNode) -> Lines:
    """Lines of a ``pre`` as a browser shows them, without gutters and buttons."""
    text: list[str] = []
    stack: list[LexborNode | str] = [*reversed(list(node.iter(include_text=True)))]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            text.append(item if not text or not text[-1].endswith("\n") else "")
        elif item.is_text_node:
            text.append(item.text_content or "")
        elif item.tag == "br":
            text.append("\n")
        elif item.tag not in HIDDEN and item.tag != "button" and not GUTTER(item.attributes.get("class") or ""):
            border = ["\n"] if item.tag in BLOCKS else []
            stack += [*border, *reversed(list(item.iter(include_text=True))), *border]
    return _drop_counting_lines("".join(text).split("\n"))


def _drop_counting_lines(lines: Lines) -> Lines:
    """The lines without those that are line numbers: numbers alone, each one more than the last, for most of the lines.

    >>> _drop_counting_lines(["8", "if dry:", "9", "  rake()", "10", "  rinse()"])
    ['if dry:', '  rake()', '  rinse()']
    >>> _drop_counting_lines(["print(8)", "8"])
    ['print(8)', '8']
    """
    numbers = [int(line) for line in lines if line.strip().isdecimal()]
    others = [line for line in lines if not line.strip().isdecimal()]
    counts_up = all(later == number + 1 for number, later in pairwise(numbers))
    is_gutter = counts_up and MIN_NUMBERS <= len(numbers) >= len(list(filter(str.strip, others))) / 2
    return others if is_gutter else lines


def _formula_forms(node: LexborNode) -> Lines:
    tex = [source.text() for source in ([node] if node.tag == "script" else node.css(TEX))]
    alternative = [math.attributes.get("alttext") or "" for math in node.css("math")]
    return [form for form in (*tex, *alternative, " ".join(visible_lines(node, ("annotation",)))) if form.strip()]


def _outermost(nodes: list[LexborNode]) -> Iterator[LexborNode]:
    """Nodes in document order that are not inside an earlier one of them."""
    seen: set[int] = set()
    for node in nodes:
        ancestor = node.parent
        while ancestor is not None and ancestor.mem_id not in seen:
            ancestor = ancestor.parent
        if ancestor is None:
            seen.add(node.mem_id)
            yield node
