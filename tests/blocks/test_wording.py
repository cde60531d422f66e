import numpy as np
import pytest

from boilerstrip.blocks.characters import count
from boilerstrip.blocks.phrases import tells_date
from boilerstrip.blocks.wording import cut_off, dates, phrases_found, repeated, title_row


def kinds(text: str, is_long: bool = False) -> set[str]:
    return {kind for kind, rows in phrases_found([text], np.array([is_long])).items() if rows[0]}


class TestPhrasesFound:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("We use cookies.", "consent"),
            ("© 2024 Cape Courier", "copyright"),
            ("ICP备05012345号", "copyright"),
            ("Subscribe now", "sign-up"),
            ("Back to top", "navigation"),
            ("首页", "navigation"),
            ("SHARE", "share"),
            ("関連記事", "related"),
            ("Leave a reply", "comments"),
        ],
    )
    def test_tell_what_a_short_block_is(self, text: str, kind: str) -> None:
        assert kind in kinds(text)

    @pytest.mark.parametrize("text", ["Home is where the boat is moored.", "A sharing of the catch", "Related to eels"])
    def test_are_whole_blocks_where_they_are_labels(self, text: str) -> None:
        assert kinds(text) == set()

    def test_tell_nothing_of_running_text_but_that_it_is_about_consent(self) -> None:
        assert kinds("They subscribe to the view that all rights reserved is no licence.", is_long=True) == set()
        assert kinds("We and our partners store cookies on your device.", is_long=True) == {"consent at length"}

    def test_are_found_in_their_own_block_only(self) -> None:
        found = phrases_found(["Ebb", "cookie cookie", "Flow", "cookie"], np.zeros(4, np.bool_))
        assert found["consent"].tolist() == [False, True, False, True]

    def test_are_no_phrase_across_two_blocks(self) -> None:
        assert not phrases_found(["all rights", "reserved"], np.zeros(2, np.bool_))["copyright"].any()


class TestDates:
    @pytest.mark.parametrize(
        "text",
        ["14.03.2023", "Posted 3/14/23", "2023年6月8日 9時00分", "Updated 08:12", "2024년 3월 1일", "March 2023"],
    )
    def test_are_seen_in_many_forms(self, text: str) -> None:
        assert tells_date(text)
        assert dates([text], count([text])).tolist() == [True]

    @pytest.mark.parametrize(
        "text",
        [
            "Five buckets",
            "12 €",
            "The mill was closed in 1998.",
            "They counted the eels of 1998 on the night of the second of June, a bucket at a time, and lost count",
        ],
    )
    def test_are_neither_sentences_nor_long(self, text: str) -> None:
        assert dates([text], count([text])).tolist() == [False]


def test_a_text_that_ends_in_an_ellipsis_is_cut_off() -> None:
    assert cut_off(["Ebb …", "Ebb...", "Ebb [...]", "… ebb", "Ebb."]).tolist() == [True, True, True, False, False]


def test_a_text_is_repeated_where_it_stood_before() -> None:
    assert repeated(["Ebb", "Flow", "Ebb", "ebb", "Ebb"]).tolist() == [False, False, True, False, True]


class TestTitleRow:
    TEXTS = ("Ebb and flow", "Harbour Letter", "EBB AND FLOW", "Text")

    @pytest.mark.parametrize(
        ("tags", "title", "row"),
        [
            (("div", "h1", "h2", "p"), "Ebb and flow", 2),
            (("div", "h1", "div", "p"), "Ebb and flow", 0),
            (("div", "h1", "h2", "p"), "Another title", 1),
            (("div", "h1", "h2", "p"), None, 1),
            (("div", "div", "div", "p"), None, -1),
        ],
    )
    def test_is_the_heading_that_is_the_title_else_any_block_else_the_first_h1(
        self, tags: tuple[str, ...], title: str | None, row: int
    ) -> None:
        assert title_row(list(self.TEXTS), list(tags), title) == row
