"""trafilatura, on its defaults: comments are kept unless the options say otherwise.

It gets a page as the dataset gives it, so that finding the encoding of bytes is its own work.
"""

from functools import partial
from importlib.metadata import version
from typing import Any

import trafilatura

from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str, **options: Any) -> System:
    markdown = options.get("output_format") == "markdown"
    return System(name, version("trafilatura"), partial(extract_page, options=options), markdown=markdown)


def extract_page(page: Page, options: dict[str, Any]) -> str:
    """None, its answer where it finds nothing, is an empty answer and no crash."""
    return trafilatura.extract(page.html, **options) or ""
