"""The section of a site that a page is in, its tags, and whether it is free to read."""

import re
from collections.abc import Iterable, Iterator, Sequence

from boilerstrip.document.escapes import unescape_all
from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import text_of, texts_of

MAX_TAGS = 40
MAX_TAG_LENGTH = 60
"""Characters of the longest tag; what is longer is a sentence."""
split_keywords = re.compile(r"\s*[,;，、；]\s*").split
match_tag_link = re.compile(
    rb"""<a\s[^<>]*\brel="(?:category\s)?tag"[^<>]*>(.*?)</a>""", re.IGNORECASE | re.DOTALL
).match
strip_tags = re.compile(rb"<[^<>]*>").sub
MAX_LINKS, LINK_REACH = 200, 1_000
"""Links that are looked at, and bytes of one."""
TAG_REACH = 10_000
"""Bytes of the source in which the links of all tags are."""
FREE, PAID = frozenset({"free", "true", "1"}), frozenset({"locked", "metered", "paid", "premium", "false", "0", "no"})


def find_section(page: Page) -> Found[str] | None:
    """Return the section that a page is in, as OpenGraph or JSON-LD names it."""
    declared = page.meta(
        "article:section", "og:article:section", "parsely-section", "cxenseparse:recs:category", "section", "dc.subject"
    )
    described = (
        Found(text, f"json-ld {thing.name}.articleSection", text)
        for thing in page.things
        if (text := text_of(thing.values.get("articleSection")))
    )
    return next((found for found in (*declared, *described) if len(found.value) <= MAX_TAG_LENGTH), None)


def find_tags(page: Page) -> Found[tuple[str, ...]] | None:
    """Return the tags of a page: those of OpenGraph, of JSON-LD, or its keywords."""
    for found in _candidates(page):
        tags = tuple(dict.fromkeys(tag for tag in found.value if 0 < len(tag) <= MAX_TAG_LENGTH))[:MAX_TAGS]
        if tags:
            return Found(tags, found.source, found.text)
    return None


def _candidates(page: Page) -> Iterator[Found[Iterable[str]]]:
    for name in ("article:tag", "og:article:tag"):
        if values := page.declared.meta.get(name):
            split = split_keywords(values[0]) if len(values) == 1 else values
            yield Found(split, f"meta {name}", ", ".join(values))
    for thing in page.things:
        if texts := texts_of(thing.values.get("keywords")):
            split = split_keywords(texts[0]) if len(texts) == 1 else texts
            yield Found(split, f"json-ld {thing.name}.keywords", ", ".join(texts))
    if texts := _linked_tags(page.source, page.declared.landmarks.links):
        yield Found(texts, "rel tag", ", ".join(texts))
    for name in ("parsely-tags", "sailthru.tags", "news_keywords", "keywords", "citation_keywords"):
        if values := page.declared.meta.get(name):
            yield Found(split_keywords(", ".join(values)), f"meta {name}", ", ".join(values))


def _linked_tags(page: bytes, links: Sequence[int]) -> list[str]:
    """Return the texts of the links that a page marks as its tags."""
    near = (match_tag_link(page, offset - 1, offset + LINK_REACH) for offset in links[:MAX_LINKS])
    found = list(filter(None, near))
    own = (match[1] for match in found if match.end() <= found[0].start(1) + TAG_REACH)
    texts = (unescape_all(strip_tags(b"", text).decode(errors="replace")) for text in own)
    return [" ".join(text.split()) for text in texts if text.strip()]


def find_paywall(page: Page) -> Found[bool] | None:
    """Return whether a page declares that it is not free to read; None if it does not say."""
    for thing in page.things:
        value = thing.values.get("isAccessibleForFree")
        word = str(value).strip().lower().rpartition("/")[2] if isinstance(value, (bool, str)) else ""
        if word in FREE or word in PAID:
            return Found(word in PAID, f"json-ld {thing.name}.isAccessibleForFree", str(value))
    for found in page.meta("article:content_tier", "og:article:content_tier"):
        if found.value.lower() in FREE | PAID:
            return Found(found.value.lower() in PAID, found.source, found.text)
    return None
