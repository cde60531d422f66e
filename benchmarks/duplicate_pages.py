"""Pages that stand in more than one dataset or split, or twice in one: figures on them are not independent."""

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
"""Shorter texts are alike by chance: error pages, empty gold, a heading alone."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """Where a page stands."""

    dataset: str
    split: str | None
    page: str

    def __str__(self) -> str:
        return "/".join(filter(None, (self.dataset, self.split, self.page)))


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A page that stands in several places."""

    places: tuple[Location, ...]
    shared: str
    """What is the same: "visible text" or "gold"."""

    def __str__(self) -> str:
        return f"{' = '.join(map(str, self.places))} (same {self.shared})"


def find_in_datasets(datasets: Sequence[Dataset], limit: int | None = None) -> list[Duplicate]:
    """Duplicates among the pages of datasets that a run is to take."""
    return find_duplicates(chain.from_iterable(dataset.pages(limit) for dataset in datasets))


def find_duplicates(pages: Iterable[Page]) -> list[Duplicate]:
    """Pages with the same visible text, then others with the same gold; letters and digits alone are compared.

    Pages are read one by one, and only digests are kept.
    """
    by_text: defaultdict[str, list[Location]] = defaultdict(list)
    by_gold: defaultdict[str, list[Location]] = defaultdict(list)
    for page in pages:
        place = Location(page.dataset, page.split, page.id)
        source = decode(page.html)
        for found, text in ((by_text, source if page.flattened else html_to_text(source)), (by_gold, page.gold_text)):
            letters = fold_text(text or "")
            if len(letters) >= MIN_LETTERS:
                found[hashlib.sha256(letters.encode()).hexdigest()].append(place)
    same_text = [Duplicate(tuple(places), "visible text") for places in by_text.values() if len(places) > 1]
    known = [set(duplicate.places) for duplicate in same_text]
    same_gold = [
        Duplicate(tuple(places), "gold")
        for places in by_gold.values()
        if len(places) > 1 and not any(set(places) <= places_of for places_of in known)
    ]
    return same_text + same_gold


def describe_duplicates(found: Sequence[Duplicate], shown: int = 10) -> list[str]:
    """Lines that say what was found, the first duplicates by name; nothing where there is nothing to say."""
    if not found:
        return []
    across = sum(len({(place.dataset, place.split) for place in duplicate.places}) > 1 for duplicate in found)
    lines = [f"{len(found)} pages stand in more than one place, {across} of them across datasets or splits:"]
    lines += [f"  {duplicate}" for duplicate in found[:shown]]
    return [*lines, f"  and {len(found) - shown} more"] if len(found) > shown else lines
