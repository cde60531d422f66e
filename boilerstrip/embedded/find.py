"""Text in a page's embedded data that the page does not show."""

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import compress
from typing import NamedTuple

import numpy as np

from boilerstrip.document.model import Document, Script
from boilerstrip.embedded import json_ld, script_data
from boilerstrip.embedded.fragments import are_shown, count_running_words, strip_tags

FindFragments = Callable[[Iterable[Script]], Iterator[str]]

SOURCES: dict[str, FindFragments] = {"json-ld": json_ld.find_fragments, "script": script_data.find_fragments}
"""Sources in order of precedence: text that is declared as such comes before text that is guessed."""

MIN_WORDS = {"json-ld": 40, "script": 100}
"""Fewest words of running text for which a source is used (swept 40-400 on pages whose visible text was taken away:
below 100 words, hardly any text from scripts is the page's)."""
RICHEST_SHARE = 0.5
"""Share of the richest source's words that an earlier source must hold to be preferred (swept 0-.8: no difference on
any data set)."""


class HiddenText(NamedTuple):
    """Text of one source that the page does not show."""

    fragments: list[str]
    """The text, as HTML."""
    running_words: float
    """Number of words in those fragments that are running text."""


NOTHING = HiddenText([], 0)


def find_embedded_text(
    document: Document, shown: list[str], wanted: Container[str], min_words: float
) -> tuple[str, list[str]]:
    """Find text that the page does not show: the first source that holds nearly as much as the richest one.

    Args:
        document: the page.
        shown: texts of its blocks.
        wanted: names of sources; names that are not in :data:`SOURCES` are ignored.
        min_words: fewest words of running text for which a source is used.

    Returns:
        The name of the source and its fragments of HTML; no fragments if nothing is found.
    """
    texts = {
        name: _find_hidden(find_fragments(document.scripts), shown, max(min_words, MIN_WORDS[name]))
        for name, find_fragments in SOURCES.items()
        if name in wanted
    }
    enough = RICHEST_SHARE * max((text.running_words for text in texts.values()), default=0.0)
    return next(((name, text.fragments) for name, text in texts.items() if text.running_words >= enough), ("", []))


def _find_hidden(fragments: Iterable[str], shown: list[str], min_words: float) -> HiddenText:
    """Fragments that the page does not show; none if they hold fewer words of running text than ``min_words``."""
    distinct = list(dict.fromkeys(fragments))
    if sum(map(len, distinct)) < min_words:  # a word has at least one character
        return NOTHING
    texts = [strip_tags(fragment) for fragment in distinct]
    words = count_running_words(texts)
    if words.sum() < min_words:
        return NOTHING
    is_hidden = ~np.array(are_shown(texts, shown), np.bool_)
    hidden = HiddenText(list(compress(distinct, is_hidden.tolist())), float(words[is_hidden].sum()))
    return hidden if hidden.running_words >= min_words else NOTHING
