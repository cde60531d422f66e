import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.batch.readers.jsonl import read_jsonl
from boilerstrip.batch.readers.record import Record, Skipped
from tests.batch.readers.archives import compress

ROWS = [{"url": f"http://harbour.example/{number}", "html": f"<p>{number} boats"} for number in range(300)]
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def write(data: bytes, folder: Path) -> Path:
    path = folder / "some.jsonl"
    path.write_bytes(data)
    return path


def htmls(entries: list[Record | Skipped]) -> list[object]:
    return [entry.page.html for entry in entries if isinstance(entry, Record) and not entry.error]


def errors(entries: list[Record | Skipped]) -> list[str]:
    return [entry.error for entry in entries if isinstance(entry, Record) and entry.error]


def test_a_line_is_a_record(tmp_path: Path) -> None:
    entries = list(read_jsonl(write(LINES, tmp_path)))
    assert htmls(entries) == [row["html"] for row in ROWS]
    assert [(entry.number, entry.offset) for entry in entries] == [(number, number) for number in range(300)]


def test_the_last_line_needs_no_end(tmp_path: Path) -> None:
    assert len(list(read_jsonl(write(LINES.rstrip(), tmp_path)))) == 300


def test_a_file_may_be_compressed(tmp_path: Path) -> None:
    entries = list(read_jsonl(write(LINES, tmp_path)))
    assert list(read_jsonl(write(gzip.compress(LINES), tmp_path), "gzip")) == entries
    assert list(read_jsonl(write(compress(LINES, "zstd"), tmp_path), "zstd")) == entries


def test_empty_lines_are_no_records_but_lines(tmp_path: Path) -> None:
    entries = list(read_jsonl(write(b'\n{"html": ""}\r\n  \n{"html": ""}\n\n', tmp_path)))
    assert [(entry.number, entry.offset) for entry in entries] == [(0, 1), (1, 3)]


def test_lines_that_are_no_objects_are_errors_and_cost_no_other(tmp_path: Path) -> None:
    bad = [b"[1]", b"5", b'{"html": ', b"\xff\xfe", b"[" * 200_000, b"1" * 5_000, b'{"html": 5}']
    entries = list(read_jsonl(write(b"\n".join([*bad, b'{"html": "<p>One."}', b"{}"]), tmp_path)))
    assert [entry.number for entry in entries] == list(range(len(bad) + 2))
    assert len(errors(entries)) == len(bad)
    assert all(error.startswith("unreadable: ") for error in errors(entries))
    assert htmls(entries) == ["<p>One."]
    assert isinstance(entries[-1], Skipped)


def test_an_object_has_a_page_of_its_own_encoding_mark(tmp_path: Path) -> None:
    assert htmls(list(read_jsonl(write(b'\xef\xbb\xbf{"html": "<p>One."}', tmp_path)))) == ["<p>One."]


@pytest.mark.parametrize("cut", [-1, -8, -60])
def test_a_gzip_file_that_breaks_off_is_told_after_what_there_is(cut: int, tmp_path: Path) -> None:
    entries = list(read_jsonl(write(gzip.compress(LINES)[:cut], tmp_path), "gzip"))
    assert [error.partition(":")[0] for error in errors(entries)][-1:] == ["damaged"]
    assert len(entries) > 50
    assert [entry.number for entry in entries] == list(range(len(entries)))


def test_a_gzip_file_with_damage_is_told(tmp_path: Path) -> None:
    data = bytearray(gzip.compress(LINES * 20))
    data[len(data) // 2] ^= 0xFF
    entries = list(read_jsonl(write(bytes(data), tmp_path), "gzip"))
    assert errors(entries)[-1].startswith("damaged: ")
    assert len(entries) > 1_000


def test_a_zstandard_file_that_breaks_off_is_told(tmp_path: Path) -> None:
    entries = list(read_jsonl(write(compress(LINES * 20, "zstd")[:-9], tmp_path), "zstd"))
    assert errors(entries)[-1].startswith("damaged: ")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(read_jsonl(tmp_path / "none.jsonl"))


@given(st.binary(max_size=200), st.sampled_from(["", "gzip", "zstd"]))
def test_any_bytes_are_lines(tmp_path_factory: pytest.TempPathFactory, data: bytes, coding: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_bytes(data)
    entries = list(read_jsonl(path, coding))  # type: ignore[arg-type]
    assert [entry.number for entry in entries] == list(range(len(entries)))
