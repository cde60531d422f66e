"""Where the title of a page comes from."""

from collections.abc import Iterator

from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import fold, headline_of


def find_title_source(page: Page) -> Found[str] | None:
    """Return the title with the place that says it: a heading, what the page declares, or ``<title>``."""
    if not page.title:
        return None
    wanted = fold(page.title)
    holders = (found for found in _places(page) if wanted in fold(found.value))
    place = next(holders, Found(page.title, "title", page.title))
    return Found(page.title, place.source, place.text)


def _places(page: Page) -> Iterator[Found[str]]:
    if page.has_heading:
        yield Found(page.title, "h1", page.title)
    yield from page.meta("og:title", "twitter:title")
    for thing in page.all_things:
        if text := headline_of(thing):
            yield Found(text, f"json-ld {thing.name}.headline", text)
