"""trafilatura with its defaults, which keep comments, or with other options.

It detects the encoding of bytes itself. Its dates are those of htmldate.
"""

from functools import partial
from importlib.metadata import version
from typing import Any

import trafilatura
import trafilatura.metadata
import trafilatura.settings

from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str, **options: Any) -> System:
    markdown = options.get("output_format") == "markdown"
    return System(name, version("trafilatura"), partial(extract_page, options=options), markdown=markdown)


def extract_page(page: Page, options: dict[str, Any]) -> str:
    """Text of the main content. trafilatura returns None if it finds none, which counts as an empty answer."""
    return trafilatura.extract(page.html, **options) or ""


def extract_with_metadata(html: bytes | str, url: str | None) -> str:
    """Text of the main content, found together with the metadata; trafilatura answers None if it finds none."""
    found = trafilatura.bare_extraction(html, url=url, with_metadata=True)
    return (found.text or "") if isinstance(found, trafilatura.settings.Document) else ""


def create_metadata_system(name: str, **options: Any) -> System:
    return System(name, version("trafilatura"), partial(extract_metadata, options=options))


def extract_metadata(page: Page, options: dict[str, Any]) -> str:
    """Metadata as JSON. trafilatura joins authors with semicolons."""
    tree = trafilatura.load_html(page.html)
    if tree is None:
        return to_text(build_answer())
    found = trafilatura.metadata.extract_metadata(tree, default_url=page.url, **options)
    return to_text(build_answer(found.title, (found.author or "").split("; "), found.date, found.sitename))
