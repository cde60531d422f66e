"""trafilatura with its defaults, which keep comments, or with other options.

It detects the encoding of bytes itself.
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
    """Text of the main content. trafilatura returns None if it finds none, which counts as an empty answer."""
    return trafilatura.extract(page.html, **options) or ""
