"""Cut the author or the date off the line of a text that holds them, too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from boilerstrip.content.model import (
    Content,
    Definitions,
    Emphasis,
    Inline,
    Inlines,
    Link,
    List,
    Node,
    Paragraph,
    Strike,
    Strong,
    Sub,
    Sup,
    Table,
)
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.threads.page import Page

LISTED = frozenset(TAG_CODES[tag] for tag in ("li", "dd", "dt", "td", "th"))
"""Elements that may hold a whole comment."""
WRAPPERS = (Emphasis, Strong, Strike, Sub, Sup, Link)
EDGES = " \n:：,;·•|–—-"
"""Characters between a name and a text."""


def trim(content: Content, cuts: Mapping[int, tuple[int, int]]) -> Content:
    """Return a content with some paragraphs cut.

    Args:
        content: the content.
        cuts: by row of a paragraph's block, the first character of what stays, and the one after its last.
    """
    return tuple(_trim_all(content, cuts)) if cuts else content


def count_wrappers(page: Page, element: int, rows: Sequence[int]) -> int:
    """Return how many items and cells hold the whole of a comment.

    Args:
        page: the page.
        element: of the comment.
        rows: of its blocks.
    """
    if not rows:
        return 0
    first, last = rows[0], rows[-1]
    around = (element, *page.above(element))
    inner = [
        row for row in range(element + 1, page.after[element]) if page.first[row] <= first and page.end[row] > last
    ]
    return sum(page.tag[row] in LISTED for row in (*around, *inner))


def unwrap(content: Content, levels: int) -> Content:
    """Return what the items of lists hold that are around a content: those of a list of comments.

    Args:
        content: the content.
        levels: how many items or cells are around it, at most.
    """
    while levels > 0 and len(content) == 1 and (inner := _inner(content[0])) is not None:
        content, levels = inner, levels - 1
    return content


def _inner(node: Node) -> Content | None:
    """Return the content of the only item, entry or cell of a node; None for any other node."""
    if isinstance(node, List) and len(node.items) == 1:
        return node.items[0].content
    if isinstance(node, Definitions) and len(node.entries) == 1:
        return node.entries[0].content
    if isinstance(node, Table) and len(node.rows) == 1 and len(node.rows[0]) == 1 and not node.caption:
        return node.rows[0][0].content
    return None


def _trim_all(content: Content, cuts: Mapping[int, tuple[int, int]]) -> Iterator[Node]:
    for node in content:
        if isinstance(node, Paragraph) and len(node.rows) == 1 and node.rows[0] in cuts:
            inlines = trim_inlines(node.content, *cuts[node.rows[0]])
            if plain(inlines).strip():
                yield Paragraph(inlines, node.rows)
        else:
            yield node


def trim_inlines(inlines: Inlines, start: int, end: int) -> Inlines:
    """Return the characters of a text from ``start`` to ``end``, without white space and separators at a cut.

    >>> trim_inlines(("Ida: ", Strong(("Ebb",)), " and flow"), 3, 12)
    (Strong(content=('Ebb',)), ' and')
    """
    text = plain(inlines)
    if start > 0:
        start += len(text[start:]) - len(text[start:].lstrip(EDGES))
    if end < len(text):
        end = len(text[:end].rstrip(EDGES))
    return tuple(_cut(inlines, start, end))


def _cut(inlines: Inlines, start: int, end: int) -> Iterator[Inline]:
    offset = 0
    for inline in inlines:
        length = len(plain((inline,)))
        first, last = max(start - offset, 0), min(end - offset, length)
        if first < last:
            if isinstance(inline, str):
                yield inline[first:last]
            elif isinstance(inline, WRAPPERS) and (first > 0 or last < length):
                yield replace(inline, content=tuple(_cut(inline.content, first, last)))
            else:
                yield inline
        offset += length
