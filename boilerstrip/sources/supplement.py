"""Where a page shows little text, the text it carries elsewhere becomes blocks after those it shows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import compress
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import Bools, dot
from boilerstrip.blocks.appended import appended
from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.passes import inherited
from boilerstrip.blocks.segment import segment
from boilerstrip.blocks.vocabulary import SOURCE_HINTS, Hint
from boilerstrip.document.encoding import utf8
from boilerstrip.document.parse import Document, Source, parse
from boilerstrip.document.scripts import Script, scripts
from boilerstrip.options import Options
from boilerstrip.sources import json_ld, script_data
from boilerstrip.sources.pieces import plain, running, standing

Find = Callable[[Iterable[Script]], Iterator[str]]

SOURCES: dict[str, Find] = {"json-ld": json_ld.pieces, "script": script_data.pieces}
"""Sources in order: what is declared to be the text, what may be."""

ENOUGH_WORDS = 150
"""Words of running text, shell left out, from which on a page shows its content itself (swept 60-600: below, a page
that shows a teaser is taken for whole; at 600, texts of cards are added to a list of cards)."""
MIN_WORDS = {"json-ld": 40, "script": 100}
"""Words of running text that make a source worth taking (swept 40-400 on pages whose visible text was taken away: of
what scripts give below 100 words, hardly any is the page's text)."""
RICHEST_SHARE = 0.5
"""Share of the richest source's words from which on a source that comes before it is taken (swept 0-.8: no
difference on any data set)."""
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


class Text(NamedTuple):
    """What a source holds that the page does not show."""

    pieces: list[str]
    """In HTML."""
    words: float
    """Of these, those in running text."""


NOTHING = Text([], 0)


def supplemented(features: Features, source: Source, document: Document, options: Options) -> Features:
    """A page's measured blocks, with those of the first wanted source that holds text which the page does not show.

    They are the same where the page shows enough running text, or nothing is found.
    """
    blocks = features.blocks
    wanted: list[str] = [name for name in SOURCES if name in options.sources]
    if not wanted or blocks.truncated:
        return features
    words = features.counts.words * _is_shown(features)
    if dot(words, features.is_long) >= ENOUGH_WORDS:
        return features
    name, pieces = _first(_found(document, blocks.text, wanted, OUTWEIGHS * float(words.sum())))
    if not pieces:
        return features
    part = parse(replace(source, page=utf8("\n".join(pieces))[0]), options)
    added = segment(part, options.limits.blocks - len(blocks.text))
    return measure(appended(blocks, added, 1 << SOURCE_HINTS[name] | MAIN_TEXT), document.title)


def _is_shown(features: Features) -> Bools:
    """Whether each block is no link and does not stand in the page's shell."""
    blocks, subtrees = features.blocks, features.subtrees
    is_part = subtrees.blocks <= PAGE_SHARE * len(blocks.text)
    hints = blocks.elements.hints & SHELLS.take(is_part)
    is_shell = inherited(subtrees.parent, hints).take(blocks.element) > 0
    return (features.link_density <= MAX_LINK_DENSITY) & ~is_shell


def _found(document: Document, page: list[str], wanted: list[str], least: float) -> dict[str, Text]:
    """What each wanted source holds that the page does not show, where it is at least so many words."""
    carriers = scripts(document)
    return {name: _missing(SOURCES[name](carriers), page, max(least, MIN_WORDS[name])) for name in wanted}


def _first(found: dict[str, Text]) -> tuple[str, list[str]]:
    """The first source that holds little less than the richest does, and its pieces; they may be none."""
    enough = RICHEST_SHARE * max(text.words for text in found.values())
    return next((name, text.pieces) for name, text in found.items() if text.words >= enough)


def _missing(pieces: Iterable[str], page: list[str], least: float) -> Text:
    """Pieces that do not stand on a page; none where they hold fewer words of running text than ``least``."""
    held = list(dict.fromkeys(pieces))
    if sum(map(len, held)) < least:  # a word is no less than a character
        return NOTHING
    texts = [plain(piece) for piece in held]
    words = running(texts)
    if words.sum() < least:
        return NOTHING
    is_missing = ~np.array(standing(texts, page), np.bool_)
    found = Text(list(compress(held, is_missing.tolist())), float(words[is_missing].sum()))
    return found if found.words >= least else NOTHING
