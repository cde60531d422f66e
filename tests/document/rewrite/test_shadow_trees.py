from collections.abc import Callable

import pytest

from boilerstrip import extract

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize("attribute", ["shadowrootmode=open", "shadowrootmode='closed' class=x", "shadowroot=open"])
def test_a_shadow_tree_is_part_of_its_host(texts: Texts, attribute: str) -> None:
    assert texts(f"<x-story><template {attribute}><p>Ebb</p></template></x-story><p>Flow") == ["Ebb", "Flow"]


def test_children_of_the_host_are_in_the_slots(texts: Texts) -> None:
    html = (
        "<x-story><TEMPLATE shadowrootmode=open><slot name=lead>No lead</slot><p>By Orn</p><slot></slot></TEMPLATE>"
        "<p>Body</p><h2 slot=lead>Lead</h2></x-story>"
    )
    assert texts(html) == ["Lead", "By Orn", "Body"]


def test_a_template_without_a_host_is_not_shown(texts: Texts) -> None:
    assert texts("<div><template><p>Ebb</p></template></div><p>Flow") == ["Flow"]


def test_templates_nest(texts: Texts) -> None:
    html = "<div><template shadowrootmode=open><template><p>x</p></template><p>Ebb</p></template></div><p>Flow"
    assert texts(html) == ["Ebb", "Flow"]


def test_children_without_a_slot_are_hidden() -> None:
    html = "<x-a><template shadowrootmode=open><p>Ebb</p></template><p>Flow</p></x-a>"
    assert [verdict.path for verdict in extract(html).verdicts][-1].endswith("x-a > p")


@pytest.mark.parametrize("tag", ["xmp", "textarea", "noembed"])
def test_the_text_of_raw_elements_stays_as_it_is(texts: Texts, tag: str) -> None:
    shown = "<template shadowrootmode=open>Ebb</template>"
    assert texts(f"<{tag}>{shown}</{tag}><div>{shown}</div>") == [shown, "Ebb"]


@pytest.mark.parametrize("comment", ["<!-- <template> -->", "<!--><!--->", "<!-- <xmp> --!>", "<!-- <xmp> -->"])
def test_a_comment_holds_no_templates(texts: Texts, comment: str) -> None:
    html = f"<div>{comment}<template shadowrootmode=open><p>Ebb</p></template></div>"
    assert texts(html) == ["Ebb"]


def test_after_plaintext_all_is_text(texts: Texts) -> None:
    shown = "<template shadowrootmode=open>Ebb</template>"
    assert texts(f"<div>{shown}</div><plaintext>{shown}") == ["Ebb", shown]


@pytest.mark.parametrize("tag", ["<s<!-- >", "<s title='<!--'>", "</s <!-- >"])
def test_a_tag_holds_no_comment(texts: Texts, tag: str) -> None:
    shown = "--><template shadowrootmode=open>"
    assert texts(f"<template></template>{tag}<textarea>{shown}</textarea>") == [shown]


def test_a_start_tag_holds_no_end_tag(texts: Texts) -> None:
    shown = "<template shadowrootmode=open>"
    assert texts(f"<template></template><textarea </textarea>{shown}</textarea>") == [shown]


@pytest.mark.xfail(strict=True, reason="a template ends what is open in it; the element that replaces it does not")
def test_what_a_shadow_tree_leaves_open_ends_with_it(texts: Texts) -> None:
    assert texts("<div><template shadowrootmode=open><select></template>Ebb</div>") == ["Ebb"]
