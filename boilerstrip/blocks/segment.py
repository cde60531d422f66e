"""Document to blocks: one walk over the tree.

A block is a leaf run of text: it ends where an element that breaks lines
begins or ends, at two line breaks in a row, and at a rule. Nothing is left
out for where it stands: text in ``<noscript>``, hidden elements, forms and
footers is segmented too, and its elements' hints say so.
"""

import re
from functools import lru_cache

from selectolax.lexbor import LexborNode

from boilerstrip.blocks.model import Blocks, Elements, Picture
from boilerstrip.blocks.vocabulary import (
    ATTRIBUTE_HINTS,
    INLINE_TAGS,
    PREFORMATTED_TAGS,
    ROLE_HINTS,
    SKIPPED_TAGS,
    TAG_HINTS,
    TOKEN_HINTS,
    Hint,
)
from boilerstrip.document.metadata import PERMALINK_MARKS
from boilerstrip.document.parse import Document

INVISIBLE = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero-width space and its no-break twin: where a line may break, no text."""
HINT_CACHE = 65_536
"""Distinct class strings remembered; a site repeats its own on every page."""

holds_text = re.compile(rf"[^\s{INVISIBLE}]").search
"""Whether a reader sees any of it: the first part collected does, so that a block comes of it."""
name_tokens = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search

NO_DIGITS = str.maketrans("", "", "0123456789")
UNOPENED_TAGS = SKIPPED_TAGS | {"br", "hr", "img"}
NAMING_ATTRIBUTES = ("id", "itemprop")
HINTING_ATTRIBUTES = {"role", "style", *(name for name, _, _ in ATTRIBUTE_HINTS)}
TAG_MASKS = {tag: sum(1 << hint for hint in hints) for tag, hints in TAG_HINTS.items()}


def segment(document: Document, limit: int) -> Blocks:
    """Cut a page into blocks, at most ``limit`` of them."""
    segmenter = _Segmenter(document, limit)
    root = document.tree.root
    if root is not None:
        segmenter.walk(root)
    return segmenter.blocks()


class _Segmenter:
    """The columns being filled, and where the walk stands."""

    def __init__(self, document: Document, limit: int) -> None:
        self._marks = {Hint.KEPT: document.kept, Hint.DROPPED: document.dropped}
        self._is_marked = bool(document.kept or document.dropped)
        self._limit = limit
        self._opened: list[tuple[str, int, int, str, int]] = []
        self._ends: list[int] = []
        self._texts: list[str] = []
        self._block_elements: list[int] = []
        self._link_lengths: list[int] = []
        self._pictures: list[Picture] = []
        self._path = [-1]
        self._line_breakers: list[int] = []
        self._parts: list[str] = []
        self._lines: list[str] = []
        self._linked = self._links = self._preformatted = 0
        self._truncated = False

    def blocks(self) -> Blocks:
        if self._truncated:  # inline elements may have waited for a block that was cut off
            self._ends = [min(end, len(self._texts)) for end in self._ends]
        tags, parents, hints, kinds, firsts = map(list, zip(*self._opened, strict=True)) if self._opened else [[]] * 5
        elements = Elements(tags, parents, hints, kinds, firsts, self._ends)
        return Blocks(self._texts, self._block_elements, self._link_lengths, elements, self._pictures, self._truncated)

    def walk(self, root: LexborNode) -> None:
        """Visit every node in document order; iterative, as pages nest deeper than Python may recurse."""
        node = root
        ancestors: list[LexborNode] = []
        take, open_element, close, pending = self._take, self._open, self._close, self._parts
        while not self._truncated:
            tag, child = node.tag or "", None
            if tag == "-text":
                if pending or not node.is_empty_text_node:
                    take(node.text_content or "")
            elif tag in UNOPENED_TAGS:
                self._pass(tag, node)
            else:
                open_element(tag, node)
                child = node.first_child
                if child is None:
                    close()
            if child is not None:
                ancestors.append(node)
                node = child
                continue
            following = node.next
            while following is None:
                if not ancestors:
                    return
                node = ancestors.pop()
                close()
                following = node.next
            node = following
        for _ in ancestors:
            self._close()

    def _pass(self, tag: str, node: LexborNode) -> None:
        """Take in an element that is not opened, as it holds no text of a block."""
        if tag == "br":
            self._break_line()
        elif tag == "img":
            self._take_picture(node.attributes)
        elif tag == "hr":
            self._flush()

    def _open(self, tag: str, node: LexborNode) -> None:
        row = len(self._opened)
        hints, kind = TAG_MASKS.get(tag, 0), ""
        if tag not in INLINE_TAGS:
            if self._parts or self._lines:
                self._flush()
            self._line_breakers.append(row)
            if tag in PREFORMATTED_TAGS:
                self._preformatted += 1
            if attributes := node.attributes:
                hints, kind = _hints(hints, attributes)
        elif tag == "a" and (attributes := node.attributes):
            if "href" in attributes:
                self._links += 1
            hints, kind = _hints(hints, attributes)
        if self._is_marked:
            hints |= sum(1 << hint for hint, nodes in self._marks.items() if node.mem_id in nodes)
        self._opened.append((tag, self._path[-1], hints, kind, len(self._texts)))
        self._ends.append(-1)
        self._path.append(row)

    def _close(self) -> None:
        row = self._path.pop()
        tag = self._opened[row][0]
        if tag not in INLINE_TAGS:
            if self._parts or self._lines:
                self._flush()
            self._line_breakers.pop()
            if tag in PREFORMATTED_TAGS:
                self._preformatted -= 1
        elif tag == "a" and self._links:
            self._links -= 1
        # An inline element's text may still be pending: it will be the next block.
        self._ends[row] = len(self._texts) + bool(self._parts or self._lines)

    def _take(self, text: str) -> None:
        if not self._parts and not holds_text(text):
            return
        if self._links:
            if text.strip() in PERMALINK_MARKS:
                return
            self._linked += sum(map(len, text.split()))
        self._parts.append(text)

    def _break_line(self) -> None:
        if self._preformatted:
            if self._parts:
                self._parts.append("\n")
            return
        line = " ".join(_seen("".join(self._parts)).split())
        self._parts.clear()
        if line:
            self._lines.append(line)
        else:
            self._flush()

    def _take_picture(self, attributes: dict[str, str | None]) -> None:
        texts = tuple(text for name in ("alt", "title") if (text := (attributes.get(name) or "").strip()))
        self._pictures.append(Picture(len(self._texts), texts))

    def _flush(self) -> None:
        """End the block that is being collected, if there is text in it."""
        if not self._parts and not self._lines:
            return
        text = _seen("".join(self._parts))
        collapsed = " ".join(text.split())
        text = text.strip("\n") if self._preformatted and collapsed else collapsed
        if self._lines:
            text = "\n".join([*self._lines, text] if text else self._lines)
            self._lines.clear()
        self._parts.clear()
        self._truncated = bool(text) and len(self._texts) == self._limit
        if text and not self._truncated:
            self._texts.append(text)
            self._block_elements.append(self._line_breakers[-1])
            self._link_lengths.append(self._linked)
        self._linked = 0


def _seen(text: str) -> str:
    if text.isascii():
        return text
    for mark in INVISIBLE:
        if mark in text:
            text = text.replace(mark, "")
    return text


def _hints(hints: int, attributes: dict[str, str | None]) -> tuple[int, str]:
    """An element's hints, those of its tag given, and its kind."""
    get = attributes.get
    classes = get("class") or ""
    if classes:
        hints |= named_hints(classes)
    for name in NAMING_ATTRIBUTES:
        if value := get(name):
            hints |= named_hints(value)
    kind = kind_of(classes)
    if HINTING_ATTRIBUTES.isdisjoint(attributes):
        return hints, kind
    if (role := get("role")) in ROLE_HINTS:
        hints |= 1 << ROLE_HINTS[role]
    for name, value, hint in ATTRIBUTE_HINTS:
        if name in attributes and (value is None or attributes[name] == value):
            hints |= 1 << hint
    if (style := get("style")) and is_display_none(style):
        hints |= 1 << Hint.DISPLAY_NONE
    return hints, kind


@lru_cache(HINT_CACHE)
def kind_of(classes: str) -> str:
    """First class name, digits left out.

    >>> kind_of("post-12 instock last")
    'post-'
    """
    return classes.split(" ", 1)[0].translate(NO_DIGITS)


@lru_cache(HINT_CACHE)
def named_hints(names: str) -> int:
    """Bit mask of what class names and an id hint at.

    >>> named_hints("SiteFooter-links") == 1 << Hint.C_FOOTER
    True
    >>> named_hints("elephant")
    0
    """
    mask = 0
    for token in name_tokens(names):
        mask |= TOKEN_HINTS.get(token.lower(), 0)
    return mask
