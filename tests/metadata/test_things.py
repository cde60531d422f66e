from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.things import (
    MAX_THINGS,
    Thing,
    find_things,
    headline_of,
    is_article,
    rank_things,
    read_parsely,
    resolve_all,
    text_of,
    texts_of,
)
from tests.metadata.pages import TITLE

keys = st.sampled_from("@type @id @graph mainEntity mainEntityOfPage headline name author url @value image a".split())
texts = st.text(max_size=6) | st.sampled_from(["NewsArticle", "WebPage", "Product", "#a", TITLE, "<b>", "&lt;", ""])
scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts
json_ld = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5), max_leaves=20
)
"""JSON-LD whose properties may have any value."""


def thing(kind: str, **values: Any) -> Thing:
    return Thing((kind,), values)


def names_of(json_ld: Any) -> list[str]:
    return [found.name for found in find_things(json_ld)]


@pytest.mark.parametrize(
    ("json_ld", "names"),
    [
        ([{"@type": "NewsArticle"}], ["NewsArticle"]),
        ([{"@type": ["NewsArticle", "Thing"]}], ["NewsArticle"]),
        ([{"@type": "http://schema.org/NewsArticle"}, {"@type": "schema:WebPage"}], ["NewsArticle", "WebPage"]),
        ([[{"@type": "A"}, [{"@type": "B"}]], {"@type": "C"}], ["A", "B", "C"]),
        ([{"@graph": [{"@type": "A"}, {"@type": "B"}]}], ["Thing", "A", "B"]),
        ([{"@type": "WebPage", "mainEntity": {"@type": "Question"}}], ["WebPage", "Question"]),
        ([{"@type": "Article", "mainEntityOfPage": {"@type": "WebPage"}}], ["Article", "WebPage"]),
        ([{"@type": "Article", "mainEntityOfPage": "https://lisk.example/"}], ["Article"]),
        ([{"@type": "ItemList", "itemListElement": [{"@type": "Article"}]}], ["ItemList"]),
        ([{"@type": 1}, {"@type": None}, {"@type": [{}, "A"]}], ["Thing", "Thing", "A"]),
        (["NewsArticle", 1, None, [], {}], ["Thing"]),
    ],
)
def test_things_are_the_objects_that_stand_by_themselves(json_ld: Any, names: list[str]) -> None:
    assert names_of(json_ld) == names


def test_number_of_things_is_limited() -> None:
    assert len(find_things([{"@type": "A"}] * 3 * MAX_THINGS)) == MAX_THINGS


@pytest.mark.parametrize("kind", ["Article", "NewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "Recipe"])
def test_article_is_what_somebody_wrote_on_some_day(kind: str) -> None:
    assert is_article(thing(kind))


@pytest.mark.parametrize("kind", ["JobPosting", "WebPage", "Product", "Person", "ClaimReview", "ArticleSection", ""])
def test_other_things_are_no_articles(kind: str) -> None:
    assert not is_article(thing(kind))


def test_article_with_the_title_comes_before_the_page() -> None:
    page, own = thing("WebPage", name=TITLE), thing("NewsArticle", headline=TITLE)
    assert rank_things([page, thing("NewsArticle", headline="Ferry fares"), own], TITLE) == [own, page]


def test_only_article_is_the_page_whatever_its_title() -> None:
    own = thing("BlogPosting", headline="Of eels")
    assert rank_things([own], TITLE) == [own]


def test_several_articles_with_other_titles_are_a_list() -> None:
    assert rank_things([thing("Article", headline="Fares"), thing("Article", headline="Mud")], TITLE) == []


@pytest.mark.parametrize(
    "headline", [TITLE.upper(), f"“{TITLE}!”", "Eels return", f"{TITLE} | Lisk Gazette", TITLE.replace(" ", "\n")]
)
def test_titles_are_equal_but_for_case_signs_and_what_surrounds_them(headline: str) -> None:
    own = thing("Article", headline=headline)
    assert rank_things([thing("Article", headline="Fares"), own], TITLE) == [own]


def test_headline_comes_before_the_name() -> None:
    assert headline_of(thing("Article", name="Eels", headline="Eels return")) == "Eels return"
    assert headline_of(thing("Article", name="Eels", headline="")) == "Eels"
    assert headline_of(thing("Article")) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" Ebb \n and\tflow ", "Ebb and flow"),
        ("<b>Ebb</b> &amp; flow", "Ebb & flow"),
        ("&lt;b&gt;Ebb&lt;/b&gt;", "Ebb"),
        ("&amp;quot;Ebb&amp;quot;", '"Ebb"'),
        ("2 < 3", "2 < 3"),
        ("a <b a <i>c", "a <b a c"),
        ({"@value": "Ebb", "@language": "en"}, "Ebb"),
        ({"@id": "#ebb"}, "#ebb"),
        ({"name": ["Ebb"], "url": "/ebb"}, "/ebb"),
        ({"name": {"name": "Ebb"}}, ""),
        (["", None, {"name": "Ebb"}, "Flow"], "Ebb"),
        ([["Ebb"]], ""),
        (3, ""),
        (True, ""),
        ([], ""),
    ],
)
def test_text_of_a_value(value: Any, text: str) -> None:
    assert text_of(value) == text


