from dataclasses import replace
from datetime import date

import pytest

from boilerstrip.metadata.modified import find_modified
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.published import find_published, find_text_published
from tests.metadata.pages import article, described, page_of

FETCHED = date(2015, 5, 22)
META = '<meta property="article:published_time" content="{}"><meta property="article:modified_time" content="{}">'


def published(page: Page, fetched: date | None = FETCHED) -> str | None:
    found = find_published(replace(page, fetched=fetched))
    return found.value.isoformat() if found else None


@pytest.mark.parametrize(
    "page",
    [
        described(article(datePublished="2024-01-02")),
        page_of(META.format("2024-01-02", "2024-01-03")),
        page_of(lines=["2 January 2024"]),
        page_of(url="https://www.tides.example/2024/01/02/eels"),
    ],
    ids=["JSON-LD", "meta", "a line", "its address"],
)
def test_no_page_is_published_after_it_was_fetched(page: Page) -> None:
    assert published(page) is None
    assert published(page, None) == "2024-01-02"
    assert published(page, date(2024, 1, 2)) == "2024-01-02"
    assert find_modified(replace(page, fetched=FETCHED), None) is None


def test_the_next_day_has_begun_elsewhere() -> None:
    page = described(article(datePublished="2015-05-23T01:00:00+13:00"))
    assert published(page) == "2015-05-23T01:00:00+13:00"
    assert published(described(article(datePublished="2015-05-24"))) is None


def test_a_later_date_leaves_it_to_the_next_rule() -> None:
    assert published(page_of(META.format("2024-01-02", ""), lines=["21 May 2015"])) == "2015-05-21"
    assert published(page_of(lines=["2 January 2024", "21 May 2015"])) == "2015-05-21"


@pytest.mark.parametrize(
    ("line", "expected"), [("21.05.15", "2015-05-21"), ("21.05.99", "1999-05-21"), ("21.05.24", None)]
)
def test_years_of_two_digits_are_not_after_it(line: str, expected: str | None) -> None:
    assert published(page_of('<html lang="de">', lines=[line])) == expected


def test_changes_after_it_are_passed_over() -> None:
    page = replace(page_of(META.format("2015-05-01", "2024-01-03")), fetched=FETCHED)
    assert find_modified(page, find_published(page)) is None


def test_flattened_text_is_read_in_the_same_way() -> None:
    page = page_of(lines=["2 January 2024"])
    assert find_text_published(page) is not None
    assert find_text_published(replace(page, fetched=FETCHED)) is None
