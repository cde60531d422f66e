"""State in scripts: the JSON from which React, Next, Nuxt and similar frameworks draw a page."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.json_ld import JSON_LD_TYPE
from boilerstrip.document.model import Script

MIN_STATE = 500
"""Characters of the shortest script that is read: 100 words, the least text that is used, are longer."""

find_assignments = re.compile(r"=\s*(?=[{\[])").finditer
"""Finds where JSON may be assigned to a variable. A search for one fixed character is fast, so it comes first."""
ends_with_state_name = re.compile(r"(?:__|_STATE|_DATA|State|Data)\W{0,3}\s*$").search
"""Matches the end of the name of a variable that holds a page's state, as in ``window["__INITIAL_STATE__"] =``."""
NAME_REACH = 16
"""Characters searched before an assignment: the longest such end of a name, a bracket, white space."""


def find_states(scripts: Iterable[Script]) -> Iterator[Any]:
    """Data of scripts with a JSON type except JSON-LD, and JSON that scripts assign to a variable named as a state."""
    for script in scripts:
        if not script.is_inline:
            continue
        text = script.text
        start = _find_json(script.kind, text) if len(text) >= MIN_STATE else None
        if start is None:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(text[start:].lstrip())[0]
        except (ValueError, RecursionError):  # not JSON, numbers too long, nested too deep
            continue


def _find_json(kind: str, text: str) -> int | None:
    """Offset of the JSON in a script of this type; None if it holds none."""
    if kind.endswith("json"):
        return None if kind == JSON_LD_TYPE else 0
    return _find_assigned_state(text)


def _find_assigned_state(text: str) -> int | None:
    """Offset of the first JSON that is assigned to a variable named as a state."""
    matches = (match for match in find_assignments(text) if _follows_state_name(text, match.start()))
    return next((match.end() for match in matches), None)


def _follows_state_name(text: str, offset: int) -> bool:
    return bool(ends_with_state_name(text, max(offset - NAME_REACH, 0), offset))
