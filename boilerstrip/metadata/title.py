"""What a page says of itself: for now, its title."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.document.encoding import encode_utf8

NodesByTag = Mapping[str, Sequence[LexborNode]]
"""A page's elements of some tags, in page order."""
METAS = {"og:title", "twitter:title", "og:site_name"}

site_separator = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:_-]+\s+|\s*[|_\uff5c]\s*").split
"""What stands between a page's title and its site's name."""


PERMALINK_MARKS = frozenset("¶#§🔗")
"""What a generator adds to a heading to link to it."""


DRAWING_LEVELS = 6
"""How far above its title an SVG may begin: icons and charts group little."""
TELLING_TAGS = ("title", "h1", "meta", "script")
"""Elements that a title is looked for in."""


def nodes_by_tag(tree: LexborHTMLParser, tags: Iterable[str]) -> dict[str, list[LexborNode]]:
    """The elements of a page of these tags, without titles of drawings.

    A walk that compares numbers: CSS asks each element for each name.
    """
    numbers = set(map(_number, tags))
    nodes: dict[str, list[LexborNode]] = {}
    for node in [node for node in tree.root.traverse() if node.tag_id in numbers] if tree.root else ():
        if node.tag != "title" or not _is_drawn(node):
            nodes.setdefault(node.tag or "", []).append(node)
    return nodes


def _is_drawn(node: LexborNode) -> bool:
    """Whether an element is a part of an SVG, as far as can be told by the few elements around it."""
    above: LexborNode | None = node
    for _ in range(DRAWING_LEVELS):
        above = above.parent if above else None
        if above and above.tag == "svg":
            return True
    return False


@lru_cache
def _number(tag: str) -> int:
    """The parser's number of a tag."""
    return LexborHTMLParser("").create_node(tag).tag_id


def title(nodes: NodesByTag) -> str | None:
    """A page's title, or None where it gives none.

    In order: the heading that the declared title holds, the declared headline
    (OpenGraph, Twitter, JSON-LD), the ``<title>`` without the site's name, the
    only ``<h1>``.

    Args:
        nodes: the page's elements of :data:`TELLING_TAGS`.
    """
    whole = next((_squeeze(node.text()) for node in nodes.get("title", ())), "")
    metas = _metas(nodes.get("meta", ()))
    declared = metas.get("og:title") or metas.get("twitter:title") or _headline(nodes.get("script", ()))
    trailing = "".join(PERMALINK_MARKS) + " "
    headings = [text for node in nodes.get("h1", ()) if (text := _squeeze(node.text()).rstrip(trailing))]
    known = f"{whole}\n{declared or ''}".casefold()
    agreed = [heading for heading in headings if heading.casefold() in known]
    if agreed:
        return max(agreed, key=len)
    site = metas.get("og:site_name")
    parts = [part.strip() for part in site_separator(declared or whole) if part.strip() != site]
    if longest := max(parts, key=len, default=""):
        return longest
    return headings[0] if len(headings) == 1 else None


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _metas(nodes: Iterable[LexborNode]) -> dict[str, str]:
    """What ``<meta>`` elements say, by property or name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in nodes:
        attributes = node.attributes
        for key in (attributes.get("property"), attributes.get("name")):
            if key and key in METAS:
                found.setdefault(key, _squeeze(attributes.get("content") or ""))
    return found


def _headline(scripts: Iterable[LexborNode]) -> str | None:
    for node in scripts:
        if node.attributes.get("type") != "application/ld+json":
            continue
        try:
            things = list(_things(json.loads(node.text(), strict=False)))
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue
        for thing in things:
            if isinstance(headline := thing.get("headline"), str):
                return encode_utf8(_squeeze(headline))[0].decode() or None
    return None


def _things(found: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document, at its top or in its graph."""
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            yield from _things(thing.get("@graph") or [])
