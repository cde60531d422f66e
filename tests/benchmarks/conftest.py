"""Small original pages and fake extractors. The tests of this folder need the extra ``bench``."""

import os
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

pytest.importorskip("jinja2", reason="the extra 'bench' is not installed")
pytest.importorskip("markdown_it", reason="the extra 'bench' is not installed")
pytest.importorskip("rich", reason="the extra 'bench' is not installed")
pytest.importorskip("tqdm", reason="the extra 'bench' is not installed")

from benchmarks.answer import Answer, describe_platform
from benchmarks.element_score import ElementScore
from benchmarks.html_report.sheets import pack_sheet
from benchmarks.metrics import Overlap, Snippets
from benchmarks.page import Page
from benchmarks.results import Results
from benchmarks.scoring import PageScore
from benchmarks.speed import measure_speeds
from benchmarks.summary import summarise
from benchmarks.systems import System

HTML = """<!doctype html><html lang="en"><title>Salt pans</title><body>
<nav>Home Shop Contact</nav>
<main><h1>Salt pans of Orvel</h1><p>Workers rake the pans at dawn.</p><p>By noon the crust is dry.</p></main>
<footer>Subscribe to our letter</footer></body></html>"""

PAGE = Page(
    dataset="made-up",
    id="salt",
    html=HTML,
    gold_text="Salt pans of Orvel\nWorkers rake the pans at dawn.\nBy noon the crust is dry.",
    with_=("rake the pans", "crust is dry"),
    without=("Subscribe to our letter", "Accept all cookies"),
    page_type="article",
    language="en",
)


@pytest.fixture
def page() -> Page:
    return PAGE


@pytest.fixture
def pages() -> list[Page]:
    """Three pages that differ only by id."""
    return [replace(PAGE, id=f"salt-{number}") for number in range(3)]


@pytest.fixture
def score() -> PageScore:
    """Score of a good answer to an article."""
    return PageScore(
        dataset="made-up",
        page="1",
        system="reader",
        page_type="article",
        language="en",
        split=None,
        words=Overlap(1.0, 0.5),
        fair_words=Overlap(1.0, 0.5),
        shingles=Overlap(1.0, 0.25),
        rouge5=Overlap(1.0, 0.25),
        edit_similarity=0.5,
        structure=None,
        gold_structure=None,
        markdown_similarity=None,
        elements=ElementScore(),
        snippets=Snippets(2, 1, 0, 3),
        stray_without=0,
        stray_kept=0,
        captions=(),
        refrains=(),
        empty_gold=False,
        foreign_gold=False,
        empty_answer=False,
        crash=None,
        cpu_seconds=0.010,
        wall_seconds=0.011,
    )


@pytest.fixture
def answer() -> Answer:
    """Answer of the system ``reader`` to page 1."""
    return Answer(
        dataset="made-up",
        page="1",
        digest="0123456789abcdef",
        system="reader",
        version="1.0",
        platform=describe_platform(),
        text="Workers rake the pans at dawn.",
        cpu_seconds=0.010,
        wall_seconds=0.011,
        peak_bytes=30_000_000,
        answered_at="2026-01-01T00:00:00.000+00:00",
    )


@pytest.fixture
def forum(score: PageScore) -> PageScore:
    """Score of a bad answer to a forum page."""
    return replace(score, page="2", page_type="forum", language="de", words=Overlap(0.0, 0.0), shingles=None)


@pytest.fixture
def results(score: PageScore, forum: PageScore, page: Page, answer: Answer) -> Results:
    """Results on two articles and a forum page: ``reader`` fails on the last only, ``other`` crashes on all."""
    good = [replace(score, page="0"), replace(score, page="1", words=Overlap(1.0, 1.0)), forum]
    bad = [replace(one, system="other", words=Overlap(0.0, 0.0), crash="ValueError: no") for one in good]
    answers = [replace(answer, page=str(number), cpu_seconds=0.01 * (number + 1)) for number in range(3)]
    crashed = [replace(one, system="other", text="", crash="ValueError: no") for one in answers]
    return Results(
        dataset="made-up",
        scores=[one for pair in zip(good, bad, strict=True) for one in pair],
        summaries=[summarise(good, "1.0"), summarise(bad, "2.0")],
        speeds=measure_speeds(
            [*answers, *crashed], [System(name, "1.0", lambda _: "") for name in ("reader", "other")]
        ),
        compared=["reader", "other"],
        sheets=[pack_sheet(page, pair) for pair in zip(answers, crashed, strict=True)],
    )


@pytest.fixture
def made_up() -> Callable[[str], System]:
    """Function that creates a fake system by its name in ``EXTRACTORS``."""
    return lambda name: System(name, "1.0", EXTRACTORS[name])


def perfect(page: Page) -> str:
    return page.gold_text or ""


def silent(_: Page) -> str:
    return ""


def broken(page: Page) -> str:
    raise ZeroDivisionError(f"no words on {page.id}")


def fatal(page: Page) -> str:
    """Ends its process on the second page."""
    if page.id == "salt-1":
        os._exit(3)
    return ""


def hanging(page: Page) -> str:
    """Hangs on the second page."""
    while page.id == "salt-1":
        time.sleep(0.1)
    return page.gold_text or ""


def wrong_type(_: Page) -> str:
    return None  # type: ignore[return-value]


EXTRACTORS = {
    "perfect": perfect,
    "silent": silent,
    "broken": broken,
    "fatal": fatal,
    "hanging": hanging,
    "wrong-type": wrong_type,
}
