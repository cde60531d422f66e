"""Time of each stage of an extraction, on the smallest, the median and the largest HTML page of the corpus.

Run ``python -m pytest benchmarks/``; ``--benchmark-compare`` shows which stage got slower.
"""

from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import datasets, stages, systems
from benchmarks.page import Page
from benchmarks.paths import CORPUS
from benchmarks.stages import OPTIONS, STAGES, Made
from benchmarks.summary import YARDSTICK
from boilerstrip import extract

(yardstick,) = systems.load_systems([YARDSTICK])

TIMED: dict[str, Callable[[Made], object]] = {
    **STAGES,
    "whole": lambda made: extract(made["page"].html, url=made["page"].url, options=OPTIONS).text,
    f"whole, {YARDSTICK}": lambda made: yardstick.extract(made["page"]),
}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    html = [page for dataset in datasets.find_datasets(CORPUS) for page in dataset.pages() if not page.flattened]
    by_size = sorted(html, key=lambda page: len(page.html))
    return {"small": by_size[0], "median": by_size[len(by_size) // 2], "large": by_size[-1]}


@pytest.mark.parametrize("stage", TIMED)
@pytest.mark.parametrize("size", ["small", "median", "large"])
def test_speed(benchmark: BenchmarkFixture, pages: dict[str, Page], size: str, stage: str) -> None:
    benchmark.group = f"{size}: {pages[size].id}, {len(pages[size].html):,} bytes"
    made, _ = stages.run(pages[size])
    result = benchmark(TIMED[stage], made)
    if stage in ("render", "whole"):
        assert str(result).strip()
