"""Which of a page's pictures, players and rules belong to the kept text, and where they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks, Picture
from boilerstrip.content.inlines import Point
from boilerstrip.content.model import Embed, Image, Link, Node, Paragraph, Rule
from boilerstrip.content.sources import Addresses
from boilerstrip.content.spans import ancestors
from boilerstrip.lexicon.attributes import LINK, PICTURE_SOURCES
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.pictures import SMALL
from boilerstrip.lexicon.tags import INLINE_TAGS, TAG_CODES, TAGS

IS_PLAYER = np.isin(TAGS, ("embed", "video", "audio"))
A, PICTURE = TAG_CODES["a"], TAG_CODES["picture"]
IS_INLINE = [tag in INLINE_TAGS or tag == "picture" for tag in TAGS]
APART_TAGS = frozenset(TAG_CODES[tag] for tag in "body div figure figcaption section article center".split())
"""Elements that are no paragraphs: a picture at the beginning of their text is apart from it."""
PAGE_TAGS = (TAG_CODES["html"], TAG_CODES["body"])
CHROME = mask(
    Hint.NAV, Hint.FOOTER, Hint.ASIDE, Hint.DIALOG, Hint.C_NAV, Hint.C_FOOTER, Hint.C_SIDEBAR, Hint.C_SHARE, Hint.C_AD,
    Hint.C_CONSENT, Hint.C_SIGNUP,
)  # fmt: skip
"""Hints of elements without text whose pictures are no part of the text around them."""
IMG_NAMES = (*PICTURE_SOURCES, "alt", "width", "height")
PLAYER_NAMES = ("src", "data-src", "title", "aria-label")
MIN_KEPT = 0.5
"""Least share of the characters of the element around a picture that are kept: a picture belongs to most of the text
around it."""


class Mark(NamedTuple):
    """A node without text, and its place."""

    block: int
    """The block that follows it."""
    elements: int
    """Number of elements that begin before it: its place among others before the same block."""
    element: int
    """Row of the element that it is in."""
    node: Node


@dataclass(frozen=True)
class Pictures:
    """The pictures, players and rules of a page of n blocks."""

    blocks: Blocks
    kept: Mask
    """[n] the blocks that are kept."""
    addresses: Addresses

    @cached_property
    def _among_kept(self) -> list[bool]:
        """[e] whether at least half of an element's text is kept."""
        elements = self.blocks.elements
        lengths = np.fromiter(map(len, self.blocks.text), np.int64, len(self.blocks.text))
        before = np.zeros((2, len(lengths) + 1), np.int64)
        np.cumsum(lengths, out=before[0, 1:])
        np.cumsum(lengths * self.kept, out=before[1, 1:])
        total, kept = before.take(elements.end, axis=1) - before.take(elements.first, axis=1)
        among: list[bool] = (kept >= MIN_KEPT * total).tolist()
        return among

    @cached_property
    def _holds_text(self) -> list[bool]:
        """[e] elements that hold a block."""
        holds: list[bool] = (self.blocks.elements.first < self.blocks.elements.end).tolist()
        return holds

    def is_among_kept(self, element: int, block: int) -> bool:
        """Return True if a place is part of the kept text.

        That is if most of the text of the innermost element with text around it is kept. Before the first and after
        the last kept block that element must not be the whole page: a site's logo is there.

        Args:
            element: row of the element that the place is in.
            block: the block that follows it.
        """
        hints = self.blocks.elements.hints
        for row in ancestors(self.blocks, element):
            if self._holds_text[row]:
                is_page = self.blocks.elements.tag.item(row) in PAGE_TAGS and not self._is_between(block)
                return self._among_kept[row] and (not is_page or bool(self.kept.all()))
            if hints.item(row) & CHROME and self.blocks.elements.tag.item(row) != A:
                return False
        return True  # a page without text may have pictures

    def _is_between(self, block: int) -> bool:
        """True for a place between kept blocks."""
        return bool(self.kept[:block].any() and self.kept[block:].any())

    def find(self) -> tuple[dict[int, list[Point]], list[Mark]]:
        """Return the pictures within the lines of kept blocks, by block, and all other marks in page order."""
        points: dict[int, list[Point]] = {}
        marks: list[Mark] = []
        for number, picture in enumerate(self.blocks.pictures):
            in_line = self._is_in_line(picture)
            is_kept = self.kept[picture.block] if in_line else self.is_among_kept(picture.element, picture.block)
            image = self._read_picture(number, picture) if is_kept else None
            if image and in_line:
                points.setdefault(picture.block, []).append(self._make_point(picture, *image))
            elif image:
                node = Paragraph((_wrap(*image[:2]),))
                marks.append(Mark(picture.block, picture.elements, self._line_around(picture.element), node))
        marks += [*self._find_players(), *self._find_rules()]
        return points, join_pictures(_without_copies(sorted(marks, key=itemgetter(0, 1))))

    def _make_point(self, picture: Picture, image: Image, url: str, link: int) -> Point:
        """Return a picture within a line, behind the white space before it."""
        text = self.blocks.text[picture.block]
        return Point(picture.offset + (text[picture.offset : picture.offset + 1] == " "), _wrap(image, url), link)

    def _is_in_line(self, picture: Picture) -> bool:
        """True if a picture is part of a block, not before it."""
        if picture.offset or picture.block >= len(self.blocks.text):
            return picture.offset > 0
        holder = self.blocks.element.item(picture.block)
        if holder > picture.element or self.blocks.elements.tag.item(holder) in APART_TAGS:
            return False
        return any(around == holder for around in ancestors(self.blocks, picture.element))

    def _read_picture(self, number: int, picture: Picture) -> tuple[Image, str, int] | None:
        """Return a picture, and the address and row of its link; None for an icon, or if it has no address."""
        values = self.blocks.values.all_of(~number, IMG_NAMES)
        if _is_small(values.get("width")) and _is_small(values.get("height")):
            return None
        around = list(ancestors(self.blocks, picture.element))
        tag = self.blocks.elements.tag
        sources = [
            self.blocks.values.all_of(element, PICTURE_SOURCES) for element in around[:1] if tag[element] == PICTURE
        ]
        url = self.addresses.picture(values, sources)
        if not url:
            return None
        image = Image(url, " ".join(values.get("alt", "").split()))
        links = ((self.blocks.values.of(element, LINK), element) for element in around if tag[element] == A)
        href, link = next(((href, element) for href, element in links if href), ("", -1))
        target = self.addresses.absolute(href)
        leads_nowhere = target.startswith("#") or target == url
        return image, "" if leads_nowhere else target, link

    def _line_around(self, element: int) -> int:
        """Return the row of the innermost element that is not inline; pictures in it, if in links, are side by side."""
        tag = self.blocks.elements.tag
        return next(row for row in ancestors(self.blocks, element) if not IS_INLINE[tag.item(row)] or row == 0)

    def _find_players(self) -> Iterator[Mark]:
        """Yield the videos, recordings and embedded pages without text in the midst of kept text."""
        elements = self.blocks.elements
        for row in rows_where(IS_PLAYER.take(elements.tag)).tolist():
            values = self.blocks.values.all_of(row, PLAYER_NAMES)
            url = self.addresses.player(values.get("src") or values.get("data-src") or "")
            if url and self.is_among_kept(elements.parent.item(row), elements.first.item(row)):
                title = " ".join((values.get("title") or values.get("aria-label") or "").split())
                yield Mark(elements.first.item(row), row, elements.parent.item(row), Embed(url, title))

    def _find_rules(self) -> Iterator[Mark]:
        """Yield the rules between kept blocks of one element."""
        for rule in self.blocks.rules:
            if self.is_among_kept(rule.element, rule.block) and self._has_kept_around(rule.block, rule.element):
                yield Mark(rule.block, rule.elements, rule.element, Rule())

    def _has_kept_around(self, block: int, element: int) -> bool:
        """True if an element holds kept blocks both before and after a place."""
        first, end = self.blocks.elements.first.item(element), self.blocks.elements.end.item(element)
        return bool(self.kept[first:block].any() and self.kept[block:end].any())


