"""Containers that repeat another: a desktop and a mobile version, a print copy, two hidden panels.

Two containers are copies if they hold the same sequence of blocks, or if one
is named or hidden like a version for some devices or readers and nearly all of
its text is also outside of it. Only running text is evidence: short texts,
verses, list items, code and quotations repeat on purpose.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from boilerstrip.arrays import I64, Mask, rows_where
from boilerstrip.blocks.hints import split_words
from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.credits import QUOTE_NAMES, VERSION_NAMES
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.selection.unseen_copies import UNSEEN

MIN_BLOCKS, MIN_LONG_BLOCKS = 3, 2
"""Blocks of equal containers: at least as many, or as many of running text (and one of these in any case). Of 60 such
pairs on annotated pages, gold has the text of three twice; of pairs that hold one paragraph, of every second."""
MIN_SHARE = 0.9
"""Share of the words of a version that is outside of it too."""
MAX_NESTED = 4
"""Versions within each other that are examined, and levels above a container at which it may be named a quotation."""
REPEATING = mask(Hint.CODE, Hint.QUOTE, Hint.ITEM, Hint.DEFINITION)
IS_CONTAINER = np.isin(TAGS, ("article", "aside", "body", "center", "details", "div", "header", "main", "section"))
HASH_BASE, HASH_MODULUS = 1_000_003, 2**61 - 1

Range = tuple[int, int]
"""First row of a container's blocks, and the row after its last."""


