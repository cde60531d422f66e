"""Small original pages and made-up extractors."""

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.metrics import Overlap, Snippets
from benchmarks.page import Page
from benchmarks.scoring import PageScore
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
    """Three pages that differ by their ids."""
    return [replace(PAGE, id=f"salt-{number}") for number in range(3)]


@pytest.fixture
def score() -> PageScore:
    """A good answer on an article."""
    return PageScore(
        dataset="made-up",
        page="1",
        system="reader",
        page_type="article",
        language="en",
        words=Overlap(1.0, 0.5),
        fair_words=Overlap(1.0, 0.5),
        shingles=Overlap(1.0, 0.25),
        snippets=Snippets(2, 1, 0, 3),
        stray_without=0,
        stray_kept=0,
        captions=(),
        empty_gold=False,
        foreign_gold=False,
        empty_answer=False,
        crash=None,
        cpu_seconds=0.010,
        wall_seconds=0.011,
    )


@pytest.fixture
def forum(score: PageScore) -> PageScore:
    """A bad answer on a forum page."""
    return replace(score, page="2", page_type="forum", language="de", words=Overlap(0.0, 0.0), shingles=None)


@pytest.fixture
def made_up() -> Callable[[str], System]:
    """Made-up extractors by name: ``perfect``, ``silent``, ``broken``, ``fatal`` and ``wrong-type``."""
    return lambda name: System(name, "1.0", EXTRACTORS[name])


def perfect(page: Page) -> str:
    return page.gold_text or ""


def silent(page: Page) -> str:
    return ""


def broken(page: Page) -> str:
    raise ZeroDivisionError(f"no words on {page.id}")


def fatal(page: Page) -> str:
    """Kills its process on the second page."""
    if page.id == "salt-1":
        os._exit(3)
    return ""


def wrong_type(page: Page) -> str:
    return None  # type: ignore[return-value]


EXTRACTORS = {"perfect": perfect, "silent": silent, "broken": broken, "fatal": fatal, "wrong-type": wrong_type}
