"""The numbers of the items of ordered lists, as a browser shows them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from boilerstrip.arrays import any_bit_set, rows_where
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


def number_items(blocks: Blocks, outer: Sequence[int]) -> Mapping[int, str]:
    """Number the items of all ordered lists, those without text too (HTML Standard, "ordinal value" of ``li``).

    Posts, comments, cards and items of navigation have no number.

    Args:
        blocks: of the page.
        outer: row of the list around each item.

    Returns:
        The marks by the rows of their items, such as ``3.`` or ``iv.``.
    """
    items = _find_items(blocks.elements, outer)
    posts = _find_posts(blocks.elements)
    starts, values, types, reverse = (values_of(blocks.values, name) for name in ("start", "value", "type", "reversed"))
    marks: dict[int, str] = {}
    for ordered, rows in items.items():
        start = parse_integer(starts.get(ordered))
        step = -1 if ordered in reverse else 1
        number = start if start is not None else len(rows) if step < 0 else 1
        for row in rows:
            given = parse_integer(values.get(row))
            number = number if given is None else given
            if posts.isdisjoint((int(blocks.elements.parent[ordered]), ordered, row)):
                marks[row] = f"{format_number(number, types.get(ordered, ''))}."
            number += step
    return marks


def _find_items(elements: Elements, outer: Sequence[int]) -> Mapping[int, list[int]]:
    """Return the rows of items by the ordered list that they are in."""
    items: dict[int, list[int]] = defaultdict(list)
    ordered = set(rows_where(elements.tag == OL).tolist())
    for row in rows_where(elements.tag == LI).tolist():
        if outer[row] in ordered:
            items[outer[row]].append(row)
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
