import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import train
from benchmarks.metrics import Overlap
from benchmarks.page import Page
from benchmarks.study import study as whole
from benchmarks.study import worst as judging
from benchmarks.study.worst import error, worst, worst_tables
from benchmarks.train import Measured, Plan


class TestError:
    @pytest.mark.parametrize(
        ("precision", "recall", "best", "kept_any", "told"),
        [
            (0.0, 0.0, 1.0, False, judging.NOTHING),
            (0.2, 0.9, 0.6, True, judging.UNREACHED),
            (0.2, 0.9, 1.0, True, judging.MUCH),
            (0.9, 0.2, 1.0, True, judging.LITTLE_KEPT),
            (0.2, 0.2, 1.0, True, judging.WRONG),
            (0.7, 0.7, 1.0, True, judging.MIXED),
        ],
    )
    def test_is_classified_by_what_is_low(
        self, precision: float, recall: float, best: float, kept_any: bool, told: str
    ) -> None:
        assert error(Overlap(precision, recall), Overlap(1.0, best), kept_any) == told


class TestWorst:
    def test_come_first(self, salt: list[Measured]) -> None:
        likely = [np.where(one.example.labels, 0.9, 0.01) for one in salt]
        likely[3], likely[-1] = 1 - likely[3], np.full_like(likely[-1], 0.9)
        first, second, third = worst(salt, likely, "balanced")[:3]
        assert [(first.page, first.error), (second.page, second.error)] == [
            (salt[-1].example.page.id, judging.EMPTY),
            (salt[3].example.page.id, judging.WRONG),
        ]
        assert third.words.f1 > 0.9

    def test_the_table_shows_names_and_figures_only(self, salt: list[Measured]) -> None:
        likely = [np.full(len(one.example.labels), 0.9) for one in salt]
        pages, classes = worst_tables(worst(salt, likely, "balanced"), 2)
        assert pages.rows[0] == ("fundus-salt/14", "–", judging.EMPTY, ".000", ".000", ".000", "1.000", "0", "39")
        assert classes.rows == ((judging.MIXED, "29", "3.8"), (judging.EMPTY, "1", "1.0"))

    def test_shows_only_the_requested_datasets(
        self, salt_pages: list[Page], small: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(train, "TREES", small.trees)
        monkeypatch.setattr(train, "SETTINGS", small.settings)
        pages, _ = whole.worst_pages(salt_pages, "wcxb", 4)
        assert len(pages.rows) == 4
        assert all(row[0].startswith("wcxb-salt/") for row in pages.rows)
