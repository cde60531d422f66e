"""A parsed page: its visible content, the declarations of its head, and its scripts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from boilerstrip.cautions import PageWarning


class ScriptNode(Protocol):
    """A script in the parser's tree."""

    @property
    def attributes(self) -> Mapping[str, str | None]:
        """Values by name; None for an attribute without a value."""

    def text(self) -> str:
        """Return the text of the element and its descendants."""


class TreeElement(Protocol):
    """An element of the parser's tree."""

    @property
    def tag(self) -> str:
        """Its name."""

    @property
    def attributes(self) -> Mapping[str, str]:
        """Values by name; empty for an attribute without a value."""

    def children(self) -> Iterator["TreeElement | str"]:
        """Yield its elements and texts, in page order."""


@dataclass(frozen=True)
class Script:
    """A ``<script>``, read on access, because few scripts of a page are needed."""

    node: ScriptNode

    @cached_property
    def attributes(self) -> Mapping[str, str | None]:
        """Values by name; None for an attribute without a value."""
        return self.node.attributes

    @property
    def kind(self) -> str:
        """Its MIME type in lower case, without parameters; empty if it has none."""
        return (self.attributes.get("type") or "").partition(";")[0].strip().lower()

    @property
    def is_inline(self) -> bool:
        """True if its text is in the page, not in another file."""
        return "src" not in self.attributes

    @property
    def text(self) -> str:
        """Its text; pruning may have emptied a script that holds no data."""
        return self.node.text()


@dataclass(frozen=True, slots=True)
class Heading:
    """An ``<h1>``."""

    text: str
    href: str = ""
    """Address, or reference to it (see :mod:`boilerstrip.document.references`), of the link that it is in or holds."""
    is_chrome: bool = False
    """True inside ``<nav>``, ``<footer>`` or ``<aside>``, and inside a ``<header>`` that is not an article's."""


@dataclass(frozen=True, slots=True)
class Head:
    """Candidates for the title from the head and the headings; white space is collapsed in all texts."""

    title: str = ""
    """Text of the first ``<title>``."""
    headings: tuple[Heading, ...] = ()
    """The ``<h1>`` elements that have a text, in page order."""
    base: str = ""
    """``<base href>``: the address that relative ones are relative to, itself relative to the page's."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """Contents of ``<meta>`` elements by property or name; the first of equal names counts."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page after parsing."""

    html: str
    """Its visible content in canonical HTML (see :mod:`boilerstrip.document.parse`)."""
    root: TreeElement | None = None
    """Its visible content in the parser's tree; None for a page that was not parsed."""
    page: bytes = b""
    """The page's source; attribute values may refer to it (see :mod:`boilerstrip.document.references`)."""
    head: Head = Head()
    scripts: Sequence[Script] = ()
    """Its scripts, in page order; ``html`` does not contain them."""
    is_marked: bool = False
    """True if the marks in ``html`` are the caller's; otherwise they are the page's own and mean nothing."""
    warnings: tuple[PageWarning, ...] = ()
    """Losses and changes before parsing."""
    truncated: bool = False
    """True if a limit cut the page, or left JSON-LD out."""
