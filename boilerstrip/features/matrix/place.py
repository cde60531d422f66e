"""Features of a block's position: on the page, from the title, in the main container, under a heading."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.tag_ranks import HEADING_LEVELS
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.native.feature_rows import (
    fill_container_distance,
    fill_position,
    fill_sections,
    fill_title_distance,
)
from boilerstrip.native.kernels import rows_since

FAR = 1000
"""Largest distance, in blocks: longer ones are the same."""
HEADING = mask(Hint.HEADING)
LABEL_KINDS = ("related", "comments", "share", "navigation")


def _fill_page(features: Features, out: F32) -> None:
    words = features.counts.words
    fill_position(out, features.position, words, words.sum(), features.is_long.view(np.uint8), FAR)


def _fill_title(features: Features, out: F32) -> None:
    fill_title_distance(out, features.title_row, features.counts.words)


def _fill_container(features: Features, out: F32) -> None:
    subtrees, elements = features.subtrees, features.blocks.elements
    element, depth = features.blocks.element, subtrees.depth
    fill_container_distance(out, subtrees.container, element, subtrees.parent, depth, elements.first, elements.end)


def _fill_sections(features: Features, out: F32) -> None:
    is_heading, is_long = features.inside(HEADING).view(np.uint8), features.is_long.view(np.uint8)
    fill_sections(out, is_heading, features.tag, HEADING_LEVELS, features.counts.words, is_long)
    out[6:] = rows_since(np.array([features.labels[kind] for kind in LABEL_KINDS]), FAR)


PAGE = FeatureGroup(
    (
        "position on the page, words before", "position on the page, words after",
        "position on the page, blocks before", "position on the page, blocks after",
        "distance to running text, before", "distance to running text, after",
    ),
    _fill_page,
)  # fmt: skip
TITLE = FeatureGroup(
    ("distance from the title, has one", "distance from the title, is it", "distance from the title, in blocks",
     "distance from the title, in words"),
    _fill_title,
)  # fmt: skip
CONTAINER = FeatureGroup(
    (
        "in the main container", "distance from the main container, steps down to the block",
        "distance from the main container, steps down to it", "distance from the main container, within",
        "distance from the main container, below", "distance from the main container, above", "depth",
    ),
    _fill_container,
)  # fmt: skip
SECTIONS = FeatureGroup(
    (
        "heading", "position under a heading, blocks", "position under a heading, its level", "section, words",
        "section, blocks", "section, running text",
        *(f"label of {kind}, before" for kind in LABEL_KINDS),
    ),
    _fill_sections,
)  # fmt: skip
