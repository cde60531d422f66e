"""What a page declares about itself: its ``<meta>`` and ``<link>`` elements, its language and its JSON-LD.

They are read off the page's source when metadata is asked for; the page is not
parsed again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from boilerstrip.document.character_references import resolve_value
from boilerstrip.document.json_ld import load_json_ld
from boilerstrip.document.landmarks import Landmarks, find_landmarks
from boilerstrip.native.landmarks import read_attributes
from boilerstrip.options import Limits

JSON_LD, SCRIPT_END = b"ld+json", b"</script"
NAMES = ("property", "name", "itemprop", "http-equiv")
"""Attributes that name what a ``<meta>`` declares."""


@dataclass(frozen=True)
class Declared:
    """What a page declares, read on access."""

    page: bytes
    """The page's source."""
    max_json_ld: int = Limits().json_ld
    """Bytes of the JSON-LD that is read, in all."""

    @cached_property
    def landmarks(self) -> Landmarks:
        """Where its tags are."""
        return find_landmarks(self.page)

    def _attributes(self, offsets: Sequence[int]) -> list[dict[str, str]]:
        return [read_attributes(self.page, offset) for offset in offsets]

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """Values of ``<meta>`` elements by name in small letters, in page order; white space is collapsed."""
        found: dict[str, list[str]] = {}
        for attributes in self._attributes(self.landmarks.meta):
            content = " ".join(resolve_value(attributes.get("content", "")).split())
            for name in NAMES if content else ():
                if name in attributes and (key := resolve_value(attributes[name]).strip().lower()):
                    found.setdefault(key, []).append(content)
        return {name: tuple(values) for name, values in found.items()}

    @cached_property
    def language(self) -> str:
        """``<html lang>``; empty if there is none."""
        html = self._attributes(self.landmarks.html[:1])
        return next((attributes.get("lang") or attributes.get("xml:lang") or "" for attributes in html), "")

    @cached_property
    def _links(self) -> list[tuple[list[str], str]]:
        """Relations and addresses of the ``<link>`` elements, in page order."""
        links = self._attributes(self.landmarks.declared_links)
        return [
            (attributes["rel"].lower().split(), resolve_value(attributes.get("href", "")).strip())
            for attributes in links
            if "rel" in attributes
        ]

    def links(self, relation: str) -> Iterator[str]:
        """Yield the addresses of ``<link>`` elements with a relation."""
        return (address for relations, address in self._links if relation in relations)

    @cached_property
    def base(self) -> str:
        """``<base href>``; empty if there is none."""
        return next((resolve_value(base.get("href", "")) for base in self._attributes(self.landmarks.base[:1])), "")

    @cached_property
    def json_ld(self) -> tuple[Any, ...]:
        """The JSON-LD of the page, parsed, in page order."""
        return tuple(value for text in self._json_texts() for value in load_json_ld(text))

    def _json_texts(self) -> Iterator[str]:
        """Yield the texts of the JSON-LD scripts, none of them cut in its midst."""
        left = self.max_json_ld
        for offset in self.landmarks.json:
            start = self.page.find(b">", offset) + 1
            end = self.page.find(SCRIPT_END, start) if JSON_LD in self.page[offset:start].lower() else -1
            if start <= end <= start + left:
                left -= end - start
                yield self.page[start:end].decode(errors="replace")
