"""What a page says of itself: for now, its title."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.document.encoding import without_surrogates

site_separator = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:_-]+\s+|\s*[|_\uff5c]\s*").split
"""What stands between a page's title and its site's name."""


PERMALINK_MARKS = frozenset("¶#§🔗")
"""What a generator adds to a heading to link to it."""


def title(tree: LexborHTMLParser) -> str | None:
    """A page's title, or None where it gives none.

    In order: the heading that the declared title holds, the declared headline
    (OpenGraph, Twitter, JSON-LD), the ``<title>`` without the site's name, the
    only ``<h1>``.
    """
    whole = _text(tree, "title") or ""
    declared = _meta(tree, "og:title") or _meta(tree, "twitter:title") or _headline(tree)
    trailing = "".join(PERMALINK_MARKS) + " "
    headings = [text for node in tree.css("h1") if (text := _squeeze(node.text()).rstrip(trailing))]
    known = f"{whole}\n{declared or ''}".casefold()
    agreed = [heading for heading in headings if heading.casefold() in known]
    if agreed:
        return max(agreed, key=len)
    site = _meta(tree, "og:site_name")
    parts = [part.strip() for part in site_separator(declared or whole) if part.strip() != site]
    if longest := max(parts, key=len, default=""):
        return longest
    return headings[0] if len(headings) == 1 else None


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return _squeeze(node.text()) or None if node else None


def _meta(tree: LexborHTMLParser, name: str) -> str | None:
    node = tree.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return _squeeze(node.attributes.get("content") or "") or None if node else None


def _headline(tree: LexborHTMLParser) -> str | None:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            things = list(_things(json.loads(node.text(), strict=False)))
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue
        for thing in things:
            if isinstance(headline := thing.get("headline"), str):
                return without_surrogates(_squeeze(headline))[0] or None
    return None


def _things(found: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document, at its top or in its graph."""
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph") or [])
