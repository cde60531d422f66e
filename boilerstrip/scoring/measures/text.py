"""Measures of a block's own text, and of the blocks before and after it."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.arrays import Floats
from boilerstrip.blocks.features import Features
from boilerstrip.scoring.measures.table import Measures
from boilerstrip.scoring.measures.tags import tag_ranks

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (4, 12)
"""Blocks on either side."""


def neighbours(values: npt.NDArray[np.generic], fill: float = 0.0) -> Floats:
    """[6, n] values of the blocks three before to three after, ``fill`` beyond the page's ends.

    >>> neighbours(np.array([1.0, 2.0, 3.0]))[2:4].tolist()
    [[0.0, 1.0, 2.0], [2.0, 3.0, 0.0]]
    """
    reach = NEIGHBOURS[-1]
    padded = np.full(len(values) + 2 * reach, fill)
    padded[reach : len(values) + reach] = values
    return np.stack([padded[reach + by : len(values) + reach + by] for by in NEIGHBOURS])


def _text(features: Features) -> Iterable[npt.ArrayLike]:
    counts = features.counts
    words, length, letters = np.maximum(counts.words, 1), np.maximum(counts.length, 1), np.maximum(counts.letters, 1)
    repeats = np.bincount(features.text_number)[features.text_number] if len(words) else words
    return (
        np.log1p(counts.words),
        np.log1p(counts.length),
        counts.letters / length,
        counts.capitals / letters,
        counts.digits / length,
        counts.letters / words,
        np.log1p(counts.stops),
        counts.stops / words,
        np.log1p(counts.commas),
        counts.commas / words,
        counts.ends_in_stop,
        features.link_density,
        features.is_repeated,
        repeats > 1,
    )


def _neighbours(features: Features) -> Iterable[npt.ArrayLike]:
    rank = tag_ranks(features.tag)
    return (
        rank,
        neighbours(rank, -2)[2:4],
        neighbours(np.log1p(features.counts.words)),
        neighbours(features.link_density),
        neighbours(features.counts.ends_in_stop),
    )


def _windows(features: Features) -> Iterable[npt.ArrayLike]:
    counts, n = features.counts, len(features.tag)
    rows = np.arange(n)
    sums = np.zeros((3, n + 1))
    np.cumsum((counts.words * features.is_long, features.blocks.link_length, counts.length), axis=1, out=sums[:, 1:])
    for reach in WINDOWS:
        low, high = np.maximum(rows - reach, 0), np.minimum(rows + reach + 1, n)
        running, linked, length = sums[:, high] - sums[:, low]
        yield np.log1p(running)
        yield np.log1p(sums[0, rows] - sums[0, low])
        yield np.log1p(sums[0, high] - sums[0, rows + 1])
        yield linked / np.maximum(length, 1)


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
        *(f"text {'before' if by < 0 else 'after'}, words {by:+}" for by in NEIGHBOURS),
        *(f"text {'before' if by < 0 else 'after'}, link density {by:+}" for by in NEIGHBOURS),
        *(f"text {'before' if by < 0 else 'after'}, sentence {by:+}" for by in NEIGHBOURS),
    ),
    _neighbours,
)  # fmt: skip
WINDOW = Measures(
    tuple(
        f"text around, {what} {reach}"
        for reach in WINDOWS
        for what in ("running text", "running text before", "running text after", "link density")
    ),
    _windows,
)
