"""What an input file is, by its first bytes and then by its name."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from boilerstrip.batch.readers.bodies import GZIP, decode_body

Kind = Literal["html", "text", "warc", "jsonl", "parquet", "arc"]
Coding = Literal["", "gzip", "zstd"]

CODINGS: tuple[tuple[bytes, Coding], ...] = ((GZIP, "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"))
"""First bytes of compressed files."""
DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How an archive begins whose frames of Zstandard need a dictionary: with a frame to be skipped, which holds it."""
COMPRESSED = frozenset({".gz", ".zst", ".lz4"})
SUFFIXES: Mapping[str, Kind] = {
    ".warc": "warc",
    ".wet": "warc",
    ".parquet": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".txt": "text",
}
"""Endings that tell what the first bytes do not: of a damaged file, or of one whose format has no mark."""
OBJECT = re.compile(rb'\{\s*"')
"""How an object of JSON begins that is not empty."""
HEAD = 1 << 16
"""Bytes that are looked at."""


class Format(NamedTuple):
    """What a file is."""

    kind: Kind
    coding: Coding = ""
    """How all of it is compressed."""


def find_format(path: Path) -> Format:
    """Return what a file is.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    coding: Coding = next((coding for start, coding in CODINGS if head.startswith(start)), "")
    return Format(_find_kind(decode_body(head, content=coding).data, path), coding)


def _find_kind(head: bytes, path: Path) -> Kind:
    if head.startswith((b"WARC/", DICTIONARY)):
        return "warc"
    if head.startswith(b"filedesc://"):
        return "arc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if _is_json_line(head):
        return "jsonl"
    bare = path.with_suffix("") if path.suffix.lower() in COMPRESSED else path
    return SUFFIXES.get(bare.suffix.lower(), "html")


def _is_json_line(head: bytes) -> bool:
    """Return True if the first line is an object of JSON, or may be one that goes on after so many bytes."""
    line, end, _ = head.lstrip().partition(b"\n")
    if not OBJECT.match(line):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except RecursionError:
        return True
    except ValueError:
        return not end and len(head) >= HEAD
