"""Measures of a block's own text, and of the blocks before and after it."""

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import F32, F64
from boilerstrip.features.block_features import Features
from boilerstrip.features.kernels import windows
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.tag_ranks import tag_ranks
from boilerstrip.native import feature_rows as loops

NEIGHBOURS = (-2, -1, 1, 2)
WINDOWS = (4, 12)
"""Blocks on either side."""
BEYOND = 2
"""Added to the ranks of tags around, so that none is 0, which stands beyond the page's ends."""


def neighbours(columns: tuple[npt.ArrayLike, ...]) -> dict[int, F64]:
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


def _text(features: Features, out: F32) -> None:
    counts = features.counts
    loops.text(
        out,
        counts.words,
        counts.length,
        counts.letters,
        counts.capitals,
        counts.digits,
        counts.stops,
        counts.commas,
        counts.ends_in_stop.view(np.uint8),
        features.link_density,
        features.first_same,
    )


def _neighbours(features: Features, out: F32) -> None:
    rank = tag_ranks(features.tag)
    counts = features.counts
    found = neighbours((rank + BEYOND, counts.words, features.link_density, counts.ends_in_stop))
    out[0] = rank
    out[1:3] = found[-1][0], found[1][0]
    for first, beside in zip(range(3, len(out), 3), found.values(), strict=True):
        out[first : first + 3] = beside[1:]


def _windows(features: Features, out: F32) -> None:
    around = tuple((-reach, reach + 1) for reach in WINDOWS)
    linked, length = windows(np.array((features.linked, features.counts.length)), around)
    out[:] = linked / np.maximum(length, 1)


def _running(features: Features, out: F32) -> None:
    around = tuple(bounds for reach in WINDOWS for bounds in ((-reach, reach + 1), (-reach, 0), (1, reach + 1)))
    out[:] = windows((features.counts.words * features.is_long)[np.newaxis], around)[0]


TEXT = FeatureGroup(
    (
        "length of the text, in words", "length of the text, in characters", "letters", "capitals", "digits",
        "length of words", "sentences", "sentences, per word", "commas", "commas, per word", "ends like a sentence",
        "link density", "repeated text, after the first", "repeated text",
    ),
    _text,
)  # fmt: skip
NEXT = FeatureGroup(
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
WINDOW = FeatureGroup(tuple(f"text around, link density {reach}" for reach in WINDOWS), _windows)
RUNNING = FeatureGroup(
    tuple(
        f"text around, {what} {reach}"
        for reach in WINDOWS
        for what in ("running text", "running text before", "running text after")
    ),
    _running,
)
"""For flattened text only: where there are tags, trees gain no more than a thousandth by these."""
