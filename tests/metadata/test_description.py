import pytest

from boilerstrip.metadata.description import NAMES, find_description
from tests.metadata.pages import TITLE, article, described, page_of, script

SUMMARY = "The lock keeper counts them by lantern."


@pytest.mark.parametrize("name", NAMES)
def test_summary_that_a_meta_element_gives(name: str) -> None:
    found = find_description(page_of(f'<meta name="{name}" content="{SUMMARY}">'))
    assert found == (SUMMARY, f"meta {name}", SUMMARY)


def test_summary_that_json_ld_gives() -> None:
    found = find_description(described(article(description="The <b>lock&nbsp;keeper</b>\n counts them")))
    assert found and (found.value, found.source) == ("The lock keeper counts them", "json-ld NewsArticle.description")


def test_title_is_no_summary() -> None:
    head = f'<meta property="og:description" content="{TITLE}">'
    assert find_description(page_of(head)) is None
    found = find_description(page_of(head + script([article(description=SUMMARY)])))
    assert found and found.value == SUMMARY


def test_page_without_summary() -> None:
    assert find_description(page_of('<meta name="description" content=" ">')) is None
