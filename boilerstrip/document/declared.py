"""What a page declares about itself: its ``<meta>`` and ``<link>`` elements, its language and its JSON-LD.

They are read off the page's source when metadata is asked for. Only the tags
are parsed again, not the page, so that it costs a tenth of a parse.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.document.json_ld import load_json_ld
from boilerstrip.document.parse import WITHOUT_EVENTS

find_body = re.compile(rb"<body[\s>]", re.IGNORECASE).search
find_tags = re.compile(rb"<(?:meta|link|html|base|META|LINK|HTML|BASE)\s[^>]*>").finditer
"""Matches the start tags that declare something; those in which a value holds ``>`` up to there."""
remove_values = re.compile(rb"""=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)""").sub
find_open_quote = re.compile(rb"""=\s*(["'])""").search
"""Matches the beginning of a value that does not end, in a tag without the values that do."""
RELATIONS = (b"canonical", b"license", b"licence", b"author", b"image_src")
"""Relations of links that are read."""
REACH = 300
"""Bytes before a tag that tell whether it is one."""
MAX_HEAD = 400_000
"""Bytes in which they are looked for: beyond are the data of applications."""
JSON_LD, SCRIPT_END = b"ld+json", b"</script"
MAX_JSON_LD = 2_000_000
"""Bytes of the longest JSON-LD that is read."""
NAMES = ("property", "name", "itemprop", "http-equiv")
"""Attributes that name what a ``<meta>`` declares."""


@dataclass(frozen=True)
class Declared:
    """What a page declares, read on access."""

    page: bytes
    """The page's source."""

    @cached_property
    def _elements(self) -> list[tuple[str, Mapping[str, str | None]]]:
        """Names and attributes of the elements, in page order."""
        body = find_body(self.page, 0, MAX_HEAD)
        end = self.page.rfind(b">", 0, body.start() if body else MAX_HEAD) + 1  # without it, no tag ends
        found = find_tags(self.page, 0, end)
        tags = [self._whole(match) for match in found if _is_read(match[0]) and self._is_markup(match.start())]
        tree = LexborHTMLParser(b"<head>" + b"".join(tags), options=WITHOUT_EVENTS)
        return [(node.tag or "", node.attributes) for node in tree.css("meta,link,base")]

    def _is_markup(self, start: int) -> bool:
        """False for a tag within the text of a script, or within a comment."""
        before = self.page[max(start - REACH, 0) : start]
        is_in_text = before[-1:] in (b"'", b'"', b"`", b"\\") or before.rfind(b"<!--") > before.rfind(b"-->")
        return not is_in_text and before.rfind(b"<script") <= before.rfind(b"</script")

    def _whole(self, match: re.Match[bytes]) -> bytes:
        """Return a start tag, to its end; that of the page itself as one of a ``<meta>``."""
        tag = match[0]
        is_odd = tag.count(b'"') % 2 or tag.count(b"'") % 2
        if is_odd and (
            quote := find_open_quote(remove_values(b"", tag))
        ):  # a value holds the sign that seemed to end it
            value_end = self.page.find(quote[1], match.end())
            tag = self.page[match.start() : self.page.find(b">", value_end) + 1] if value_end >= 0 else b""
        return b"<meta data-html " + tag[5:] if tag[1:5].lower() == b"html" else tag

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """Values of ``<meta>`` elements by name in small letters, in page order; white space is collapsed."""
        found: dict[str, list[str]] = {}
        for tag, attributes in self._elements:
            content = " ".join((attributes.get("content") or "").split()) if tag == "meta" else ""
            for name in filter(None, map(attributes.get, NAMES)) if content else ():
                found.setdefault(name.strip().lower(), []).append(content)
        return {name: tuple(values) for name, values in found.items()}

    @cached_property
    def language(self) -> str:
        """``<html lang>``; empty if there is none."""
        html = (attributes for _, attributes in self._elements if "data-html" in attributes)
        return next((attributes.get("lang") or attributes.get("xml:lang") or "" for attributes in html), "")

    def links(self, relation: str) -> Iterator[str]:
        """Yield the addresses of ``<link>`` elements with a relation."""
        for tag, attributes in self._elements:
            if tag == "link" and relation in (attributes.get("rel") or "").lower().split():
                yield (attributes.get("href") or "").strip()

    @cached_property
    def base(self) -> str:
        """``<base href>``; empty if there is none."""
        return next((attributes.get("href") or "" for tag, attributes in self._elements if tag == "base"), "")

    @cached_property
    def json_ld(self) -> tuple[Any, ...]:
        """The JSON-LD of the page, parsed, in page order."""
        return tuple(value for text in self._json_texts() for value in load_json_ld(text))

    def _json_texts(self) -> Iterator[str]:
        """Yield the texts of the JSON-LD scripts."""
        mark = JSON_LD
        at = self.page.find(mark)
        if at < 0:
            mark = JSON_LD.upper()
            at = self.page.find(mark)
        while at >= 0:
            tag, start = self.page.rfind(b"<", 0, at), self.page.find(b">", at) + 1
            end = self.page.find(SCRIPT_END, start) if start else -1
            if end < 0:
                return
            if self.page[tag + 1 : tag + 7].lower() == b"script" and end - start <= MAX_JSON_LD:
                yield self.page[start:end].decode(errors="replace")
            at = self.page.find(mark, end)


def _is_read(tag: bytes) -> bool:
    """False for links to style sheets, icons and the like."""
    return tag[1:5].lower() != b"link" or any(map(tag.lower().__contains__, RELATIONS))
