"""What a page declares, however its tags are written and whatever looks like them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.document.declared import Declared
from boilerstrip.document.landmarks import MAX_HEAD
from boilerstrip.options import Limits

AUTHOR = '<meta name="author" content="Ida Orn">'


def declared(page: str) -> Declared:
    return Declared(page.encode())


def author(page: str) -> tuple[str, ...]:
    return tuple(declared(page).meta.get("author", ()))


@pytest.mark.parametrize(
    "tag",
    [
        AUTHOR,
        "<META NAME=AUTHOR CONTENT='Ida Orn'>",
        '<meta content="Ida Orn" name=author>',
        '<meta\n  name = "author"\n  content = "Ida Orn"\n/>',
        '<meta property="author" content="  Ida \n Orn ">',
        '<meta itemprop="author" content="Ida&#32;Orn">',
        '<meta name=" Author " content="Ida Orn" data-x>',
        '<meta data-sign="a > b" name="author" content="Ida Orn">',
        "<meta data-sign='a > b' name='author' content='Ida Orn'>",
    ],
)
def test_meta_element_is_read_in_any_spelling(tag: str) -> None:
    assert author(f"<html><head>{tag}<title>Eels</title></head>") == ("Ida Orn",)


def test_values_of_one_name_are_in_page_order() -> None:
    assert author(f'{AUTHOR}<meta property="author" content="Mats Fell">') == ("Ida Orn", "Mats Fell")


def test_element_with_two_names_declares_both() -> None:
    meta = declared('<meta name="title" property="og:title" content="Eels">').meta
    assert (meta["title"], meta["og:title"]) == (("Eels",), ("Eels",))


def test_element_without_a_value_declares_nothing() -> None:
    assert declared('<meta name="author"><meta name="author" content=" "><meta content="Eels"><meta>').meta == {}


@pytest.mark.parametrize("sign", ["a > b", "a >b> c", "it's > 3", "a < b", "2 > 1 > 0"])
def test_value_may_hold_the_sign_that_ends_tags(sign: str) -> None:
    page = declared(f'<meta name="description" content="{sign}">{AUTHOR}')
    assert (page.meta["description"], page.meta["author"]) == ((sign,), ("Ida Orn",))


@pytest.mark.parametrize("sign", ["a > b", 'the "wide" > the "deep"', 'a " > b'])
def test_value_between_apostrophes_may_hold_the_sign_that_ends_tags(sign: str) -> None:
    page = declared(f"<meta name='description' content='{sign}'>{AUTHOR}")
    assert (page.meta["description"], page.meta["author"]) == ((sign,), ("Ida Orn",))


@pytest.mark.parametrize("value", ['"Ida\'s eels"', "Ida's", "'5\" of mud'"])
def test_sign_of_quotation_within_a_value_opens_none(value: str) -> None:
    assert author(f"<meta name=description content={value}>{AUTHOR}") == ("Ida Orn",)


@pytest.mark.parametrize(
    "text",
    [
        "<!-- {} -->",
        "<script>var card = '{}';</script>",
        "<script>document.write(`{}`)</script>",
        "<script>x = [1,\n{}]</script>",
        "<script>x = 'a' + '<b>{}</b>'</script>",
    ],
)
def test_tag_in_a_script_or_comment_is_text(text: str) -> None:
    assert author(f"<head>{text.replace('{}', AUTHOR)}</head>") == ()
    assert author(f"<head>{text.replace('{}', '')}{AUTHOR}</head>") == ("Ida Orn",)


def test_tag_in_the_body_declares_nothing() -> None:
    assert author(f"<head></head><body class=a>{AUTHOR}") == ()


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ('<html lang="en-GB">', "en-GB"),
        ("<HTML LANG=de>", "de"),
        ('<html xml:lang="fr">', "fr"),
        ('<html class="a > b" lang=sv>', "sv"),
        ("<html>", ""),
        ("<html lang>", ""),
        ('<meta name="lang" lang="en" content="x">', ""),
    ],
)
def test_language_is_that_of_the_page_itself(tag: str, language: str) -> None:
    assert declared(f"<!doctype html>{tag}<head>").language == language


def test_links_are_found_by_one_of_their_relations() -> None:
    page = declared(
        '<link rel="stylesheet" href="/a.css"><link rel="Canonical" href=" /eels ">'
        '<link rel="author license" href="/b"><link href="/c"><link rel="canonical">'
    )
    assert [*page.links("canonical")] == ["/eels", ""]
    assert [*page.links("license")] == [*page.links("author")] == ["/b"]
    assert [*page.links("stylesheet")] == []


def test_base_is_the_first_one() -> None:
    assert declared('<base href="/a/"><base href="/b/">').base == "/a/"
    assert declared("<base target=_blank>").base == declared("").base == ""


@pytest.mark.parametrize("kind", ["application/ld+json", "APPLICATION/LD+JSON", "application/ld+json; charset=utf-8"])
def test_json_ld_is_read_in_page_order(kind: str) -> None:
    page = f"<script type='{kind}'>{{\"a\": 1}}</script><body><script id=b type={kind.split(';')[0]}>[2]</script>"
    assert declared(page).json_ld == ({"a": 1}, [2])


@pytest.mark.parametrize(
    "page",
    ["ld+json", "<p>ld+json</p></script>", '<script type="application/ld+json">{"a": 1}', "<script type=ld+json"],
)
def test_what_only_names_json_ld_is_none(page: str) -> None:
    assert declared(page).json_ld == ()


def test_broken_json_ld_does_not_hide_the_next() -> None:
    script = '<script type="application/ld+json">{}</script>'
    assert declared(script.format("{a") + script.format("[1]")).json_ld == ([1],)


pieces = st.sampled_from(
    [
        *("<meta ", "<link ", "<base ", "<html ", "<body>", "<!--", "-->", "<script>", "</script>", ">", "/>", " "),
        *("name=", "content=", "rel=", "href=", "lang=", "author", "canonical", '"', "'", "=", "a", "&amp;", "\0", "é"),
        *('<script type="application/ld+json">', "{}", '{"a": 1}', "[", "ld+json", "\n"),
    ]
)


@given(st.binary() | st.text().map(str.encode) | st.lists(pieces).map("".join).map(str.encode))
def test_any_page_can_be_read(page: bytes) -> None:
    read = Declared(page)
    assert all(values and all(values) for values in read.meta.values())
    assert isinstance(read.language + read.base, str)
    assert isinstance(read.json_ld, tuple)
    assert all(isinstance(href, str) for href in read.links("canonical"))


names = st.text("abcdefgh:.-_", min_size=1, max_size=8)
contents = st.text(st.characters(codec="utf-8", exclude_characters='"&\0\r', exclude_categories=["Cc"]), max_size=20)


@given(st.dictionaries(names, contents, max_size=8))
def test_what_is_written_is_read_back(values: dict[str, str]) -> None:
    page = "".join(f'<meta name="{name}" content="{value}">' for name, value in values.items())
    expected = {name: (text,) for name, value in values.items() if (text := " ".join(value.split()))}
    assert declared(f"<head>{page}</head>").meta == expected


def test_endless_pages_are_read_in_linear_time() -> None:
    assert len(author(AUTHOR * 300_000)) in range(1, 300_000)
    assert author("<meta " * 300_000) == ()
    assert author(f"{AUTHOR}<meta " + " " * 3_000_000) == ("Ida Orn",)
    assert author(AUTHOR + '<meta name="' * 100_000) == ("Ida Orn",)
    assert author("<!--" * 200_000 + AUTHOR) == ()
    assert len([*declared('<link rel="canonical" href="/a">' * 100_000).links("canonical")]) > 1
    assert declared("<body>" + "ld+json>" * 300_000).json_ld == ()
    assert declared('<script type="application/ld+json">' * 100_000).json_ld == ()
    assert len(declared('<script type="application/ld+json">1</script>' * 50_000).json_ld) == 50_000


def test_head_and_json_ld_are_read_up_to_a_size() -> None:
    assert author(f"<style>{' ' * MAX_HEAD}</style>{AUTHOR}") == ()
    text = json.dumps({"@graph": [{"name": "Eels"}] * (Limits().json_ld // 10)})
    assert declared(f'<script type="application/ld+json">{text}</script>').json_ld == ()
