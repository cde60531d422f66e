import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.licence import find_licence
from tests.metadata.pages import article, described, page_of

BY, BY_SA = "https://creativecommons.org/licenses/by/4.0/", "https://creativecommons.org/licenses/by-sa/4.0/"


def licence(html: str) -> str | None:
    found = find_licence(page_of(html, url="https://lisk.example/eels"))
    return found.value if found else None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f'<link rel="license" href="{BY}">', BY),
        ('<link rel="licence" href="/terms">', "https://lisk.example/terms"),
        ('<meta name="dc.rights.license" content="CC BY">', "CC BY"),
        (f'<link rel="license" href="{BY}"><meta name="license" content="CC BY-SA">', BY),
        (f'<body><a rel="license" href="{BY}">Some rights reserved</a>', BY),
        ("<body><a class=a rel=\"license noopener\" href='/terms'>Terms</a>", "https://lisk.example/terms"),
        (f'<body><a href="{BY_SA}">Some rights reserved</a>', BY_SA),
        (f'<body><a href="{BY_SA}">Licence</a> <a href="{BY_SA}">Licence</a>', BY_SA),
        (
            "<body><a href=http://creativecommons.org/publicdomain/zero/1.0>CC0</a>",
            BY.replace("licenses/by/4", "publicdomain/zero/1"),
        ),
        (
            "<body><a href=//creativecommons.org/licenses/by/3.0/de/>CC</a>",
            "https://creativecommons.org/licenses/by/3.0/de/",
        ),
    ],
)
def test_licence_of_a_page(html: str, expected: str) -> None:
    assert licence(html) == expected


@pytest.mark.parametrize("deed", ["deed.de", "deed", "legalcode", "legalcode.en", "?ref=chooser-v1", "#ref", "fr"])
def test_page_about_a_licence_stands_for_it(deed: str) -> None:
    expected = f"{BY}fr/" if deed == "fr" else BY
    assert licence(f'<body><a href="{BY}{deed}">CC BY</a>') == expected


def test_licence_that_json_ld_describes() -> None:
    for value in (BY, {"@id": BY}, {"@type": "CreativeWork", "url": BY}, [BY]):
        found = find_licence(described(article(license=value)))
        assert found and (found.value, found.source) == (BY, "json-ld NewsArticle.license")


@pytest.mark.parametrize(
    "html",
    [
        "",
        f'<body><a href="{BY}">CC BY</a> <a href="{BY_SA}">CC BY-SA</a>',
        f'<body><figure><img src="a.jpg"><figcaption><a href="{BY}">CC BY</a></figcaption></figure>',
        '<body><a href="https://creativecommons.org/">Creative Commons</a>',
        '<body><a href="https://creativecommons.org/licenses/">Licences</a>',
        '<link rel="license" href="javascript:terms()"><a rel="license" href="javascript:terms()">Terms</a>',
        '<a rel="license">Terms</a>',
        'rel="license',
        'rel="license href=x',
    ],
)
def test_page_without_a_licence_of_its_own(html: str) -> None:
    assert licence(html) is None


pieces = st.sampled_from(
    [BY, BY_SA, "creativecommons.org/", '<a rel="license', '" href=', "'", ">", "</a>", "<fig", "</fig", "\0", "é"]
)


@given(st.lists(pieces).map("".join))
def test_any_page_has_a_safe_licence_or_none(html: str) -> None:
    assert licence(html) is None or licence(html) != ""


def test_endless_links_take_linear_time() -> None:
    assert licence(f'<a href="{BY}">' * 50_000) == BY
    assert licence("creativecommons.org/" * 100_000) is None
    assert licence('<a rel="license" ' + "href " * 300_000) is None
    assert licence('<a rel="license" href=' + " " * 1_000_000) is None
