import json
from pathlib import Path

import pytest

from boilerstrip.batch.readers.decompress import decompress
from boilerstrip.batch.readers.formats import Coding
from boilerstrip.batch.writers.jsonl import JsonLines
from tests.batch.writers.rows import make_rows


def write(coding: Coding, folder: Path, count: int = 2) -> Path:
    writer = JsonLines(coding)
    segments = [folder / f"{number}.rows" for number in range(count)]
    for segment in segments:
        writer.write_segment(make_rows(), segment)
    writer.join(segments, folder / "out")
    return folder / "out"


@pytest.mark.parametrize("coding", ["", "gzip", "zstd"])
def test_what_is_written_is_read_back(coding: Coding, tmp_path: Path) -> None:
    with write(coding, tmp_path).open("rb") as file, decompress(file, coding) as lines:
        assert [json.loads(line) for line in lines] == make_rows() * 2


@pytest.mark.parametrize("coding", ["", "gzip", "zstd"])
def test_there_may_be_no_rows(coding: Coding, tmp_path: Path) -> None:
    with write(coding, tmp_path, 0).open("rb") as file, decompress(file, coding) as lines:
        assert list(lines) == []


@pytest.mark.parametrize("coding", ["", "gzip", "zstd"])
def test_the_same_rows_make_the_same_bytes(coding: Coding, tmp_path: Path) -> None:
    first = write(coding, tmp_path).read_bytes()
    assert write(coding, tmp_path).read_bytes() == first


def test_a_row_is_one_line_of_legible_utf8(tmp_path: Path) -> None:
    lines = write("", tmp_path).read_bytes().split(b"\n")
    assert len(lines) == 7
    assert "“Öl” 漁港".encode() in lines[0]
