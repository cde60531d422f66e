import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from benchmarks import datasets, gate, systems
from benchmarks.__main__ import main
from benchmarks.errors import BenchmarkError
from benchmarks.gate import Figures, PageFigures
from benchmarks.pairs import measure
from benchmarks.systems import System

MadeUp = Callable[[str], System]

BODY = "Workers rake the pans at dawn. By noon the crust is dry."


def add_page(corpus: Path, name: str, split: str, page_type: str = "article") -> None:
    about: dict[str, object] = {
        "id": name,
        "url": f"https://www.orvel.example/{name}",
        "title": "Salt",
        "author": None,
        "date": None,
        "page_type": page_type,
        "language": "en",
        "encoding": "utf-8",
        "split": split,
        "with": [],
        "without": [],
        "duplicated_captions": [{"text": "at dawn", "copies": ["at dawn", "At dawn"]}],
        "refrains": {},
    }
    folder = corpus / name
    folder.mkdir(parents=True)
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")
    (folder / "page.html").write_text(f"<nav>Menu {name}</nav><p>{BODY}</p>", encoding="utf-8")
    (folder / "gold.txt").write_text(BODY, encoding="utf-8")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    for name, split in {"a": "tuning", "b": "tuning", "c": "judging", "d": "judging", "e": "judging"}.items():
        add_page(root, name, split)
    return root


@pytest.fixture
def figures(corpus: Path, made_up: MadeUp) -> Figures:
    (dataset,) = datasets.find_datasets(corpus)
    return gate.measure_corpus(dataset, made_up("perfect"))


class TestMeasure:
    def test_gives_means_by_split_and_page_type_and_counts_of_faults(self, figures: Figures) -> None:
        assert figures.means == {"all pages": 1.0, "judging": 1.0, "tuning": 1.0, "article": 1.0}
        assert set(figures.counts.values()) == {0}

    def test_names_no_judging_page_with_a_score(self, figures: Figures) -> None:
        assert figures.pages.keys() == {"a", "b"}
        assert figures.digests.keys() == {"a", "b", "c", "d", "e"}

    def test_omits_a_mean_that_would_reveal_a_judging_page(self, corpus: Path, made_up: MadeUp) -> None:
        add_page(corpus, "f", "judging", "forum")
        add_page(corpus, "g", "tuning", "listing")
        (dataset,) = datasets.find_datasets(corpus)
        means = gate.measure_corpus(dataset, made_up("perfect")).means
        assert "forum" not in means
        assert "listing" in means

    def test_counts_lost_captions_and_crashes(self, corpus: Path, made_up: MadeUp) -> None:
        (dataset,) = datasets.find_datasets(corpus)
        counts = gate.measure_corpus(dataset, made_up("broken")).counts
        assert (counts["crashes"], counts["captions lost"]) == (5, 5)

    def test_any_change_makes_it_another_corpus(self, corpus: Path, made_up: MadeUp, figures: Figures) -> None:
        gold = corpus / "c" / "gold.txt"
        gold.write_text(BODY + " ", encoding="utf-8")
        (dataset,) = datasets.find_datasets(corpus)
        changed = gate.measure_corpus(dataset, made_up("perfect"))
        assert changed.corpus != figures.corpus
        assert [page for page in figures.digests if changed.digests[page] != figures.digests[page]] == ["c"]


class TestPin:
    def test_reads_what_it_wrote(self, figures: Figures, tmp_path: Path) -> None:
        gate.write_floors(tmp_path / "floors.json", figures)
        assert gate.read_floors(tmp_path / "floors.json") == figures

    def test_refuses_a_crash(self, figures: Figures, tmp_path: Path) -> None:
        with pytest.raises(BenchmarkError, match="not pinned: 2 pages crashed"):
            gate.write_floors(tmp_path / "floors.json", replace(figures, counts={**figures.counts, "crashes": 2}))
        assert not (tmp_path / "floors.json").exists()

    @pytest.mark.parametrize(
        ("content", "complaint"),
        [(None, "no such file"), ("[]", "no pinned figures"), ("{}", "no pinned figures"), ("{", "not JSON")],
    )
    def test_names_a_missing_or_malformed_file(self, tmp_path: Path, content: str | None, complaint: str) -> None:
        floors = tmp_path / "floors.json"
        if content is not None:
            floors.write_text(content, encoding="utf-8")
        with pytest.raises(BenchmarkError, match=rf"floors\.json: {complaint}"):
            gate.read_floors(floors)


