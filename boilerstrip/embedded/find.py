"""The text that a page carries beside what it shows, and which of it may be the page's."""

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import compress
from typing import NamedTuple

import numpy as np

from boilerstrip.document.parse import Document
from boilerstrip.document.scripts import Script, scripts
from boilerstrip.embedded import json_ld, script_data
from boilerstrip.embedded.fragments import plain, running, standing

Find = Callable[[Iterable[Script]], Iterator[str]]

SOURCES: dict[str, Find] = {"json-ld": json_ld.find_fragments, "script": script_data.find_fragments}
"""Sources in order: what is declared to be the text, what may be."""

MIN_WORDS = {"json-ld": 40, "script": 100}
"""Words of running text that make a source worth taking (swept 40-400 on pages whose visible text was taken away: of
what scripts give below 100 words, hardly any is the page's text)."""
RICHEST_SHARE = 0.5
"""Share of the richest source's words from which on a source that comes before it is taken (swept 0-.8: no
difference on any data set)."""


class Text(NamedTuple):
    """What a source holds that the page does not show."""

    pieces: list[str]
    """In HTML."""
    words: float
    """Of these, those in running text."""


NOTHING = Text([], 0)


def find_embedded_text(document: Document, page: list[str], wanted: Container[str], least: float) -> tuple[str, list[str]]:
    """The first source that holds little less text than the richest does, which the page does not show.

    Args:
        document: the page.
        page: the texts that it shows.
        wanted: names of :data:`SOURCES`, and others.
        least: how many words of running text a source must hold.

    Returns:
        Its name and its pieces, in HTML; no pieces where nothing is found.
    """
    carriers = scripts(document)
    found = {
        name: _missing(pieces(carriers), page, max(least, MIN_WORDS[name]))
        for name, pieces in SOURCES.items()
        if name in wanted
    }
    enough = RICHEST_SHARE * max((text.words for text in found.values()), default=0.0)
    return next(((name, text.pieces) for name, text in found.items() if text.words >= enough), ("", []))


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
