import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks.__main__ import main
from benchmarks.page import Page
from benchmarks.study import study as whole
from benchmarks.tables import Table


@pytest.fixture
def folder(salt_pages: list[Page], tmp_path: Path) -> Path:
    path = tmp_path / "salt.jsonl"
    rows = ({"id": page.id, "html": page.html, "url": page.url, "gold_text": page.gold_text} for page in salt_pages)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_study_hands_over_pages_and_folders(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def study(pages: Sequence[Page], folds: int, out: Path, work: Path) -> Iterator[str]:
        yield f"{len(pages)} pages, {folds} folds, {out.name}, {work.name}"

    monkeypatch.setattr(whole, "study", study)
    arguments = ["study", "--data", folder, "--folds", "2", "--out", tmp_path / "told", "--work", tmp_path / "kept"]
    result = CliRunner().invoke(main, list(map(str, arguments)))
    assert result.output == "30 pages, 2 folds, told, kept\n"


def test_worst_shows_tables(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def worst(pages: Sequence[Page], dataset: str, most: int) -> list[Table]:
        return [Table(f"The {most} worst of {dataset}, {len(pages)} pages", ("page",), (("salt/1",),))]

    monkeypatch.setattr(whole, "worst_pages", worst)
    result = CliRunner().invoke(main, ["worst", "--data", str(folder), "--of", "salt", "--pages", "3"])
    assert "The 3 worst of salt, 30 pages" in " ".join(result.output.split())
    assert "salt/1" in result.output


@pytest.mark.parametrize("command", ["study", "worst"])
def test_names_a_folder_that_is_not_there(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--data", "nowhere"])
    assert result.exit_code == 1
    assert "nowhere: no such file or folder" in result.output
