"""Where a page shows little text, the text it carries elsewhere becomes blocks after those it shows."""

from dataclasses import replace

import numpy as np

from boilerstrip.arrays import Mask, dot
from boilerstrip.blocks.append import append_blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.encoding import utf8
from boilerstrip.document.model import Document
from boilerstrip.document.parse import parse
from boilerstrip.document.source import Source
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.kernels import inherited
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint
from boilerstrip.options import Options

ENOUGH_WORDS = 150
"""Words of running text, shell left out, from which on a page shows its content itself (swept 60-600: below, a page
that shows a teaser is taken for whole; at 600, texts of cards are added to a list of cards)."""
OUTWEIGHS = 2.0
"""How many times the words shown outside the shell a source must hold (swept .2-3: pages get worse below 2, none from
there on). A list of cards shows few sentences, and is no poor page."""
MAX_LINK_DENSITY = 0.5
"""A block with more of its characters in links is a link."""
PAGE_SHARE = 0.6
"""An element with more of the page's blocks is the page, whatever its name hints at (swept .4-.8: no difference)."""
SHELL = 1 << Hint.NAV | 1 << Hint.FOOTER | 1 << Hint.ASIDE | 1 << Hint.DIALOG
"""What the text of a page does not stand in, so that a notice on cookies is none."""
MAYBE_SHELL = 1 << Hint.DISPLAY_NONE | 1 << Hint.C_CONSENT
"""Likewise, but where the element is the page: a page may be hidden until a script shows it."""
SHELLS = np.array((SHELL, SHELL | MAYBE_SHELL), np.uint64)
MAIN_TEXT = 1 << Hint.MAIN | 1 << Hint.ARTICLE
"""Added text is the page's main text: what is left of the page is shown around it."""


def supplement(features: Features, title: str | None, source: Source, document: Document, options: Options) -> Features:
    """A page's measured blocks, with those of the first wanted source that holds text which the page does not show.

    They are the same where the page shows enough running text, or nothing is found.
    """
    blocks = features.blocks
    if blocks.truncated or not options.sources:
        return features
    words = features.counts.words * _is_shown(features)
    if dot(words, features.is_long) >= ENOUGH_WORDS:
        return features
    from boilerstrip.embedded.find import carried  # few pages are that poor

    name, pieces = carried(document, blocks.text, options.sources, OUTWEIGHS * float(words.sum()))
    if not pieces:
        return features
    part = parse(replace(source, page=utf8("\n".join(pieces))[0]), options)
    added = segment(part, options.limits.blocks - len(blocks.text))
    return measure(append_blocks(blocks, added, 1 << SOURCE_HINTS[name] | MAIN_TEXT), title)


def _is_shown(features: Features) -> Mask:
    """Whether each block is no link and does not stand in the page's shell."""
    blocks, subtrees = features.blocks, features.subtrees
    is_part = subtrees.blocks <= PAGE_SHARE * len(blocks.text)
    hints = blocks.elements.hints & SHELLS.take(is_part)
    is_shell = inherited(subtrees.parent, hints).take(blocks.element) > 0
    return (features.link_density <= MAX_LINK_DENSITY) & ~is_shell
