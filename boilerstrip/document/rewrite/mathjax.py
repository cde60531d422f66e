"""Formulas that MathJax 3 laid out as elements, without MathML beside them.

Its elements have the names of MathML with ``mjx-`` before them, and others in
between that place their parts. A character is a style of its ``<mjx-c>``,
whose class name is its code point.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.formulas import rewrite_formulas
from boilerstrip.document.rewrite.nodes import children, class_of, text_of

PREFIX = "mjx-"
CHARACTER = "mjx-c"
find_code = re.compile(r"\bmjx-c([0-9a-f]{2,6})\b").search
UNSEEN = frozenset({"mjx-surd", "mjx-nstrut", "mjx-dstrut", "mjx-line", "mjx-spacer", "mjx-assistive-mml", "mjx-strut"})
"""Elements that hold signs which follow from the layout, or nothing."""
TOKENS = frozenset({"mjx-mi", "mjx-mo", "mjx-mn", "mjx-mtext", "mjx-ms"})
LAYOUTS: Mapping[str, tuple[str, ...]] = {
    "mjx-mfrac": ("mjx-num", "mjx-den"),
    "mjx-msqrt": ("mjx-box",),
    "mjx-mroot": ("mjx-box", "mjx-root"),
    "mjx-munder": ("mjx-base", "mjx-under"),
    "mjx-mover": ("mjx-base", "mjx-over"),
    "mjx-munderover": ("mjx-base", "mjx-under", "mjx-over"),
}
"""The elements that hold the parts of a layout, in MathML's order."""
ROWS = ("mjx-mtr", "mjx-mlabeledtr")
SCRIPTS = {"mjx-msub": "msub", "mjx-msup": "msup", "mjx-msubsup": "msubsup", "mjx-munderover": "msubsup"}
SCRIPTS |= {"mjx-munder": "msub", "mjx-mover": "msup"}
"""Layouts whose scripts are beside their base, as those of limits within a line are."""


def rewrite_mathjax(containers: Iterable[LexborNode]) -> None:
    """Put a formula in the place of what MathJax drew, where the page has no MathML of it."""
    for container in containers:
        drawn = container.css_first("mjx-math")
        if drawn is not None and container.parent and container.css_first("math") is None:
            try:
                math = _make(container, "math", _convert_all(drawn))
            except RecursionError:  # no formula nests so deeply
                continue
            if container.attributes.get("display") == "true" or drawn.attributes.get("display") == "true":
                math.attrs["display"] = "block"
            container.insert_before(math, move=True)
            container.remove()
            rewrite_formulas([math])


def _convert_all(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the MathML of what an element holds."""
    for child in children(node):
        if child.is_element_node:
            yield from _convert(child)


def _convert(node: LexborNode) -> Iterable[LexborNode]:
    tag = node.tag or ""
    if tag in UNSEEN:
        return ()
    if tag in TOKENS:
        return [_make_token(node)]
    if tag in SCRIPTS and (script := _child(node, "mjx-script")):
        return [_make_scripts(node, script)]
    if tag in LAYOUTS:
        return [_make_layout(node, LAYOUTS[tag])]
    if tag == "mjx-mtable":
        return [_make(node, "mtable", map(_make_row, (row for name in ROWS for row in node.css(name))))]
    if tag in ("mjx-mrow", "mjx-texatom", "mjx-mstyle", "mjx-mpadded"):
        return [_make(node, "mrow", _convert_all(node))]
    return _convert_all(node)


def _make(node: LexborNode, tag: str, parts: Iterable[LexborNode]) -> LexborNode:
    made = node.parser.create_node(tag)
    for part in list(parts):
        made.insert_child(part, move=True)
    return made


def _make_token(node: LexborNode) -> LexborNode:
    made = node.parser.create_node((node.tag or "").removeprefix(PREFIX))
    made.insert_child("".join(map(_read_character, node.css(CHARACTER))) or text_of(node))
    return made


def _read_character(node: LexborNode) -> str:
    match = find_code(class_of(node))
    return text_of(node) or (chr(int(match[1], 16)) if match and int(match[1], 16) <= MAX_CODE else "")


MAX_CODE = 0x10FFFF
"""The last code point."""


def _make_scripts(node: LexborNode, script: LexborNode) -> LexborNode:
    """Return a base with what is beside it; of two scripts MathJax puts the upper one first."""
    tag = SCRIPTS[node.tag or ""]
    scripts = list(_convert_all(script))
    if tag == "msubsup":
        scripts.reverse()
    base = [part for child in children(node) if child.mem_id != script.mem_id for part in _convert(child)]
    return _make(node, tag, [_group(node, base), *scripts])


def _make_layout(node: LexborNode, names: Iterable[str]) -> LexborNode:
    parts = [_group(node, _convert_all(found)) if (found := _find(node, name)) else None for name in names]
    return _make(node, (node.tag or "").removeprefix(PREFIX), filter(None, parts))


def _make_row(row: LexborNode) -> LexborNode:
    cells = (_make(cell, "mtd", _convert_all(cell)) for cell in children(row) if cell.tag == "mjx-mtd")
    return _make(row, "mtr", cells)


def _group(node: LexborNode, parts: Iterable[LexborNode]) -> LexborNode:
    parts = list(parts)
    return parts[0] if len(parts) == 1 else _make(node, "mrow", parts)


def _find(node: LexborNode, tag: str) -> LexborNode | None:
    """Return the element of a layout that holds one of its parts; those of layouts within its parts are others."""
    pending = list(children(node))
    while pending:
        inner = pending.pop(0)
        if inner.tag == tag:
            return inner
        if inner.is_element_node and inner.tag not in PARTS:
            pending += children(inner)
    return None


def _child(node: LexborNode, tag: str) -> LexborNode | None:
    return next((child for child in children(node) if child.tag == tag), None)


PARTS = frozenset(name for names in LAYOUTS.values() for name in names if name != "mjx-box")