class TestComplaints:
    def test_finds_no_regression_if_nothing_is_worse(self, figures: Figures) -> None:
        assert gate.find_regressions(figures, figures) == []

    def test_allow_what_is_within_the_tolerance(self, figures: Figures) -> None:
        now = replace(
            figures, means={**figures.means, "article": 0.9985}, pages={**figures.pages, "a": PageFigures(0.981, 0, 0)}
        )
        assert gate.find_regressions(figures, now) == []

    def test_name_the_means_and_the_pages_that_got_worse(self, figures: Figures) -> None:
        now = replace(
            figures,
            means={**figures.means, "judging": 0.9},
            pages={"a": PageFigures(0.97, 0, 0), "b": PageFigures(0.5, 0, 0)},
        )
        assert gate.find_regressions(figures, now) == [
            "judging: .900, pinned 1.000",
            "page b: .500, pinned 1.000",
            "page a: .970, pinned 1.000",
        ]

    def test_name_pages_with_more_copies_and_more_losses(self, figures: Figures) -> None:
        now = replace(
            figures,
            counts={**figures.counts, "captions too often": 2},
            pages={"a": PageFigures(1.0, 2, 0), "b": PageFigures(1.0, 0, 1)},
        )
        assert gate.find_regressions(figures, now) == [
            "captions too often: 2, pinned 0",
            "page a: captions too often 2, pinned 0",
            "page b: refrain copies lost 1, pinned 0",
        ]

    def test_name_other_means_that_fell(self, figures: Figures) -> None:
        pinned, now = (gate.add_means(figures, {"date F1": mean}) for mean in (0.9, 0.8))
        assert gate.find_regressions(pinned, now) == ["date F1: .800, pinned .900"]
        assert gate.find_regressions(figures, now) == []

    def test_pass_over_a_count_that_is_not_pinned(self, figures: Figures) -> None:
        assert gate.find_regressions(figures, gate.add_counts(figures, {"minimal pairs lost": 7})) == []

    def test_name_words_lost_by_kind_of_element(self, figures: Figures) -> None:
        now = gate.add_counts(figures, {"words lost in headings": 4, "groups torn": 1})
        assert gate.find_regressions(figures, now) == [
            "words lost in headings: 4, pinned 0",
            "groups torn: 1, pinned 0",
        ]

    def test_describe_changes_of_the_corpus_and_name_worse_pages(self, figures: Figures) -> None:
        now = replace(
            figures,
            corpus="other",
            means={**figures.means, "all pages": 0.2},
            digests={"a": figures.digests["a"], "b": "other", "c": figures.digests["c"], "new": "1"},
            pages={"a": PageFigures(0.5, 0, 0), "b": PageFigures(0.1, 0, 0)},
        )
        first, *rest = gate.find_regressions(figures, now)
        assert first.startswith("the corpus has changed")
        assert "1 new: new; 2 missing: d, e; 1 changed: b" in first
        assert rest == ["page a: .500, pinned 1.000"]


@pytest.fixture
def check(corpus: Path, tmp_path: Path, made_up: MadeUp, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Function that invokes the command ``gate`` with a fake system in the place of boilerstrip."""

    def check(*arguments: str, answers: str = "perfect", missed: int = 0) -> Result:
        made_up_systems = dict.fromkeys(("boilerstrip", "boilerstrip-markdown"), lambda _: made_up(answers))
        monkeypatch.setattr(systems, "SYSTEMS", made_up_systems)
        monkeypatch.setattr(systems, "METADATA_SYSTEMS", {"boilerstrip": lambda _: made_up("silent")})
        monkeypatch.setattr(measure, "count_faults", lambda: {"minimal pairs lost": 0, "copies missed": missed})
        return CliRunner().invoke(main, ["gate", str(corpus), "--floors", str(tmp_path / "floors.json"), *arguments])

    return check


class TestCommand:
    def test_is_open_after_pinning(self, check: Callable[..., Result]) -> None:
        assert check("--pin").exit_code == 0
        again = check()
        assert again.exit_code == 0, again.output
        assert "nothing is worse" in again.stdout

    def test_is_closed_for_a_worse_system_and_names_no_judging_page(self, check: Callable[..., Result]) -> None:
        check("--pin")
        worse = check(answers="silent")
        assert worse.exit_code == 1
        assert "page a: .000, pinned 1.000" in worse.stderr
        assert "page c" not in worse.output

    def test_is_closed_for_another_corpus(self, check: Callable[..., Result], corpus: Path) -> None:
        check("--pin")
        shutil.rmtree(corpus / "b")
        other = check()
        assert other.exit_code == 1
        assert "1 missing: b" in other.stderr

    def test_is_closed_if_more_copies_are_missed_even_with_another_corpus(
        self, check: Callable[..., Result], corpus: Path
    ) -> None:
        check("--pin", missed=3)
        assert check(missed=3).exit_code == 0
        assert "copies missed: 4, pinned 3" in check(missed=4).stderr
        shutil.rmtree(corpus / "b")
        assert "copies missed: 4, pinned 3" in check(missed=4).stderr

    def test_names_a_missing_file_of_floors(self, check: Callable[..., Result]) -> None:
        found = check()
        assert found.exit_code == 1
        assert "no such file" in found.stderr
