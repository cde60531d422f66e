"""readability-lxml with its defaults; its answer is HTML, which is converted to text block by block."""

from importlib.metadata import version

from readability import Document

from benchmarks.html_text import html_to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("readability-lxml"), extract_page)


def extract_page(page: Page) -> str:
    return html_to_text(extract_html(page))


def extract_html(page: Page) -> str:
    return str(Document(page.html).summary())
