import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import train as fitting
from benchmarks import train_pages
from benchmarks.__main__ import main
from benchmarks.page import Page
from benchmarks.training import train
from boilerstrip.page import confidence, page_type
from boilerstrip.scoring.learned import HTML, TEXT
from boilerstrip.scoring.weight_files import read_weights

SENTENCE = "On day {} the workers rake the pans at dawn, carry the salt to the sheds, and are paid by the basket."
UNTYPED = {"html.npz", "text.npz", "confidence-html.npz", "confidence-text.npz", "origin.json"}
FILES = {*UNTYPED, "types.npz"}


def generated(number: int, dataset: str = "wcxb-dev") -> Page:
    body = [SENTENCE.format(day) for day in range(number, number + 4)]
    html = f"<nav><p>Menu {number}<p>About us</nav><main>{''.join(f'<p>{text}</p>' for text in body)}</main>"
    return Page(dataset=dataset, id=str(number), html=html, gold_text="\n".join(body), page_type="article")


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings for few trees that can be fitted to few examples."""
    monkeypatch.setattr(fitting, "SETTINGS", {**fitting.SETTINGS, "min_child_samples": 3})
    monkeypatch.setattr(fitting, "TREES", 5)
    monkeypatch.setattr(train_pages, "TYPE_TREES", 3)
    monkeypatch.setattr(train_pages, "CONFIDENCE_TREES", 4)


@pytest.fixture
def pages() -> list[Page]:
    others = [replace(generated(number, "made-up"), page_type=None) for number in range(20, 24)]
    return [*(generated(number) for number in range(20)), *others]


def _is_plain(value: object) -> bool:
    return isinstance(value, float)


class TestTrain:
    def test_writes_the_weights_of_both_scorers_and_their_origin(self, pages: list[Page], tmp_path: Path) -> None:
        list(train(pages, tmp_path / "new" / "weights"))
        assert {file.name for file in (tmp_path / "new" / "weights").iterdir()} == FILES
        for scorer in (HTML, TEXT):
            weights = read_weights(tmp_path / "new" / "weights" / scorer.file)
            assert len(weights.trees.feature) == 5
            assert weights.purpose == scorer.purpose

    def test_records_the_origin_of_the_weights(self, pages: list[Page], tmp_path: Path) -> None:
        list(train(pages, tmp_path))
        origin = json.loads((tmp_path / "origin.json").read_text(encoding="utf-8"))
        assert origin["pages"] == {"wcxb-dev": 20, "made-up": 4}
        assert origin["licences"] == ["WCXB, Foley 2026, CC-BY-4.0", "made-up, not known"]
        assert origin["settings"]["trees"] == 5
        assert origin["settings"]["min_child_samples"] == 3
        assert set(origin["versions"]) == {"lightgbm", "numpy", "selectolax"}
        titles = {f"{scorer.file}, {focus} focus" for scorer in (HTML, TEXT) for focus in fitting.FOCI}
        assert titles <= set(origin["figures"])
        for figures in (origin["figures"][title] for title in titles):
            assert set(figures) == {"wcxb-dev", "wcxb-dev, article", "made-up"}
            assert all(0 <= figure <= 1 for figure in figures.values())

    def test_prints_the_figures_that_it_writes(self, pages: list[Page], tmp_path: Path) -> None:
        lines = list(train(pages, tmp_path))
        figures = json.loads((tmp_path / "origin.json").read_text(encoding="utf-8"))["figures"]
        expected = [
            line
            for title, by_dataset in figures.items()
            for line in (title, *(f"  {name}: {value:.3f}" for name, value in by_dataset.items() if _is_plain(value)))
        ]
        assert [line for line in lines[:-1] if line in expected] == expected
        assert lines[-1] == f"Weights and their origin are in {tmp_path}/"

    def test_writes_the_trees_that_judge_whole_pages(self, pages: list[Page], tmp_path: Path) -> None:
        list(train(pages, tmp_path))
        types = read_weights(tmp_path / page_type.FILE)
        assert (types.kind, types.classes) == (page_type.KIND, page_type.PAGE_TYPES)
        assert len(types.forests()) == len(page_type.PAGE_TYPES)
        for file in (confidence.HTML_FILE, confidence.TEXT_FILE):
            assert 1 <= len(read_weights(tmp_path / file).trees.feature) <= 4

    def test_reports_the_main_dataset_separately(self, pages: list[Page], tmp_path: Path) -> None:
        lines = list(train(pages, tmp_path))
        figures = json.loads((tmp_path / "origin.json").read_text(encoding="utf-8"))["figures"]
        assert figures["types.npz, wcxb"]["told, by true type"]["article"]["article"] == 20
        assert figures["confidence-html.npz, balanced focus, wcxb"]["pages"] == 20
        assert figures["confidence-text.npz, recall focus, other datasets"]["pages"] == 4
        assert (
            "    article: article 20, forum 0, product 0, collection 0, listing 0, documentation 0, service 0" in lines
        )

    def test_reports_no_types_without_annotated_types(self, pages: list[Page], tmp_path: Path) -> None:
        untyped = [replace(page, page_type=None) for page in pages]
        assert "types.npz: no page has a type" in list(train(untyped, tmp_path))
        assert {file.name for file in tmp_path.iterdir()} == UNTYPED

    def test_reports_no_confidence_without_gold_text(self, pages: list[Page], tmp_path: Path) -> None:
        snippets = [replace(page, gold_text=None, with_=("On day",), without=("Menu",)) for page in pages]
        assert "confidence-html.npz: no page has gold text" in list(train(snippets, tmp_path))

    def test_writes_the_same_files_again(self, pages: list[Page], tmp_path: Path) -> None:
        for name in ("first", "again"):
            list(train(pages, tmp_path / name))
        for file in FILES:
            assert (tmp_path / "first" / file).read_bytes() == (tmp_path / "again" / file).read_bytes(), file


class TestCommand:
    @pytest.fixture
    def rows(self, pages: list[Page], tmp_path: Path) -> Path:
        path = tmp_path / "wcxb-tiny.jsonl"
        rows = ({"id": page.id, "html": page.html, "gold_text": page.gold_text} for page in pages)
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
        return path

    def test_trains_on_folders_and_writes_to_the_given_folder(self, rows: Path, tmp_path: Path) -> None:
        result = CliRunner().invoke(main, ["train", "--data", str(rows), "--out", str(tmp_path / "weights")])
        assert result.exit_code == 0, result.output
        assert "html.npz, balanced focus\n  wcxb-tiny: " in result.stdout
        assert {file.name for file in (tmp_path / "weights").iterdir()} == UNTYPED

    def test_names_a_folder_that_is_missing(self, tmp_path: Path) -> None:
        result = CliRunner().invoke(main, ["train", "--data", "nowhere", "--out", str(tmp_path / "weights")])
        assert result.exit_code == 1
        assert "nowhere: no such file or folder" in result.stderr
        assert not (tmp_path / "weights").exists()

    def test_needs_data(self) -> None:
        assert CliRunner().invoke(main, ["train"]).exit_code == 2
