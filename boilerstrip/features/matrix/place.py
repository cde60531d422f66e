"""Measures of where a block stands: on the page, from the title, in the main container, under which heading."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.kernels import since
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.tag_ranks import HEADING_LEVELS
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.native import feature_rows as loops

FAR = 1000
"""Blocks from which on a distance is just far."""
HEADING = mask(Hint.HEADING)
LABEL_KINDS = ("related", "comments", "share", "navigation")


def _page(features: Features, out: F32) -> None:
    words = features.counts.words
    loops.place(out, features.position, words, words.sum(), features.is_long.view(np.uint8), FAR)


def _title(features: Features, out: F32) -> None:
    loops.from_title(out, features.title, features.counts.words)


def _container(features: Features, out: F32) -> None:
    subtrees, elements = features.subtrees, features.blocks.elements
    element, depth = features.blocks.element, subtrees.depth
    loops.from_container(out, subtrees.container, element, subtrees.parent, depth, elements.first, elements.end)


def _sections(features: Features, out: F32) -> None:
    is_heading, is_long = features.stands_in(HEADING).view(np.uint8), features.is_long.view(np.uint8)
    loops.sections(out, is_heading, features.tag, HEADING_LEVELS, features.counts.words, is_long)
    out[6:] = since(np.array([features.labels[kind] for kind in LABEL_KINDS]), FAR)


PAGE = FeatureGroup(
    (
        "position on the page, words before", "position on the page, words after",
        "position on the page, blocks before", "position on the page, blocks after",
        "distance to running text, before", "distance to running text, after",
    ),
    _page,
)  # fmt: skip
TITLE = FeatureGroup(
    ("distance from the title, has one", "distance from the title, is it", "distance from the title, in blocks",
     "distance from the title, in words"),
    _title,
)  # fmt: skip
CONTAINER = FeatureGroup(
    (
        "in the main container", "distance from the main container, steps down to the block",
        "distance from the main container, steps down to it", "distance from the main container, within",
        "distance from the main container, below", "distance from the main container, above", "depth",
    ),
    _container,
)  # fmt: skip
SECTIONS = FeatureGroup(
    (
        "heading", "position under a heading, blocks", "position under a heading, its level", "section, words",
        "section, blocks", "section, running text",
        *(f"label of {kind}, before" for kind in LABEL_KINDS),
    ),
    _sections,
)  # fmt: skip
