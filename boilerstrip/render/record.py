"""A page as values that JSON holds; ``docs/schema.json`` describes them."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from typing import Any, Protocol

from boilerstrip.cautions import PageWarning
from boilerstrip.content.model import Content, Figure, Heading, Image, Link, Paragraph, Wrapper
from boilerstrip.content.walk import contents_of, plain
from boilerstrip.metadata.model import Metadata
from boilerstrip.render.metadata import describe_metadata

SCHEMA = 2
"""Version of the schema: it changes when a field changes its meaning or goes, not when one is added."""


class Page(Protocol):
    """What a record needs of an extraction."""

    @property
    def url(self) -> str | None: ...
    @property
    def metadata(self) -> Metadata: ...
    @property
    def page_type(self) -> str | None: ...
    @property
    def confidence(self) -> float: ...
    @property
    def status(self) -> str: ...
    @property
    def warnings(self) -> tuple[PageWarning, ...]: ...
    @property
    def encoding(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def markdown(self) -> str: ...
    @property
    def html(self) -> str: ...
    @property
    def content(self) -> Content: ...


class Comment(Protocol):
    """What a record needs of a comment."""

    @property
    def author(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def depth(self) -> int: ...


def make_record(
    page: Page, comments: Iterable[Comment], weights: str, *, markdown: bool = False, html: bool = False
) -> dict[str, Any]:
    """Return what is known about a page; None for what the page does not say.

    Args:
        page: the extraction.
        comments: of readers.
        weights: digest of the weights.
        markdown: include the Markdown.
        html: include the HTML.
    """
    record = {"schema": SCHEMA, "version": _find_version(), "weights": weights, "url": page.url}
    record |= describe_metadata(page.metadata)
    record |= {"page_type": page.page_type, "confidence": page.confidence}
    record |= {"status": page.status, "warnings": describe_warnings(page.warnings)}
    record |= {"encoding": page.encoding, "text": page.text}
    record |= {"markdown": page.markdown} if markdown else {}
    record |= {"html": page.html} if html else {}
    return record | {
        "images": [{"url": image.url, "alt": image.alt} for image in find_images(page.content)],
        "links": [{"url": link.url, "text": plain(link.content)} for link in find_links(page.content)],
        "comments": [
            {"author": one.author, "date": one.date, "depth": one.depth, "text": one.text} for one in comments
        ],
    }


def describe_warnings(warnings: Iterable[PageWarning]) -> list[dict[str, str]]:
    """Return warnings as values that JSON holds."""
    return [{"code": warning.code, "message": str(warning)} for warning in warnings]


@cache
def _find_version() -> str:
    return version("boilerstrip")


def find_images(content: Content) -> Iterator[Image]:
    """Yield the pictures of a content, in page order."""
    return (inline for inline in _walk_inlines(content) if isinstance(inline, Image))


def find_links(content: Content) -> Iterator[Link]:
    """Yield the links of a content, in page order."""
    return (inline for inline in _walk_inlines(content) if isinstance(inline, Link))


def _walk_inlines(content: Content) -> Iterator[Link | Image]:
    """Yield the links and pictures of a content."""
    stack: list[Any] = list(content)[::-1]
    while stack:
        part = stack.pop()
        if isinstance(part, Paragraph | Heading | Wrapper):
            stack += [inline for inline in part.content if not isinstance(inline, str)][::-1]
        elif isinstance(part, Figure):
            stack += [*part.images, *part.caption][::-1]
        else:
            stack += [node for inner in contents_of(part) for node in inner][::-1]
        if isinstance(part, Link | Image):
            yield part
