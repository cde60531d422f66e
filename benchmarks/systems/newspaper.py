"""newspaper4k with its defaults, except that it fetches no images: the benchmark does not use the network.

It detects the language itself, as by default. Arabic needs its extra ``nlp``; Chinese, Japanese, Thai and Indian
languages need extras of their own and crash if these are not installed. Bytes are decoded.
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
