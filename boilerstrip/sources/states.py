"""Scripts to data: the JSON from which React, Next, Nuxt and their like draw a page."""

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

MIN_STATE = 500
"""Characters below which a script's data holds no text worth a look: a hundred words are more."""

begins_state = re.compile(r"\b(?:__\w+__|\w*_STATE|\w*_DATA|\w*(?:State|Data))\W{0,3}\s*=\s*(?=[{\[])").search
"""An assignment of plain JSON to a variable that is named as a page's state."""


def states(tree: LexborHTMLParser) -> Iterator[Any]:
    """Data of scripts of a JSON type, but JSON-LD, and plain JSON that is assigned to a page's state."""
    for node in tree.css("script:not([src])"):
        text = node.text()
        if len(text) < MIN_STATE:
            continue
        start = _start(node.attributes.get("type") or "", text)
        if start is None:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(text[start:].lstrip())[0]
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue


def _start(kind: str, text: str) -> int | None:
    """Where JSON begins in a script of this type; None where there is none."""
    if "json" in kind:
        return None if "ld+json" in kind else 0
    found = begins_state(text)
    return found.end() if found else None
