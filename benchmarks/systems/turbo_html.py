"""turbohtml with its defaults: the dominant element of a page as Markdown; it detects the encoding of bytes itself."""

from importlib.metadata import version

import turbohtml

from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("turbohtml"), extract_page, markdown=True)


def extract_page(page: Page) -> str:
    content = turbohtml.parse(page.html).main_content()
    return "" if content is None else content.to_markdown()


def create_metadata_system(name: str) -> System:
    return System(name, version("turbohtml"), extract_metadata)


def extract_metadata(page: Page) -> str:
    """Metadata as JSON."""
    article = turbohtml.parse(page.html).article()
    return to_text(build_answer(article.title, article.byline, article.date, article.site_name))
