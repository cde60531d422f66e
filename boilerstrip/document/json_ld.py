"""JSON-LD of a page, parsed."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.model import Script

JSON_LD_TYPE = "application/ld+json"
"""MIME type of JSON-LD (JSON-LD 1.1, section 7)."""


def read_json_ld(scripts: Iterable[Script]) -> Iterator[Any]:
    """Parse the JSON-LD scripts of a page, in page order; broken ones are skipped."""
    for script in scripts:
        if script.is_inline and script.kind == JSON_LD_TYPE:
            try:
                yield json.loads(script.text, strict=False)
            except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
                continue
