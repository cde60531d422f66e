"""Embedded text appended to the blocks of a page that shows little text."""

from dataclasses import replace

import numpy as np

from boilerstrip.arrays import Mask, dot
from boilerstrip.blocks.append import append_blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.encoding import encode_utf8
from boilerstrip.document.model import Document
from boilerstrip.document.parse import parse
from boilerstrip.document.source import Source
from boilerstrip.features.block_features import Features, measure
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint, mask
from boilerstrip.native.kernels import inherit
from boilerstrip.options import Options

ENOUGH_WORDS = 150
"""Words of visible running text, boilerplate left out, from which a page needs no supplement (swept 60-600: below 150,
a page that shows a teaser passes for complete; at 600, the texts of cards are appended to a list of cards)."""
OUTWEIGHS = 2.0
"""How many times the visible words outside boilerplate a source must hold (swept .2-3: pages get worse below 2; no
difference above). A list of cards shows few sentences, yet it is complete."""
MAX_LINK_DENSITY = 0.5
"""A block with a larger share of its characters in links is a link."""
PAGE_SHARE = 0.6
"""An element with a larger share of the page's blocks is the page itself, whatever its class names hint at (swept
.4-.8: no difference)."""
BOILERPLATE = mask(Hint.NAV, Hint.FOOTER, Hint.ASIDE, Hint.DIALOG)
"""Hints of elements whose text is not counted as visible, so that a cookie notice does not pass for a page."""
PARTIAL_BOILERPLATE = mask(Hint.DISPLAY_NONE, Hint.C_CONSENT)
"""Further such hints, ignored on an element that is the page: it may be hidden until a script shows it."""
BOILERPLATE_MASKS = np.array((BOILERPLATE, BOILERPLATE | PARTIAL_BOILERPLATE), np.uint64)
"""By whether an element is only a part of the page."""
MAIN_TEXT = mask(Hint.MAIN, Hint.ARTICLE)
"""Hints given to appended text: it is main content."""


def supplement(features: Features, title: str | None, source: Source, document: Document, options: Options) -> Features:
    """Append text that a page does not show to its blocks, from the first suitable source that the options allow.

    Args:
        features: the measured blocks of the page.
        title: of the page; None if it has none.
        source: the page as it was read.
        document: the page, parsed.
        options: the allowed sources and the limit on blocks.

    Returns:
        The features of all blocks; the same object if the page shows enough running text or nothing is found.
    """
    blocks = features.blocks
    if blocks.truncated or not options.sources:
        return features
    words = features.counts.words * _is_visible_text(features)
    if dot(words, features.is_long) >= ENOUGH_WORDS:
        return features
    from boilerstrip.embedded.find import find_embedded_text  # imported late: needed by few pages

    min_words = OUTWEIGHS * float(words.sum())
    name, fragments = find_embedded_text(document, blocks.text, options.sources, min_words)
    if not fragments:
        return features
    embedded = parse(replace(source, page=encode_utf8("\n".join(fragments))[0]), options)
    added = segment(embedded, options.limits.blocks - len(blocks.text))
    return measure(append_blocks(blocks, added, mask(SOURCE_HINTS[name]) | MAIN_TEXT), title)


def _is_visible_text(features: Features) -> Mask:
    """[n] mask of the blocks that are neither links nor inside boilerplate."""
    blocks, subtrees = features.blocks, features.subtrees
    is_part = subtrees.block_count <= PAGE_SHARE * len(blocks.text)
    hints = blocks.elements.hints & BOILERPLATE_MASKS.take(is_part)
    is_boilerplate = inherit(subtrees.parent, hints).take(blocks.element) > 0
    return (features.link_density <= MAX_LINK_DENSITY) & ~is_boilerplate
