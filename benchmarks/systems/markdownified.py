"""Extractors whose best structured answer is HTML, converted to Markdown by markdownify with its defaults."""

from functools import partial
from importlib import import_module
from importlib.metadata import version

from markdownify import markdownify

from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str, adapter: str) -> System:
    """Create the system.

    Args:
        name: the system's name.
        adapter: module of this package that has ``extract_html``.
    """
    inner = import_module(f"benchmarks.systems.{adapter}").create_system(name)
    versions = f"{inner.version} + markdownify {version('markdownify')}"
    return System(name, versions, partial(extract_page, adapter=adapter), markdown=True)


def extract_page(page: Page, adapter: str) -> str:
    html = import_module(f"benchmarks.systems.{adapter}").extract_html(page)
    return str(markdownify(html))
