"""Questions about nodes of the parser's tree."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from selectolax.lexbor import LexborNode

from boilerstrip.lexicon.tags import INLINE_TAGS

HOLDERS_OF_COPIES = frozenset({"span", "nobr", "div"})
"""Elements that programs put around what they insert, besides custom elements."""
MAX_CHILDREN = 32
"""An element with more children was not put around one of them: it bounds the time for a page of such elements."""


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield an element's elements and texts."""
    return node.iter(include_text=True)


def text_of(node: LexborNode | None) -> str:
    """Return the text of an element or text; empty for a comment or no node."""
    if node is None or node.is_comment_node:
        return ""
    return (node.text_content if node.is_text_node else node.text()) or ""


def own_text(node: LexborNode | None) -> str:
    """Return the text of a node that is a text itself; empty for all others."""
    return (node.text_content or "") if node is not None and node.is_text_node else ""


def is_blank(node: LexborNode) -> bool:
    """Return True if a node holds no visible text; time does not grow with the text."""
    return not any(inner.is_text_node and text_of(inner).strip() for inner in node.traverse(include_text=True))


def is_custom(tag: str | None) -> bool:
    """Return True for the name of a custom element (HTML Standard, 4.13.2)."""
    return "-" in (tag or "")


def is_inline(tag: str | None) -> bool:
    """Return True for the name of an element within a line."""
    return tag in INLINE_TAGS or is_custom(tag)


def block_around(node: LexborNode) -> LexborNode:
    """Return the innermost element around a node that is not inline; the node itself at the root."""
    while node.parent and node.parent.is_element_node:
        node = node.parent
        if not is_inline(node.tag):
            break
    return node


def is_only_text(node: LexborNode, is_passed: Callable[[LexborNode], bool] = is_blank) -> bool:
    """Return True if the element around a node holds no visible text but the node's.

    Args:
        node: an element or text.
        is_passed: True for the other elements and texts that do not count.
    """
    others = list(islice(children(node.parent), MAX_CHILDREN + 1)) if node.parent else []
    return len(others) <= MAX_CHILDREN and all(is_passed(other) for other in others if other.mem_id != node.mem_id)


def class_of(node: LexborNode) -> str:
    """Return an element's class names as they are in the page, in lower case."""
    return (node.attributes.get("class") or "").lower()


def replace_content(node: LexborNode, text: str) -> None:
    """Put a text in the place of all that an element holds."""
    for child in list(children(node)):
        child.remove()
    node.insert_child(text)


def remove_all(nodes: Iterable[LexborNode]) -> None:
    """Take nodes out of the tree."""
    for node in nodes:
        node.remove()
