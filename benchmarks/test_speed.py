"""Time of each stage of an extraction, on the smallest, the median and the largest HTML page of the corpus.

Run ``python -m pytest benchmarks/``; ``--benchmark-compare`` shows which stage got slower.
"""

from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import datasets, stages, systems
from benchmarks.page import Page
from benchmarks.paths import CORPUS
from benchmarks.stages import STAGES
from benchmarks.summary import YARDSTICK
from boilerstrip import extract

(yardstick,) = systems.load_systems([YARDSTICK])

WHOLE: dict[str, Callable[[Page], str]] = {
    "whole": lambda page: extract(page.html, url=page.url).text,
    f"whole, {YARDSTICK}": yardstick.extract,
}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    html = [page for dataset in datasets.find_datasets(CORPUS) for page in dataset.pages() if not page.flattened]
    by_size = sorted(html, key=lambda page: len(page.html))
    return {"small": by_size[0], "median": by_size[len(by_size) // 2], "large": by_size[-1]}


@pytest.mark.parametrize("size", ["small", "median", "large"])
class TestSpeed:
    @pytest.mark.parametrize("stage", STAGES)
    def test_of_a_stage(self, benchmark: BenchmarkFixture, pages: dict[str, Page], size: str, stage: str) -> None:
        benchmark.group = name_of(pages, size)
        values, _ = stages.run(pages[size])
        assert benchmark(STAGES[stage], values)

    @pytest.mark.parametrize("system", WHOLE)
    def test_of_a_system(self, benchmark: BenchmarkFixture, pages: dict[str, Page], size: str, system: str) -> None:
        benchmark.group = name_of(pages, size)
        assert benchmark(WHOLE[system], pages[size]).strip()


def name_of(pages: dict[str, Page], size: str) -> str:
    return f"{size}: {pages[size].id}, {len(pages[size].html):,} bytes"
