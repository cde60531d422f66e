"""Text in JSON-LD: the body of an article, an answer, a recipe or a vacancy, as schema.org names them."""

from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.json_ld import read_json_ld
from boilerstrip.document.model import Script
from boilerstrip.embedded.fragments import split_into_fragments

POST_TYPES = frozenset({"DiscussionForumPosting", "SocialMediaPosting", "Question"})
"""Types whose comments are main content."""
BODY_PROPERTIES = ("articleBody", "reviewBody", "text", "recipeIngredient", "recipeInstructions")
"""Properties whose value is text of the page itself."""
DESCRIBED_TYPES = frozenset({"JobPosting", "Product", "Course", "Event", "Recipe", "SoftwareApplication"})
"""Types whose ``description`` is main content; the description of an article is a summary."""
NESTED_PROPERTIES = frozenset(
    "@graph mainEntity acceptedAnswer suggestedAnswer step itemListElement recipeInstructions comment".split()
)
"""Properties whose value holds more text of the page; all others describe things that have pages of their own."""
LINK_LIST_TYPES = frozenset({"ItemList", "BreadcrumbList"})
"""Types whose items are links to other pages."""


def find_fragments(scripts: Iterable[Script]) -> Iterator[str]:
    """Fragments of HTML for the texts in a page's JSON-LD, in document order."""
    for json_ld in read_json_ld(scripts):
        try:
            texts = list(_find_texts(json_ld))
        except RecursionError:  # nested too deep
            continue
        for value in texts:
            yield from split_into_fragments(value)


def _find_texts(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _find_texts(item)
    elif isinstance(node, dict):
        types = _list_types(node)
        is_described = bool(types & DESCRIBED_TYPES)
        nested = NESTED_PROPERTIES - {"itemListElement"} if types & LINK_LIST_TYPES else NESTED_PROPERTIES
        if not types & POST_TYPES:
            nested -= {"comment"}
        for name, value in node.items():
            if name in BODY_PROPERTIES or (name == "description" and is_described):
                yield from _find_strings(value)
            elif name in nested:
                yield from _find_texts(value)


def _list_types(node: dict[str, Any]) -> set[str]:
    types = node.get("@type")
    return {name for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)}


def _find_strings(value: Any) -> Iterator[str]:
    """Strings of a property: its value may be a string, a list of strings, or objects that hold texts in turn."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        else:
            yield from _find_texts(item)
