import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import train
from benchmarks.metrics import Overlap
from benchmarks.page import Page
from benchmarks.study import study as whole
from benchmarks.study import worst
from benchmarks.study.worst import classify_error, find_worst, worst_tables
from benchmarks.train import MeasuredExample, Plan


class TestError:
    @pytest.mark.parametrize(
        ("precision", "recall", "best", "kept_any", "expected"),
        [
            (0.0, 0.0, 1.0, False, worst.NOTHING),
            (0.2, 0.9, 0.6, True, worst.UNREACHED),
            (0.2, 0.9, 1.0, True, worst.MUCH),
            (0.9, 0.2, 1.0, True, worst.LITTLE_KEPT),
            (0.2, 0.2, 1.0, True, worst.WRONG),
            (0.7, 0.7, 1.0, True, worst.MIXED),
        ],
    )
    def test_is_classified_by_what_is_low(
        self, precision: float, recall: float, best: float, kept_any: bool, expected: str
    ) -> None:
        assert classify_error(Overlap(precision, recall), Overlap(1.0, best), kept_any) == expected


class TestWorst:
    def test_come_first(self, salt: list[MeasuredExample]) -> None:
        likely = [np.where(one.example.labels, 0.9, 0.01) for one in salt]
        likely[3], likely[-1] = 1 - likely[3], np.full_like(likely[-1], 0.9)
        first, second, third = find_worst(salt, likely, "balanced")[:3]
        assert [(first.page, first.error), (second.page, second.error)] == [
            (salt[-1].example.page.id, worst.EMPTY),
            (salt[3].example.page.id, worst.WRONG),
        ]
        assert third.words.f1 > 0.9

    def test_the_table_shows_names_and_figures_only(self, salt: list[MeasuredExample]) -> None:
        likely = [np.full(len(one.example.labels), 0.9) for one in salt]
        pages, classes = worst_tables(find_worst(salt, likely, "balanced"), 2)
        assert pages.rows[0] == ("fundus-salt/14", "–", worst.EMPTY, ".000", ".000", ".000", "1.000", "0", "39")
        assert classes.rows == ((worst.MIXED, "29", "3.8"), (worst.EMPTY, "1", "1.0"))

    def test_shows_only_the_requested_datasets(
        self, salt_pages: list[Page], small: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(train, "TREES", small.trees)
        monkeypatch.setattr(train, "SETTINGS", small.settings)
        pages, _ = whole.worst_pages(salt_pages, "wcxb", 4)
        assert len(pages.rows) == 4
        assert all(row[0].startswith("wcxb-salt/") for row in pages.rows)
