import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from boilerstrip.batch.readers.parquet import ROWS, read_parquet
from boilerstrip.batch.readers.record import Record, Skipped
from tests.batch.readers.archives import compress


def write(columns: dict[str, Any], folder: Path, rows_a_group: int | None = None) -> Path:
    path = folder / "some.parquet"
    pq.write_table(pa.table(columns), path, row_group_size=rows_a_group, compression="none", use_dictionary=False)
    return path


def records(path: Path) -> list[Record]:
    return [entry for entry in read_parquet(path) if isinstance(entry, Record)]


def test_a_row_is_a_record(tmp_path: Path) -> None:
    path = write({"html": ["<p>One.", "<p>Two."], "url": ["http://a.example/", None], "other": [1, 2]}, tmp_path)
    first, second = records(path)
    assert (first.page.html, first.page.url, first.number, first.offset) == ("<p>One.", "http://a.example/", 0, 0)
    assert (second.page.html, second.page.url, second.number, second.offset) == ("<p>Two.", None, 1, 1)


def test_rows_are_numbered_over_all_groups(tmp_path: Path) -> None:
    count = 3 * ROWS + 7
    path = write({"html": [f"<p>{number}" for number in range(count)]}, tmp_path, ROWS + 9)
    assert [(entry.number, entry.page.html) for entry in records(path)] == [(n, f"<p>{n}") for n in range(count)]


@pytest.mark.parametrize("type_", [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()])
def test_pages_may_be_of_any_type_of_text_or_bytes(type_: Any, tmp_path: Path) -> None:
    [entry] = records(write({"html": pa.array([b"<p>One."]).cast(type_)}, tmp_path))
    assert entry.page.html in ("<p>One.", b"<p>One.")


def test_ids_and_dates_of_other_types_become_text(tmp_path: Path) -> None:
    [entry] = records(write({"html": [""], "id": [7], "date": [datetime(2024, 5, 6, tzinfo=UTC)]}, tmp_path))
    assert (entry.record_id, entry.date) == ("7", "2024-05-06T00:00:00+00:00")


def test_rows_without_a_page_are_passed_over(tmp_path: Path) -> None:
    reasons = [
        entry.reason for entry in read_parquet(write({"html": [None, None]}, tmp_path)) if isinstance(entry, Skipped)
    ]
    assert reasons == ["no page in its fields"] * 2


def test_so_are_all_rows_of_a_file_that_has_no_such_column(tmp_path: Path) -> None:
    entries = list(read_parquet(write({"body": ["<p>One.", "<p>Two."]}, tmp_path)))
    assert entries == [Skipped(number, number, "no page in its fields") for number in range(2)]


def test_a_file_may_have_no_rows(tmp_path: Path) -> None:
    assert records(write({"html": pa.array([], pa.string())}, tmp_path)) == []


def test_a_column_of_another_type_makes_errors(tmp_path: Path) -> None:
    assert [entry.error for entry in records(write({"html": [1, 2]}, tmp_path))] == [
        "unreadable: the html of a page must be str or bytes, not int"
    ] * 2


def test_text_that_is_no_utf8_costs_its_row_only(tmp_path: Path) -> None:
    texts = pa.array([b"<p>One.", b"<p>\xff\xfe", b"<p>Three."]).view(pa.string())
    first, second, third = records(write({"html": texts}, tmp_path))
    assert (first.page.html, third.page.html) == ("<p>One.", "<p>Three.")
    assert (second.error or "").startswith("unreadable: ")
    assert [first.number, second.number, third.number] == [0, 1, 2]


def test_a_date_beyond_those_of_python_costs_its_row_only(tmp_path: Path) -> None:
    dates = pa.array([0, 10_000_000], pa.int32()).view(pa.date32())
    first, second = records(write({"html": ["<p>One.", "<p>Two."], "date": dates}, tmp_path))
    assert first.date == "1970-01-01"
    assert (second.error or "").startswith("unreadable: ")


def test_a_damaged_group_costs_its_rows(tmp_path: Path) -> None:
    path = write({"html": [f"<p>{number} boats" for number in range(30)]}, tmp_path, 10)
    start = pq.ParquetFile(path).metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[start : start + 12] = b"\xff" * 12
    path.write_bytes(data)
    entries = records(path)
    assert [entry.number for entry in entries] == list(range(30))
    assert [(entry.error or "")[:8] for entry in entries] == [""] * 10 + ["damaged:"] * 10 + [""] * 10


@pytest.mark.parametrize(("coding", "encode"), [("gzip", gzip.compress), ("zstd", partial(compress, codec="zstd"))])
def test_a_file_may_be_compressed_as_a_whole(
    coding: Literal["gzip", "zstd"], encode: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = write({"html": [f"<p>{number} boats" for number in range(200)]}, tmp_path)
    entries = records(path)
    path.write_bytes(encode(path.read_bytes()))
    assert list(read_parquet(path, coding)) == entries
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(ValueError, match="damaged"):
        list(read_parquet(path, coding))


@pytest.mark.parametrize("cut", [-1, 4, 100])
def test_a_file_that_breaks_off_is_damaged_as_a_whole(cut: int, tmp_path: Path) -> None:
    path = write({"html": ["<p>One." * 50]}, tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(ValueError, match=r"Parquet|magic|footer"):
        records(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        records(tmp_path / "none.parquet")