def find_container_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Return the kept blocks of containers that repeat other kept blocks, each with that block."""
    running = _find_repeated_running_text(features, kept)
    if not len(running):
        return {}
    containers = _find_containers(features.blocks, running.tolist())
    copies = _find_equal_sequences(features, kept, running, containers)
    remaining = kept.copy()
    remaining[list(copies)] = False
    return _find_versions(features, remaining, containers) | copies


def _find_repeated_running_text(features: Features, kept: Mask) -> I64:
    """Return the rows of kept running text that occurs more than once, verses and repeating elements left out."""
    is_running = kept & features.is_long
    if not (is_running & features.is_repeated).any():
        return np.zeros(0, np.int64)
    is_running &= ~features.inside(REPEATING)
    first, texts = features.first_equal, features.blocks.text
    times = np.bincount(first[is_running], minlength=len(first))
    rows = rows_where(is_running & (times[first] > 1))
    return np.array([row for row in rows.tolist() if "\n" not in texts[row]], np.int64)


def _find_containers(blocks: Blocks, rows: Iterable[int]) -> list[int]:
    """Return the containers around these blocks, the largest first."""
    elements, found = blocks.elements, set[int]()
    parents, innermost = elements.parent.tolist(), blocks.element.tolist()
    for row in rows:
        element = innermost[row]
        while element >= 0 and element not in found:
            found.add(element)
            element = parents[element]
    size = (elements.end - elements.first).tolist()
    return sorted(filter(IS_CONTAINER[elements.tag].__getitem__, found), key=lambda element: (-size[element], element))


def _find_equal_sequences(features: Features, kept: Mask, running: I64, containers: list[int]) -> dict[int, int]:
    """Return the kept blocks of containers that hold the same sequence of blocks as another."""
    ranges = _ranges_of_sequences(features, running, containers)
    is_unseen = features.inside(UNSEEN)
    copies: dict[int, int] = {}
    for equal in ranges:
        original = max(equal, key=lambda place: (not is_unseen[place[0]], kept[slice(*place)].sum(), -place[0]))
        for place in equal:
            if place != original and place[0] not in copies:
                pairs = zip(range(*place), range(*original), strict=True)
                copies |= {row: other for row, other in pairs if kept[row] and kept[other] and other not in copies}
    return copies


def _ranges_of_sequences(features: Features, running: I64, containers: list[int]) -> Iterator[list[Range]]:
    """Yield the ranges of containers with equal sequences of blocks, that do not overlap."""
    blocks, numbers = features.blocks, features.first_equal
    prefixes = _hash_prefixes(numbers)
    long_before = np.concatenate(([0], np.bincount(running, minlength=len(numbers)).cumsum()))
    by_sequence: dict[tuple[int, int], list[int]] = {}
    for element in containers:
        start, end = int(blocks.elements.first[element]), int(blocks.elements.end[element])
        if end - start >= MIN_BLOCKS or long_before[end] - long_before[start] >= MIN_LONG_BLOCKS:
            by_sequence.setdefault((end - start, _hash(prefixes, start, end)), []).append(element)
    for equal in by_sequence.values():
        if len(equal) > 1:
            separate = _separate(_ranges_of_unquoted(blocks, equal))
            if len(separate) > 1:
                yield separate


def _ranges_of_unquoted(blocks: Blocks, elements: list[int]) -> list[Range]:
    """Return the distinct ranges of the elements that are no quotations, in page order."""
    unquoted = [element for element in elements if not _is_named(blocks, element, QUOTE_NAMES)]
    return sorted({(int(blocks.elements.first[element]), int(blocks.elements.end[element])) for element in unquoted})


def _hash_prefixes(numbers: I64) -> list[int]:
    """Return the polynomial hash of each prefix of a sequence, modulo 2**61 - 1."""
    prefixes = [0]
    for number in numbers.tolist():
        prefixes.append((prefixes[-1] * HASH_BASE + number + 1) % HASH_MODULUS)
    return prefixes


def _hash(prefixes: list[int], start: int, end: int) -> int:
    return (prefixes[end] - prefixes[start] * pow(HASH_BASE, end - start, HASH_MODULUS)) % HASH_MODULUS


def _separate(ranges: list[Range]) -> list[Range]:
    """Leave out the ranges that overlap an earlier one."""
    separate: list[Range] = []
    for start, end in ranges:
        if not separate or start >= separate[-1][1]:
            separate.append((start, end))
    return separate


def _find_versions(features: Features, kept: Mask, containers: list[int]) -> dict[int, int]:
    """Return the kept blocks of versions for some devices or readers that stand outside of them too."""
    blocks, is_unseen = features.blocks, features.inside(UNSEEN)
    first, end = blocks.elements.first, blocks.elements.end
    versions = [element for element in containers if _is_version(blocks, element)]
    if not versions:
        return {}
    versions.sort(key=lambda element: (not is_unseen[first[element]], -element))  # the last readers look at goes first
    examined = np.zeros(len(kept), np.int64)
    remaining = _Remaining(features, kept)
    for element in versions:
        place = int(first[element]), int(end[element])
        if examined[place[0]] < MAX_NESTED:
            examined[slice(*place)] += 1
            remaining.remove_version(place)
    return remaining.copies


def _is_version(blocks: Blocks, element: int) -> bool:
    """True for an element that some devices or readers do not see."""
    is_unseen = int(blocks.elements.hints[element]) & UNSEEN != 0
    return is_unseen or _names(blocks, element) & VERSION_NAMES != set()


def _is_named(blocks: Blocks, element: int, names: frozenset[str]) -> bool:
    """True if an element, or one a few levels above, has one of these names."""
    for _ in range(MAX_NESTED):
        if element >= 0 and _names(blocks, element) & names:
            return True
        element = int(blocks.elements.parent[element]) if element >= 0 else element
    return False


def _names(blocks: Blocks, element: int) -> set[str]:
    """Return the words of an element's class names."""
    return {word.lower() for word in split_words(blocks.values.of(element, "class") or "")}


class _Remaining:
    """The kept blocks that are left while versions are removed."""

    def __init__(self, features: Features, kept: Mask) -> None:
        self.features = features
        self.kept = kept.copy()
        self.copies: dict[int, int] = {}
        self.rows: dict[int, list[int]] = {}
        for row in rows_where(kept).tolist():
            self.rows.setdefault(int(features.first_equal[row]), []).append(row)

    def remove_version(self, place: Range) -> None:
        """Remove the blocks of a version that stand outside of it, if these are nearly all of its text."""
        inside = rows_where(self.kept[slice(*place)]) + place[0]
        pairs = ((row, self._outside(row, place)) for row in inside.tolist())
        copies = {row: other for row, other in pairs if other is not None}
        words = self.features.counts.words
        if copies and words[list(copies)].sum() >= MIN_SHARE * words[inside].sum():
            self.copies |= copies
            self.kept[list(copies)] = False

    def _outside(self, row: int, place: Range) -> int | None:
        """Return the first kept block with the same text outside of a range, of the few at either end of the page."""
        rows = self.rows[int(self.features.first_equal[row])]
        ends = (*rows[:MAX_NESTED], *rows[-MAX_NESTED:])
        return next((other for other in ends if self.kept[other] and not place[0] <= other < place[1]), None)
