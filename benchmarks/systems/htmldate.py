"""htmldate with its defaults or without its extensive search: the day of publication alone, not that of an update.

It detects the encoding of bytes itself.
"""

from functools import partial
from importlib.metadata import version
from typing import Any

import htmldate

from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str, **options: Any) -> System:
    return System(name, version("htmldate"), partial(extract_metadata, options=options))


def extract_metadata(page: Page, options: dict[str, Any]) -> str:
    """Metadata as JSON. A page that htmldate cannot parse, where it raises ValueError, has no date."""
    try:
        found = htmldate.find_date(page.html, original_date=True, url=page.url, **options)
    except ValueError:
        found = None
    return to_text(build_answer(published=found))
