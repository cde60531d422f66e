import os
from pathlib import Path

import pytest

from boilerstrip.batch.writers.atomic import write_atomically
from boilerstrip.errors import OutputError


def test_a_file_appears_with_the_end_of_the_block(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    with write_atomically(path) as temporary:
        temporary.write_text("words")
        assert not path.exists()
    assert path.read_text() == "words"
    assert list(tmp_path.iterdir()) == [path]


def test_its_folder_is_made(tmp_path: Path) -> None:
    with write_atomically(tmp_path / "a" / "b" / "some.txt") as temporary:
        temporary.write_text("words")
    assert (tmp_path / "a" / "b" / "some.txt").read_text() == "words"


@pytest.mark.parametrize("error", [ValueError("no"), MemoryError(), KeyboardInterrupt()])
def test_an_exception_leaves_nothing_and_goes_on(error: BaseException, tmp_path: Path) -> None:
    with pytest.raises(type(error)), write_atomically(tmp_path / "some.txt") as temporary:
        temporary.write_text("half of the w")
        raise error
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("old")
    with pytest.raises(ValueError, match="no"), write_atomically(path) as temporary:
        temporary.write_text("new")
        raise ValueError("no")
    assert path.read_text() == "old"


def test_what_a_killed_process_left_is_written_over(tmp_path: Path) -> None:
    with write_atomically(tmp_path / "some.txt") as temporary:
        temporary.write_text("words, many of them")
        left = temporary
    left.write_text("half of the w")
    with write_atomically(tmp_path / "some.txt") as temporary:
        temporary.write_text("words")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("some.txt", "words")]


def test_a_full_disk_is_an_error_with_its_cause(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match=r"some\.txt cannot be written: No space left"),
        write_atomically(tmp_path / "some.txt") as temporary,
    ):
        temporary.write_text("words")
        raise OSError(28, os.strerror(28))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("words")
    with pytest.raises(OutputError, match="cannot be written"), write_atomically(tmp_path / "a" / "b"):
        pytest.fail("the block is not begun")


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "some.txt").mkdir()
    with pytest.raises(OutputError), write_atomically(tmp_path / "some.txt") as temporary:
        temporary.write_text("words")
    assert [path.name for path in tmp_path.iterdir()] == ["some.txt"]
