"""The name of the site that a page is part of."""

import re
from collections.abc import Iterator

from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import text_of

SITE_TYPES = frozenset({"WebSite"})
match_source = re.compile(
    r"\s*(?:来源|來源|出典|出处|出處|출처|source|quelle|fuente|fonte|источник|джерело|kaynak|مصدر|المصدر|منبع|nguồn|sumber|źródło|zdroj|bron|källa|kilde|lähde)"
    r"\s*[:：]\s*(.+)",
    re.IGNORECASE,
).match
"""Matches a line of flattened text that names where it comes from."""
split_at_label = re.compile(r"\s+\S{1,12}[:：]").split
"""Cuts a line before its next label."""
MAX_LENGTH = 80
"""Characters of the longest name; what is longer is a slogan."""


def find_site_name(page: Page) -> Found[str] | None:
    """Return the name of the site: as OpenGraph, JSON-LD or an application's name declares it."""
    return next(
        (found for found in _candidates(page) if len(found.value) <= MAX_LENGTH and "://" not in found.value), None
    )


def _candidates(page: Page) -> Iterator[Found[str]]:
    yield from page.meta("og:site_name", "og:site")
    for thing in page.all_things:
        if not SITE_TYPES.isdisjoint(thing.types) and (name := text_of(thing.values.get("name"))):
            yield Found(name, f"json-ld {thing.name}.name", name)
    for thing in page.things:
        if name := text_of(thing.values.get("publisher")):
            yield Found(name, f"json-ld {thing.name}.publisher", name)
    yield from page.meta("application-name", "cre", "dc.publisher", "citation_publisher", "apple-mobile-web-app-title")


def find_text_source(page: Page) -> Found[str] | None:
    """Return where flattened text comes from, if a line says so.

    >>> from boilerstrip.metadata.page import Page
    >>> find_text_source(Page(b"", None, "Ebb", False, ["Source: Lisk Gazette", "2024-05-22"], [], 0, "", ""))
    Found(value='Lisk Gazette', source='visible source', text='Source: Lisk Gazette')
    """
    for line in page.lines:
        if (match := match_source(line)) and len(match[1]) <= MAX_LENGTH:
            return Found(split_at_label(match[1])[0].strip(), "visible source", line)
    return None
