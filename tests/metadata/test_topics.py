from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.topics import MAX_TAG_LENGTH, MAX_TAGS, find_paywall, find_section, find_tags
from tests.metadata.pages import article, described, page_of


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def tags(html: str) -> tuple[str, ...]:
    found = find_tags(page_of(html))
    return found.value if found else ()


def section(html: str) -> str | None:
    found = find_section(page_of(html))
    return found.value if found else None


def paywalled(value: Any) -> bool | None:
    found = find_paywall(described(article(isAccessibleForFree=value)))
    return found.value if found else None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (meta("article:tag", "Eels") + meta("article:tag", "Canals, locks"), ("Eels", "Canals, locks")),
        (meta("article:tag", "Eels, Canals"), ("Eels", "Canals")),
        (meta("keywords", "eels; canals ;  locks"), ("eels", "canals", "locks")),
        (meta("keywords", "鳗鱼，运河、水闸"), ("鳗鱼", "运河", "水闸")),
        (meta("news_keywords", "eels,,eels, ,Eels"), ("eels", "Eels")),
        (meta("keywords", "eels") + meta("article:tag", "Canals"), ("Canals",)),
        (
            '<body><a href="/t/e" rel="tag">Eels &amp; <b>locks</b></a> <a rel="tag" href="/t/c">Canals</a>',
            ("Eels & locks", "Canals"),
        ),
        ('<body><a href="/t/e" rel="category tag"> Eels </a><a rel="tag"></a>', ("Eels",)),
        ('<body><a href="/a" rel="nofollow">Eels</a><p class="tag">Locks', ()),
        (meta("keywords", ", ;"), ()),
        ("", ()),
    ],
)
def test_tags_of_a_page(html: str, expected: tuple[str, ...]) -> None:
    assert tags(html) == expected


def test_sentence_is_no_tag_and_number_of_tags_is_limited() -> None:
    long = "e" * (MAX_TAG_LENGTH + 1)
    assert tags(meta("keywords", f"eels,{long}")) == ("eels",)
    assert len(tags(meta("keywords", ",".join(map(str, range(3 * MAX_TAGS)))))) == MAX_TAGS


@pytest.mark.parametrize("value", ["eels, locks", ["eels", "locks"], [{"name": "eels"}, {"@value": "locks"}]])
def test_tags_that_json_ld_describes(value: Any) -> None:
    found = find_tags(described(article(keywords=value)))
    assert found and (found.value, found.source) == (("eels", "locks"), "json-ld NewsArticle.keywords")


def test_section_is_a_short_name() -> None:
    assert section(meta("article:section", "Harbour")) == "Harbour"
    assert section(meta("article:section", "h" * 500) + meta("section", "Harbour")) == "Harbour"
    assert section("") is None
    found = find_section(described(article(articleSection=["Harbour", "News"])))
    assert found and (found.value, found.source) == ("Harbour", "json-ld NewsArticle.articleSection")


@pytest.mark.parametrize("value", [False, "False", "false", "http://schema.org/False", "0", "no"])
def test_page_that_is_not_free_is_paywalled(value: Any) -> None:
    assert paywalled(value) is True


@pytest.mark.parametrize("value", [True, "True", "https://schema.org/True", "1", "free"])
def test_page_that_is_free_is_not_paywalled(value: Any) -> None:
    assert paywalled(value) is False


@pytest.mark.parametrize("value", [None, "", "perhaps", 0, 1, [], [False], {"@value": False}, "/"])
def test_page_that_does_not_say_it_may_be_either(value: Any) -> None:
    assert paywalled(value) is None


@pytest.mark.parametrize(("tier", "expected"), [("locked", True), ("Metered", True), ("free", False), ("gold", None)])
def test_tier_of_content_tells_whether_a_page_is_free(tier: str, expected: bool | None) -> None:
    found = find_paywall(page_of(meta("article:content_tier", tier)))
    assert (found.value if found else None) is expected


pieces = st.sampled_from(
    ['<a rel="tag">', "<a ", ' rel="category tag"', "</a>", "<b>", "<", ">", "&amp;", "Eels", " ", 'tag"', "é", "\0"]
)


@given(st.lists(pieces).map("".join))
def test_any_links_give_sound_tags(html: str) -> None:
    found = tags(html)
    assert len(found) == len(set(found)) <= MAX_TAGS
    assert all(tag == tag.strip() and 0 < len(tag) <= MAX_TAG_LENGTH for tag in found)


def test_endless_links_and_keywords_take_linear_time() -> None:
    assert tags('<a rel="tag"' * 100_000 + ">") == ()
    assert tags('<a rel="tag">' * 100_000) == ()
    assert tags("<a " + 'rel="tag"' * 100_000 + ">") == ()
    assert tags('<a rel="tag">' + "<" * 1_000_000 + "</a>") == ()
    assert tags('tag"' * 300_000) == ()
    assert tags(meta("keywords", "," * 300_000)) == ()
    assert len(tags(meta("keywords", "eels , " * 50_000))) == 1
    assert tags(meta("keywords", "e " * 150_000)) == ()
