"""boilerpy3, a port of boilerpipe, with the ArticleExtractor that its manual introduces first; bytes are decoded."""

import logging
from importlib.metadata import version

from boilerpy3.extractors import ArticleExtractor

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System

logging.getLogger("boilerpy3").setLevel(logging.CRITICAL)  # it logs what it raises, which is recorded anyway


def create_system(name: str) -> System:
    return System(name, version("boilerpy3"), extract_page)


def extract_page(page: Page) -> str:
    return str(ArticleExtractor().get_content(decode(page.html)))
