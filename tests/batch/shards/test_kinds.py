from pathlib import Path

import pytest

from boilerstrip.batch.shards import kinds
from boilerstrip.batch.shards.kinds import guess_many, holds_many


@pytest.mark.parametrize("name", ["a.warc", "a.WARC.gz", "a.wet.zst", "a.parquet", "a.jsonl.gz", "a.ndjson"])
def test_a_file_of_many_pages_is_known_by_its_ending(name: str) -> None:
    assert guess_many(Path(name)) is holds_many(Path(name)) is True


@pytest.mark.parametrize("name", ["a.html", "a.HTM.gz", "a.xhtml", "a.shtml", "a.txt.zst"])
def test_so_is_a_page(name: str) -> None:
    assert guess_many(Path(name)) is holds_many(Path(name)) is False


@pytest.mark.parametrize("name", ["a", "a.gz", "index.php", "a.json"])
@pytest.mark.parametrize(("data", "is_many"), [(b"WARC/1.0\r\n", True), (b'{"html": ""}\n', True), (b"<p>", False)])
def test_what_no_ending_tells_the_bytes_do(name: str, data: bytes, is_many: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert guess_many(tmp_path / name) is None
    assert holds_many(tmp_path / name) is is_many


def test_a_file_that_cannot_be_read_is_taken_for_a_page(tmp_path: Path) -> None:
    assert holds_many(tmp_path / "none") is False


def test_no_file_is_opened_whose_name_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(kinds, "find_format")
    assert (holds_many(Path("a.warc.gz")), holds_many(Path("a.html"))) == (True, False)
