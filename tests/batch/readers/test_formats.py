import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from boilerstrip.batch.readers.formats import HEAD, find_format
from tests.batch.readers.archives import compress, page, response

PAGE = page()
LINE = json.dumps({"url": "http://harbour.example/", "html": PAGE.decode()}).encode() + b"\n"


def parquet() -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table({"html": [PAGE]}), sink)
    return sink.getvalue().to_pybytes()


def find(data: bytes, name: str, folder: Path) -> tuple[str, str]:
    path = folder / name
    path.write_bytes(data)
    return find_format(path)


@pytest.mark.parametrize(
    ("data", "kind"), [(response(), "warc"), (parquet(), "parquet"), (LINE * 3, "jsonl"), (PAGE, "html")]
)
@pytest.mark.parametrize("name", ["a", "a.html", "a.bin", "a.gz", "a.warc.html"])
def test_bytes_tell_what_a_file_is_whatever_its_name(data: bytes, kind: str, name: str, tmp_path: Path) -> None:
    assert find(data, name, tmp_path) == (kind, "")
    assert find(gzip.compress(data), name, tmp_path) == (kind, "gzip")
    assert find(compress(data, "zstd"), name, tmp_path) == (kind, "zstd")


@pytest.mark.parametrize("name", ["a.arc.gz", "a.warc", "a"])
def test_an_archive_of_the_old_format_is_known_by_its_first_bytes(name: str, tmp_path: Path) -> None:
    start = b"filedesc://a.arc 0.0.0.0 20010101000000 text/plain 77\n"
    assert find(start, name, tmp_path) == ("arc", "")
    assert find(gzip.compress(start), name, tmp_path) == ("arc", "gzip")


def test_a_dictionary_of_zstandard_begins_an_archive(tmp_path: Path) -> None:
    assert find(b"\x5d\x2a\x4d\x18\x04\0\0\0words", "a", tmp_path) == ("warc", "")


@pytest.mark.parametrize("data", [response(), parquet(), LINE])
@pytest.mark.parametrize("name", ["a.txt", "a.parquet", "a.jsonl", "a.warc.gz"])
def test_bytes_count_for_more_than_the_name(data: bytes, name: str, tmp_path: Path) -> None:
    assert find(data, name, tmp_path) == find(data, "a", tmp_path)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.TXT.GZ", "text"),
        ("a.warc", "warc"),
        ("a.warc.gz", "warc"),
        ("a.warc.lz4", "warc"),
        ("a.wet.zst", "warc"),
        ("a.ndjson", "jsonl"),
        ("a.jsonl.gz", "jsonl"),
        ("a.parquet", "parquet"),
        ("a.html", "html"),
        ("txt", "html"),
    ],
)
def test_the_name_tells_what_the_bytes_do_not(name: str, kind: str, tmp_path: Path) -> None:
    assert find(b"words", name, tmp_path) == (kind, "")
    assert find(b"", name, tmp_path) == (kind, "")


@pytest.mark.parametrize("name", ["robots.txt.html", "about.wetland.html", "a.jsonl.htm", "b.txt.d"])
def test_only_the_ending_of_a_name_counts(name: str, tmp_path: Path) -> None:
    assert find(b"words", name, tmp_path) == ("html", "")


@pytest.mark.parametrize(
    "line", [b'{"a": 1}', b'{ "a": 1}\n', b'\n \n{"a": [1, {}]}\nno JSON', b'{"a": ' + b"[" * 200_000, LINE * 2]
)
def test_an_object_in_the_first_line_is_jsonl(line: bytes, tmp_path: Path) -> None:
    assert find(line, "a", tmp_path) == ("jsonl", "")


@pytest.mark.parametrize("line", [b"{}", b"[1]\n", b'{"a": 1\n}', b'{"a": 1} <p>', b'"a"', b"{a: 1}", b"{<p>}"])
def test_other_braces_are_not(line: bytes, tmp_path: Path) -> None:
    assert find(line, "a", tmp_path) == ("html", "")


def test_a_line_may_be_longer_than_what_is_looked_at(tmp_path: Path) -> None:
    line = json.dumps({"html": "w" * HEAD}).encode()
    assert find(line, "a", tmp_path) == ("jsonl", "")
    assert find(gzip.compress(line), "a", tmp_path) == ("jsonl", "gzip")


def test_a_file_that_breaks_off_is_known_by_what_there_is(tmp_path: Path) -> None:
    assert find(gzip.compress(response())[:200], "a", tmp_path) == ("warc", "gzip")


def test_what_only_seems_compressed_is_known_by_its_name(tmp_path: Path) -> None:
    assert find(b"\x1f\x8b and no gzip", "a.txt", tmp_path) == ("text", "gzip")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find_format(tmp_path / "none")
