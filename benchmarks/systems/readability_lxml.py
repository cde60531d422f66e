"""readability-lxml with its defaults; its answer is HTML, which is converted to text block by block."""

from importlib.metadata import version

from readability import Document

from benchmarks.html_text import html_to_text
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System

PLACEHOLDERS = ("[no-title]", "[no-author]")
"""Values that it returns if it finds none."""


def create_system(name: str) -> System:
    return System(name, version("readability-lxml"), extract_page)


def extract_page(page: Page) -> str:
    return html_to_text(extract_html(page))


def extract_html(page: Page) -> str:
    return str(Document(page.html).summary())


def create_metadata_system(name: str) -> System:
    return System(name, version("readability-lxml"), extract_metadata)


def extract_metadata(page: Page) -> str:
    """Its shortened title and its author as JSON; it has no date."""
    document = Document(page.html)
    values = (document.short_title(), document.author())
    return to_text(build_answer(*("" if value in PLACEHOLDERS else value for value in values)))
