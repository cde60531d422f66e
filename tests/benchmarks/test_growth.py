from collections.abc import Callable

import pytest

from benchmarks import datasets, growth
from benchmarks.errors import BenchmarkError
from benchmarks.growth import Cost, build_page, growth_factors, list_sizes, measure_costs, read_bodies, tabulate_growth
from benchmarks.paths import CORPUS
from benchmarks.systems import System


class TestPages:
    def test_double_in_size(self) -> None:
        assert list_sizes(growth.LARGEST)[-1] == growth.LARGEST
        assert list_sizes(1) == [growth.SMALLEST]

    def test_repeat_bodies_up_to_the_size(self) -> None:
        html = build_page(9, ["<p>a", "", "<p>b"]).html
        assert str(html).endswith("<body><p>a<p>b<")

    def test_consist_of_bodies_of_the_corpus_in_a_fixed_order(self) -> None:
        found = read_bodies(datasets.find_datasets(CORPUS))
        assert found == read_bodies(datasets.find_datasets(CORPUS))
        assert len(found) >= 80
        assert all(part.strip() and "<body" not in part for part in found)

    def test_require_a_body(self) -> None:
        with pytest.raises(BenchmarkError, match="no page has a body"):
            build_page(9, [""])


class TestCosts:
    def test_measures_each_size(self, made_up: Callable[[str], System], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(growth, "MIN_SECONDS", 1e-9)
        small, large = measure_costs(made_up("silent"), ["<p>Salt</p>"], [100, 200])
        assert large.size - small.size == 100
        assert small.cpu_seconds > 0

    def test_a_crash_is_an_error(self, made_up: Callable[[str], System]) -> None:
        with pytest.raises(BenchmarkError, match="broken, 100 characters: ZeroDivisionError"):
            list(measure_costs(made_up("broken"), ["<p>Salt</p>"], [100]))


class TestGrowthTable:
    def test_flags_costs_that_grow_faster_than_pages(self) -> None:
        found = [Cost(100, 1.0, 10_000_000), Cost(200, 2.5, 20_000_000), Cost(400, 7.5, 60_000_000)]
        assert tabulate_growth(found).rows == (
            ("100", "1000.0", "–", "10.0", "–", ""),
            ("200", "2500.0", "2.50", "20.0", "2.00", ""),
            ("400", "7500.0", "3.00", "60.0", "3.00", "above 1.3 × linear: CPU, memory"),
        )

    def test_does_not_compare_the_slack_of_an_allocator(self) -> None:
        assert growth_factors(Cost(100, 0.0, 1_000), Cost(200, 1.0, 9_000_000)) == (None, None)
