from datetime import date
from pathlib import Path

import pytest

from boilerstrip.batch.readers import warc_record
from boilerstrip.batch.readers.bodies import Body
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.warc import read_warc
from tests.batch.readers.archives import DATE, chunks, compress, http, page, record

PAGE = page()


def read(block: bytes, folder: Path) -> Record | Skipped:
    path = folder / "one.warc"
    path.write_bytes(block)
    [entry] = read_warc(path)
    return entry


def page_of(block: bytes, folder: Path) -> Record:
    entry = read(block, folder)
    assert isinstance(entry, Record)
    assert entry.error is None
    return entry


def reason_of(block: bytes, folder: Path) -> str:
    entry = read(block, folder)
    assert isinstance(entry, Skipped)
    return entry.reason


def test_a_response_is_a_page_with_all_that_is_known_about_it(tmp_path: Path) -> None:
    entry = page_of(record(http(PAGE, "Content-Type: text/html; charset=koi8-r"), number=7), tmp_path)
    assert (entry.page.html, entry.page.kind, entry.page.encoding) == (PAGE, "html", "koi8-r")
    assert entry.page.url == "http://harbour.example/"
    assert entry.page.fetched == date(2024, 5, 6)
    assert entry.record_id == "<urn:uuid:00000000-0000-4000-8000-000000000007>"
    assert (entry.date, entry.http_status, entry.number, entry.offset) == (DATE, 200, 0, 0)
    assert entry.warnings == ()


def test_its_codings_are_taken_off(tmp_path: Path) -> None:
    body = chunks(compress(PAGE, "brotli"))
    block = http(body, "Transfer-Encoding: chunked", "Content-Encoding: br")
    assert page_of(record(block), tmp_path).page.html == PAGE


def test_a_coding_that_its_header_names_by_mistake_is_a_warning(tmp_path: Path) -> None:
    entry = page_of(record(http(PAGE, "Content-Encoding: gzip")), tmp_path)
    assert entry.page.html == PAGE
    assert [warning.code for warning in entry.warnings] == ["body-kept"]


@pytest.mark.parametrize("media_type", ["text/html", "application/xhtml+xml", "TEXT/HTML; x", "text/html, text/html"])
def test_types_of_pages(media_type: str, tmp_path: Path) -> None:
    assert page_of(record(http(b"words", f"Content-Type: {media_type}")), tmp_path).page.html == b"words"


@pytest.mark.parametrize("media_type", ["", "application/octet-stream", "unknown/unknown"])
def test_a_type_that_says_nothing_leaves_it_to_the_body(media_type: str, tmp_path: Path) -> None:
    fields = f"Content-Type: {media_type}"
    assert page_of(record(http(b"\xef\xbb\xbf\n" + PAGE, fields)), tmp_path).http_status == 200
    assert page_of(record(http(b"<HTML>words", fields)), tmp_path).http_status == 200
    assert reason_of(record(http(b"some words, and no page", fields)), tmp_path) == "no type"


def test_a_body_of_no_type_is_looked_at_without_its_codings(tmp_path: Path) -> None:
    block = http(compress(PAGE, "zstd"), "Content-Type: ", "Content-Encoding: zstd")
    assert page_of(record(block), tmp_path).page.html == PAGE


def test_a_body_without_a_header_is_a_page_if_it_looks_like_one(tmp_path: Path) -> None:
    entry = page_of(record(PAGE), tmp_path)
    assert (entry.page.html, entry.http_status) == (PAGE, None)
    assert reason_of(record(b"words"), tmp_path) == "no type"


def test_an_empty_body_is_an_empty_page(tmp_path: Path) -> None:
    assert page_of(record(http()), tmp_path).page.html == b""


@pytest.mark.parametrize(
    ("media_type", "reason"),
    [
        ("application/pdf", "application/pdf"),
        ("Application/JSON; charset=utf-8", "application/json"),
        ("text/plain", "text/plain"),
        ("text/calendar", "text/*"),
        ("image/png", "image/*"),
        ("application/x-2f81a", "application/*"),
        ("harbour", "other type"),
        ("x-ship/x-boat", "other type"),
    ],
)
def test_other_types_are_counted_by_few_names(media_type: str, reason: str, tmp_path: Path) -> None:
    assert reason_of(record(http(PAGE, f"Content-Type: {media_type}")), tmp_path) == reason


@pytest.mark.parametrize("status", [100, 301, 304, 404, 503])
def test_only_responses_that_succeeded_hold_pages(status: int, tmp_path: Path) -> None:
    assert reason_of(record(http(PAGE, status=f"HTTP/1.1 {status} Moved")), tmp_path) == f"HTTP {status}"


@pytest.mark.parametrize("url", ["http://harbour.example/robots.txt", "http://harbour.example/robots.txt?x=/y"])
def test_robots_txt_is_no_page_whatever_its_type(url: str, tmp_path: Path) -> None:
    assert reason_of(record(http(b"User-agent: *"), url=url), tmp_path) == "robots.txt"


@pytest.mark.parametrize("kind", ["warcinfo", "request", "metadata", "revisit", "continuation"])
def test_other_kinds_of_records_hold_no_pages(kind: str, tmp_path: Path) -> None:
    assert reason_of(record(http(PAGE), kind=kind), tmp_path) == kind


def test_an_unknown_kind_is_counted_as_such(tmp_path: Path) -> None:
    assert reason_of(record(http(PAGE), kind="harbour"), tmp_path) == "unknown"


