"""magic-html with its defaults (articles); its answer is HTML, which is converted to text block by block.

Bytes are decoded, and text without tags makes it crash. It is for Python 3.12 and later, so this module imports it
where it is used.
"""

from importlib.metadata import version

from benchmarks.decoding import decode
from benchmarks.html_text import html_to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("magic-html"), extract_page)


def extract_page(page: Page) -> str:
    return html_to_text(extract_html(page))


def extract_html(page: Page) -> str:
    from magic_html import GeneralExtractor

    return str(GeneralExtractor().extract(decode(page.html), base_url=page.url or "")["html"])
