"""The summary that a page gives of itself."""

from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import text_of

NAMES = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
    "sailthru.description",
)


def find_description(page: Page) -> Found[str] | None:
    """Return the summary of a page: that of OpenGraph, of ``<meta name=description>``, or of JSON-LD."""
    declared = (found for found in page.meta(*NAMES) if found.value != page.title)
    described = (
        Found(text, f"json-ld {thing.name}.description", text)
        for thing in page.things
        if (text := text_of(thing.values.get("description")))
    )
    return next(declared, None) or next(described, None)
