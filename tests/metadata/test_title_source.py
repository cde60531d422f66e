import dataclasses

import pytest

from boilerstrip.metadata.title_source import find_title_source
from tests.metadata.pages import TITLE, article, page_of, script


def test_title_is_that_of_the_page() -> None:
    found = find_title_source(page_of())
    assert found == (TITLE, "h1", TITLE)


def test_page_without_title_has_no_source_of_one() -> None:
    assert find_title_source(page_of(title="")) is None


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (f'<meta property="og:title" content="{TITLE} | Lisk Gazette">', "meta og:title"),
        (f'<meta name="twitter:title" content="{TITLE.upper()}">', "meta twitter:title"),
        (script([article()]), "json-ld NewsArticle.headline"),
        ('<meta property="og:title" content="Ferry fares">', "title"),
    ],
)
def test_source_of_a_title_without_heading_holds_it(head: str, source: str) -> None:
    found = find_title_source(dataclasses.replace(page_of(head), has_heading=False))
    assert found and (found.value, found.source) == (TITLE, source)
    assert TITLE.lower() in found.text.lower()
