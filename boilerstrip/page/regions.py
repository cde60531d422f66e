"""Features of a region of a page: the whole page, or its likely main content."""

import numpy as np

from boilerstrip.arrays import F64, dot
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.native.kernels import unpack_bits
from boilerstrip.page.page_features import LEAST, PageFeatures

HINTS = tuple(hint for hint in Hint if hint not in (Hint.KEPT, Hint.DROPPED))
"""Hints from the page itself, without those from the caller's selectors."""
HINT_BITS = np.array(HINTS, np.uint64)
KINDS = {
    "paragraphs": "p",
    "list items": "li",
    "cells": "td th",
    "definitions": "dt dd",
    "headings": "h1 h2 h3 h4 h5 h6",
    "links": "a",
    "divisions": "div",
    "code": "pre",
}
"""Tags by their meaning to a reader."""
IS_KIND = np.array([[tag in tags.split() for tag in TAGS] for tags in KINDS.values()])
"""[kind, tag] True if the tag is of the kind."""

TEXT = (
    "link density", "sentences", "running text", "repeated", "place", "capitals", "digits", "length of words",
    "commas", "stops", "dates", "words", "blocks", "words a block", "longest block", "shapes", "largest shape",
)  # fmt: skip


def measure_region(name: str, features: Features, weight: F64) -> PageFeatures:
    """Measure a region: word-weighted means of its blocks, and its sizes.

    Args:
        name: name of the region, which prefixes the names of its features.
        features: those of the page's n blocks.
        weight: [n] share of each block that belongs to the region, 0 to 1.
    """
    names = (*TEXT, *(f"in {kind}" for kind in KINDS), *(f"hint of {hint.name.lower()}" for hint in HINTS))
    words = features.counts.words * weight
    share = words / np.maximum(words.sum(), LEAST)
    elements = (dot(IS_KIND[:, features.tag], share), dot(unpack_bits(features.hints_around, HINT_BITS), share))
    values = (_means(features, share), _densities(features, weight), _sizes(features, weight), *elements)
    return PageFeatures(tuple(f"{name}, {feature}" for feature in names), np.concatenate(values))


def _means(features: Features, share: F64) -> F64:
    ends_in_stop, is_long = features.counts.ends_in_stop, features.is_long
    rows: F64 = np.stack((features.link_density, ends_in_stop, is_long, features.is_repeated, features.position))
    means: F64 = dot(rows, share)
    return means


def _densities(features: Features, weight: F64) -> F64:
    counts = features.counts
    rows: F64 = np.stack(
        (counts.capitals, counts.digits, counts.letters, counts.commas, counts.stops, features.is_dateline)
    )
    sums = dot(rows, weight)
    letters, length, words = sums[2], dot(counts.length, weight), dot(counts.words, weight)
    densities: F64 = sums / np.maximum((letters, length, words, words, words, weight.sum()), LEAST)
    return densities


def _sizes(features: Features, weight: F64) -> F64:
    """Sizes, and the effective number of shapes: the exponential of the entropy of their words (Hill 1973)."""
    words, blocks = features.counts.words * weight, weight.sum()
    total = words.sum()
    shapes = np.bincount(features.signature, words) / np.maximum(total, LEAST)
    entropy = -(shapes * np.log(np.maximum(shapes, LEAST))).sum()
    longest = words.max(initial=0)
    sizes = np.log1p((total, blocks, total / np.maximum(blocks, LEAST), longest))
    return np.concatenate((sizes, (np.exp(entropy), shapes.max(initial=0))))
