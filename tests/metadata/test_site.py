from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.site import MAX_LENGTH, find_site_name, find_text_source
from tests.metadata.pages import article, described, page_of


def site(html: str) -> str | None:
    found = find_site_name(page_of(html))
    return found.value if found else None


def source(line: str) -> str | None:
    found = find_text_source(page_of(lines=[line]))
    return found.value if found else None


@pytest.mark.parametrize("name", ["og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title"])
def test_site_is_named_by_meta_elements(name: str) -> None:
    assert site(f'<meta name="{name}" content=" Lisk  Gazette ">') == "Lisk Gazette"


@pytest.mark.parametrize("name", ["https://lisk.example/", "The Lisk Gazette: " + "news " * 20, ""])
def test_address_or_slogan_is_no_name(name: str) -> None:
    assert site(f'<meta property="og:site_name" content="{name}">') is None
    head = f'<meta property="og:site_name" content="{name}"><meta name="application-name" content="Gazette">'
    assert site(head) == "Gazette"


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ({"@type": "WebSite", "name": "Lisk Gazette"}, "json-ld WebSite.name"),
        (article(publisher={"@type": "Organization", "name": "Lisk Gazette"}), "json-ld NewsArticle.publisher"),
        (article(publisher="Lisk Gazette"), "json-ld NewsArticle.publisher"),
    ],
)
def test_site_is_named_by_json_ld(thing: Any, name: str) -> None:
    found = find_site_name(described(thing))
    assert found and (found.value, found.source) == ("Lisk Gazette", name)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Source: Lisk Gazette", "Lisk Gazette"),
        ("SOURCE : Lisk Gazette", "Lisk Gazette"),
        ("来源：新华网", "新华网"),
        ("来源：新华网 编辑：张三", "新华网"),
        ("Quelle: Liskener Bote", "Liskener Bote"),
        ("Fuente: El Canal  Fecha: 2024", "El Canal"),
        ("Источник: Вестник", "Вестник"),
        ("المصدر: الخليج", "الخليج"),
        ("출처: 연합뉴스", "연합뉴스"),
    ],
)
def test_line_of_flattened_text_names_its_source(line: str, expected: str) -> None:
    assert source(line) == expected


@pytest.mark.parametrize(
    "line", ["", "Source:", "Lisk Gazette", "The source: a spring", "Source: " + "e" * 200, "来源"]
)
def test_other_line_names_no_source(line: str) -> None:
    assert source(line) is None


@given(st.text("Sourcequl:：来源 \u3000\na", max_size=120).map(str.strip))
def test_any_line_has_a_source_that_is_sound_or_none(line: str) -> None:
    found = source(line)
    assert found is None or (found == found.strip() and 0 < len(found) <= MAX_LENGTH)
