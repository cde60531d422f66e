"""Rich text stored as data: paragraphs whose spans are objects, as editors and content-management systems save them."""

import html
from collections.abc import Iterator
from typing import Any

from boilerstrip.lexicon.tags import HEADING_TAGS

CHILDREN_KEYS = ("children", "content")
"""Keys of a node's children (Portable Text, Slate and Lexical: children; Contentful and ProseMirror: content)."""
TEXT_KEYS = ("text", "value")
"""Keys of a span's text."""
TYPE_KEYS = ("style", "nodeType", "type", "_type", "tag")
"""Keys of a node's type, the most specific first."""


def render_paragraph(node: dict[str, Any]) -> str | None:
    """HTML of a paragraph or heading whose spans are objects; None for any other object.

    >>> render_paragraph({"style": "h2", "children": [{"text": "Ebb and "}, {"text": "flow"}]})
    '<h2>Ebb and flow</h2>'
    >>> render_paragraph({"children": [{"children": []}]}) is None
    True
    """
    if not any(isinstance(child, dict) and _get_text(child) is not None for child in _list_children(node)):
        return None
    text = html.escape("".join(_find_spans(node)), quote=False)
    return f"<h2>{text}</h2>" if _is_heading(node) else f"<p>{text}</p>"


def _list_children(node: dict[str, Any]) -> list[Any]:
    return next((children for key in CHILDREN_KEYS if isinstance(children := node.get(key), list)), [])


def _get_text(node: dict[str, Any]) -> str | None:
    return next((text for key in TEXT_KEYS if isinstance(text := node.get(key), str)), None)


def _find_spans(node: dict[str, Any]) -> Iterator[str]:
    """Texts of all spans below a node, in order; iterative, as data may be nested deeply."""
    stack: list[Any] = [node]
    while stack:
        child = stack.pop()
        if isinstance(child, dict):
            text = _get_text(child)
            if text is not None:
                yield text
            else:
                stack.extend(reversed(_list_children(child)))


def _is_heading(node: dict[str, Any]) -> bool:
    name = next((name for key in TYPE_KEYS if isinstance(name := node.get(key), str)), "")
    return name.startswith("heading") or name in HEADING_TAGS
