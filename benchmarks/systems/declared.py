"""Baseline: what a page declares of itself, as it stands, by the first source that has a value.

Bytes are decoded.
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from benchmarks.decoding import decode
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System

ARTICLES = ("Article", "BlogPosting", "Posting", "WebPage")
"""Ends of the types of JSON-LD whose properties are those of the page."""


def create_system(name: str) -> System:
    return System(name, version("selectolax"), extract_metadata)


def extract_metadata(page: Page) -> str:
    """Metadata as JSON."""
    tree = LexborHTMLParser(decode(page.html))
    items = [item for item in _find_items(tree) if str(item.get("@type")).rstrip("']").endswith(ARTICLES)]
    title = _find_content(tree, "meta[property='og:title']") or _find_text(tree, "title")
    authors = _find_content(tree, "meta[name='author']") or _list_names(_find_property(items, "author"))
    date = (
        _find_content(tree, "meta[property='article:published_time']")
        or _find_property(items, "datePublished")
        or _find_content(tree, "[itemprop='datePublished']")
    )
    site_name = _find_content(tree, "meta[property='og:site_name']")
    return to_text(build_answer(title, authors, date if isinstance(date, str) else None, site_name))


def _find_content(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return (node.attributes.get("content") or node.attributes.get("datetime")) if node else None


def _find_text(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return node.text() if node else None


def _find_items(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Items of JSON-LD, with those of lists and graphs; malformed JSON has none."""
    for script in tree.css("script[type='application/ld+json']"):
        try:
            yield from _flatten(json.loads(script.text()))
        except ValueError:
            continue


def _flatten(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _flatten(one)
    elif isinstance(value, dict):
        yield value
        yield from _flatten(value.get("@graph"))


def _find_property(items: list[dict[str, Any]], name: str) -> object:
    return next((item[name] for item in items if item.get(name)), None)


def _list_names(value: object) -> list[str]:
    """Names of persons given as texts or as items, one or several."""
    values = value if isinstance(value, list) else [value]
    names = (one.get("name") if isinstance(one, dict) else one for one in values)
    return [name for name in names if isinstance(name, str)]
