"""boilerpy3, boilerpipe in Python, by the ArticleExtractor that its manual begins with; bytes are decoded for it."""

import logging
from importlib.metadata import version

from boilerpy3.extractors import ArticleExtractor

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System

logging.getLogger("boilerpy3").setLevel(logging.CRITICAL)  # what it raises is recorded, and need not be logged too


def create_system(name: str) -> System:
    return System(name, version("boilerpy3"), extract_page)


def extract_page(page: Page) -> str:
    return str(ArticleExtractor().get_content(decode(page.html)))
