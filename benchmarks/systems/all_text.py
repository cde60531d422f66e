"""Baseline without extraction: all visible text of a page."""

from importlib.metadata import version

from benchmarks.decoding import decode
from benchmarks.html_text import html_to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("selectolax"), extract_page)


def extract_page(page: Page) -> str:
    return html_to_text(decode(page.html))
