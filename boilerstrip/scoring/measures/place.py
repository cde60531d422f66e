"""Measures of where a block stands: on the page, from the title, in the main container, under which heading."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.arrays import Bools, Ints
from boilerstrip.blocks.features import Features
from boilerstrip.blocks.vocabulary import Hint
from boilerstrip.scoring.measures.table import Measures
from boilerstrip.scoring.measures.tags import HEADING_LEVELS

FAR = 1000
"""Blocks from which on a distance is just far."""
LABEL_KINDS = ("related", "comments", "share", "navigation")


def since(is_so: Bools) -> Ints:
    """[..., n] blocks since the last one that was so, :data:`FAR` at most.

    >>> since(np.array([False, True, False, False])).tolist()
    [1000, 0, 1, 2]
    """
    rows = np.arange(is_so.shape[-1])
    last = np.maximum.accumulate(np.where(is_so, rows, -FAR * FAR), axis=-1)
    return np.minimum(rows - last, FAR)


def _page(features: Features) -> Iterable[npt.NDArray[Any]]:
    n, words = len(features.tag), features.counts.words
    rows = np.arange(n)
    return (
        features.position,
        1 - features.position - words / max(words.sum(), 1),
        rows,
        n - rows,
        since(features.is_long),
        since(features.is_long[::-1])[::-1],
    )


def _title(features: Features) -> Iterable[npt.NDArray[Any]]:
    title, n = features.title, len(features.tag)
    if title < 0:
        return np.zeros((4, n))
    rows, words = np.arange(n) - title, features.counts.words
    before = words.cumsum() - words
    return (
        np.ones(n),
        rows == 0,
        rows,
        before - before[title],
    )


def _container(features: Features) -> Iterable[npt.NDArray[Any]]:
    subtrees, n = features.subtrees, len(features.tag)
    container, rows = subtrees.container, np.arange(n)
    first, end = subtrees.elements.first[container], subtrees.elements.end[container]
    depth, shared = subtrees.depth[features.ancestors[0]], subtrees.steps_shared(n)
    return (
        features.in_container,
        depth - shared,
        subtrees.depth[container] - shared,
        np.clip((rows - first) / max(end - first, 1), -1, 2),
        np.maximum(rows - end + 1, 0),
        np.maximum(first - rows, 0),
        depth,
    )


def _sections(features: Features) -> Iterable[npt.NDArray[Any]]:
    rows, words = np.arange(len(features.tag)), features.counts.words
    is_heading = features.within[:, Hint.HEADING]
    heading = np.maximum.accumulate(np.where(is_heading, rows, -1))
    section = is_heading.cumsum()
    total = np.bincount(section, words)
    running = np.bincount(section, words * features.is_long)
    return (
        is_heading,
        rows - heading,
        np.where(heading >= 0, HEADING_LEVELS[features.tag[heading]], 0),
        total[section],
        np.bincount(section)[section],
        (running / np.maximum(total, 1))[section],
        since(np.array([features.labels[kind] for kind in LABEL_KINDS])),
    )


PAGE = Measures(
    (
        "place on the page, words before", "place on the page, words after", "place on the page, blocks before",
        "place on the page, blocks after", "distance to running text, before", "distance to running text, after",
    ),
    _page,
)  # fmt: skip
TITLE = Measures(
    ("place from the title, has one", "place from the title, is it", "place from the title, in blocks",
     "place from the title, in words"),
    _title,
)  # fmt: skip
CONTAINER = Measures(
    (
        "in the main container", "place from the main container, steps down to the block",
        "place from the main container, steps down to it", "place from the main container, within",
        "place from the main container, below", "place from the main container, above", "depth",
    ),
    _container,
)  # fmt: skip
SECTIONS = Measures(
    (
        "heading", "place under a heading, blocks", "place under a heading, its level", "section, words",
        "section, blocks", "section, running text",
        *(f"label of {kind}, before" for kind in LABEL_KINDS),
    ),
    _sections,
)  # fmt: skip
