"""JSON-LD of a page, parsed."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from boilerstrip.document.escapes import unescape_all
from boilerstrip.document.model import Script

JSON_LD_TYPE = "application/ld+json"
"""MIME type of JSON-LD (JSON-LD 1.1, section 7)."""
strip_wrapper = re.compile(
    r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://\s*)?\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$"
).sub
"""Replaces what old editors put around the text of a script, and the stop of a statement."""
drop_commas = re.compile(r",(\s*[}\]])").sub
"""Replaces commas after the last value, where no text can be: none holds a quotation mark."""
split_texts = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*"?)', re.DOTALL).split
"""Cuts JSON into what is a text, at odd places, and what is between. A text without end goes to the end."""
match_gap = re.compile(r"[ \t\r\n,]*").match
"""Matches what is between one value and the next."""
DECODER = json.JSONDecoder(strict=False)
"""Lets texts hold line feeds and tabs."""


def read_json_ld(scripts: Iterable[Script]) -> Iterator[Any]:
    """Parse the JSON-LD scripts of a page, in page order; broken ones are skipped."""
    for script in scripts:
        if script.is_inline and script.kind == JSON_LD_TYPE:
            yield from load_json_ld(script.text)


def keep_json_ld(scripts: Iterable[Script], limit: int) -> tuple[Script, ...]:
    """Return scripts without the JSON-LD that is beyond so many bytes in all; none is cut in its midst."""
    kept, size = [], 0
    for script in scripts:
        if script.is_inline and script.kind == JSON_LD_TYPE:
            length = len(script.text.encode())
            if size + length > limit:
                continue
            size += length
        kept.append(script)
    return tuple(kept)


def load_json_ld(text: str) -> list[Any]:
    """Return the values in a script of JSON-LD; none if it is broken.

    It is repaired where only one reading is possible: wrappers around it, a
    comma after the last value, one value after the other, quotation marks as
    entities.

    >>> load_json_ld('<!-- {"name": "Ebb",} -->'), load_json_ld('{"a": 1} {"b": 2}'), load_json_ld('{"name": Ebb}')
    ([{'name': 'Ebb'}], [{'a': 1}, {'b': 2}], [])
    """
    try:
        return [DECODER.decode(text)]
    except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
        return _repair(text)


def _repair(text: str) -> list[Any]:
    text = strip_wrapper("", strip_wrapper("", text))
    if '"' not in text:
        text = unescape_all(text)
    text = "".join(part if number % 2 else drop_commas(r"\1", part) for number, part in enumerate(split_texts(text)))
    values: list[Any] = []
    at = _skip_gap(text, 0)
    while at < len(text):
        try:
            value, at = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        values.append(value)
        at = _skip_gap(text, at)
    return values


def _skip_gap(text: str, at: int) -> int:
    gap = match_gap(text, at)
    return gap.end() if gap else at
