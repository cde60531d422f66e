"""html-text with its defaults: all text of a page with layout; bytes are decoded."""

from importlib.metadata import version

import html_text

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("html-text"), extract_page)


def extract_page(page: Page) -> str:
    return str(html_text.extract_text(decode(page.html)))