def _without_copies(marks: Iterable[Mark]) -> list[Mark]:
    """Leave out pictures that follow themselves: the one for browsers without scripts, or a second size."""
    kept: list[Mark] = []
    last: tuple[int, str] = (-1, "")
    for mark in marks:
        key = (mark.block, _address(mark.node))
        if not key[1] or key != last:
            kept.append(mark)
        last = key
    return kept


def _wrap(image: Image, url: str) -> Image | Link:
    return Link(url, (image,)) if url else image


def join_pictures(marks: Sequence[Mark]) -> list[Mark]:
    """Join pictures that are side by side in one paragraph."""
    joined: list[Mark] = []
    groups = groupby(marks, key=lambda mark: (mark.block, mark.element, isinstance(mark.node, Paragraph)))
    for (_, _, are_pictures), group in groups:
        first, *others = group
        if others and are_pictures:
            contents = [mark.node.content for mark in (first, *others) if isinstance(mark.node, Paragraph)]
            parted = [inline for content in contents for inline in (" ", *content)]
            joined.append(first._replace(node=Paragraph(tuple(parted[1:]))))
        else:
            joined += (first, *others)
    return joined


def _address(node: Node) -> str:
    """Return the address of a paragraph's only picture, without its query."""
    inline = node.content[0] if isinstance(node, Paragraph) else None
    image = inline.content[0] if isinstance(inline, Link) else inline
    return image.url.partition("?")[0] if isinstance(image, Image) else ""


def _is_small(pixels: str | None) -> bool:
    """True for a width or height of an icon."""
    number = (pixels or "").strip().removesuffix("px")
    return number.isascii() and number.isdecimal() and int(number[:6]) <= SMALL
