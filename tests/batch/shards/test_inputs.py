import os
from pathlib import Path

import pytest

from boilerstrip.batch.shards.inputs import find_inputs
from boilerstrip.errors import OptionError

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


def find(*names: str | Path, pattern: str | None = None, output: str | None = None) -> list[tuple[str, str]]:
    found = find_inputs(names, pattern, Path(output) if output else None)
    return [(path.as_posix(), name.as_posix()) for path, name in found]


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

    @pytest.mark.parametrize("pattern", ["**x", "a/**.html", "x**/*.html"])
    def test_a_glob_whose_meaning_depends_on_the_version_of_python_is_refused(self, pattern: str) -> None:
        with pytest.raises(OptionError, match=r"\*\* must stand alone") as caught:
            find("a", pattern=pattern)
        assert pattern in str(caught.value)
        with pytest.raises(OptionError, match=r"\*\* must stand alone"):
            find(pattern)

    def test_so_is_one_from_the_root_within_a_folder(self) -> None:
        with pytest.raises(OptionError, match=r"/\*\.html: "):
            find("a", pattern="/*.html")


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("words")


@pytest.mark.usefixtures("folder")
class TestOutputs:
    @pytest.mark.parametrize("output", ["b/out", "./b/../b/out"])
    def test_in_an_output_folder_within_a_folder_are_no_inputs(self, output: str) -> None:
        before = find("b")
        write("b/deep/x", f"{output}/pages-00000.jsonl", f"{output}/deep/a.parquet")
        assert find("b", output=output) == before
        assert find("b/**/*", output=output) == sorted([*find("b/*"), ("b/deep/x", "deep/x")])

    def test_are_no_inputs_if_the_output_is_a_file(self) -> None:
        before = find("b", pattern="*")
        write("b/all.jsonl", "b/all.jsonl.counts.json", "b/all.jsonl.segments/000000.rows", "b/all.jsonl.lock")
        assert find("b", pattern="*", output="b/all.jsonl") == before

    def test_beside_their_inputs_are_known_by_their_counts(self) -> None:
        before = find("b")
        write("b/four.parquet", "b/four.parquet.counts.json", "b/ours.parquet")
        assert find("b", output="b") == find("b", output=".") == sorted([*before, ("b/ours.parquet", "ours.parquet")])
        write("b/pages-00000.md.journal", "b/two.jsonl.segments/000000.rows")
        found = [name for _, name in find("b", pattern="*", output="b")]
        assert found == ["four.jsonl.zst", "note.md", "one.html", "ours.parquet"]

    def test_of_like_names_are_inputs(self) -> None:
        write("b/out.html", "b/outside/x.html")
        assert find("b", output="b/out") == find("b")

    def test_that_are_named_are_inputs(self) -> None:
        write("b/out/a.html")
        assert find("b/out/a.html", output="b/out") == [("b/out/a.html", "a.html")]

    def test_of_another_run_are_inputs(self) -> None:
        write("b/out/a.jsonl", "b/out/a.jsonl.counts.json")
        assert find("b/out", output="b/second") == [("b/out/a.jsonl", "a.jsonl")]


@pytest.mark.usefixtures("folder")
class TestAnInputThatTheSystemRefuses:
    """Its task tells: it costs no other."""

    @pytest.mark.parametrize("name", ["x" * 300 + ".html", "b/" + "x" * 300])
    def test_because_of_its_length_is_an_input(self, name: str) -> None:
        assert find(name, "a/one.html") == [(name, Path(name).name), ("a/one.html", "one.html")]

    def test_because_of_a_fault_of_the_disk_is_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stat = Path.stat

        def fail(path: Path, **options: bool) -> os.stat_result:
            if path.name == "one.html":
                raise OSError(5, os.strerror(5))
            return stat(path, **options)

        monkeypatch.setattr(Path, "stat", fail)
        assert find("a/one.html", "b/note.md") == [("a/one.html", "one.html"), ("b/note.md", "note.md")]
