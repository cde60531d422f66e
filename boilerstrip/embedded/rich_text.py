"""Rich text kept as data: paragraphs whose spans are objects, as editors and content systems save it."""

import html
from collections.abc import Iterator
from typing import Any

SPANS = ("children", "content")
"""Keys of a node's parts (Portable Text, Slate and Lexical: children; Contentful and ProseMirror: content)."""
TEXTS = ("text", "value")
KINDS = ("style", "nodeType", "type", "_type", "tag")
"""Keys of what a node is, the most telling first."""


def line_of(node: dict[str, Any]) -> str | None:
    """HTML of a paragraph or heading whose spans are objects; None for any other object.

    >>> line_of({"style": "h2", "children": [{"text": "Ebb and "}, {"text": "flow"}]})
    '<h2>Ebb and flow</h2>'
    >>> line_of({"children": [{"children": []}]}) is None
    True
    """
    if not any(isinstance(part, dict) and _own(part) is not None for part in parts_of(node)):
        return None
    text = html.escape("".join(_spans(node)), quote=False)
    return f"<h2>{text}</h2>" if _is_heading(node) else f"<p>{text}</p>"


def parts_of(node: dict[str, Any]) -> list[Any]:
    """The list of a node's parts; empty where it has none."""
    return next((parts for key in SPANS if isinstance(parts := node.get(key), list)), [])


def _own(node: dict[str, Any]) -> str | None:
    return next((text for key in TEXTS if isinstance(text := node.get(key), str)), None)


def _spans(node: dict[str, Any]) -> Iterator[str]:
    waiting: list[Any] = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            text = _own(part)
            if text is not None:
                yield text
            else:
                waiting.extend(reversed(parts_of(part)))


def _is_heading(node: dict[str, Any]) -> bool:
    kind = next((kind for key in KINDS if isinstance(kind := node.get(key), str)), "")
    return kind.startswith("heading") or kind in {"h1", "h2", "h3", "h4", "h5", "h6"}
