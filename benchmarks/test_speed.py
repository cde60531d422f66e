"""How long a whole extraction takes, on the smallest, the median and the largest HTML page of the corpus.

``python -m pytest benchmarks/test_speed.py``
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import datasets, systems
from benchmarks.__main__ import CORPUS
from benchmarks.page import Page
from benchmarks.systems import System


@pytest.fixture(scope="session")
def pages() -> dict[str, Page]:
    html = [page for dataset in datasets.find(CORPUS) for page in dataset.pages() if not page.flattened]
    by_size = sorted(html, key=lambda page: len(page.html))
    return {"small": by_size[0], "median": by_size[len(by_size) // 2], "large": by_size[-1]}


@pytest.fixture(params=["boilerstrip", "trafilatura"])
def system(request: pytest.FixtureRequest) -> System:
    return systems.load([request.param])[0]


@pytest.mark.parametrize("size", ["small", "median", "large"])
def test_extraction(benchmark: BenchmarkFixture, pages: dict[str, Page], system: System, size: str) -> None:
    benchmark.group = size
    benchmark.extra_info["bytes"] = len(pages[size].html)
    text = benchmark(system.extract, pages[size])
    assert text.strip()
