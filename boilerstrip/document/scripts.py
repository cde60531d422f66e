"""The scripts that stand in a page: what it carries beside what it shows."""

from typing import NamedTuple

from boilerstrip.document.parse import Document


class Script(NamedTuple):
    """A script as it stands in the page."""

    kind: str
    """Its type in small letters, without parameters; empty where it has none."""
    text: str
    """It may be missing where it holds no data."""


def scripts(document: Document) -> list[Script]:
    """Scripts of a page, in page order, but those that are loaded from elsewhere."""
    said = [(node, node.attributes) for node in document.scripts]
    return [
        Script(_kind(attributes.get("type") or ""), node.text()) for node, attributes in said if "src" not in attributes
    ]


def _kind(declared: str) -> str:
    return declared.partition(";")[0].strip().lower()
