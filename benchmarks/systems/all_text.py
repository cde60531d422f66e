"""All visible text: what a score is worth that no extraction was needed for."""

from importlib.metadata import version

from benchmarks.decoding import decoded
from benchmarks.html_text import visible_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def system(name: str) -> System:
    return System(name, version("selectolax"), answer)


def answer(page: Page) -> str:
    return visible_text(decoded(page.html))
