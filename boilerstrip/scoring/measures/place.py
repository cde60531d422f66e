"""Measures of where a block stands: on the page, from the title, in the main container, under which heading."""

import numpy as np

from boilerstrip.blocks.arrays import Rows
from boilerstrip.blocks.features import Features
from boilerstrip.blocks.passes import since, summed
from boilerstrip.blocks.vocabulary import Hint, mask
from boilerstrip.scoring.measures.table import Measures
from boilerstrip.scoring.measures.tags import HEADING_LEVELS

FAR = 1000
"""Blocks from which on a distance is just far."""
HEADING = mask(Hint.HEADING)
LABEL_KINDS = ("related", "comments", "share", "navigation")


def _page(features: Features, out: Rows) -> None:
    n, words, is_long = len(features.tag), features.counts.words, features.is_long[np.newaxis]
    out[0] = features.position
    out[1] = 1 - features.position - words / max(words.sum(), 1)
    out[2] = np.arange(n)
    out[3] = n - out[2]
    out[4] = since(is_long, FAR)
    out[5] = since(is_long[:, ::-1], FAR)[:, ::-1]


def _title(features: Features, out: Rows) -> None:
    title, words = features.title, features.counts.words
    if title < 0:
        out[:] = 0
        return
    out[0] = 1
    out[1] = 0
    out[1, title] = 1
    out[2] = np.arange(-title, len(words) - title)
    before = words.cumsum() - words
    out[3] = before - before[title]


def _container(features: Features, out: Rows) -> None:
    subtrees, n = features.subtrees, len(features.tag)
    container, rows = subtrees.container, np.arange(n)
    first, end = subtrees.elements.first[container], subtrees.elements.end[container]
    depth, shared = subtrees.depth.take(features.ancestors[0]), subtrees.steps_shared(n)
    out[0] = features.in_container
    out[1] = depth - shared
    out[2] = subtrees.depth[container] - shared
    out[3] = np.minimum(np.maximum((rows - first) / max(end - first, 1), -1), 2)
    out[4] = np.maximum(rows - (end - 1), 0)
    out[5] = np.maximum(first - rows, 0)
    out[6] = depth


def _sections(features: Features, out: Rows) -> None:
    rows, words = np.arange(len(features.tag)), features.counts.words
    is_heading = features.stands_in(HEADING)
    heading = np.maximum.accumulate(np.where(is_heading, rows, -1))
    section = is_heading.cumsum()
    columns = np.array((words, np.ones(len(rows)), words * features.is_long))
    sums = summed(section, columns, len(rows) + 1)
    sums[2] /= np.maximum(sums[0], 1)
    out[0] = is_heading
    out[1] = rows - heading
    out[2] = HEADING_LEVELS.take(features.tag.take(heading)) * (heading >= 0)
    out[3:6] = sums.take(section, axis=1)
    out[6:] = since(np.array([features.labels[kind] for kind in LABEL_KINDS]), FAR)


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
