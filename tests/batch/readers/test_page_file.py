import gzip
from pathlib import Path

import pytest

from boilerstrip.batch.readers import page_file
from boilerstrip.batch.readers.page_file import read_page_file
from tests.batch.readers.archives import compress, page

PAGE = page()


def write(data: bytes, folder: Path) -> Path:
    path = folder / "page"
    path.write_bytes(data)
    return path


def test_a_file_is_a_record(tmp_path: Path) -> None:
    [entry] = read_page_file(write(PAGE, tmp_path), "html")
    assert (entry.page.html, entry.page.kind, entry.number, entry.offset) == (PAGE, "html", 0, 0)
    [entry] = read_page_file(write(b"One line.", tmp_path), "text")
    assert (entry.page.html, entry.page.kind) == (b"One line.", "text")


def test_a_file_may_be_compressed(tmp_path: Path) -> None:
    [entry] = read_page_file(write(gzip.compress(PAGE), tmp_path), "html", "gzip")
    assert entry.page.html == PAGE
    [entry] = read_page_file(write(compress(PAGE, "zstd"), tmp_path), "html", "zstd")
    assert entry.page.html == PAGE


def test_a_file_that_breaks_off_is_a_warning(tmp_path: Path) -> None:
    [entry] = read_page_file(write(gzip.compress(PAGE)[:-30], tmp_path), "html", "gzip")
    assert isinstance(entry.page.html, bytes)
    assert PAGE.startswith(entry.page.html)
    assert [warning.code for warning in entry.warnings] == ["body-cut"]


def test_an_empty_file_is_an_empty_page(tmp_path: Path) -> None:
    [entry] = read_page_file(write(b"", tmp_path), "html")
    assert (entry.page.html, entry.warnings) == (b"", ())


def test_no_more_is_read_than_a_body_may_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_file, "MAX_BYTES", 100)
    [entry] = read_page_file(write(PAGE, tmp_path), "html")
    assert entry.page.html == PAGE[:100]
