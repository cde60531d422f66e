from typing import Any

import pytest

import boilerstrip
from boilerstrip import Options

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"""<nav><a href="/">Home</a></nav>
<article><h1>The eels of Orvel</h1><p>{LONG}</p><div class="box"><p>Sponsored by a mill.</p>
<p class="in">Ebb and flow.</p></div><p>{LONG}</p></article>
<section class="comments"><h3>Comments</h3><div class="comment"><span class="author">Ida</span>
<p>My grandmother counted them too, with beans.</p><a href="#">Reply</a></div></section>"""


def reasons(**wishes: Any) -> dict[str, tuple[str, str]]:
    """Part and reason by the first word of a block; by the scorer whose scores no training changes."""
    verdicts = boilerstrip.extract(PAGE, options=Options(scorer="heuristic", **wishes)).verdicts
    return {verdict.text.split()[0]: (verdict.part, verdict.reason) for verdict in verdicts}


class TestKeepAndDrop:
    def test_outrank_the_score(self) -> None:
        found = reasons(keep=("nav",), drop=("div.box",))
        assert found["Home"] == ("content", "inside an element that keep= selects")
        assert found["Ebb"] == ("boilerplate", "inside an element that drop= selects")

    @pytest.mark.parametrize(
        ("keep", "drop", "sponsored", "ebb"),
        [
            ((".in",), (".box",), "boilerplate", "content"),
            ((".box",), (".in",), "content", "boilerplate"),
            ((".box",), (".box",), "boilerplate", "boilerplate"),
        ],
    )
    def test_meet_and_the_inner_element_decides(
        self, keep: tuple[str, ...], drop: tuple[str, ...], sponsored: str, ebb: str
    ) -> None:
        found = reasons(keep=keep, drop=drop)
        assert (found["Sponsored"][0], found["Ebb"][0]) == (sponsored, ebb)

    def test_are_no_reason_where_they_change_nothing(self) -> None:
        assert "selector" not in reasons(drop=("nav",))["Home"][1]

    @pytest.mark.xfail(strict=True, reason="marks of inline elements are not looked at, as they lie within a block")
    @pytest.mark.parametrize("teaser", ["<a class='promo' href='/'>{}</a>", "<span class='promo'>{}</span>"])
    def test_drop_an_inline_element_that_is_all_of_a_block(self, teaser: str) -> None:
        page = (
            f"<main><p>{LONG}</p><div>{teaser.format('Read about the whales of Lisk, too.')}</div><p>{LONG}</p></main>"
        )
        kept, dropped = (
            boilerstrip.extract(page, options=Options(scorer="heuristic", focus="recall", drop=drop)).text
            for drop in ((), (".promo",))
        )
        assert ("whales" in kept, "whales" in dropped) == (True, False)


class TestPhrases:
    def test_of_the_caller_drop_the_blocks_that_hold_them_whatever_their_case(self) -> None:
        found = reasons(boilerplate=("SPONSORED by",))
        assert found["Sponsored"] == ("boilerplate", "holds a phrase of boilerplate=")
        assert found["Ebb"][0] == "content"

    def test_are_weaker_than_selectors(self) -> None:
        assert reasons(boilerplate=("Sponsored",), keep=(".box",))["Sponsored"][0] == "content"


class TestComments:
    def test_are_dropped_where_they_are_not_wanted(self) -> None:
        assert reasons(comments="no")["My"][0] == "comment"
        assert "My grandmother" not in boilerstrip.extract(PAGE, options=Options(comments="no")).text

    def test_are_kept_where_they_are_wanted_without_what_stands_around_them(self) -> None:
        found = reasons(comments="yes")
        assert found["My"] == ("comment", "comment, and comments=yes")
        assert "My grandmother" in boilerstrip.extract(PAGE, options=Options(comments="yes", scorer="heuristic")).text
        assert (found["Ida"][0], found["Reply"][0]) == ("boilerplate", "boilerplate")
