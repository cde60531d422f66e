import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from boilerstrip import Options, extract, extract_text
from boilerstrip.batch.columns import COLUMNS, DEFAULT_COLUMNS
from boilerstrip.batch.make_rows import check_columns, make_row, rows
from boilerstrip.batch.page import Page
from boilerstrip.batch.readers.record import Record
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.errors import OptionError
from tests.batch.faults import fail_on
from tests.batch.readers.archives import DATE, chunks, http, page, record, response

TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "strings": (list,),
    "integer": (int,),
    "number": (float,),
    "boolean": (bool,),
}


def write(data: bytes, folder: Path) -> Path:
    path = folder / "some"
    path.write_bytes(data)
    return path


def test_a_row_says_what_extract_says(tmp_path: Path) -> None:
    url = "http://harbour.example/0"
    [row] = rows(write(response(), tmp_path), columns=COLUMNS)
    expected = extract(page("ferry 0"), url=url)
    assert row == {
        "source": str(tmp_path / "some"),
        "number": 0,
        "offset": 0,
        "record_id": "<urn:uuid:00000000-0000-4000-8000-000000000000>",
        "url": url,
        "date": DATE,
        "http_status": 200,
        "status": expected.status,
        "authors": list(expected.metadata.authors),
        "tags": list(expected.metadata.tags),
        **{name: getattr(expected.metadata, name) for name in METADATA},
        "title": expected.title,
        "text": expected.text,
        "markdown": expected.markdown,
        "html": expected.html,
        "page_type": expected.page_type,
        "confidence": expected.confidence,
        "encoding": expected.encoding,
        "warnings": [],
        "error": None,
        "html_bytes": len(page("ferry 0")),
    }
    assert "which nobody had expected" in row["text"]


METADATA = tuple(
    name for name, item in COLUMNS.items() if item.made_by == "metadata" and name not in {"title", "authors", "tags"}
)


@pytest.mark.parametrize("name", ["koi8-r", "shift_jis", "utf-16"])
def test_the_charset_of_the_header_is_used(name: str, tmp_path: Path) -> None:
    words = {"koi8-r": "Гавань", "shift_jis": "漁港の船", "utf-16": "Hafenöl"}[name]
    html = page().decode().replace("The harbour master", words).encode(name)
    block = http(chunks(html), f"Content-Type: text/html; charset={name}", "Transfer-Encoding: chunked")
    [row] = rows(write(record(block), tmp_path))
    assert row["text"] == extract(html, options=Options(encoding=name)).text
    assert row["text"].count(words) == 4


def test_options_and_columns_reach_the_extraction(tmp_path: Path) -> None:
    [row] = rows(write(page(), tmp_path), columns=["text"], options=Options(drop=("h1",)))
    assert row == {"text": extract(page(), options=Options(drop=("h1",))).text}


def test_a_text_is_extracted_as_one(tmp_path: Path) -> None:
    text = "Harbour news\nThe ferry came in, and nobody had expected it on such a day.\nHome | About"
    [row] = rows(write(record(text.encode(), "conversion", content_type="text/plain"), tmp_path), columns=["text"])
    assert row["text"] == extract_text(text).text


def test_records_without_a_page_have_no_row(tmp_path: Path) -> None:
    data = record(b"", "warcinfo") + response(1) + record(http(status="HTTP/1.1 404 Gone")) + response(2)
    assert [row["number"] for row in rows(write(data, tmp_path))] == [1, 3]


def test_a_record_that_cannot_be_read_has_a_row_that_says_so(tmp_path: Path) -> None:
    data = gzip.compress(response()) + b"\x1f\x8b damage" + gzip.compress(response(1))
    first, bad, last = rows(write(data, tmp_path))
    assert (first["status"], last["status"]) == ("ok", "ok")
    assert (bad["status"], bad["text"], bad["html_bytes"]) == ("unreadable", "", 0)
    assert bad["error"].startswith("damaged: ")


def test_what_was_lost_in_reading_is_a_warning(tmp_path: Path) -> None:
    [row] = rows(write(record(http(page(), "Content-Encoding: br")), tmp_path))
    assert row["warnings"] == ["body-kept: body is not br, as its header says: kept as it is"]


def test_a_page_that_fails_is_a_row_and_loses_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_on(b"ferry 1", ZeroDivisionError("no boats"), monkeypatch)
    data = b"".join(map(response, range(3)))
    good, bad, other = rows(write(data, tmp_path), columns=COLUMNS)
    assert (good["status"], other["status"]) == ("ok", "ok")
    assert (bad["status"], bad["error"], bad["url"]) == (
        "failed",
        "ZeroDivisionError: no boats",
        "http://harbour.example/1",
    )
    assert_plain(bad)


def assert_plain(row: dict[str, Any]) -> None:
    for name, value in row.items():
        assert value is None or type(value) in TYPES[COLUMNS[name].type], name
        assert not isinstance(value, list) or all(type(item) is str for item in value), name


SURROGATE = "\ud800"
ODD = [
    {"html": page().decode().replace("harbour", SURROGATE), "url": f"http://a.example/{SURROGATE}", "id": SURROGATE},
    {"html": f"<title>{SURROGATE}</title><link rel=canonical href=/{SURROGATE}><p>{SURROGATE}", "date": SURROGATE},
    {"html": "<link rel=canonical href=/b><img src=c>", "url": f"http://{SURROGATE}.example/"},
    {"html": "<p>One.", "encoding": SURROGATE},
    {"text": f"One {SURROGATE} line.\0"},
    {"html": {"a": SURROGATE}},
    {"html": "", "url": ""},
    {"html": "<p>\0\ufffe", "id": [1, {"a": None}], "date": 5.5},
]


@pytest.mark.parametrize("odd", ODD)
def test_every_value_is_plain_whatever_the_page_is(odd: dict[str, Any], tmp_path: Path) -> None:
    [row] = rows(write(json.dumps(odd).encode(), tmp_path), columns=COLUMNS)
    assert list(row) == list(COLUMNS)
    assert_plain(row)
    json.dumps(row, ensure_ascii=False).encode()
    table = pa.Table.from_pylist([row], make_schema(COLUMNS))
    assert table.to_pylist() == [row]


def test_a_file_may_have_a_name_of_any_bytes() -> None:
    record = Record(0, Page(page()))
    assert make_row("caf\udce9.html", record, extract(page()), ["source"]) == {"source": "caf?.html"}


def test_workers_make_the_same_rows(tmp_path: Path) -> None:
    data = b"".join(map(response, range(5)))
    path = write(data + data[:300], tmp_path)
    assert list(rows(path, workers=2)) == list(rows(path))


def test_columns_are_in_the_order_of_the_table_whatever_was_asked_for() -> None:
    assert check_columns(["text", "source", "text"]) == ("source", "text")
    assert check_columns(DEFAULT_COLUMNS) == DEFAULT_COLUMNS


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="there is no column 'headline': the columns are source, "):
        list(rows(write(page(), tmp_path), columns=["text", "headline"]))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(rows(tmp_path / "none"))
