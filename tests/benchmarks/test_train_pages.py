"""Fitting of page-level trees to a few pages: that it works, not how well."""

from collections.abc import Callable

import numpy as np
import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import train_pages
from benchmarks.examples import Example
from benchmarks.page import Page
from benchmarks.train_pages import Row, ScoredExample, Table
from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import measure
from boilerstrip.page.page_type import PAGE_TYPES

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


@pytest.fixture
def scored(segmented: Callable[[str], Blocks]) -> list[ScoredExample]:
    """Thirty pages, ten of which are forum pages of many short blocks."""
    return [_scored(segmented, number) for number in range(30)]


def _scored(segmented: Callable[[str], Blocks], number: int) -> ScoredExample:
    is_forum = number % 3 == 0
    html = "<div>" + ("<li>I saw eels." * (number + 5) if is_forum else f"<p>{SENTENCE}" * (number % 4 + 1))
    page = Page(
        dataset="wcxb-dev",
        id=str(number),
        html=html,
        gold_text=SENTENCE,
        page_type="forum" if is_forum else "article",
    )
    blocks = segmented(html)
    likely = np.full(len(blocks.text), 0.2 if is_forum else 0.9)
    example = Example(page, measure(blocks, None), likely > 0.5, np.ones(len(likely), np.bool_))
    return ScoredExample(example, likely, "balanced", 0.3 if is_forum else 0.9)


def test_types_are_distinguished(scored: list[ScoredExample]) -> None:
    table = Table.of(train_pages.weight_by_rarity(list(train_pages.build_type_rows(scored))))
    predictions = table.cross_validate({**train_pages.TYPE_SETTINGS, "min_child_samples": 2, "feature_fraction": 1}, 20)
    assert predictions.shape == (30, len(PAGE_TYPES))
    assert np.mean(predictions.argmax(axis=1) == table.target) > 0.9
    weights = train_pages.fit_types(table)
    assert weights.classes == PAGE_TYPES
    assert len(weights.forests()) == len(PAGE_TYPES)


def test_rare_types_weigh_more(scored: list[ScoredExample]) -> None:
    rows = list(train_pages.weight_by_rarity(list(train_pages.build_type_rows(scored))))
    assert _weight(rows, "forum") > _weight(rows, "article")


def test_confidence_follows_the_score(scored: list[ScoredExample]) -> None:
    table = Table.of(train_pages.build_confidence_rows(scored))
    predictions = table.cross_validate(
        {**train_pages.CONFIDENCE_SETTINGS, "min_child_samples": 2, "feature_fraction": 1}, 20
    )
    assert np.corrcoef(predictions, table.target)[0, 1] > 0.9


def test_pages_without_gold_text_or_type_are_excluded(scored: list[ScoredExample]) -> None:
    bare = Page(dataset="trafilatura", id="1", html="<p>eels")
    pages = [page._replace(example=_with_page(page.example, bare)) for page in scored]
    assert list(train_pages.build_type_rows(pages)) == []
    assert list(train_pages.build_confidence_rows(pages)) == []


def _with_page(example: Example, page: Page) -> Example:
    return Example(page, example.features, example.labels, example.known)


def _weight(rows: list[Row], kind: str) -> float:
    return next(row.weight for row in rows if row.page.example.page.page_type == kind)
