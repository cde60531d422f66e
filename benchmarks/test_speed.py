"""How long each stage of an extraction takes, on the smallest, the median and the largest HTML page of the corpus.

``python -m pytest benchmarks/``; with ``--benchmark-compare`` one sees which stage got slower.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import datasets, systems
from benchmarks.__main__ import CORPUS
from benchmarks.page import Page
from benchmarks.summary import YARDSTICK
from boilerstrip import Options
from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import Document, Source, parse, read
from boilerstrip.duplicates import duplicates
from boilerstrip.extract import extract
from boilerstrip.extraction import Judged
from boilerstrip.render.text import render_text
from boilerstrip.scoring.heuristic import HTML
from boilerstrip.scoring.scores import Scores
from boilerstrip.scoring.select import Selection, select
from boilerstrip.scoring.wishes import fulfilled

OPTIONS = Options()
(yardstick,) = systems.load([YARDSTICK])


@dataclass(frozen=True, slots=True)
class Stages:
    """What each stage of one page is given; every stage is run once to make it."""

    page: Page
    source: Source
    document: Document
    blocks: Blocks
    features: Features
    scores: Scores
    selection: Selection
    rows: list[int]


def stages(page: Page) -> Stages:
    """The steps of :func:`boilerstrip.extract.extract`."""
    source = read(page.html, OPTIONS)
    document = parse(source, OPTIONS)
    blocks = segment(document, OPTIONS.limits.blocks)
    features = measure(blocks, document.title)
    scores = HTML.score(features)
    selection = fulfilled(select(scores.probability, features, OPTIONS.focus), blocks, features, OPTIONS)
    copies = duplicates(blocks, features, selection.kept)
    rows = Judged(blocks, scores, selection, copies).kept()
    return Stages(page, source, document, blocks, features, scores, selection, rows)


STAGES: dict[str, Callable[[Stages], object]] = {
    "decode": lambda given: read(given.page.html, OPTIONS),
    "parse": lambda given: parse(given.source, OPTIONS),
    "segment": lambda given: segment(given.document, OPTIONS.limits.blocks),
    "features": lambda given: measure(given.blocks, given.document.title),
    "score": lambda given: HTML.score(given.features),
    "select": lambda given: select(given.scores.probability, given.features, OPTIONS.focus),
    "duplicates": lambda given: duplicates(given.blocks, given.features, given.selection.kept),
    "render": lambda given: render_text(given.blocks, given.rows),
    "whole": lambda given: extract(given.page.html, url=given.page.url, options=OPTIONS).text,
    f"whole, {YARDSTICK}": lambda given: yardstick.extract(given.page),
}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    html = [page for dataset in datasets.find(CORPUS) for page in dataset.pages() if not page.flattened]
    by_size = sorted(html, key=lambda page: len(page.html))
    return {"small": by_size[0], "median": by_size[len(by_size) // 2], "large": by_size[-1]}


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("size", ["small", "median", "large"])
def test_speed(benchmark: BenchmarkFixture, pages: dict[str, Page], size: str, stage: str) -> None:
    benchmark.group = f"{size}: {pages[size].id}, {len(pages[size].html):,} bytes"
    given = stages(pages[size])
    done = benchmark(STAGES[stage], given)
    if isinstance(done, str):
        assert done.strip()
