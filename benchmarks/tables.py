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


def share(value: float) -> str:
    """A share with three places and no leading zero, as the field prints it.

    >>> share(0.8174), share(1.0)
    ('.817', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


def signed_share(value: float) -> str:
    """A difference of shares, with its sign.

    >>> signed_share(0.0213), signed_share(-0.5), signed_share(-0.0001)
    ('+.021', '-.500', '+.000')
    """
    return ("-" if round(value, 3) < 0 else "+") + share(abs(value))


def between(ends: Interval) -> str:
    """An interval.

    >>> between((0.8011, 0.8334))
    '.801–.833'
    """
    return "–".join(map(share, ends))
