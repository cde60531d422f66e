"""A made archive: its records, and what is known about each."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Damage = Literal["", "bytes changed in its middle", "bytes changed in its header", "its end is missing"]


@dataclass(frozen=True, slots=True)
class Made:
    """A record as it was made."""

    id: str
    url: str
    member: bytes
    """Its bytes, compressed with gzip."""
    body: bytes | None = None
    """The page, without codings; None if it holds none."""
    charset: str | None = None
    """Value of Content-Type, which names the encoding of the page if anything does."""
    kind: str = ""
    """How its body is sent; or, if it holds no page, the reason for which it has to be skipped."""
    damage: Damage = ""
    encoding: str | None = None
    """Encoding of the page, if nothing but the header names it."""


HTTP = "application/http;msgtype=response"
LEVEL = 6
"""Of gzip, as crawlers have it."""


def make_record(kind: str, identity: str, url: str, content_type: str, block: bytes) -> bytes:
    """Return a record of WARC, not compressed."""
    fields = (
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: {identity}",
        "WARC-Date: 2026-11-01T06:30:00Z",
        f"WARC-Target-URI: {url}",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(block)}",
    )
    return "\r\n".join([*fields, "", ""]).encode() + block + b"\r\n\r\n"


def make_member(record: bytes, level: int = LEVEL) -> bytes:
    """Return a record as a member of gzip."""
    return gzip.compress(record, level, mtime=0)


def make_response(status: str, fields: Iterable[str], body: bytes) -> bytes:
    """Return a response of HTTP."""
    return "\r\n".join([f"HTTP/1.1 {status}", *fields, "", ""]).encode() + body


def write_archive(records: Iterable[Made], path: Path) -> None:
    """Write an archive."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.writelines(record.member for record in records)
