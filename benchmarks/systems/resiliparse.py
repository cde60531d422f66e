"""resiliparse with ``main_content``; bytes are decoded as in its manual.

``alt_texts`` is off, everything else has its default. Alternative texts of images are seldom gold: with them, the
default of resiliparse 2.0.1, its word-F1 on the 1,358 pages of WCXB dev is .776; without them it is the published .786.
"""

from importlib.metadata import version

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("resiliparse"), extract_page)


def extract_page(page: Page) -> str:
    return extract_plain_text(_decode(page.html), main_content=True, alt_texts=False)


def extract_html(page: Page) -> str:
    """Main content as its ``minimal_html``: headings, paragraphs, lists, preformatted text and links."""
    return extract_plain_text(
        _decode(page.html), main_content=True, alt_texts=False, links=True, preserve_formatting="minimal_html"
    )


def _decode(html: bytes | str) -> str:
    return bytes_to_str(html, detect_encoding(html) or "utf-8") if isinstance(html, bytes) else html
