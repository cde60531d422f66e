"""What the rules of all fields look at."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from boilerstrip.content.sources import Addresses
from boilerstrip.content.urls import make_absolute
from boilerstrip.document.declared import Declared
from boilerstrip.document.nearby import Marked, read_nearby
from boilerstrip.metadata.model import Found, Time, day_of
from boilerstrip.metadata.things import Thing, find_things, is_article, rank_things, read_parsely

is_front = re.compile(
    r"\w+://[^/?#]+(?:/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:index\.\w+)?)?(?:#.*)?", re.IGNORECASE
).fullmatch
"""Matches the address of a site's first page, in one of its languages."""
LIST_TYPES = frozenset({"CollectionPage", "ProfilePage", "SearchResultsPage"})
"""Types of pages that list others."""


@dataclass(frozen=True)
class Page:
    """A page, and the parts of it that metadata is read from."""

    source: bytes
    """Its source in UTF-8; empty for flattened text."""
    url: str | None
    title: str
    """Its headline; empty if it has none."""
    has_heading: bool
    """Whether a heading of the first level says the title."""
    below: Sequence[str]
    """Short visible texts below the headline, in page order."""
    above: Sequence[str]
    """Short visible texts above the headline, or above the running text if there is none, in page order."""
    max_json_ld: int
    """Bytes of its JSON-LD that are read."""
    lead: str
    """The first block of the running text; empty if there is none."""
    text: str
    """A part of the main content."""
    read_dated: Callable[[], Sequence[str]] = tuple
    """Returns the short visible texts of the whole page that may hold a date, in page order."""
    read_credits: Callable[[], Sequence[str]] = tuple
    """Returns the short visible texts below the headline, and what longer ones end with in brackets."""
    fetched: date | None = None
    """The day on which it was fetched, in UTC."""

    def may_have(self, time: Time) -> bool:
        """Return True unless a time is after the fetch; the day after it has begun in zones ahead of UTC."""
        return self.fetched is None or day_of(time) - timedelta(days=1) <= self.fetched

    @property
    def lines(self) -> Sequence[str]:
        """Short visible texts around the headline, those below it first."""
        return [*self.below, *self.above]

    @cached_property
    def declared(self) -> Declared:
        """What the page declares."""
        return Declared(self.source, self.max_json_ld)

    @cached_property
    def all_things(self) -> list[Thing]:
        """What its JSON-LD describes."""
        return [*find_things(self.declared.json_ld), *read_parsely(self.declared.meta.get("parsely-page", ()))]

    @cached_property
    def things(self) -> list[Thing]:
        """The things that are the page, the surest first."""
        return rank_things(self.all_things, self.title)

    @cached_property
    def is_list(self) -> bool:
        """True if the page is a site's first, or declares that it lists others: what is near its headline is theirs."""
        if is_front(self.url or ""):
            return True
        kinds = {name for thing in self.all_things for name in thing.types}
        return not LIST_TYPES.isdisjoint(kinds) and not any(map(is_article, self.things))

    @property
    def is_event(self) -> bool:
        """True if the page declares that it is about an event: dates near its headline are the days of that."""
        return any(name.endswith("Event") for thing in self.all_things for name in thing.types)

    @cached_property
    def nearby(self) -> Sequence[Marked]:
        """What is marked as a date or an author near the headline."""
        return read_nearby(self.source, self.declared.landmarks, self.title)

    @cached_property
    def addresses(self) -> Addresses:
        """Makes addresses absolute, and refuses those that are not safe."""
        base = make_absolute(self.declared.base, self.url or "")
        return Addresses(base if base.startswith(("http://", "https://")) else "")

    def meta(self, *names: str) -> Iterator[Found[str]]:
        """Yield the values of ``<meta>`` elements, by the names in their order."""
        declared = self.declared.meta
        for name in names:
            for value in declared.get(name, ()):
                yield Found(value, f"meta {name}", value)

    @cached_property
    def language(self) -> str:
        """The language that the page declares for itself, without region, in small letters; empty if it does not."""
        declared = self.declared.language or next(iter(self.declared.meta.get("og:locale", ())), "")
        return declared.replace("_", "-").strip().lower()
