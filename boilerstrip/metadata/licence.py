"""The licence of a page's text."""

import re
from collections.abc import Iterator

from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import text_of

HOST = b"creativecommons.org/"
match_licence = re.compile(
    rb"creativecommons\.org/((?:licenses|publicdomain)/[a-z+\-]+(?:/\d\.\d)?(?:/[a-z]{2}(?![a-z]))?)"
).match
RELATION = b'rel="license'
REACH = 1_000
"""Bytes before a link that tell whether it is in a figure."""
find_href = re.compile(rb"""\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE).search


def find_licence(page: Page) -> Found[str] | None:
    """Return the address, or else the name, of the licence that a page declares.

    Of several licences of Creative Commons that a page links to, none is the page's: they are those of its pictures.
    """
    for found in _candidates(page):
        return found
    return None


def _candidates(page: Page) -> Iterator[Found[str]]:
    for relation in ("license", "licence"):
        for href in page.declared.links(relation):
            if url := page.addresses.absolute(href):
                yield Found(url, "link license", href)
    for thing in page.things:
        if text := text_of(thing.values.get("license")):
            yield Found(text, f"json-ld {thing.name}.license", text)
    yield from page.meta("dc.rights.license", "dcterms.license", "dc.license", "license")
    yield from _linked(page)


def _linked(page: Page) -> Iterator[Found[str]]:
    """Yield the licence that a link of the page leads to."""
    tags = (page.source[offset : page.source.find(b">", offset)] for offset in page.declared.landmarks.links)
    tag = next((tag for tag in tags if RELATION in tag), b"")
    if href := find_href(tag):
        text = href[1].decode(errors="replace")
        if url := page.addresses.absolute(text):
            yield Found(url, "rel license", text)
            return
    found: set[bytes] = set()
    at = page.source.find(HOST)
    while at >= 0 and len(found) < 2:
        before = page.source[max(at - REACH, 0) : at]
        is_of_picture = before.rfind(b"<fig") > before.rfind(b"</fig")
        if (match := match_licence(page.source, at)) and not is_of_picture:
            found.add(match[1])
        at = page.source.find(HOST, at + 1)
    if len(found) == 1:
        url = f"https://creativecommons.org/{found.pop().decode()}/"
        yield Found(url, "link to Creative Commons", url)
