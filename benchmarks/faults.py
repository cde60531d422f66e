"""Faults of the gold that no extractor can help: looked for on each page, so that they are scored apart."""

import html
from dataclasses import dataclass

from benchmarks.decoding import decode
from benchmarks.html_text import html_to_text
from benchmarks.metrics import word_overlap
from benchmarks.metrics.snippets import collapse_space
from benchmarks.page import Page

MIN_GOLD_ON_PAGE = 0.5
"""Least share of the gold's words that a page must hold. On WCXB dev five pages hold .12 to .34, the others .92 up."""


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with a page's gold."""

    empty_gold: bool
    """The gold says that the page has no main content."""
    foreign_gold: bool
    """Most of the gold stands nowhere on the page: it was taken from another page, or another day's."""
    stray_without: tuple[str, ...]
    """``without`` snippets that stand nowhere on the page, so that every answer is right about them."""


def find_faults(page: Page) -> Faults:
    """Compare gold with all that a page holds: its visible text, and its source with references resolved."""
    source = decode(page.html)
    visible = source if page.flattened else html_to_text(source)
    texts = tuple(map(collapse_space, (visible, html.unescape(source))))
    gold = page.gold_text
    empty = gold is not None and not gold.strip()
    return Faults(
        empty_gold=empty,
        foreign_gold=gold is not None
        and not empty
        and all(word_overlap(text, gold).recall < MIN_GOLD_ON_PAGE for text in texts),
        stray_without=tuple(
            snippet for snippet in page.without if not any(collapse_space(snippet) in text for text in texts)
        ),
    )
