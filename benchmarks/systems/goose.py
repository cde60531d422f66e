"""goose3 on its defaults; bytes are decoded for it."""

import logging
from importlib.metadata import version

from goose3 import Goose

from benchmarks.decoding import decoded
from benchmarks.page import Page
from benchmarks.systems.system import System

logging.getLogger("goose3").setLevel(logging.ERROR)  # it tells of every date that it cannot read


def system(name: str) -> System:
    return System(name, version("goose3"), answer)


def answer(page: Page) -> str:
    with Goose() as goose:
        return str(goose.extract(raw_html=decoded(page.html)).cleaned_text)
