"""A tiny set of pages from many sites, and settings for trees that can be fitted to it quickly."""

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from benchmarks.examples import build_examples
from benchmarks.page import Page
from boilerstrip.features.matrix import HTML_FEATURES

if TYPE_CHECKING:
    from benchmarks.train import MeasuredExample, Plan

BODY = """<!doctype html><html lang="en"><title>Pans of {site}</title><body>
<nav><a href="/">Home</a><a href="/s">Shop</a>
</nav><main><h1>Pans of {site}</h1><p>Workers of {site} rake the salt pans at dawn, before the wind is up.</p>
<p>By noon the crust is dry, and {site} has its salt for another winter.</p></main>
<footer>Subscribe to our letter</footer></body></html>"""


def page_of(dataset: str, number: int) -> Page:
    site = f"{dataset}{number}"
    gold = (
        f"Workers of {site} rake the salt pans at dawn, before the wind is up.\n"
        f"By noon the crust is dry, and {site} has its salt for another winter."
    )
    return Page(
        dataset=dataset, id=str(number), html=BODY.format(site=site), url=f"https://{site}.example/", gold_text=gold
    )


@pytest.fixture(scope="session")
def salt_pages() -> list[Page]:
    """Thirty pages of two datasets; the gold of the last page is empty."""
    pages = [page_of(dataset, number) for dataset, number in product(("wcxb-salt", "fundus-salt"), range(15))]
    return [*pages[:-1], replace(pages[-1], gold_text="")]


@pytest.fixture(scope="session")
def salt(salt_pages: list[Page]) -> "list[MeasuredExample]":
    """The same pages with their feature matrices."""
    from benchmarks.train import build_matrices  # needs LightGBM

    return build_matrices(build_examples(salt_pages), HTML_FEATURES)


@pytest.fixture(scope="session")
def small() -> "Plan":
    """Settings for sixty trees whose leaves may have few blocks."""
    from benchmarks.train import SETTINGS, Plan  # needs LightGBM

    return Plan(60, {**SETTINGS, "min_child_samples": 3})
