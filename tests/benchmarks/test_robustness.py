"""Hostile pages: what they are made of, and what is said of those who read them."""

import signal

import pytest

import boilerstrip
from benchmarks.errors import BenchmarkError
from benchmarks.robustness.build import STORY, build, expected, size_of
from benchmarks.robustness.reading import OURS, READERS, load_reader
from benchmarks.robustness.shape import Shape
from benchmarks.robustness.shapes import SHAPES
from benchmarks.robustness.tables import tabulate_trials
from benchmarks.robustness.trial import Trial, attempt, name_exit, share_of

SIZE = 60_000
ARTICLE = sum(map(len, STORY)) + 400
"""Characters of a page without its hostile part, at most."""


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
class TestShapes:
    def test_fill_a_page(self, shape: Shape) -> None:
        small, large = (size_of(build(shape, size)) for size in (2 * SIZE, 4 * SIZE))
        assert small <= 2 * SIZE + ARTICLE
        assert shape.most or small < large <= 4 * SIZE + ARTICLE

    def test_lose_no_text_without_a_word(self, shape: Shape) -> None:
        page = boilerstrip.extract(build(shape, SIZE))
        judged = " ".join(verdict.text for verdict in page.verdicts)
        assert share_of(expected(shape), judged) == 1 or page.status in ("truncated", "binary") or page.warnings


def test_there_are_sixty_shapes_of_different_names() -> None:
    assert len({shape.name for shape in SHAPES}) == len(SHAPES) >= 60


class TestTrials:
    SHAPE = Shape(name="words", piece="eel ")

    def test_tell_what_was_read(self) -> None:
        trial = attempt(self.SHAPE, OURS, 1_000)
        assert (trial.outcome, trial.status, trial.saved, trial.judged) == ("answered", "ok", 1.0, 1.0)

    def test_name_how_a_process_ended(self) -> None:
        codes = (-signal.SIGXCPU, -signal.SIGSEGV, 1)
        assert [name_exit(code) for code in codes] == ["time limit", "SIGSEGV", "exit code 1"]

    def test_are_tabulated(self) -> None:
        trials = [
            Trial("a", OURS, 10, "answered", 0.5, 2_000_000, 1.0, "ok", (), 1.0),
            Trial("b", OURS, 10, "answered", 2.5, 1_500_000_000, 0.4, "truncated", ("cut",), 0.5),
            Trial("b", "justext", 10, "time limit", 10.0, 0),
            Trial("a", "justext", 10, "SIGSEGV", 0.0, 0),
        ]
        summary, ours, others = tabulate_trials(trials)
        assert summary.rows == (
            (OURS, "2", "1", "1", "0", "0", "0", "1", "2.5", "1,500"),
            ("justext", "2", "1", "0", "1", "0", "1", "0", "> 10", "0"),
        )
        assert [row[0] for row in ours.rows] == ["a", "b"]
        assert [row[-1] for row in others.rows] == ["SIGSEGV", "time limit"]


def test_unknown_systems_are_refused() -> None:
    with pytest.raises((BenchmarkError, KeyError)):
        load_reader("no such system")
    assert OURS in READERS
