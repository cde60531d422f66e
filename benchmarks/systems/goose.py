"""goose3 with its defaults; bytes are decoded."""

import logging
from importlib.metadata import version

from goose3 import Goose

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System

logging.getLogger("goose3").setLevel(logging.ERROR)  # it warns about every date that it cannot parse


def create_system(name: str) -> System:
    return System(name, version("goose3"), extract_page)


def extract_page(page: Page) -> str:
    with Goose() as goose:
        return str(goose.extract(raw_html=decode(page.html)).cleaned_text)
