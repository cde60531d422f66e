"""Tables of text, ready for any rendering."""

from dataclasses import dataclass

from benchmarks.bootstrap import Interval

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a header, and rows of as many cells."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    prose: bool = False
    """Whether cells are names and texts, not figures."""


def format_share(value: float) -> str:
    """A share with three places and no leading zero, as the field prints it.

    >>> format_share(0.8174), format_share(1.0)
    ('.817', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


def format_signed_share(value: float) -> str:
    """A difference of shares, with its sign.

    >>> format_signed_share(0.0213), format_signed_share(-0.5), format_signed_share(-0.0001)
    ('+.021', '-.500', '+.000')
    """
    return ("-" if round(value, 3) < 0 else "+") + format_share(abs(value))


def format_interval(ends: Interval) -> str:
    """An interval.

    >>> format_interval((0.8011, 0.8334))
    '.801–.833'
    """
    return "–".join(map(format_share, ends))
