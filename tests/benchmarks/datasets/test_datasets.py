from pathlib import Path

import pytest

from benchmarks import datasets
from benchmarks.errors import DatasetError


class TestFind:
    def test_names_the_layouts_for_an_unknown_folder(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("nothing", encoding="utf-8")
        with pytest.raises(DatasetError, match=r"no known layout \(corpus, wcxb, article-extraction-benchmark, "):
            datasets.find_datasets(tmp_path)

    def test_names_a_missing_path(self, tmp_path: Path) -> None:
        with pytest.raises(DatasetError, match="nowhere: no such file or folder"):
            datasets.find_datasets(tmp_path / "nowhere")

    def test_each_jsonl_file_of_a_folder_is_a_dataset(self, tmp_path: Path) -> None:
        for name in ("b.jsonl", "a.jsonl.gz", "README.md"):
            (tmp_path / name).touch()
        assert [dataset.name for dataset in datasets.find_datasets(tmp_path)] == ["a", "b"]

    def test_names_a_relative_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "one.jsonl").write_text('{"id": "1", "html": "<p>x"}\n', encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        (found,) = datasets.find_datasets(Path())
        assert [page.dataset for page in found.pages()] == ["one"]


class TestDataset:
    def test_reads_the_first_pages(self, tmp_path: Path) -> None:
        file = tmp_path / "three.jsonl"
        file.write_text("".join(f'{{"id": "{number}", "html": "<p>x"}}\n' for number in range(3)), encoding="utf-8")
        (found,) = datasets.find_datasets(file)
        assert [page.id for page in found.pages(limit=2)] == ["0", "1"]
        assert (found.count(), found.count(limit=2), found.count(limit=9)) == (3, 2, 3)
