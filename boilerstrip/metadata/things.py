"""The things that JSON-LD describes, as schema.org names them, and which of them is the page."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from boilerstrip.document.escapes import unescape_all
from boilerstrip.document.json_ld import load_json_ld

MAX_THINGS = 400
"""Things of a page that are looked at."""
NESTED = ("@graph", "mainEntity", "mainEntityOfPage")
"""Properties whose values are about the page, too."""
IS_ARTICLE = re.compile(r"(?:Article|Posting|BlogPost|Report|Review|Column|Recipe)$").search
"""Types of pages that somebody wrote on some day. A ``JobPosting`` is none, see ``OTHERS``."""
OTHERS = frozenset({"JobPosting", "ReviewArticle", "ClaimReview", "AggregateReview", "UserReview"})
IS_PAGE = re.compile(r"(?:WebPage|ItemPage|Page)$").search
IS_WORK = frozenset(
    """
    Book Course CreativeWork Dataset Episode Event HowTo LearningResource Movie MusicAlbum NewsMediaOrganization
    PodcastEpisode Product Question QAPage ScholarlyArticle SoftwareApplication SoftwareSourceCode TVEpisode VideoObject
    WebApplication
    """.split()
)
"""Other types of what a page may be about."""
strip_tags = re.compile(r"<[^<>]*>").sub
MAX_TITLE = 1_000
"""Characters of a title that are compared with those of things."""


class Thing(NamedTuple):
    """An object of JSON-LD."""

    types: tuple[str, ...]
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The type that it is called by."""
        return self.types[0] if self.types else "Thing"


def find_things(json_ld: Iterable[Any]) -> list[Thing]:
    """Return the objects of a page that stand by themselves, in page order; those in lists of others are left out."""
    found: list[Thing] = []
    stack = list(json_ld)[::-1]
    while stack and len(found) < MAX_THINGS:
        value = stack.pop()
        if isinstance(value, list):
            stack += value[::-1]
        elif isinstance(value, dict):
            found.append(Thing(_types_of(value), value))
            stack += [value[name] for name in reversed(NESTED) if isinstance(value.get(name), (list, dict))]
    return found


PARSELY = {
    "title": "headline", "author": "author", "pub_date": "datePublished", "section": "articleSection",
    "image_url": "image", "tags": "keywords",
}  # fmt: skip
"""Names that Parse.ly's tag has, and those of schema.org."""


def read_parsely(values: Iterable[str]) -> list[Thing]:
    """Return the article that the tag ``parsely-page`` describes.

    >>> read_parsely(['{"author": "Ida Orn"}'])
    [Thing(types=('NewsArticle',), values={'author': 'Ida Orn'})]
    """
    found = (value for text in values for value in load_json_ld(text) if isinstance(value, dict))
    return [
        Thing(("NewsArticle",), {PARSELY[name]: part for name, part in value.items() if name in PARSELY})
        for value in found
    ]


def _types_of(value: Mapping[str, Any]) -> tuple[str, ...]:
    types = value.get("@type")
    names = types if isinstance(types, list) else [types]
    return tuple(name.rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str) and name)


def is_article(thing: Thing) -> bool:
    """Return True for what somebody wrote on some day."""
    return any(IS_ARTICLE(name) and name not in OTHERS for name in thing.types)


def rank_things(things: Sequence[Thing], title: str) -> list[Thing]:
    """Return the things that are the page, the surest first: the article with its title, another article, the page.

    Of several articles none of which has the page's title, none is the page: they are a list of others.
    """
    articles = [thing for thing in things if is_article(thing)]
    named = [thing for thing in articles if is_titled(thing, title)]
    own = named or (articles if len({headline_of(thing) for thing in articles}) == 1 else [])
    works = [thing for thing in things if not IS_WORK.isdisjoint(thing.types) and thing not in own]
    titled = [thing for thing in works if is_titled(thing, title)]
    pages = [thing for thing in things if any(map(IS_PAGE, thing.types)) and thing not in works]
    return [*own, *(titled or (works if len(works) == 1 else [])), *pages]


def headline_of(thing: Thing) -> str:
    """Return the title of a thing; empty if it has none."""
    return text_of(thing.values.get("headline")) or text_of(thing.values.get("name"))


def is_titled(thing: Thing, title: str) -> bool:
    """True if a thing has the page's title, or one contains the other."""
    own, wanted = fold(headline_of(thing)), fold(title[:MAX_TITLE])
    return bool(own and wanted) and (own in wanted or wanted in own)


def fold(text: str) -> str:
    """Return the letters and digits of a text, case-folded."""
    return "".join(filter(str.isalnum, text.casefold()))


def text_of(value: Any) -> str:
    """Return a text of JSON-LD without entities, tags and line feeds; empty if it is none.

    >>> text_of("Ebb &amp; flow\\n"), text_of(["Ebb", "Flow"]), text_of({"name": "Ebb"}), text_of(None)
    ('Ebb & flow', 'Ebb', 'Ebb', '')
    """
    if isinstance(value, list):
        return next((text for one in value[:MAX_THINGS] if not isinstance(one, list) and (text := text_of(one))), "")
    if isinstance(value, dict):
        value = next((value[name] for name in ("name", "@value", "url", "@id") if isinstance(value.get(name), str)), "")
    if not isinstance(value, str):
        return ""
    text = unescape_all(strip_tags("", unescape_all(value)) if "<" in value or "&" in value else value)
    return " ".join(text.split())


def texts_of(value: Any) -> list[str]:
    """Return the texts of a property that may have several values."""
    values = value if isinstance(value, list) else [value]
    return [text for one in values[:MAX_THINGS] if not isinstance(one, list) and (text := text_of(one))]


def resolve_all(value: Any, things: Iterable[Thing]) -> Iterator[Any]:
    """Yield the values of a property; references to other objects of the page are those objects."""
    known = {
        thing.values["@id"]: thing.values
        for thing in things
        if isinstance(thing.values.get("@id"), str) and len(thing.values) > 1
    }
    for one in value if isinstance(value, list) else [value]:
        is_reference = isinstance(one, dict) and "name" not in one and isinstance(one.get("@id"), str)
        yield known.get(one["@id"], one) if is_reference else one
