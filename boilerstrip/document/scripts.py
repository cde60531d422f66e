"""The scripts that stand in a page: what it carries beside what it shows."""

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.document.parse import Source


class Script(NamedTuple):
    """A script as it stands in the page."""

    kind: str
    """Its type in small letters, without parameters; empty where it has none."""
    text: str


def scripts(source: Source) -> list[Script]:
    """Scripts of a page, in page order, but those that are loaded from elsewhere.

    The page is parsed anew: few pages are asked for their scripts, and all others pay nothing for it.
    """
    nodes = LexborHTMLParser(source.page).css("script:not([src])")
    return [Script(_kind(node.attributes.get("type") or ""), node.text()) for node in nodes]


def _kind(declared: str) -> str:
    return declared.partition(";")[0].strip().lower()
