"""The title of a page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from boilerstrip.caches import cache_short
from boilerstrip.document.encoding import encode_utf8
from boilerstrip.document.json_ld import read_json_ld
from boilerstrip.document.model import Document, Heading, Script
from boilerstrip.document.references import resolve
from boilerstrip.lexicon.characters import INVISIBLE

split_at_separators = re.compile(
    r"\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u2039\u203a:_/~-]+\s+|\s*[|_\uff5c]\s*"
).split
"""Cuts a page's title from its site's name."""

find_ascii_words = re.compile(r"[a-z0-9]+").findall
find_words = re.compile(
    r"[^\W_\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+|[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]"
).findall
"""Words, and the characters of Chinese, Japanese and Thai."""
is_root = re.compile(r"/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:index\.\w+)?", re.IGNORECASE).fullmatch
"""Matches the path of a site's first page, also of one in a language."""
MIN_SHARED = 0.2
"""Least share of the words of the only ``<h1>`` that a declared title has too. Swept .05-.65, exact titles: WCXB's
development set .784 at .05, .786 at .2, .771 at .65; postlight .916, .895, .839; trafilatura's set .846, .844, .821."""
MIN_PART = 0.5
"""Least share of a heading's words that its declared title has, for the rest to be a section's name (swept .35-.7: no
difference beyond .003)."""
MIN_BOOK_PART = 0.75
"""Least words of a page's own part of the title, as a share of those of the book that it is in."""
MAX_LOWER = 40
"""Lower headings that are looked at."""
find_lower = re.compile(r"<h[2-4]\b[^>]*>(.*?)</h[2-4]>", re.DOTALL).finditer
strip_tags = re.compile(r"<[^>]*>").sub
WITHOUT_INVISIBLE = str.maketrans("", "", INVISIBLE)
MAX_TITLE_WORDS = 30
"""Headlines have up to about twenty words; a standfirst has more."""
MIN_TITLE_WORDS = 2
"""A single word is a section's name."""


def find_title(document: Document) -> str | None:
    """Return a page's title without invisible signs, or None if it declares none.

    The declared titles are those of OpenGraph, Twitter or JSON-LD (the first
    that there is), and the ``<title>``. The site's name is that of OpenGraph
    and any heading that links to the root. Headings with it are left aside,
    and so are repeated ones, and those in chrome if there are others. In order of precedence:

    1. the longest ``<h1>`` that a declared title contains,
    2. the only ``<h1>``, if it shares ``MIN_SHARED`` of its words with a declared title,
    3. the declared title (OpenGraph, Twitter, JSON-LD headline) without the site's name,
    4. the ``<title>`` without the site's name,
    5. the only ``<h1>``,
    6. the declared title, if it is the site's name.

    Of 2., what surrounds the declared title, such as a section's name, is cut
    off. Texts are compared by their letters and digits. Cutting only the site's
    name off, and keeping all other parts, loses .001 to .003.

    Exact titles, case aside, on annotated pages: 1,358 of WCXB's development
    set .788 (trafilatura 2.3.1: .496), 143 of postlight's .895 (.832), 845 of
    trafilatura's own .844 (.599); the gold title or a part of it: .874 (.851),
    .923 (.874), .915 (.831). Before the site's headings were told apart and
    the only ``<h1>`` was preferred: .744, .755 and .779.
    """
    return (_choose_title(document) or "").translate(WITHOUT_INVISIBLE).strip() or None


def _choose_title(document: Document) -> str | None:
    """Return the title by the precedence of :func:`find_title`."""
    head = document.head
    declared = (
        head.properties.get("og:title") or head.properties.get("twitter:title") or _find_headline(document.scripts)
    )
    known = [words for words in map(_split_words, (head.title, declared or "")) if words]
    headings, site = _sort_headings(document)
    confirmed = [heading for heading in headings if any(_contains(words, _split_words(heading)) for words in known)]
    if confirmed:
        longest = max(confirmed, key=len)
        return _title_of_part(head.title, longest, document) or _without_name(longest, site)
    only = headings[0] if len(set(headings)) == 1 else None
    title = _without_site(declared or "", site) or _without_site(head.title, site)
    if only and any(_shares(words, _split_words(only)) for words in known):
        return title if _opens_with_kicker(only, title) else _without_name(only, site)
    return title or only or _without_site(declared or head.title, ()) or None


