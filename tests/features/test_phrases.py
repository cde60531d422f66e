from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import pytest

from boilerstrip.arrays import I64
from boilerstrip.features.phrases import ends_in_ellipsis, find_labels, find_markers, find_title_row, mentions_consent
from boilerstrip.lexicon.phrases import LABELS, MARKERS
from boilerstrip.lexicon.tags import TAG_CODES


def markers(text: str, is_long: bool = False) -> set[str]:
    return {kind for kind, rows in find_markers([text.casefold()], np.array([is_long])).items() if rows[0]}


def found(*texts: str) -> dict[str, list[bool]]:
    kinds = find_labels(list(texts), lengths(texts))
    return {kind: rows.tolist() for kind, rows in kinds.items()}


def labels(text: str) -> set[str]:
    return {kind for kind, rows in found(text).items() if rows[0]}


def lengths(texts: Sequence[str]) -> I64:
    return np.array(list(map(len, texts)), np.int64)


class TestLabelsFound:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("Back to top", "navigation"),
            ("首页", "navigation"),
            ("SHARE", "share"),
            ("関連記事", "related"),
            ("Leave a reply", "comments"),
        ],
    )
    def test_tell_what_a_block_is(self, text: str, kind: str) -> None:
        assert labels(text) == {kind}

    @pytest.mark.parametrize("text", ["Home is where the boat is moored.", "A sharing of the catch", "Related to eels"])
    def test_are_whole_blocks(self, text: str) -> None:
        assert labels(text) == set()

    def test_are_found_in_their_own_block_only(self) -> None:
        assert found("ebb", "share", "flow", "share")["share"] == [False, True, False, True]

    def test_have_every_kind_for_a_page_without_blocks(self) -> None:
        assert found() == {kind: [] for kind in LABELS}


class TestMarkersFound:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("We use cookies.", "consent"),
            ("© 2024 Cape Courier", "copyright"),
            ("ICP备05012345号", "copyright"),
            ("Subscribe now", "sign-up"),
        ],
    )
    def test_tell_what_a_short_block_speaks_of(self, text: str, kind: str) -> None:
        assert markers(text) == {kind}

    def test_tell_nothing_of_running_text(self) -> None:
        assert markers("They subscribe to the view that all rights reserved is no licence.", is_long=True) == set()
        assert markers("We and our partners store cookies on your device.", is_long=True) == set()

    def test_are_found_in_their_own_block_only(self) -> None:
        found = find_markers(["Ebb", "cookie cookie", "Flow", "cookie"], np.zeros(4, np.bool_))
        assert found["consent"].tolist() == [False, True, False, True]

    def test_are_no_marker_across_two_blocks(self) -> None:
        assert not find_markers(["all rights", "reserved"], np.zeros(2, np.bool_))["copyright"].any()

    def test_stay_with_their_rows_where_running_text_stands_between(self) -> None:
        found = find_markers(["cookie", "cookie", "Ebb", "cookie"], np.array([True, False, True, False]))
        assert found["consent"].tolist() == [False, True, False, True]

    def test_have_every_kind_for_a_page_without_blocks(self) -> None:
        found = find_markers([], np.zeros(0, np.bool_))
        assert {kind: rows.tolist() for kind, rows in found.items()} == {kind: [] for kind in MARKERS}


class TestConsentAtLength:
    def test_is_running_text_about_consent(self) -> None:
        texts = ["We and our partners store cookies on your device.", "They subscribe to the view.", "cookie"]
        assert mentions_consent(texts, np.array([True, True, False])).tolist() == [True, False, False]

    def test_is_nowhere_on_a_page_without_blocks(self) -> None:
        assert mentions_consent([], np.zeros(0, np.bool_)).tolist() == []


def test_a_text_that_ends_in_an_ellipsis_is_cut_off() -> None:
    assert ends_in_ellipsis(["Ebb …", "Ebb...", "Ebb [...]", "… ebb", "Ebb."]).tolist() == [
        True,
        True,
        True,
        False,
        False,
    ]


class TestTitleRow:
    TEXTS: ClassVar = ["Ebb and flow", "Harbour Letter", "EBB AND FLOW", "Text"]

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
        codes = np.array([TAG_CODES[tag] for tag in tags], np.uint8)
        assert find_title_row(self.TEXTS, lengths(self.TEXTS), codes, title) == row
