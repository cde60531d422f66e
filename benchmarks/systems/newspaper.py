"""newspaper4k on its defaults, but for one: it loads no pictures, since a benchmark loads nothing from the network.

It finds the language itself, as by default. Arabic needs its extra ``nlp``; Chinese, Japanese, Thai and languages of
India need extras of their own, and crash where these are not installed. Bytes are decoded for it.
"""

from importlib.metadata import version

from newspaper import Article

from benchmarks.decoding import decode
from benchmarks.page import Page
from benchmarks.systems.system import System


def create_system(name: str) -> System:
    return System(name, version("newspaper4k"), extract_page)


def extract_page(page: Page) -> str:
    article = Article(page.url or "", fetch_images=False)
    article.download(input_html=decode(page.html))
    article.parse()
    return str(article.text)
