"""Addresses of pictures, links and players: the best of those that the page gives, absolute and safe."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from boilerstrip.content.urls import is_safe, make_absolute
from boilerstrip.document.references import resolve
from boilerstrip.lexicon.pictures import EMBED_PAGES, PLACEHOLDER_NAMES

SRCSETS = ("data-lazy-srcset", "data-srcset", "srcset")
LAZY_SOURCES = ("data-lazy-src", "data-src", "data-original")
find_candidates = re.compile(r"([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)").findall
"""Matches the candidates of a ``srcset`` (HTML Standard, "parse a srcset attribute"): address, number, descriptor."""
is_placeholder = re.compile(
    rf"(?:^|[/_.\-])(?:{'|'.join(PLACEHOLDER_NAMES)})(?:[_.\-]?\w{{0,8}})?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)",
    re.IGNORECASE,
).search
is_absolute = re.compile(r"https?://", re.IGNORECASE).match
PLAYERS = [(re.compile(pattern, re.IGNORECASE).fullmatch, page) for pattern, page in EMBED_PAGES]


def find_base(declared: str, page: bytes, url: str | None) -> str:
    """Return what relative addresses of a page are relative to; empty if that is unknown.

    Args:
        declared: ``<base href>``, or a reference to it.
        page: the page's source.
        url: address of the page, if it is known.
    """
    base = make_absolute(resolve(declared, page), url or "")
    return base if is_absolute(base) else ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a page."""

    base: str
    """What relative addresses are relative to; empty if it is unknown."""

    def absolute(self, url: str) -> str:
        """Return an address, absolute if the page's is known; empty if it is not safe to follow.

        >>> Addresses("https://quay.example/a/").absolute("b"), Addresses("").absolute("javascript:b()")
        ('https://quay.example/a/b', '')
        """
        url = make_absolute(url, self.base) if url.strip() else ""
        return url if url and is_safe(url) else ""

    def picture(self, values: Mapping[str, str], further: Iterable[Mapping[str, str]] = ()) -> str:
        """Return the address of a picture; empty if it has none, or none but that of a placeholder.

        >>> Addresses("").picture({"src": "/blank.gif", "data-srcset": "/s.jpg 400w, /l.jpg 800w"})
        '/l.jpg'

        Args:
            values: attributes of the ``<img>``.
            further: those of its ``<source>`` elements.
        """
        candidates = [*_sets(values), *(url for source in further for url in _sets(source)), *_singles(values)]
        for candidate in candidates:
            is_real = not candidate.startswith("data:") and not is_placeholder(candidate)
            if is_real and (url := self.absolute(candidate)):
                return url
        return ""

    def player(self, url: str) -> str:
        """Return the address of the page that shows what a player shows, or the player's own.

        >>> Addresses("").player("https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0")
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
        """
        url = self.absolute(url)
        url = f"https:{url}" if url.startswith("//") else url
        for match, page in PLAYERS:
            if found := match(url):
                return found.expand(page)
        return url


def _sets(values: Mapping[str, str]) -> Iterator[str]:
    """Yield the best address of each set."""
    for name in SRCSETS:
        if name in values and (best := _best_of(values[name])):
            yield best


def _singles(values: Mapping[str, str]) -> Iterator[str]:
    """Yield the addresses of single pictures, that of the real one first."""
    for name in (*LAZY_SOURCES, "src"):
        if values.get(name):
            yield values[name].strip()


def _best_of(srcset: str) -> str:
    """Return the candidate of the largest width or density; the first one if none has any."""
    candidates = [
        (float(number or 1), url) for url, number, _ in find_candidates(srcset) if not url.startswith("data:")
    ]
    return max(candidates, key=lambda candidate: candidate[0])[1] if candidates else ""
