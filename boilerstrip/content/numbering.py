"""The numbers of the items of ordered lists, as a browser shows them."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from boilerstrip.arrays import I64, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.content.integers import parse_integer, values_of
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES

OL, LI, ARTICLE = TAG_CODES["ol"], TAG_CODES["li"], TAG_CODES["article"]
POSTS = mask(Hint.C_POST, Hint.C_COMMENT, Hint.C_REVIEW, Hint.C_CARD, Hint.C_PRODUCT, Hint.NAV, Hint.C_NAV)
"""Hints of items that are ordered, but that no page numbers: posts, cards, and the way to a page. Of 11 lists of forums
and collections that WCXB's gold keeps, it numbers none; of other ordered lists it numbers half."""
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MAX_ROMAN = 3999
"""Larger numbers are decimal (CSS Counter Styles, 6.1)."""


@dataclass(frozen=True)
class Numbering:
    """The ordered lists of a page, which are numbered when it is asked for."""

    blocks: Blocks
    outer: I64
    """[e] row of the list around each item."""

    def number_items(self, ordered: int) -> Mapping[int, int]:
        """Number the items of an ordered list, those without text too (HTML Standard, "ordinal value" of ``li``).

        Posts, comments, cards and items of navigation have no number.

        Args:
            ordered: row of the list.

        Returns:
            The numbers by the rows of their items.
        """
        rows = self._items[ordered]
        start = parse_integer(self._values["start"].get(ordered))
        step = -1 if ordered in self._values["reversed"] else 1
        number = start if start is not None else len(rows) if step < 0 else 1
        numbers: dict[int, int] = {}
        for row in rows:
            given = parse_integer(self._values["value"].get(row))
            number = number if given is None else given
            numbers[row] = number
            number += step
        if not self._posts.isdisjoint((self.blocks.elements.parent.item(ordered), ordered)):
            return {}
        return {row: given for row, given in numbers.items() if row not in self._posts}

    def mark_items(self, ordered: int) -> Mapping[int, str]:
        """Return the marks of an ordered list's items as a browser prints them, such as ``3.`` or ``iv.``, by row."""
        style = self._values["type"].get(ordered, "")
        return {row: f"{format_number(number, style)}." for row, number in self.number_items(ordered).items()}

    @cached_property
    def _items(self) -> Mapping[int, list[int]]:
        return _find_items(self.blocks.elements, self.outer)

    @cached_property
    def _posts(self) -> set[int]:
        return _find_posts(self.blocks.elements)

    @cached_property
    def _values(self) -> Mapping[str, Mapping[int, str]]:
        return {name: values_of(self.blocks.values, name) for name in ("start", "value", "type", "reversed")}


def _find_items(elements: Elements, outer: I64) -> Mapping[int, list[int]]:
    """Return the rows of items by the ordered list that they are in."""
    items: dict[int, list[int]] = defaultdict(list)
    rows = rows_where(elements.tag == LI)
    lists = outer.take(rows)
    is_ordered = (lists >= 0) & (elements.tag.take(lists, mode="clip") == OL)
    for ordered, row in zip(lists[is_ordered].tolist(), rows[is_ordered].tolist(), strict=True):
        items[ordered].append(row)
    return items


def _find_posts(elements: Elements) -> set[int]:
    """Return the rows of posts, cards and navigation, which have such names or hold an article."""
    named = rows_where(any_bit_set(elements.hints, POSTS)).tolist()
    return {*named, *elements.parent[elements.tag == ARTICLE].tolist()}


def format_number(number: int, style: str) -> str:
    """Format a number in the style of an ``<ol type>``.

    >>> [format_number(number, style) for number, style in ((3, ""), (28, "a"), (4, "I"), (0, "i"), (-2, "A"))]
    ['3', 'ab', 'IV', '0', '-2']
    """
    text = str(number)
    if not style:
        return text
    if style.lower() == "a" and number > 0:
        text = _alphabetic(number)
    elif style.lower() == "i" and 0 < number <= MAX_ROMAN:
        text = _roman(number)
    return text.upper() if style.isupper() else text


def _alphabetic(number: int) -> str:
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def _roman(number: int) -> str:
    digits = Counter[str]()
    for value, digit in ROMAN:
        digits[digit], number = divmod(number, value)
    return "".join(digit * count for digit, count in digits.items())
