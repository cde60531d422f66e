"""When a page was published, and when it was last changed."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from boilerstrip.metadata.dates import find_date, parse_declared
from boilerstrip.metadata.model import Found, Time
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import is_article, text_of

PUBLISHED_NAMES = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
)  # fmt: skip
OTHER_NAMES = (
    "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "citation_online_date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publisheddate",
    "published_time_telegram", "article.published", "article:create_time", "date", "dc.date", "dcterms.date", "dc.date.created",
    "dcterms.created", "datecreated", "weibo:article:create_at", "bt:pubdate", "og:pubdate", "prism.publicationdate",
)  # fmt: skip
MODIFIED_NAMES = (
    "article:modified_time", "article:modified", "og:article:modified_time", "og:modified_time", "og:updated_time",
    "datemodified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip
find_in_address = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)").search
"""Matches the day in an address."""
is_date_name = re.compile(
    r"\b(?:entry-date|post-?date|pub-?date|publish\w*|posted(?:-on)?|date-?published|article-?date|byline-date|timestamp)\b|(?<![a-z])date(?![a-z])"
).search
is_modified_name = re.compile(r"updat|modif").search
Rule = Callable[[Page], Iterator[Found[str]]]


def of_article(page: Page) -> Iterator[Found[str]]:
    """The date of the article, or other work, that the page is."""
    return _of_things(page, ("datePublished",), articles=True)


def of_page(page: Page) -> Iterator[Found[str]]:
    """The date of the page itself."""
    return _of_things(page, ("datePublished",), articles=False)


def created(page: Page) -> Iterator[Found[str]]:
    """The date at which a work was made or uploaded."""
    for name in ("dateCreated", "uploadDate"):
        yield from _of_things(page, (name,), articles=True)


def _of_things(page: Page, names: Iterable[str], *, articles: bool | None) -> Iterator[Found[str]]:
    for thing in page.things:
        if articles is None or is_article(thing) == articles:
            for name in names:
                if value := text_of(thing.values.get(name)):
                    yield Found(value, f"json-ld {thing.name}.{name}", value)


def declared(page: Page) -> Iterator[Found[str]]:
    """``article:published_time`` of OpenGraph."""
    return page.meta(*PUBLISHED_NAMES)


def declared_otherwise(page: Page) -> Iterator[Found[str]]:
    """Other names of ``<meta>``."""
    return page.meta(*OTHER_NAMES)


def in_microdata(page: Page) -> Iterator[Found[str]]:
    """Elements marked as ``datePublished``, and ``<time pubdate>``."""
    for marked in page.nearby:
        if "datepublished" in marked.names.split():
            yield Found(marked.value or marked.text, "itemprop datePublished", marked.value or marked.text)


def in_time(page: Page) -> Iterator[Found[str]]:
    """``<time>`` elements near the headline, those after it first."""
    for is_after in (True, False):
        for marked in page.nearby:
            if marked.tag == "time" and marked.is_after == is_after and not is_modified_name(marked.names):
                yield Found(marked.value or marked.text, "time", marked.value or marked.text)


def in_names(page: Page) -> Iterator[Found[str]]:
    """Elements whose class names say that they are a date."""
    for is_after in (True, False):
        for marked in page.nearby:
            if marked.tag != "time" and marked.is_after == is_after and is_date_name(marked.names):
                yield Found(marked.text, "visible date", marked.text)


def in_lines(page: Page) -> Iterator[Found[str]]:
    """Lines around the headline."""
    return (Found(line, "visible date", line) for line in page.lines)


def in_address(page: Page) -> Iterator[Found[str]]:
    """The day in the page's address."""
    if match := find_in_address(page.url or ""):
        yield Found("-".join(match.groups()), "url", match[0])


RULES: tuple[tuple[Rule, bool], ...] = (
    (of_article, False),
    (declared, False),
    (of_page, False),
    (declared_otherwise, False),
    (in_microdata, False),
    (in_time, False),
    (in_names, True),
    (in_lines, True),
    (created, False),
    (in_address, False),
)
"""In order of precedence; True for texts that readers see."""


def find_published(page: Page) -> Found[Time] | None:
    """Return when a page was published; None if nothing says so surely."""
    for rule, is_visible in RULES:
        for found in rule(page):
            value = _read(found.value, page.language, is_visible)
            if value is not None:
                return Found(value, found.source, found.text)
    return None


def _read(text: str, language: str, is_visible: bool) -> Time | None:
    if not is_visible and (value := parse_declared(text)):
        return value
    seen = find_date(text, language or None)
    return seen.value if seen else None


def find_modified(page: Page, published: Found[Time] | None) -> Found[Time] | None:
    """Return when a page was last changed; None if nothing says so, or that was before it was published."""
    candidates = [*_of_things(page, ("dateModified",), articles=None), *page.meta(*MODIFIED_NAMES)]
    candidates += [
        Found(marked.value, "itemprop dateModified", marked.value)
        for marked in page.nearby
        if "datemodified" in marked.names.split() and marked.value
    ]
    for found in candidates:
        value = parse_declared(found.value)
        if value is not None and (published is None or day_of(value) >= day_of(published.value)):
            return Found(value, found.source, found.text)
    return None


def day_of(time: Time) -> date:
    """Return the day of a time, in its own zone."""
    return time.date() if isinstance(time, datetime) else time