def test_texts_of_several_values() -> None:
    assert texts_of(["Ebb", {"name": "Flow"}, "", 3, ["Tide"]]) == ["Ebb", "Flow"]
    assert texts_of("Ebb") == ["Ebb"]
    assert texts_of(None) == []


def test_reference_is_the_object_that_it_refers_to() -> None:
    ida = {"@type": "Person", "@id": "#ida", "name": "Ida Orn"}
    things = find_things([{"@type": "Article", "@id": "#a", "author": {"@id": "#ida"}}, ida])
    assert [*resolve_all({"@id": "#ida"}, things)] == [ida]
    assert [*resolve_all([{"@id": "#ida"}, {"@id": "#mats"}, "Bo"], things)] == [ida, {"@id": "#mats"}, "Bo"]


def test_object_with_a_name_is_no_reference() -> None:
    things = find_things([{"@id": "#ida", "name": "Ida Orn"}])
    assert [*resolve_all({"@id": "#ida", "name": "Ida"}, things)] == [{"@id": "#ida", "name": "Ida"}]


@pytest.mark.parametrize("reference", [{"x": 1}, ["#a"], None, 1, [[]]])
def test_reference_that_is_no_text_refers_to_nothing(reference: Any) -> None:
    things = find_things([{"@id": reference, "name": "Ida Orn"}, {"@id": reference, "author": {"@id": reference}}])
    assert [*resolve_all({"@id": reference}, things)] == [{"@id": reference}]


def test_parsely_describes_an_article() -> None:
    texts = ['{"title": "Eels", "pub_date": "2024-05-22", "type": "post"}', "[1]", "broken", "{'a': 1}"]
    (own,) = read_parsely(texts)
    assert is_article(own)
    assert own.values == {"headline": "Eels", "datePublished": "2024-05-22"}


@given(st.lists(json_ld, max_size=4), texts)
def test_any_json_can_be_ranked(values: list[Any], title: str) -> None:
    things = find_things(values)
    ranked = rank_things(things, title)
    assert all(any(one is another for another in things) for one in ranked)
    for one in ranked:
        for value in one.values.values():
            assert text_of(value) == " ".join(text_of(value).split())
            assert all(texts_of(value))
            assert len([*resolve_all(value, things)]) == (len(value) if isinstance(value, list) else 1)


def test_endless_texts_and_titles_take_linear_time() -> None:
    assert text_of("<" * 1_000_000) == "<" * 1_000_000
    assert text_of("<b" * 300_000 + ">") == "<b" * 299_999
    long = f"{TITLE} " * 40_000
    things = [thing("Article", headline=f"Story {number}") for number in range(MAX_THINGS)]
    assert rank_things(things, long) == []
    assert rank_things([*things, thing("Article", headline=TITLE)], long) == [thing("Article", headline=TITLE)]


def test_nested_objects_of_one_type_take_linear_time() -> None:
    value: Any = "Eels"
    for _ in range(MAX_THINGS):
        value = {"@type": "ScholarlyArticle", "mainEntity": value}
    assert len(find_things([value])) == MAX_THINGS
    assert len(rank_things(find_things([value]), TITLE)) in (0, MAX_THINGS)
