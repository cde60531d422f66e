"""Pages that occur in several datasets or splits, or twice in one: figures on them are not independent."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from benchmarks.datasets import Dataset
from benchmarks.decoding import decode
from benchmarks.html_text import html_to_text
from benchmarks.metrics.copies import fold_text
from benchmarks.page import Page

MIN_LETTERS = 200
"""Shorter texts coincide by chance: error pages, empty gold, a heading alone."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """Dataset, split and id of a page."""

    dataset: str
    split: str | None
    page: str

    def __str__(self) -> str:
        return "/".join(filter(None, (self.dataset, self.split, self.page)))


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A page that occurs at several locations."""

    locations: tuple[Location, ...]
    shared: str
    """The content they share: "visible text" or "gold"."""

    def __str__(self) -> str:
        return f"{' = '.join(map(str, self.locations))} (same {self.shared})"


def find_in_datasets(datasets: Sequence[Dataset], limit: int | None = None) -> list[Duplicate]:
    """Duplicates among the first ``limit`` pages of each dataset, or among all pages."""
    return find_duplicates(chain.from_iterable(dataset.pages(limit) for dataset in datasets))


def find_duplicates(pages: Iterable[Page]) -> list[Duplicate]:
    """Pages with the same visible text, then other pages with the same gold text.

    Only letters and digits are compared. Pages are read one by one, and only their digests are kept in memory.
    """
    by_text: defaultdict[str, list[Location]] = defaultdict(list)
    by_gold: defaultdict[str, list[Location]] = defaultdict(list)
    for page in pages:
        location = Location(page.dataset, page.split, page.id)
        source = decode(page.html)
        visible = source if page.flattened else html_to_text(source)
        for index, text in ((by_text, visible), (by_gold, page.gold_text)):
            letters = fold_text(text or "")
            if len(letters) >= MIN_LETTERS:
                index[hashlib.sha256(letters.encode()).hexdigest()].append(location)
    same_text = _repeated(by_text.values(), "visible text")
    known = [set(duplicate.locations) for duplicate in same_text]
    same_gold = _repeated(by_gold.values(), "gold")
    return same_text + [gold for gold in same_gold if not any(set(gold.locations) <= text for text in known)]


def _repeated(groups: Iterable[list[Location]], shared: str) -> list[Duplicate]:
    return [Duplicate(tuple(locations), shared) for locations in groups if len(locations) > 1]


def describe_duplicates(duplicates: Sequence[Duplicate], shown: int = 10) -> list[str]:
    """Lines that report duplicates, the first ``shown`` of them by name; empty without duplicates."""
    if not duplicates:
        return []
    groups = ({(location.dataset, location.split) for location in duplicate.locations} for duplicate in duplicates)
    across = sum(len(group) > 1 for group in groups)
    lines = [f"{len(duplicates)} pages occur more than once, {across} of them across datasets or splits:"]
    lines += [f"  {duplicate}" for duplicate in duplicates[:shown]]
    return [*lines, f"  and {len(duplicates) - shown} more"] if len(duplicates) > shown else lines
