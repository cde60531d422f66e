"""What is known about a page, and from where."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")
Time = date | datetime
"""A day, or a time with the zone that the page gives, if it gives one."""


def day_of(time: Time) -> date:
    """Return the day of a time, in its own zone."""
    return time.date() if isinstance(time, datetime) else time


class Origin(NamedTuple):
    """Where a value comes from."""

    name: str
    """Such as ``json-ld NewsArticle.datePublished``, ``meta og:title``, ``h1`` or ``visible byline``."""
    text: str
    """What it was read from."""


class Found(NamedTuple, Generic[Value]):
    """A value of a field, and where it comes from."""

    value: Value
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; None, or nothing, where it does not say it surely."""

    title: str | None = None
    """The headline, without the name of the site."""
    authors: tuple[str, ...] = ()
    """Names of people; of an organisation only if nobody else is named."""
    published: Time | None = None
    modified: Time | None = None
    site_name: str | None = None
    description: str | None = None
    language: str | None = None
    """A tag of BCP 47, such as ``en-GB``."""
    canonical_url: str | None = None
    image: str | None = None
    """Address of the picture that stands for the page."""
    licence: str | None = None
    """Address or name of the licence of the text."""
    tags: tuple[str, ...] = ()
    section: str | None = None
    paywalled: bool | None = None
    """Whether the page declares that it is not free to read."""
    word_count: int = 0
    """Words of the main content; a character of a script without spaces counts as one."""
    sources: Mapping[str, Origin] = field(default_factory=dict, hash=False)
    """Where each value comes from, by field."""
