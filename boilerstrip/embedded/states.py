"""Scripts to data: the JSON from which React, Next, Nuxt and their like draw a page."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.scripts import Script
from boilerstrip.embedded import json_ld

MIN_STATE = 500
"""Characters below which a script's data holds no text worth a look: a hundred words are more."""

assignments = re.compile(r"=\s*(?=[{\[])").finditer
"""Where JSON may be assigned to a variable; looked for first, as a single character is found fast."""
ends_name = re.compile(r"(?:__|_STATE|_DATA|State|Data)\W{0,3}\s*$").search
"""The end of a variable's name that tells a page's state, as in ``window["__INITIAL_STATE__"] =``."""
LOOKED_BACK = 16
"""Characters before an assignment that are looked at: the longest such end, a bracket, white space."""


def find_states(scripts: Iterable[Script]) -> Iterator[Any]:
    """Data of scripts of a JSON type, but JSON-LD, and plain JSON that is assigned to a page's state."""
    for kind, text in scripts:
        start = _start(kind, text) if len(text) >= MIN_STATE else None
        if start is None:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(text[start:].lstrip())[0]
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue


def _start(kind: str, text: str) -> int | None:
    """Where JSON begins in a script of this type; None where there is none."""
    if kind.endswith("json"):
        return None if kind == json_ld.JSON_LD_TYPE else 0
    return _assigned(text)


def _assigned(text: str) -> int | None:
    """Where JSON begins that is assigned to a page's state."""
    found = (match for match in assignments(text) if _is_state(text, match.start()))
    return next((match.end() for match in found), None)


def _is_state(text: str, end: int) -> bool:
    return bool(ends_name(text, max(end - LOOKED_BACK, 0), end))
