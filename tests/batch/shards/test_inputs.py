from pathlib import Path

import pytest

from boilerstrip.batch.shards.inputs import find_inputs

FILES = (
    "a/one.html",
    "a/deep/two.HTM",
    "a/deep/three.warc.gz",
    "b/one.html",
    "b/four.jsonl.zst",
    "b/note.md",
    "a/x.gz",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def find(*names: str | Path, pattern: str | None = None) -> list[tuple[str, str]]:
    return [(path.as_posix(), name.as_posix()) for path, name in find_inputs(names, pattern)]


@pytest.mark.usefixtures("folder")
class TestInputs:
    def test_a_file_is_an_input_whatever_its_name(self) -> None:
        assert find("a/one.html", "b/note.md") == [("a/one.html", "one.html"), ("b/note.md", "note.md")]

    def test_of_a_folder_the_files_of_known_endings_are_in_order(self) -> None:
        assert find("a") == [
            ("a/deep/three.warc.gz", "deep/three.warc.gz"),
            ("a/deep/two.HTM", "deep/two.HTM"),
            ("a/one.html", "one.html"),
        ]

    def test_a_pattern_chooses_others(self) -> None:
        assert find("b", pattern="*.md") == [("b/note.md", "note.md")]
        assert find("a", pattern="deep/*.gz") == [("a/deep/three.warc.gz", "deep/three.warc.gz")]

    def test_a_glob_that_the_shell_left_alone_is_expanded(self) -> None:
        assert find("b/*.md") == [("b/note.md", "note.md")]
        assert find("a/**/*.html", "b/fou?.*") == [("a/one.html", "one.html"), ("b/four.jsonl.zst", "four.jsonl.zst")]

    def test_files_of_a_glob_keep_the_folders_that_it_matched(self) -> None:
        assert find("*/one.html") == [("a/one.html", "a/one.html"), ("b/one.html", "b/one.html")]

    def test_a_glob_may_begin_at_the_root(self, folder: Path) -> None:
        assert find(folder / "b" / "*.md") == [(str(folder / "b" / "note.md"), "note.md")]

    def test_a_name_with_the_marks_of_a_glob_is_a_name_first(self, folder: Path) -> None:
        (folder / "a" / "[1].html").write_text("words")
        assert find("a/[1].html") == [("a/[1].html", "[1].html")]

    @pytest.mark.parametrize("name", ["none.html", "a/*.pdf", "none/*.html"])
    def test_what_is_missing_is_an_error(self, name: str) -> None:
        with pytest.raises(FileNotFoundError, match="no such file or folder"):
            find("a", name)

    def test_a_folder_may_be_empty(self, folder: Path) -> None:
        (folder / "empty").mkdir()
        assert find("empty") == []
