"""Pages for the tests of single fields."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from boilerstrip.metadata.page import Page
from boilerstrip.options import Limits

TITLE = "Eels return to the canal"


def page_of(
    head: str = "", *, title: str = TITLE, url: str | None = None, lines: Sequence[str] = (), text: str = ""
) -> Page:
    """Return a page with some elements in its head."""
    return Page(head.encode(), url, title, True, lines, (), Limits().json_ld, "", text)


def described(*things: Mapping[str, Any], title: str = TITLE) -> Page:
    """Return a page with some objects of JSON-LD."""
    return page_of(script(list(things)), title=title)


def script(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def article(**values: Any) -> dict[str, Any]:
    """Return an article with the title of the page."""
    return {"@type": "NewsArticle", "headline": TITLE, **values}
