"""Duplicated captions, of which an answer should keep one copy, and refrains, of which it should keep all."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.datasets.files import missing_field, read_rows
from benchmarks.metrics import caption_copies, line_copies
from benchmarks.page import Page

TIER = "A"
"""Tier of the rows that are read: the caption is visible twice, or visible and repeated in ``<noscript>``. The other
tier has copies in attributes."""

Pairs = Mapping[tuple[str, str], tuple[tuple[str, ...], ...]]
"""Forms of each duplicated caption, keyed by dataset and page id."""


@dataclass(frozen=True, slots=True)
class CaptionCount:
    """Number of copies of a duplicated caption, in any of its forms."""

    text: str
    copies: int
    """Copies in the answer."""
    in_gold: int
    """Copies in the gold text; 0 without gold text."""

    @property
    def at_most_once(self) -> bool:
        """True if the answer has at most one copy."""
        return self.copies <= 1

    @property
    def allowed(self) -> bool:
        """True if the answer has at most one copy, or no more copies than the gold text."""
        return self.copies <= max(1, self.in_gold)

    @property
    def wanted(self) -> bool:
        """True if the gold text contains the caption."""
        return self.in_gold > 0


@dataclass(frozen=True, slots=True)
class RefrainCount:
    """Number of copies of a refrain, a line that the gold text repeats on purpose."""

    text: str
    copies: int
    """Copies in the answer."""
    wanted: int
    """Copies in the gold text."""

    @property
    def lost(self) -> int:
        """Number of missing copies."""
        return max(0, self.wanted - self.copies)


def read_pairs(path: Path) -> Pairs:
    """Read duplicated captions from JSON Lines with ``tier``, ``dataset``, ``id``, ``text_a`` and ``text_b``.

    Raises:
        DatasetError: the file is missing, or a line is malformed; the message names it.
    """
    pairs: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for where, row in read_rows(path):
        try:
            if row["tier"] == TIER:
                pairs[row["dataset"], row["id"]].append((row["text_a"], row["text_b"]))
        except KeyError as error:
            raise missing_field(where, error) from error
    return {page: tuple(forms) for page, forms in pairs.items()}


def add_captions(page: Page, pairs: Pairs) -> Page:
    """The page with the duplicated captions that ``pairs`` lists for it added to its own."""
    return replace(page, captions=page.captions + pairs.get((page.dataset, page.id), ()))


def count_captions(text: str, page: Page) -> tuple[CaptionCount, ...]:
    """Count the copies of each of the page's duplicated captions in an answer and in the gold text."""
    gold = page.gold_text or ""
    return tuple(
        CaptionCount(forms[0], caption_copies(text, forms), caption_copies(gold, forms)) for forms in page.captions
    )


def count_refrains(text: str, page: Page) -> tuple[RefrainCount, ...]:
    """Count the copies of each of the page's refrains in an answer."""
    return tuple(RefrainCount(line, line_copies(text, line), times) for line, times in page.refrains)
