"""Cut the author or the date off the line of a text that holds them, too."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from boilerstrip.content.model import (
    Content,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Node,
    Paragraph,
    Strike,
    Strong,
    Sub,
    Sup,
)
from boilerstrip.content.walk import plain

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
