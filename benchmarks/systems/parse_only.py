"""Bare parsing without extraction, a lower bound for the time of any extractor that parses. Its answer is empty."""

from importlib.metadata import version

from selectolax.lexbor import LexborHTMLParser

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("selectolax"), extract_page)


def extract_page(page: Page) -> str:
    LexborHTMLParser(decode(page.html))
    return ""
