from pathlib import Path

import pytest

from boilerstrip.batch import rows
from boilerstrip.engines.files import extract_file
from boilerstrip.errors import OptionError
from tests.batch.shards.tables import ARCHIVE, read


def test_a_file_is_extracted_and_its_pages_are_counted(tmp_path: Path) -> None:
    source, output = tmp_path / "in.warc.gz", tmp_path / "out.jsonl"
    source.write_bytes(ARCHIVE + b"\x1f\x8b damage")
    assert extract_file(str(source), str(output), columns=["status", "text"]) == {
        "source": str(source),
        "output": str(output),
        "records": 8,
        "skipped": 3,
        "rows": 5,
        "lost": 1,
        "error": None,
    }
    assert read(output) == list(rows(source, columns=["status", "text"]))


def test_a_file_that_cannot_be_read_is_a_row_that_says_so(tmp_path: Path) -> None:
    row = extract_file(str(tmp_path / "none"), str(tmp_path / "out.jsonl"))
    assert (row["records"], row["rows"]) == (0, 0)
    assert "none" in str(row["error"])
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 damaged")
    assert extract_file(str(tmp_path / "bad.parquet"), str(tmp_path / "out.jsonl"))["error"]


def test_what_is_no_fault_of_the_file_raises(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="there is no column 'headline'"):
        extract_file(str(tmp_path / "none"), str(tmp_path / "out.jsonl"), columns=["headline"])
