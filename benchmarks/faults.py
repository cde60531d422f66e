"""Faults of the gold annotations, for which no extractor is to blame, so that they can be scored separately."""

import html
from dataclasses import dataclass

from benchmarks.decoding import decode
from benchmarks.html_text import html_to_text
from benchmarks.metrics import word_overlap
from benchmarks.metrics.snippets import collapse_space
from benchmarks.page import Page

MIN_GOLD_ON_PAGE = 0.5
"""Minimum share of the gold text's words that the page must contain. On WCXB dev five pages contain .12 to .34 of
them, all others at least .92."""


@dataclass(frozen=True, slots=True)
class Faults:
    """Faults of one page's gold annotations."""

    empty_gold: bool
    """The gold text is empty: the annotators found no main content."""
    foreign_gold: bool
    """Most of the gold text does not occur on the page: it was taken from another page or another snapshot."""
    stray_without: tuple[str, ...]
    """``without`` snippets that do not occur on the page, so that every answer gets them right."""


def find_faults(page: Page) -> Faults:
    """Compare the gold with the page's visible text, and with its source with character references resolved."""
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
