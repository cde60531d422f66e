import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record
from tests.batch.readers.archives import compress, http, page, record

PAGE = page()


def parquet() -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table({"html": [PAGE]}), sink)
    return sink.getvalue().to_pybytes()


@pytest.mark.parametrize(
    "data", [PAGE, record(http(PAGE)), json.dumps({"html": PAGE.decode()}).encode()], ids=["page", "archive", "lines"]
)
def test_a_page_is_the_same_from_any_file(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "some"
    for content in (data, gzip.compress(data), compress(data, "zstd")):
        path.write_bytes(content)
        [entry] = read_records(path)
        assert isinstance(entry, Record)
        html = entry.page.html
        assert (html.encode() if isinstance(html, str) else html) == PAGE


def test_a_table_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "some"
    for content in (parquet(), gzip.compress(parquet()), compress(parquet(), "zstd")):
        path.write_bytes(content)
        [entry] = read_records(path)
        assert isinstance(entry, Record)
        assert entry.page.html == PAGE


def test_texts_of_an_archive_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "some.warc.wet.gz"
    path.write_bytes(gzip.compress(record(b"Harbour news", "conversion", content_type="text/plain")))
    [entry] = read_records(path)
    assert isinstance(entry, Record)
    assert entry.page.kind == "text"


def test_an_archive_of_the_old_format_is_one_error_that_names_it(tmp_path: Path) -> None:
    path = tmp_path / "some.arc.gz"
    path.write_bytes(gzip.compress(b"filedesc://some.arc 0.0.0.0 20010101000000 text/plain 77\n" + PAGE))
    [entry] = read_records(path)
    assert isinstance(entry, Record)
    assert entry.error == "unreadable: ARC, the format before WARC, is not read; convert it to WARC"
    assert entry.page.html == b""


def test_a_missing_file_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_records(tmp_path / "none")
