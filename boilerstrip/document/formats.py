"""Name the format of an input that is no page."""

import re
from collections.abc import Sequence

from boilerstrip.lexicon.signatures import COMPRESSED, SIGNATURES, TEXT_FORMATS, WRITTEN_AS_TEXT, ZIP_CONTENTS

HEAD_BYTES = 1024
"""First bytes of an input, which tell its format."""
ZIP_BYTES = 65_536
"""Bytes at either end of a ZIP archive that name its entries: the first ones, and the list of all."""

has_control = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]").search
"""Matches what all binary formats have among their first bytes, and texts have not."""


def _join(formats: Sequence[tuple[str, bytes]]) -> "re.Pattern[bytes]":
    """Join the patterns of formats, each as a group."""
    return re.compile(b"|".join(b"(%s)" % pattern for _, pattern in formats), re.DOTALL)


match_signature = _join(SIGNATURES).match
match_text_format = _join(TEXT_FORMATS).match


def name_binary(data: str | bytes) -> str | None:
    """Return the name of a binary format that an input has by its first bytes, or None.

    >>> name_binary(b"%PDF-1.7\\n"), name_binary("%PDF-1.7"), name_binary(b"<p>Ebb")
    ('PDF', 'PDF', None)

    Args:
        data: the input; a str may be a file that somebody decoded byte by byte.
    """
    start = data[:HEAD_BYTES]
    head = start.encode("latin-1", "replace") if isinstance(start, str) else start
    match = match_signature(head)
    if match is None or match.lastindex is None:
        return None
    name = SIGNATURES[match.lastindex - 1][0]
    if name not in WRITTEN_AS_TEXT and not has_control(head):
        return None
    return _name_zip(data) if name == "ZIP archive" and isinstance(data, bytes) else name


def name_text_format(page: bytes) -> str | None:
    """Return the name of a text format other than HTML that a page has by its first bytes, or None.

    >>> name_text_format(b'{"tide": "ebb"}'), name_text_format(b"{tide} Ebb")
    ('JSON', None)
    """
    match = match_text_format(page[:HEAD_BYTES])
    return TEXT_FORMATS[match.lastindex - 1][0] if match and match.lastindex else None


def describe_binary(name: str | None) -> str:
    """Return what a warning says about a binary input.

    Args:
        name: its format; None if it is unknown.
    """
    if name is None:
        return "the input is not a page: binary data of an unknown format, as all that is compressed with Brotli"
    if name in COMPRESSED:
        return f"the input is not a page: {name} data; decompress it first"
    return f"the input is not a page: {name}"


def _name_zip(data: bytes) -> str:
    ends = data[:ZIP_BYTES] + data[-ZIP_BYTES:]
    return next((name for name, content in ZIP_CONTENTS if content in ends), "ZIP archive")
