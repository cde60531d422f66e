"""jusText with its defaults and the stop words of the page's language, or of English as in its manual if it has none.

It has none for Chinese, Japanese and Thai.
"""

from functools import cache
from importlib.metadata import version

import justext
from babel import Locale

from benchmarks.page import Page
from benchmarks.systems.system import System

DEFAULT = "English"
OTHER_NAMES = {"bn": "Bengali", "nb": "Norwegian_Bokmal", "no": "Norwegian_Bokmal", "nn": "Norwegian_Nynorsk"}
"""Languages for which jusText's name differs from that in Unicode's CLDR."""


def create_system(name: str) -> System:
    return System(name, version("justext"), extract_page)


def extract_page(page: Page) -> str:
    paragraphs = justext.justext(page.html, stop_words(page.language))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """jusText's stop words for an ISO 639 code, or its default list."""
    name = OTHER_NAMES.get(language or "") or Locale("en").languages.get(language or "", "")
    name = name.replace(" ", "_")
    words: frozenset[str] = justext.get_stoplist(name if name in justext.get_stoplists() else DEFAULT)
    return words
