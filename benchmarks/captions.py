"""Captions that stand more than once on a page, lines that are to, and how often an answer keeps them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.datasets.files import read_rows
from benchmarks.errors import DatasetError
from benchmarks.metrics import caption_copies, line_copies
from benchmarks.page import Page

TIER = "A"
"""Rows that are read: the caption is visible twice, or visible and again in ``<noscript>``. Copies of the other tier
stand in attributes."""

Pairs = Mapping[tuple[str, str], tuple[tuple[str, ...], ...]]
"""Forms of each duplicated caption, by dataset and page id."""


@dataclass(frozen=True, slots=True)
class CaptionCount:
    """How often an answer holds a caption in one of its forms."""

    text: str
    copies: int
    in_gold: int
    """How often the gold holds it; 0 where there is no gold text."""

    @property
    def at_most_once(self) -> bool:
        return self.copies <= 1

    @property
    def allowed(self) -> bool:
        """Held at most once, or at most as often as by the gold."""
        return self.copies <= max(1, self.in_gold)

    @property
    def wanted(self) -> bool:
        return self.in_gold > 0


@dataclass(frozen=True, slots=True)
class RefrainCount:
    """How often an answer holds a line that is to stand several times."""

    text: str
    copies: int
    wanted: int

    @property
    def lost(self) -> int:
        """Copies that are missing."""
        return max(0, self.wanted - self.copies)


def read_pairs(path: Path) -> Pairs:
    """Pairs of a JSON Lines file with ``tier``, ``dataset``, ``id``, ``text_a`` and ``text_b``.

    Raises:
        DatasetError: a line is not such a row; the message names it.
    """
    pairs: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for where, row in read_rows(path):
        try:
            if row["tier"] == TIER:
                pairs[row["dataset"], row["id"]].append((row["text_a"], row["text_b"]))
        except KeyError as error:
            raise DatasetError(f"{where}: no field {error}") from error
    return {page: tuple(forms) for page, forms in pairs.items()}


def add_captions(page: Page, pairs: Pairs) -> Page:
    """The page with its own duplicated captions and those that ``pairs`` lists for it."""
    return replace(page, captions=page.captions + pairs.get((page.dataset, page.id), ()))


def count_captions(text: str, page: Page) -> tuple[CaptionCount, ...]:
    """Counts for each of the page's duplicated captions."""
    gold = page.gold_text or ""
    return tuple(
        CaptionCount(forms[0], caption_copies(text, forms), caption_copies(gold, forms)) for forms in page.captions
    )


def count_refrains(text: str, page: Page) -> tuple[RefrainCount, ...]:
    """Counts for each of the page's refrains."""
    return tuple(RefrainCount(line, line_copies(text, line), times) for line, times in page.refrains)
