"""An annotated page, and systems that answer about its metadata."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.answer import Answer
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems import System

MakeAnswer = Callable[..., Answer]


@pytest.fixture
def annotated(page: Page) -> Page:
    return replace(page, title="Salt pans of Orvel", author="Jane Doe; Wu Li", date="2024-05-22")


@pytest.fixture
def give(answer: Answer) -> MakeAnswer:
    """Function that makes the answer of a system from the values that it gives."""
    return lambda *values: replace(answer, text=to_text(build_answer(*values)))


def copy_gold(page: Page) -> str:
    return to_text(build_answer(page.title, page.author, page.date))


def invent(_: Page) -> str:
    return to_text(build_answer("Pepper", "Nobody Else", "1999-01-01"))


def give_dates(page: Page) -> str:
    return to_text(build_answer(published=page.date))


def fail(page: Page) -> str:
    raise ZeroDivisionError(page.id)


READERS = {"copier": copy_gold, "inventor": invent, "dater": give_dates, "failing": fail}


@pytest.fixture
def reader() -> Callable[[str], System]:
    """Function that creates a fake system by its name in ``READERS``."""
    return lambda name: System(name, "1.0", READERS[name])
