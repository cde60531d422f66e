"""One record of an archive: a page, or why it is none."""

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from boilerstrip.batch.page import Page
from boilerstrip.batch.readers.bodies import MAX_BYTES, decode_body
from boilerstrip.batch.readers.fetched import parse_fetched
from boilerstrip.batch.readers.http_response import Response, parse_response
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.cautions import PageWarning

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
TEXT_TYPES = frozenset({"text/plain"})
UNKNOWN_TYPES = frozenset({"", "application/octet-stream", "unknown/unknown", "application/unknown", "content/unknown"})
"""Types that say nothing: the body itself tells then."""
NAMED_TYPES = frozenset(
    {"text/plain", "text/css", "application/json", "application/pdf", "application/xml", "text/xml"}
)
"""Types by which skipped records are counted, besides families such as ``image/*``."""
FAMILIES = frozenset({"application", "audio", "font", "image", "text", "video"})
PAGE_STARTS = tuple(f"<{name}".encode() for name in ("!doctype html", "html", "head", "body", "title", "meta", "!--"))
"""How a body of no known type begins if it is a page, as in WHATWG's MIME sniffing (7.1)."""
CUT = "record-cut"
"""Code of the warning about a record whose end is missing."""
CAUSES = frozenset({"length", "time", "disconnect"})
"""Why a crawler cuts a page, besides what it does not tell (WARC 1.1, WARC-Truncated)."""
SPACE = b"\xef\xbb\xbf \t\r\n\f"
LONGEST_START = max(map(len, PAGE_STARTS))


def read_record(record: "WarcRecord") -> Record | Skipped:
    """Return the page of a record as FastWARC found it; its number is 0."""
    kind = str(record.record_type)
    if record.headers.get("Content-Length") is None:
        return _make(record, Page(b"", _find_url(record)), error="damaged: its header breaks off")
    try:
        if kind == "response":
            return _read_response(record)
        if kind == "resource":
            return _read_plain(record, HTML_TYPES, "html")
        if kind == "conversion":
            return _read_plain(record, TEXT_TYPES, "text")
    except OSError as error:  # of decompression, in the middle of the block
        return _make(record, Page(b"", _find_url(record)), error=f"damaged: {error}")
    except MemoryError:  # of its bytes, which are free again
        return _make(record, Page(b"", _find_url(record)), error="unreadable: no memory for its body")
    return _skip(record, kind)


def is_cut(record: Record | Skipped) -> bool:
    """Return True for a page of a record whose end is missing."""
    return isinstance(record, Record) and any(warning.code == CUT for warning in record.warnings)


def warn_of_cut(text: str) -> PageWarning:
    """Return a warning for such a page."""
    return PageWarning(text, CUT)


def _read_response(record: "WarcRecord") -> Record | Skipped:
    if not record.is_http:
        return _skip(record, "response of no HTTP")
    block, warnings = _read_block(record)
    response = parse_response(block)
    if warnings and (not response.body or (response.status is None and not _looks_like_page(response.body))):
        return _make(record, Page(b"", _find_url(record)), error=f"damaged: {warnings[0]}")
    reason = _why_none(response, _find_url(record) or "")
    if reason:
        return _skip(record, reason)
    headers = response.headers
    body = decode_body(response.body, headers.get("transfer-encoding", ""), headers.get("content-encoding", ""))
    if response.media_type in UNKNOWN_TYPES and not _looks_like_page(body.data):
        return _skip(record, "no type")
    page = Page(body.data, _find_url(record), response.charset)
    return _make(record, page, http_status=response.status, warnings=warnings + body.warnings)


def _read_plain(record: "WarcRecord", types: Container[str], kind: Literal["html", "text"]) -> Record | Skipped:
    media_type = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    if media_type not in types:
        return _skip(record, _name_type(media_type))
    block, warnings = _read_block(record)
    if warnings and not block:
        return _make(record, Page(b"", _find_url(record)), error=f"damaged: {warnings[0]}")
    return _make(record, Page(block, _find_url(record), kind=kind), warnings=warnings)


def _read_block(record: "WarcRecord") -> tuple[bytes, tuple[PageWarning, ...]]:
    """Return what there is of a record's block: one at the end of a broken file comes short without an error.

    Of one that is too large, such as one whose length is wrong, no more is read than a body may have.
    """
    block = record.reader.read(min(record.content_length, MAX_BYTES))
    missing = record.content_length - len(block)
    if missing <= 0:
        return block, ()
    return block, (warn_of_cut(f"record breaks off {missing:,} bytes before its end"),)


def _why_none(response: Response, url: str) -> str:
    """Return why a response holds no page; empty if it may hold one."""
    if response.status is not None and not 200 <= response.status < 300:
        return f"HTTP {response.status}"
    if url.partition("?")[0].endswith("/robots.txt"):
        return "robots.txt"
    if response.media_type not in HTML_TYPES and response.media_type not in UNKNOWN_TYPES:
        return _name_type(response.media_type)
    return ""


def _name_type(media_type: str) -> str:
    if media_type in NAMED_TYPES:
        return media_type
    family = media_type.partition("/")[0]
    return f"{family}/*" if family in FAMILIES else "other type"


def _looks_like_page(body: bytes) -> bool:
    return body.lstrip(SPACE)[:LONGEST_START].lower().startswith(PAGE_STARTS)


def _find_url(record: "WarcRecord") -> str | None:
    """Return the address of a record; some crawlers put it between angle brackets, as WARC 1.0 has it."""
    url = record.headers.get("WARC-Target-URI")
    return url.strip().removeprefix("<").removesuffix(">") if url else None


def _make(
    record: "WarcRecord",
    page: Page,
    *,
    http_status: int | None = None,
    warnings: tuple[PageWarning, ...] = (),
    error: str | None = None,
) -> Record:
    date = record.headers.get("WARC-Date")
    page = replace(page, fetched=parse_fetched(date))
    if error is None:
        warnings = (*_find_cut(record), *warnings)
    return Record(0, page, record.stream_pos, record.record_id, date, http_status, warnings, error)


def _find_cut(record: "WarcRecord") -> Iterator[PageWarning]:
    """Yield a warning if the crawler did not keep all of a page."""
    cause = record.headers.get("WARC-Truncated")
    if cause is not None:
        cause = cause.strip().lower()
        yield PageWarning(f"the crawler cut the page: {cause if cause in CAUSES else 'unspecified'}", "fetch-cut")


def _skip(record: "WarcRecord", reason: str) -> Skipped:
    return Skipped(0, record.stream_pos, reason)
