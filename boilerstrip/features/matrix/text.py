"""Features of a block's text, and of the blocks before and after it."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.tag_ranks import rank_tags
from boilerstrip.native.feature_rows import fill_neighbours, fill_text
from boilerstrip.native.kernels import sum_windows

NEIGHBOURS = (-2, -1, 1, 2)
"""Distances of the neighbours with features of their own, in blocks."""
WINDOWS = (4, 12)
"""Blocks on either side that a window spans."""
BEYOND = 2
"""Added to the ranks of neighbours' tags, so that 0 is left to mean that the page ends."""


def _fill_text(features: Features, out: F32) -> None:
    counts = features.counts
    fill_text(
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
        features.first_equal,
    )


def _fill_neighbours(features: Features, out: F32) -> None:
    counts, rank = features.counts, rank_tags(features.tag)
    ends_in_stop = counts.ends_in_stop.view(np.uint8)
    fill_neighbours(out, rank, BEYOND, NEIGHBOURS, counts.words, features.link_density, ends_in_stop)


def _fill_windows(features: Features, out: F32) -> None:
    around = tuple((-reach, reach + 1) for reach in WINDOWS)
    linked, length = sum_windows(np.array((features.link_length, features.counts.length)), around)
    out[:] = linked / np.maximum(length, 1)


def _fill_running(features: Features, out: F32) -> None:
    around = tuple(bounds for reach in WINDOWS for bounds in ((-reach, reach + 1), (-reach, 0), (1, reach + 1)))
    out[:] = sum_windows((features.counts.words * features.is_long)[np.newaxis], around)[0]


TEXT = FeatureGroup(
    (
        "length of the text, in words", "length of the text, in characters", "letters", "capitals", "digits",
        "length of words", "sentences", "sentences, per word", "commas", "commas, per word", "ends like a sentence",
        "link density", "repeated text, after the first", "repeated text",
    ),
    _fill_text,
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
    _fill_neighbours,
)  # fmt: skip
WINDOW = FeatureGroup(tuple(f"text around, link density {reach}" for reach in WINDOWS), _fill_windows)
RUNNING = FeatureGroup(
    tuple(
        f"text around, {what} {reach}"
        for reach in WINDOWS
        for what in ("running text", "running text before", "running text after")
    ),
    _fill_running,
)
"""For flattened text only: with tags, trees gain no more than a thousandth from these."""
