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
    """Part and reason by the first word of a block; by the heuristic scorer, whose scores training does not change."""
    verdicts = boilerstrip.extract(PAGE, options=Options(scorer="heuristic", **wishes)).verdicts
    return {verdict.text.split()[0]: (verdict.part, verdict.reason) for verdict in verdicts}


class TestKeepAndDrop:
    def test_outrank_the_score(self) -> None:
        verdicts = reasons(keep=("nav",), drop=("div.box",))
        assert verdicts["Home"] == ("content", "inside an element that keep= selects")
        assert verdicts["Ebb"] == ("boilerplate", "inside an element that drop= selects")

    @pytest.mark.parametrize(
        ("keep", "drop", "sponsored", "ebb"),
        [
            ((".in",), (".box",), "boilerplate", "content"),
            ((".box",), (".in",), "content", "boilerplate"),
            ((".box",), (".box",), "boilerplate", "boilerplate"),
        ],
    )
    def test_conflict_and_the_inner_element_decides(
        self, keep: tuple[str, ...], drop: tuple[str, ...], sponsored: str, ebb: str
    ) -> None:
        verdicts = reasons(keep=keep, drop=drop)
        assert (verdicts["Sponsored"][0], verdicts["Ebb"][0]) == (sponsored, ebb)

    def test_are_no_reason_if_they_change_nothing(self) -> None:
        assert "selector" not in reasons(drop=("nav",))["Home"][1]

    @pytest.mark.xfail(strict=True, reason="marks of inline elements are ignored, because blocks are larger")
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
    def test_of_the_caller_drop_blocks_that_contain_them_in_any_case(self) -> None:
        verdicts = reasons(boilerplate=("SPONSORED by",))
        assert verdicts["Sponsored"] == ("boilerplate", "holds a phrase of boilerplate=")
        assert verdicts["Ebb"][0] == "content"

    def test_are_weaker_than_selectors(self) -> None:
        assert reasons(boilerplate=("Sponsored",), keep=(".box",))["Sponsored"][0] == "content"


class TestComments:
    def test_are_dropped_unless_requested(self) -> None:
        assert reasons(comments="no")["My"][0] == "comment"
        assert "My grandmother" not in boilerstrip.extract(PAGE, options=Options(comments="no")).text

    def test_are_kept_on_request_without_the_text_around_them(self) -> None:
        verdicts = reasons(comments="yes")
        assert verdicts["My"] == ("comment", "comment, and comments=yes")
        assert "My grandmother" in boilerstrip.extract(PAGE, options=Options(comments="yes", scorer="heuristic")).text
        assert (verdicts["Ida"][0], verdicts["Reply"][0]) == ("boilerplate", "boilerplate")
