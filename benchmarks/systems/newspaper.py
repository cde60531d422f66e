"""newspaper4k with its defaults, except that it fetches no images: the benchmark does not use the network.

It detects the language itself, as by default. Arabic needs its extra ``nlp``; Chinese, Japanese, Thai and Indian
languages need extras of their own and crash if these are not installed. Bytes are decoded.
"""

from importlib.metadata import version

from newspaper import Article

from benchmarks.decoding import decode
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("newspaper4k"), extract_page)


def create_metadata_system(name: str) -> System:
    return System(name, version("newspaper4k"), extract_metadata)


def extract_page(page: Page) -> str:
    return str(_parse(page).text)


def extract_metadata(page: Page) -> str:
    """Metadata as JSON."""
    article = _parse(page)
    return to_text(build_answer(article.title, article.authors, article.publish_date, article.meta_site_name))


def _parse(page: Page) -> Article:
    article = Article(page.url or "", fetch_images=False)
    article.download(input_html=decode(page.html))
    article.parse()
    return article
