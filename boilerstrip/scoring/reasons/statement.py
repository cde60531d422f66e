"""Statements about a block, and the formatting that they share."""

from typing import NamedTuple

FOR, NEITHER, AGAINST = 1, 0, -1


class Statement(NamedTuple):
    """A true sentence about a block."""

    text: str
    side: int = NEITHER
    """Verdict that a reader takes it to support: :data:`FOR` content, :data:`AGAINST` it, or :data:`NEITHER`."""
    is_present: bool = True
    """False if it states that something is absent: true of most blocks, so a weak reason."""


def absent(text: str, side: int = NEITHER) -> Statement:
    """Make a statement that something is absent."""
    return Statement(text, side, is_present=False)


def side_of(value: float, against: float, in_favour: float) -> int:
    """Return the side that a number supports; larger numbers speak for content.

    Args:
        value: the number.
        against: largest number that speaks against content.
        in_favour: smallest number that speaks for content.

    >>> [side_of(words, 3, 15) for words in (2, 9, 40)]
    [-1, 0, 1]
    """
    if value <= against:
        return AGAINST
    return FOR if value >= in_favour else NEITHER


def count(number: float, noun: str, plural: str = "") -> str:
    """Format a count with its noun.

    >>> count(1, "word"), count(1234, "block"), count(0, "link")
    ('1 word', '1,234 blocks', 'no links')
    """
    whole = round(number)
    return f"1 {noun}" if whole == 1 else f"{whole or 'no':{',' if whole else ''}} {plural or noun + 's'}"


def percent(share: float) -> str:
    """Format a share in percent; only 0 becomes 0 %, only 1 becomes 100 %.

    >>> percent(0.842), percent(0.001), percent(0.999), percent(1.0)
    ('84 %', 'less than 1 %', 'more than 99 %', '100 %')
    """
    if 0 < share < 0.01:
        return "less than 1 %"
    return "more than 99 %" if 0.99 < share < 1 else f"{share:.0%}".replace("%", " %")
