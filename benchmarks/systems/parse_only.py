"""Bare parsing, without any extraction: what no extractor that parses can be faster than. Its answer is empty."""

from importlib.metadata import version

from selectolax.lexbor import LexborHTMLParser

from benchmarks.decoding import decoded
from benchmarks.page import Page
from benchmarks.systems.system import System


def system(name: str) -> System:
    return System(name, version("selectolax"), answer)


def answer(page: Page) -> str:
    LexborHTMLParser(decoded(page.html))
    return ""
