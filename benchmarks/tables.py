"""Tables of text, independent of the output format."""

from dataclasses import dataclass

from benchmarks.bootstrap import Interval

UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a header, and rows with as many cells as the header."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    prose: bool = False
    """True if all cells are text; otherwise every column after the first has figures."""


def format_share(value: float) -> str:
    """A share with three decimals and no leading zero, as publications print it.

    >>> format_share(0.8174), format_share(1.0)
    ('.817', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


def format_signed_share(value: float) -> str:
    """A difference of shares with its sign.

    >>> format_signed_share(0.0213), format_signed_share(-0.5), format_signed_share(-0.0001)
    ('+.021', '-.500', '+.000')
    """
    return ("-" if round(value, 3) < 0 else "+") + format_share(abs(value))


def format_interval(ends: Interval) -> str:
    """An interval of shares.

    >>> format_interval((0.8011, 0.8334))
    '.801–.833'
    """
    return "–".join(map(format_share, ends))
