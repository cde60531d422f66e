"""Code that a page lays out without ``<pre>``: its box becomes one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import dedent

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.code_headers import insert_title, name_language, remove_popups
from boilerstrip.document.rewrite.nodes import (
    MAX_CHILDREN,
    children,
    class_of,
    is_blank,
    is_inline,
    own_text,
    remove_all,
    text_of,
)
from boilerstrip.document.rewrite.preformatted import lay_out, rewrite_preformatted
from boilerstrip.lexicon.attributes import CODE_LANGUAGES

is_block_class = re.compile(r"(?:^|\s)(?:code-?)?block(?:\s|$)").search
is_pre_style = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)").search
is_code_class = re.compile(r"(?:^|\s)code(?:\s|$)").search
MAX_LEVELS = 5
"""Elements between a cell of code, or a ``<pre>``, and a ``<code>`` in it."""
BLOCK_SELECTOR = "br, div, p"
"""Elements that make lines; lists within code, as viewers of JSON have them, stay lists."""


def rewrite_code(codes: Iterable[LexborNode]) -> None:
    """Put a ``<pre>`` around each ``<code>`` that is a block of its own, and in the place of tables of code."""
    for code in codes:
        if own_text(code.prev).strip() or own_text(code.next).strip():  # most codes
            continue
        cell = _around(code, ("td",))
        if cell is not None and is_code_class(class_of(cell)) and _around(code, ("pre",)) is None:
            _replace_table(cell)
        elif _is_block(code) and _is_apart(code) and _is_outermost(code):
            remove_popups(code)
            fragments = _fragments_from(code)
            if len(fragments) > 1:
                _join(fragments)
            else:
                _wrap(code)


def rewrite_code_divs(nodes: Iterable[LexborNode]) -> None:
    """Put a ``<pre>`` in the place of each ``<div>`` that names a language and holds nothing but lines of text."""
    for node in nodes:
        is_named = node.tag == "div" and any(node.attributes.get(name) for name in CODE_LANGUAGES)
        if is_named and node.parent and node.css_first("pre, code, table") is None and "\n" in text_of(node).strip():
            _replace(node, lay_out(node))


def _around(node: LexborNode, tags: tuple[str, ...]) -> LexborNode | None:
    """Return the next element of one of these tags around a node."""
    ancestor = node.parent
    for _ in range(MAX_LEVELS):
        if ancestor is None or ancestor.tag in tags:
            return ancestor
        ancestor = ancestor.parent
    return None


def _is_block(code: LexborNode) -> bool:
    """True for code of several lines, and for code that is a block by its class or style."""
    if "\n" in text_of(code).strip() or is_block_class(class_of(code)):
        return True
    is_plain = code.child is None or (code.child.is_text_node and code.child.next is None)
    is_laid_out = not is_plain and code.css_first(BLOCK_SELECTOR) is not None
    return is_laid_out or bool(is_pre_style((code.attributes.get("style") or "").lower()))


def _is_outermost(code: LexborNode) -> bool:
    """True for code that is not in a ``<pre>`` and holds none, nor a list."""
    return _around(code, ("pre",)) is None and code.css_first("pre, li") is None


def _is_apart(code: LexborNode) -> bool:
    """True if neither text nor elements within a line are beside the code."""
    if code.parent is None or is_inline(code.parent.tag):
        return False
    return not any(map(_is_in_line, (*_beside(code, is_before=True), *_beside(code, is_before=False))))


def _beside(node: LexborNode, is_before: bool) -> Iterator[LexborNode]:
    """Yield the nodes on one side of a node, up to the first block: the nearest of them, which bounds the time."""
    other = node
    for _ in range(MAX_CHILDREN):
        following = other.prev if is_before else other.next
        if following is None or not (following.tag == "code" or _is_in_line(following) or is_blank(following)):
            return
        yield following
        other = following


def _is_in_line(node: LexborNode) -> bool:
    if node.is_text_node:
        return bool(text_of(node).strip())
    return node.tag != "code" and is_inline(node.tag) and not is_blank(node)


def _fragments_from(code: LexborNode) -> list[LexborNode]:
    """Return the code and what follows it, if these are pieces of one listing: commands and output of Lean's Verso."""
    kinds = {name for name in class_of(code).split() if not is_block_class(name)}
    fragments: list[LexborNode] = []
    node: LexborNode | None = code
    while node is not None and (node.tag in ("code", "pre") or (not node.is_element_node and is_blank(node))):
        if node.is_element_node:
            if not kinds or not kinds <= set(class_of(node).split()):
                break
            remove_popups(node)
            fragments.append(node)
        node = node.next
    return fragments


def _join(fragments: Sequence[LexborNode]) -> None:
    """Put one ``<pre>`` in the place of several fragments, each of which is a line or more."""
    text = "\n".join(text_of(fragment).removesuffix("\n") for fragment in fragments)
    remove_all(fragments[1:])
    _replace(fragments[0], text)


def _wrap(code: LexborNode) -> None:
    pre = code.parser.create_node("pre")
    code.insert_before(pre, move=True)
    pre.insert_child(code, move=True)
    text = text_of(code)
    if text.startswith("\n") and code.css_first(BLOCK_SELECTOR) is None:
        for child in list(children(code)):
            child.remove()
        code.insert_child(dedent(text).strip("\n").rstrip())
    rewrite_preformatted([pre])


def _replace_table(cell: LexborNode) -> None:
    """Put the lines of a cell in the place of its table, if that holds nothing else but their numbers and a title."""
    table = _around(cell, ("table",))
    if table is not None and table.parent and _is_all_code(table, cell):
        if label := " ".join(filter(None, (text_of(title).strip() for title in table.css("caption, th")))):
            insert_title(table, label)
        lines = lay_out(cell).replace("\u00a0", " ").split("\n")
        _replace(table, "\n".join(map(str.rstrip, lines)))


def _is_all_code(table: LexborNode, cell: LexborNode) -> bool:
    """True if a cell holds lines, and all others of its table nothing but numbers."""
    others = (text_of(other).split() for other in table.css("td") if other.mem_id != cell.mem_id)
    return not is_blank(cell) and all(word.isdecimal() for words in others for word in words)


def _replace(node: LexborNode, text: str) -> None:
    pre = node.parser.create_node("pre")
    for name in ("class", *CODE_LANGUAGES):
        if node.attributes.get(name):
            pre.attrs[name] = node.attributes[name] or ""
    pre.insert_child(text)
    node.insert_before(pre, move=True)
    node.remove()
    name_language(pre)
