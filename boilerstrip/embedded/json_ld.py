"""Text in JSON-LD: what schema.org calls the body of an article, an answer, a recipe, a vacancy."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.scripts import Script
from boilerstrip.embedded.fragments import pieces_of

JSON_LD_TYPE = "application/ld+json"
"""Type of a script that holds JSON-LD."""
POSTS = frozenset({"DiscussionForumPosting", "SocialMediaPosting", "Question"})
"""Types whose comments are the page's matter."""
BODIES = ("articleBody", "reviewBody", "text", "recipeIngredient", "recipeInstructions")
"""Properties whose value is text of the page itself (schema.org)."""
DESCRIBED = frozenset({"JobPosting", "Product", "Course", "Event", "Recipe", "SoftwareApplication"})
"""Types whose ``description`` is the thing's text; that of an article is a summary."""
INNER = frozenset(
    "@graph mainEntity acceptedAnswer suggestedAnswer step itemListElement recipeInstructions comment".split()
)
"""Properties that lead to further text of the page; all others lead to what has a page of its own."""
LISTS = frozenset({"ItemList", "BreadcrumbList"})
"""Types whose items are links to other pages."""


def find_fragments(scripts: Iterable[Script]) -> Iterator[str]:
    """HTML of the texts in a page's JSON-LD, in document order."""
    for kind, text in scripts:
        if kind != JSON_LD_TYPE:
            continue
        try:
            found = list(_texts(json.loads(text, strict=False)))
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue
        for value in found:
            yield from pieces_of(value)


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, list):
        for part in thing:
            yield from _texts(part)
    elif isinstance(thing, dict):
        kinds = _kinds(thing)
        described = bool(kinds & DESCRIBED)
        inner = INNER - {"itemListElement"} if kinds & LISTS else INNER
        if not kinds & POSTS:
            inner -= {"comment"}
        for name, value in thing.items():
            if name in BODIES or (name == "description" and described):
                yield from _strings(value)
            elif name in inner:
                yield from _texts(value)


def _kinds(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type")
    return {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}


def _strings(value: Any) -> Iterator[str]:
    """The strings of a property, which may be one, a list, or things that hold texts in turn."""
    for part in value if isinstance(value, list) else [value]:
        if isinstance(part, str):
            yield part
        else:
            yield from _texts(part)
