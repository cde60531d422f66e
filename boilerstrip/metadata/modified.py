"""When a page was last changed."""

from collections.abc import Iterator

from boilerstrip.metadata.dates import find_date, parse_declared
from boilerstrip.metadata.model import Found, Time, day_of
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.published import MAX_LINE, date_of, is_date_name, is_of_change, is_update

NAMES = (
    "article:modified_time", "article:modified", "og:article:modified_time", "og:modified_time", "og:updated_time",
    "datemodified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip

MARKS = frozenset({"datemodified", "dt-updated", "updated"})
"""Names of what schema.org and microformats mark as the date of a change."""


def find_modified(page: Page, published: Found[Time] | None) -> Found[Time] | None:
    """Return when a page was last changed; None if nothing says so, or that was before it was published."""
    for found in _candidates(page):
        if not page.may_have(found.value):
            continue
        if published is None or (
            (found.value, found.text) != (published.value, published.text)
            and day_of(found.value) >= day_of(published.value)
        ):
            return found
    return None


def _candidates(page: Page) -> Iterator[Found[Time]]:
    declared = [*(found for thing in page.things for found in date_of(thing, "dateModified")), *page.meta(*NAMES)]
    for found in declared:
        if value := parse_declared(found.value, page.language or None):
            yield Found(value, found.source, found.text)
    for marked in page.nearby:
        text = marked.value or marked.text
        if not MARKS.isdisjoint(marked.names.split()) and (value := parse_declared(text)):
            yield Found(value, "itemprop dateModified", text)
    for marked in page.nearby:
        text, is_date = marked.value or marked.text, marked.tag == "time" or is_date_name(marked.names)
        if (
            is_date
            and len(text) <= MAX_LINE
            and is_of_change(marked)
            and (value := parse_declared(text, page.language))
        ):
            yield Found(value, "visible date", text)
    for line in page.lines:
        change = is_update(line) if len(line) <= MAX_LINE and any(map(str.isdigit, line)) else None
        if change and (day := find_date(line[change.start() :], page.language or None)):
            times = (parse_declared(marked.value) for marked in page.nearby if marked.tag == "time")
            exact = (time for time in times if time is not None and day_of(time) == day_of(day.value))
            yield Found(next(exact, day.value), "visible date", line)
