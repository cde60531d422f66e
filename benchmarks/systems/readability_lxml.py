"""readability-lxml on its defaults, bytes as served; its answer is HTML, read block by block."""

from importlib.metadata import version

from readability import Document

from benchmarks.html_text import visible_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def system(name: str) -> System:
    return System(name, version("readability-lxml"), answer)


def answer(page: Page) -> str:
    return visible_text(Document(page.html).summary())
