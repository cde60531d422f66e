"""Systems that answer with metadata, on a page that declares its own."""

from dataclasses import replace

import pytest

from benchmarks import systems
from benchmarks.errors import UnavailableSystemError
from benchmarks.metadata.answer import MetadataAnswer, from_text
from benchmarks.metadata.gold import read_date
from benchmarks.page import Page
from benchmarks.systems import METADATA_SYSTEMS, System
from boilerstrip import Extraction

HEAD = """<meta property="og:title" content="Salt pans of Orvel"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2019-05-22T10:00:00+00:00">"""
BODY = "".join(f"<p>On day {day} the workers rake the pans and carry the salt to the shed.</p>" for day in range(20))
DATES_ONLY = ("htmldate", "htmldate-fast")
NO_DATES = ("readability-lxml",)


def load_or_skip(name: str) -> System:
    if name == "boilerstrip" and not hasattr(Extraction, "metadata"):
        pytest.skip("extractions have no metadata yet")
    try:
        (system,) = systems.load_systems([name], METADATA_SYSTEMS)
    except UnavailableSystemError as error:
        pytest.skip(str(error))
    return system


@pytest.fixture
def declaring(page: Page) -> Page:
    html = str(page.html).replace("<title>", f"{HEAD}<title>").replace("</h1>", f"</h1>{BODY}")
    return replace(page, html=html, url="https://www.orvel.example/salt")


@pytest.mark.parametrize("served", [True, False])
@pytest.mark.parametrize("name", METADATA_SYSTEMS)
def test_gives_what_the_page_declares(name: str, served: bool, declaring: Page) -> None:
    html = str(declaring.html)
    answer = from_text(load_or_skip(name).extract(replace(declaring, html=html.encode() if served else html)))
    day = read_date(answer.date or "")
    if name in DATES_ONLY:
        assert (answer.title, answer.authors) == (None, ())
    else:
        assert (answer.title or "").startswith("Salt pans")
        assert answer.authors == ("Jane Doe",)
    assert name in NO_DATES or (day is not None and day.isoformat().startswith("2019-05-22"))


@pytest.mark.parametrize("name", METADATA_SYSTEMS)
def test_gives_nothing_that_an_empty_page_lacks(name: str, page: Page) -> None:
    answer = from_text(load_or_skip(name).extract(replace(page, html="<html><body><p>Salt.</p></body></html>")))
    assert (answer.authors, answer.date) == ((), None)


JSON_LD = '<script type="application/ld+json">%s</script><meta property="og:site_name" content="Orvel Times">'
PERSON = '{"@type": "Person", "author": "Ann"}'
POST = '{"@type": ["BlogPosting"], "author": ["Jane Doe", {"name": "Wu Li"}]}'


@pytest.mark.parametrize(
    ("json_ld", "answer"),
    [
        (
            '{"@type": "NewsArticle", "author": {"name": "Jane Doe"}, "datePublished": "2019-05-22"}',
            MetadataAnswer(title="Salt pans", authors=("Jane Doe",), date="2019-05-22", site_name="Orvel Times"),
        ),
        (
            f'{{"@graph": [{PERSON}, {POST}]}}',
            MetadataAnswer(title="Salt pans", authors=("Jane Doe", "Wu Li"), site_name="Orvel Times"),
        ),
        ("{", MetadataAnswer(title="Salt pans", site_name="Orvel Times")),
    ],
)
def test_the_baseline_reads_json_ld(json_ld: str, answer: MetadataAnswer, page: Page) -> None:
    html = str(page.html).replace("<title>", f"{JSON_LD % json_ld}<title>")
    assert from_text(load_or_skip("declared").extract(replace(page, html=html))) == answer
