"""html-text on its defaults: all text of a page, laid out; bytes are decoded for it."""

from importlib.metadata import version

import html_text

from benchmarks.decoding import decoded
from benchmarks.page import Page
from benchmarks.systems.system import System


def system(name: str) -> System:
    return System(name, version("html-text"), answer)


def answer(page: Page) -> str:
    return str(html_text.extract_text(decoded(page.html)))
