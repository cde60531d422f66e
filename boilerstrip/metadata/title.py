"""The title of a page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from boilerstrip.document.encoding import encode_utf8
from boilerstrip.document.json_ld import read_json_ld
from boilerstrip.document.model import Document, Script
from boilerstrip.features.characters import count_characters
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.phrases import has_date

split_at_separators = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:_-]+\s+|\s*[|_\uff5c]\s*").split
"""Cuts a page's title from its site's name."""

MAX_TITLE_WORDS = 30
"""Headlines have up to about twenty words; a standfirst has more."""
MIN_TITLE_WORDS = 2
"""A single word is a section's name."""


def find_title(document: Document) -> str | None:
    """Return a page's title, or None if it declares none.

    In order of precedence:

    1. the longest ``<h1>`` that the declared title contains,
    2. the declared title (OpenGraph, Twitter, JSON-LD headline) without the site's name,
    3. the ``<title>`` without the site's name,
    4. the only ``<h1>``.
    """
    head = document.head
    declared = (
        head.properties.get("og:title") or head.properties.get("twitter:title") or _find_headline(document.scripts)
    )
    known = f"{head.title}\n{declared or ''}".casefold()
    confirmed = [heading for heading in head.headings if heading.casefold() in known]
    if confirmed:
        return max(confirmed, key=len)
    site = head.properties.get("og:site_name")
    parts = [part.strip() for part in split_at_separators(declared or head.title) if part.strip() != site]
    if longest := max(parts, key=len, default=""):
        return longest
    return head.headings[0] if len(head.headings) == 1 else None


def find_headline(lines: Sequence[str]) -> str | None:
    """Return the headline of flattened text: the last line before the running text that could be one.

    >>> body = "The old bridge, closed for years, has been opened to walkers and riders again this week."
    >>> find_headline(["Home", "A bridge reopens", "Updated: 2024-05-02", body])
    'A bridge reopens'
    """
    if not lines:
        return None
    counts = count_characters(list(lines))
    is_running = (
        (words >= LONG_TEXT_WORDS and not has_date(line)) for words, line in zip(counts.words, lines, strict=True)
    )
    body = next((row for row, running in enumerate(is_running) if running), 0)
    for row in reversed(range(body)):
        fits = MIN_TITLE_WORDS <= counts.words[row] <= MAX_TITLE_WORDS
        if fits and not counts.ends_in_stop[row] and not has_date(lines[row]) and ":" not in lines[row]:
            return lines[row]
    return None


def _find_headline(scripts: Iterable[Script]) -> str | None:
    """Return the first headline that JSON-LD declares."""
    for json_ld in read_json_ld(scripts):
        try:
            things = list(_things(json_ld))
        except RecursionError:  # nested too deep
            continue
        for thing in things:
            if isinstance(headline := thing.get("headline"), str):
                return encode_utf8(" ".join(headline.split()))[0].decode() or None
    return None


def _things(json_ld: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD document, at its top level or in its graph."""
    for thing in json_ld if isinstance(json_ld, list) else [json_ld]:
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph") or [])
