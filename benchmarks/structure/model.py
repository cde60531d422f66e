"""The structure of a text, as the values that are compared, and counts of what two structures have in common."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """Cells of a data table, as keys; an empty cell has an empty key."""

    rows: tuple[tuple[str, ...], ...]
    has_spans: bool = False
    """True if cells span columns or rows, so that their text may be printed once or repeated."""


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code."""

    text: str
    """Exact text, without white space at the ends of lines and without empty lines at both ends."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """Elements of a page, of an answer or of Markdown gold.

    Texts are keys: letters and digits, case-folded; texts without any, without white space.
    """

    headings: Counter[tuple[str, int]] = field(default_factory=Counter)
    """Text and level."""
    items: Counter[tuple[str, int]] = field(default_factory=Counter)
    """Text, without lists inside the item, and depth from 1."""
    tables: tuple[Table, ...] = ()
    code: tuple[Code, ...] = ()
    links: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Text and absolute address, without links to a place on the same page."""
    inline_code: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)
    """Texts of footnotes."""
    formulas: Counter[str] = field(default_factory=Counter)
    """TeX, see :func:`~benchmarks.structure.reading.make_formula_key`."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Numbers of things of a kind in the gold, in an answer, and in both.

    >>> found = Matches(wanted=4, given=5, kept=3)
    >>> found.recall, found.precision, round(found.f1, 3)
    (0.75, 0.6, 0.667)
    """

    wanted: int = 0
    given: int = 0
    kept: int = 0

    def __add__(self, other: "Matches") -> "Matches":
        return Matches(self.wanted + other.wanted, self.given + other.given, self.kept + other.kept)

    @property
    def recall(self) -> float:
        return self.kept / self.wanted if self.wanted else 0.0

    @property
    def precision(self) -> float:
        return self.kept / self.given if self.given else 0.0

    @property
    def f1(self) -> float:
        either = self.wanted + self.given
        return 2 * self.kept / either if either else 0.0


@dataclass(frozen=True, slots=True)
class PageMeans:
    """Means over the pages whose gold has a kind of element; of precision, over those whose answer has it too."""

    wanted: int
    """Number of these pages."""
    recall: float
    precision: float
    f1: float