def _sort_headings(document: Document) -> tuple[list[str], list[list[str]]]:
    """Return the texts of the ``<h1>`` elements that may be the page's title, and the words of the site's names."""
    head = document.head
    names = [_split_words(head.properties.get("og:site_name", ""))]
    copies = Counter(heading.text for heading in head.headings)
    names += [_split_words(heading.text) for heading in head.headings if _links_to_root(heading, document)]
    repeated = {text for text, count in copies.items() if count > 1 and len(copies) > 1}
    own = [
        heading for heading in head.headings if heading.text not in repeated and _split_words(heading.text) not in names
    ]
    inner = [heading for heading in own if not heading.is_chrome]
    return [heading.text for heading in inner or own], names


def _links_to_root(heading: Heading, document: Document) -> bool:
    """Return True if a heading is a link to the site's first page."""
    if not heading.href:
        return False
    try:
        address = urlsplit(resolve(heading.href, document.page).strip())
    except ValueError:  # no address
        return False
    return is_root(address.path) is not None and not address.query and bool(address.path or address.netloc)


def _without_site(title: str, names: Sequence[Sequence[str]]) -> str:
    """Return the longest part of a title that is not one of the site's names."""
    parts = [part.strip() for part in split_at_separators(title)]
    return max((part for part in parts if _split_words(part) not in names), key=len, default="")


def _without_name(heading: str, names: Sequence[Sequence[str]]) -> str:
    """Return a heading without the parts that are one of the site's names."""
    parts = split_at_separators(heading)
    own = [part for part in parts if _split_words(part) not in names]
    return _without_site(heading, names) if len(own) == 1 and len(parts) > 1 else heading


def _title_of_part(title: str, heading: str, document: Document) -> str:
    """Return the first part of a title if it is the page's and the heading that of a book or a forum; else nothing.

    Manuals and forums have their own name in the ``<h1>``, and the page's in a lower heading.
    """
    parts = [part.strip() for part in split_at_separators(title)]
    if len(parts) != 2 or _split_words(parts[1]) != _split_words(heading):
        return ""
    words = _split_words(parts[0])
    if len(words) < max(MIN_TITLE_WORDS, MIN_BOOK_PART * len(_split_words(heading))):
        return ""
    lower = (_split_words(strip_tags(" ", match[1])) for match in islice(find_lower(document.html), MAX_LOWER))
    return parts[0] if words in lower else ""


@cache_short(64)
def _split_words(text: str) -> list[str]:
    """Return the words of a text, case-folded; a character of a script without spaces counts as a word."""
    folded = text.casefold()
    return find_ascii_words(folded) if folded.isascii() else find_words(folded)


def _contains(words: Sequence[str], part: Sequence[str]) -> bool:
    """Return True if words contain others as one run."""
    spaced, wanted = f" {' '.join(words)} ", f" {' '.join(part)} "
    return bool(part) and wanted in spaced


def _opens_with_kicker(heading: str, title: str) -> bool:
    """Return True if a heading is the title after a section's name, or before a date or the like.

    The heading's words may be joined where its style would divide them.
    """
    words, part = _split_words(heading), _split_words(title)
    joined, wanted = "".join(words), "".join(part)
    is_split = joined.endswith(wanted) and (len(wanted) < len(joined) or len(part) > len(words))
    return bool(part) and (_contains(words, part) or is_split) and len(part) >= MIN_PART * len(words)


def _shares(words: Sequence[str], heading: Sequence[str]) -> bool:
    """Return True if a heading has enough words of a declared title."""
    return len(heading) >= MIN_TITLE_WORDS and sum(word in words for word in heading) >= MIN_SHARED * len(heading)


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
