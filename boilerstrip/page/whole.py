"""Features of a page as a whole, independent of its main content."""

import numpy as np

from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.page import WHOLE, measure_page
from boilerstrip.features.matrix.tag_ranks import rank_tags
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.page.page_features import PageFeatures, concatenate, quantiles

MARKS = {
    "currency": "$€£¥￥₹₽₩₺₫฿元円원",
    "questions": "?？؟",
    "colons": ":：",
    "slashes": "/",
    "hashes": "#",
    "equals signs": "=",
}
"""Characters typical of prices, questions, specifications, paths and code, in any language."""
NUMBERED = ("code", "pre", "h2", "h3", "p", "li", "span", "label", "button", "time", "table", "form", "strong")
"""Tags whose elements with text are counted."""
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9, 0.97)
"""Quantiles of the blocks' lengths."""


def measure_whole(features: Features) -> PageFeatures:
    """Measure the features of a page of at least one block."""
    kind = PageFeatures(WHOLE.names, measure_page(features))
    return concatenate(
        (kind, _marks(features), _numbers(features), _lengths(features), _title(features), _layout(features))
    )


def _marks(features: Features) -> PageFeatures:
    text, length = "\n".join(features.blocks.text), max(features.counts.length.sum(), 1)
    density = [sum(map(text.count, marks)) / length for marks in MARKS.values()]
    asking = sum(block.endswith(tuple(MARKS["questions"])) for block in features.blocks.text)
    names = (*(f"density of {name}" for name in MARKS), "blocks that ask", "blocks that ask, share")
    return PageFeatures(names, np.array((*density, np.log1p(asking), asking / len(features.tag))))


def _numbers(features: Features) -> PageFeatures:
    elements = features.subtrees.elements
    number = np.bincount(elements.tag[elements.end > elements.first], minlength=256)
    names = tuple(f"number of <{tag}>" for tag in NUMBERED)
    return PageFeatures(names, np.log1p(number[[TAG_CODES[tag] for tag in NUMBERED]]))


def _lengths(features: Features) -> PageFeatures:
    words, is_long = features.counts.words, features.is_long
    names = (f"words, quantile {share} of {group}" for group in ("blocks", "long blocks") for share in QUANTILES)
    return PageFeatures(
        tuple(names), np.log1p(np.concatenate([quantiles(of, QUANTILES) for of in (words, words[is_long])]))
    )


def _title(features: Features) -> PageFeatures:
    title, words = features.title_row, features.counts.words
    names = ("title, its words", "title, words before", "title, blocks before", "title, blocks to text", "title, tag")
    if title < 0:
        return PageFeatures(names, np.full(len(names), -1.0))
    long = np.flatnonzero(features.is_long[title + 1 :])
    position = words[:title].sum() / max(words.sum(), 1)
    rank = rank_tags(features.tag[title : title + 1])[0]
    to_text = np.log1p(long[0]) if len(long) else -1.0
    return PageFeatures(names, np.array((words[title], position, np.log1p(title), to_text, rank), np.float64))


def _layout(features: Features) -> PageFeatures:
    subtrees, blocks = features.subtrees, features.blocks
    container = subtrees.container
    values = (
        rank_tags(subtrees.elements.tag[container : container + 1])[0],
        subtrees.depth[container],
        subtrees.depth.max(),
        len(subtrees.depth) / len(features.tag),
        len(blocks.pictures) / max(subtrees.words[0], 1),
        features.is_long.argmax() if features.is_long.any() else -1,
    )
    names = ("container, tag", "container, depth", "depth", "elements a block", "pictures a word", "first long block")
    return PageFeatures(names, np.array(values, np.float64))
