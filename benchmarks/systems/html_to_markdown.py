"""html-to-markdown: the whole page as Markdown, without the front matter of its metadata; bytes are decoded."""

from importlib.metadata import version

from html_to_markdown import ConversionOptions, convert

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("html-to-markdown"), extract_page, markdown=True)


def extract_page(page: Page) -> str:
    return convert(decode(page.html), ConversionOptions(extract_metadata=False)).content or ""
