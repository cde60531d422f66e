"""goose3 with its defaults; bytes are decoded."""

import logging
from importlib.metadata import version

from goose3 import Goose

from benchmarks.decoding import decode
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System

logging.getLogger("goose3").setLevel(logging.ERROR)  # it warns about every date that it cannot parse


def create_system(name: str) -> System:
    return System(name, version("goose3"), extract_page)


def extract_page(page: Page) -> str:
    with Goose() as goose:
        return str(goose.extract(raw_html=decode(page.html)).cleaned_text)


def create_metadata_system(name: str) -> System:
    return System(name, version("goose3"), extract_metadata)


def extract_metadata(page: Page) -> str:
    """Metadata as JSON, with the date in UTC if goose3 could read it, else as it is on the page."""
    with Goose() as goose:
        article = goose.extract(raw_html=decode(page.html))
        published = article.publish_datetime_utc or article.publish_date
        site_name = (article.opengraph or {}).get("site_name")
        return to_text(build_answer(article.title, article.authors, published, site_name))
