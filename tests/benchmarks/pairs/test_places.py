import pytest

from benchmarks.html_text import html_to_text
from benchmarks.pairs.model import Article, Pair
from benchmarks.pairs.places import PLACES, build_page

ARTICLE = Article("Salt pans", ("Workers rake at dawn.", "By noon the crust is dry.", "At night it rains."))
PAIR = Pair("en", "entity", "Tar <b> & rope", "Tar &amp; rope")


@pytest.mark.parametrize("place", PLACES)
def test_shows_both_texts_as_they_are_and_the_article(place: str) -> None:
    page = build_page(PAIR, place, ARTICLE)
    lines = html_to_text(page.replace("noscript", "div")).splitlines()
    assert [lines.count(text) for text in (PAIR.one, PAIR.other)] == [1, 1]
    assert set(ARTICLE.paragraphs) <= set(lines)


def test_only_the_title_takes_the_place_of_the_articles_title() -> None:
    untitled = [place for place in PLACES if ARTICLE.title not in _body(build_page(PAIR, place, ARTICLE))]
    assert untitled == ["title and first caption"]


def _body(page: str) -> str:
    return page.split("<body>")[1]
