"""Measures of a block's own text, and of the blocks before and after it."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.arrays import Floats
from boilerstrip.blocks.features import Features
from boilerstrip.scoring.measures.table import Measures, sums_between
from boilerstrip.scoring.measures.tags import tag_ranks

NEIGHBOURS = (-2, -1, 1, 2)
WINDOWS = (4, 12)
"""Blocks on either side."""
BEYOND = 2
"""Added to the ranks of tags around, so that none is 0, which stands beyond the page's ends."""


def neighbours(columns: tuple[npt.ArrayLike, ...]) -> dict[int, Floats]:
    """By how many blocks further, the values [k, n] of k columns there; 0 beyond the page's ends.

    >>> found = neighbours(([1.0, 2.0, 3.0],))
    >>> found[-1].tolist(), found[2].tolist()
    ([[0.0, 1.0, 2.0]], [[3.0, 0.0, 0.0]])
    """
    reach = NEIGHBOURS[-1]
    values = np.array(columns)
    n = values.shape[1]
    padded = np.zeros((len(values), n + 2 * reach))
    padded[:, reach : n + reach] = values
    return {by: padded[:, reach + by : n + reach + by] for by in NEIGHBOURS}


def _text(features: Features) -> Iterable[npt.NDArray[Any]]:
    counts = features.counts
    words, length, letters = np.maximum(counts.words, 1), np.maximum(counts.length, 1), np.maximum(counts.letters, 1)
    repeats = np.bincount(features.first_same)[features.first_same] if len(words) else words
    return (
        counts.words,
        counts.length,
        counts.letters / length,
        counts.capitals / letters,
        counts.digits / length,
        counts.letters / words,
        counts.stops,
        counts.stops / words,
        counts.commas,
        counts.commas / words,
        counts.ends_in_stop,
        features.link_density,
        features.is_repeated,
        repeats > 1,
    )


def _neighbours(features: Features) -> Iterable[npt.NDArray[Any]]:
    rank = tag_ranks(features.tag)
    counts = features.counts
    found = neighbours((rank + BEYOND, counts.words, features.link_density, counts.ends_in_stop))
    return rank, found[-1][0], found[1][0], *(beside[1:] for beside in found.values())


def _windows(features: Features) -> Iterable[npt.NDArray[Any]]:
    for reach in WINDOWS:
        linked, length = sums_between((features.blocks.link_length, features.counts.length), -reach, reach + 1)
        yield linked / np.maximum(length, 1)


def _running(features: Features) -> Iterable[npt.NDArray[Any]]:
    running = features.counts.words * features.is_long
    for reach in WINDOWS:
        for first, end in ((-reach, reach + 1), (-reach, 0), (1, reach + 1)):
            yield sums_between((running,), first, end)


TEXT = Measures(
    (
        "length of the text, in words", "length of the text, in characters", "letters", "capitals", "digits",
        "length of its words", "sentences", "sentences, a word", "commas", "commas, a word", "ends like a sentence",
        "link density", "stands more than once, here again", "stands more than once",
    ),
    _text,
)  # fmt: skip
NEXT = Measures(
    (
        "tag", "tags around, before", "tags around, after",
        *(
            f"text {'before' if by < 0 else 'after'}, {what} {by:+}"
            for by in NEIGHBOURS
            for what in ("words", "link density", "sentence")
        ),
    ),
    _neighbours,
)  # fmt: skip
WINDOW = Measures(tuple(f"text around, link density {reach}" for reach in WINDOWS), _windows)
RUNNING = Measures(
    tuple(
        f"text around, {what} {reach}"
        for reach in WINDOWS
        for what in ("running text", "running text before", "running text after")
    ),
    _running,
)
"""For flattened text only: where there are tags, trees gain no more than a thousandth by these."""
