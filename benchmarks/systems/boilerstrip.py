"""This project's extractor, on its defaults or with a focus; flattened pages by ``extract_text``, on its defaults."""

from functools import partial
from importlib.metadata import version
from typing import Any

from benchmarks.page import Page
from benchmarks.systems.system import System
from boilerstrip import Options, extract, extract_text


def system(name: str, **options: Any) -> System:
    return System(name, version("boilerstrip"), partial(answer, options=Options(**options)))


def answer(page: Page, options: Options) -> str:
    if page.flattened and isinstance(page.html, str):
        return extract_text(page.html).text
    return extract(page.html, url=page.url, options=options).text
