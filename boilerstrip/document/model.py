"""A parsed page: what a reader may see of it, what its head declares, and its scripts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol


class ScriptNode(Protocol):
    """A script in the parser's tree."""

    @property
    def attributes(self) -> Mapping[str, str | None]:
        """Values by name; None for an attribute without a value."""

    def text(self) -> str:
        """The text of the element and all below it."""


class TreeElement(Protocol):
    """An element of the parser's tree, for a walk over it."""

    @property
    def tag(self) -> str:
        """Its name."""

    @property
    def is_void(self) -> bool:
        """True if it has no end tag, and so no children; elements of MathML have one, whatever their names."""

    @property
    def attributes(self) -> Mapping[str, str]:
        """Values by name; empty for an attribute without a value."""

    def children(self) -> Iterator["TreeElement | str"]:
        """Yield its elements and texts, in page order."""


@dataclass(frozen=True)
class Script:
    """A ``<script>``, read when it is asked for: few pages need more than a glance at theirs."""

    node: ScriptNode

    @cached_property
    def attributes(self) -> Mapping[str, str | None]:
        """Values by name; None for an attribute without a value."""
        return self.node.attributes

    @property
    def kind(self) -> str:
        """Its MIME type in lower case, without parameters; empty where it has none."""
        return (self.attributes.get("type") or "").partition(";")[0].strip().lower()

    @property
    def is_inline(self) -> bool:
        """True if its text is in the page, and not loaded from elsewhere."""
        return "src" not in self.attributes

    @property
    def text(self) -> str:
        """Its text; pruning may have emptied a script that holds no data."""
        return self.node.text()


@dataclass(frozen=True, slots=True)
class Head:
    """What a page declares its title to be; white space is collapsed in all texts."""

    title: str = ""
    """Text of the first ``<title>``."""
    headings: tuple[str, ...] = ()
    """Texts of the ``<h1>`` elements, in page order."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """Contents of ``<meta>`` elements by property or name; the first of a name counts."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page after parsing."""

    html: str
    """What a reader may see of it, in canonical HTML (see :mod:`boilerstrip.document.parse`)."""
    root: TreeElement | None = None
    """The same in the parser's tree; None for a page that was not parsed."""
    page: bytes = b""
    """The page's source; attribute values may refer to it (see :mod:`boilerstrip.document.references`)."""
    head: Head = Head()
    scripts: Sequence[Script] = ()
    """Its scripts, in page order; ``html`` is without them."""
    is_marked: bool = False
    """True if the marks in ``html`` are the caller's; otherwise they are the page's own and mean nothing."""
    warnings: tuple[str, ...] = ()
    """What was lost or changed before parsing."""