def test_a_response_of_another_protocol_is_none(tmp_path: Path) -> None:
    block = record(b"20010101 harbour.example", url="dns:harbour.example", content_type="text/dns")
    assert reason_of(block, tmp_path) == "response of no HTTP"


def test_a_resource_is_a_page_by_its_own_type(tmp_path: Path) -> None:
    entry = page_of(record(PAGE, kind="resource", content_type="text/html; charset=utf-8"), tmp_path)
    assert (entry.page.html, entry.page.kind, entry.http_status) == (PAGE, "html", None)
    assert reason_of(record(PAGE, kind="resource", content_type="image/png"), tmp_path) == "image/*"
    assert reason_of(record(PAGE, kind="resource", content_type=None), tmp_path) == "other type"


def test_a_conversion_is_a_text(tmp_path: Path) -> None:
    entry = page_of(record(b"Harbour news\nOne line.", kind="conversion", content_type="text/plain"), tmp_path)
    assert (entry.page.html, entry.page.kind) == (b"Harbour news\nOne line.", "text")
    assert reason_of(record(b"%PDF", kind="conversion", content_type="application/pdf"), tmp_path) == "application/pdf"


@pytest.mark.parametrize("url", ["<http://harbour.example/a>", " http://harbour.example/a "])
def test_addresses_are_bare(url: str, tmp_path: Path) -> None:
    assert page_of(record(http(PAGE), url=url), tmp_path).page.url == "http://harbour.example/a"


def test_a_record_need_not_have_an_address(tmp_path: Path) -> None:
    assert page_of(record(http(PAGE), url=None), tmp_path).page.url is None


def test_an_address_may_hold_any_bytes(tmp_path: Path) -> None:
    block = record(http(PAGE)).replace(b"harbour.example/", b"harbour.example/\xff\xfe")
    assert (page_of(block, tmp_path).page.url or "").startswith("http://harbour.example/")


def test_a_block_that_ends_too_early_is_a_warning(tmp_path: Path) -> None:
    entry = page_of(record(http(PAGE))[:-204], tmp_path)
    assert entry.page.html == PAGE[:-200]
    assert entry.warnings == ("record breaks off 200 bytes before its end",)


@pytest.mark.parametrize(
    ("value", "cause"),
    [("length", "length"), ("Time", "time"), (" disconnect ", "disconnect"), ("unspecified", "unspecified"),
     ("", "unspecified"), ("anything else", "unspecified")],
)  # fmt: skip
def test_a_page_that_the_crawler_cut_has_a_warning(value: str, cause: str, tmp_path: Path) -> None:
    block = record(http(PAGE)).replace(b"WARC-Date", f"WARC-Truncated: {value}\r\nWARC-Date".encode())
    entry = page_of(block, tmp_path)
    assert entry.page.html == PAGE
    assert entry.warnings == (f"the crawler cut the page: {cause}",)
    assert entry.warnings[0].code == "fetch-cut"


@pytest.mark.parametrize(("kind", "content_type"), [("resource", "text/html"), ("conversion", "text/plain")])
def test_so_has_one_of_another_kind(kind: str, content_type: str, tmp_path: Path) -> None:
    block = record(PAGE, kind, content_type=content_type).replace(b"WARC-Date", b"WARC-Truncated: length\r\nWARC-Date")
    assert [warning.code for warning in page_of(block, tmp_path).warnings] == ["fetch-cut"]


@pytest.mark.parametrize("last", [b"WARC-Date", b"HTTP/1.1", b"<!doctype"], ids=["of WARC", "of HTTP", "no body"])
def test_a_record_that_ends_in_a_header_is_an_error(last: bytes, tmp_path: Path) -> None:
    block = record(http(PAGE))
    entry = read(block[: block.index(last)], tmp_path)
    assert isinstance(entry, Record)
    assert (entry.error or "").startswith("damaged: ")
    assert entry.page.html == b""


@pytest.mark.parametrize("length", ["-5", "many", "", "99999999999999999999999"])
def test_a_length_that_is_none_raises_nothing(length: str, tmp_path: Path) -> None:
    path = tmp_path / "one.warc"
    whole = record(http(PAGE))
    path.write_bytes(whole + whole.replace(b"Content-Length: ", f"Content-Length: {length} x".encode()) + whole)
    pages = [entry.page.html for entry in read_warc(path) if isinstance(entry, Record)]
    assert pages[0] == pages[-1] == PAGE


def test_of_a_block_that_is_too_large_the_beginning_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_record, "MAX_BYTES", 600)
    entry = page_of(record(http(PAGE)), tmp_path)
    assert 400 < len(entry.page.html) < 600
    assert isinstance(entry.page.html, bytes)
    assert PAGE.startswith(entry.page.html)
    assert [warning.code for warning in entry.warnings] == ["record-cut"]


def test_a_body_without_memory_for_it_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decode_body = warc_record.decode_body

    def decode(body: bytes, transfer: str, content: str) -> Body:
        if content:
            raise MemoryError
        return decode_body(body, transfer, content)

    monkeypatch.setattr(warc_record, "decode_body", decode)
    path = tmp_path / "some.warc"
    path.write_bytes(record(http(PAGE, "Content-Encoding: br"), url="http://harbour.example/1") + record(http(PAGE)))
    first, second = read_warc(path)
    assert isinstance(first, Record)
    assert (first.error, first.page.url) == ("unreadable: no memory for its body", "http://harbour.example/1")
    assert isinstance(second, Record)
    assert second.page.html == PAGE
