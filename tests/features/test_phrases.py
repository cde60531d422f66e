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


def find_by_kind(*texts: str) -> dict[str, list[bool]]:
    kinds = find_labels(list(texts), lengths(texts))
    return {kind: rows.tolist() for kind, rows in kinds.items()}


def labels(text: str) -> set[str]:
    return {kind for kind, rows in find_by_kind(text).items() if rows[0]}


def lengths(texts: Sequence[str]) -> I64:
    return np.array(list(map(len, texts)), np.int64)


class TestFindLabels:
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
    def test_finds_labels_of_each_kind(self, text: str, kind: str) -> None:
        assert labels(text) == {kind}

    @pytest.mark.parametrize("text", ["Home is where the boat is moored.", "A sharing of the catch", "Related to eels"])
    def test_compares_whole_blocks(self, text: str) -> None:
        assert labels(text) == set()

    def test_marks_only_the_blocks_that_match(self) -> None:
        assert find_by_kind("ebb", "share", "flow", "share")["share"] == [False, True, False, True]

    def test_returns_every_kind_for_a_page_without_blocks(self) -> None:
        assert find_by_kind() == {kind: [] for kind in LABELS}


class TestFindMarkers:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("We use cookies.", "consent"),
            ("© 2024 Cape Courier", "copyright"),
            ("ICP备05012345号", "copyright"),
            ("Subscribe now", "sign-up"),
        ],
    )
    def test_finds_markers_of_each_kind_in_short_blocks(self, text: str, kind: str) -> None:
        assert markers(text) == {kind}

    def test_ignores_running_text(self) -> None:
        assert markers("They subscribe to the view that all rights reserved is no licence.", is_long=True) == set()
        assert markers("We and our partners store cookies on your device.", is_long=True) == set()

    def test_marks_only_the_blocks_that_match(self) -> None:
        found = find_markers(["Ebb", "cookie cookie", "Flow", "cookie"], np.zeros(4, np.bool_))
        assert found["consent"].tolist() == [False, True, False, True]

    def test_does_not_join_blocks(self) -> None:
        assert not find_markers(["all rights", "reserved"], np.zeros(2, np.bool_))["copyright"].any()

    def test_assigns_markers_to_the_right_rows_if_some_are_not_searched(self) -> None:
        found = find_markers(["cookie", "cookie", "Ebb", "cookie"], np.array([True, False, True, False]))
        assert found["consent"].tolist() == [False, True, False, True]

    def test_takes_a_null_character_in_flattened_text_for_a_space(self) -> None:
        masks = find_markers(["\0", "\0© Lisk"], np.zeros(2, np.bool_))
        assert any(mask.tolist() == [False, True] for mask in masks.values())

    def test_returns_every_kind_for_a_page_without_blocks(self) -> None:
        found = find_markers([], np.zeros(0, np.bool_))
        assert {kind: rows.tolist() for kind, rows in found.items()} == {kind: [] for kind in MARKERS}


class TestMentionsConsent:
    def test_is_true_for_running_text_about_consent(self) -> None:
        texts = ["We and our partners store cookies on your device.", "They subscribe to the view.", "cookie"]
        assert mentions_consent(texts, np.array([True, True, False])).tolist() == [True, False, False]

    def test_is_empty_for_a_page_without_blocks(self) -> None:
        assert mentions_consent([], np.zeros(0, np.bool_)).tolist() == []


def test_texts_that_end_in_an_ellipsis_are_recognised() -> None:
    assert ends_in_ellipsis(["Ebb …", "Ebb...", "Ebb [...]", "… ebb", "Ebb."]).tolist() == [
        True,
        True,
        True,
        False,
        False,
    ]


class TestFindTitleRow:
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
    def test_prefers_a_heading_with_the_title_then_any_block_with_it_then_the_first_h1(
        self, tags: tuple[str, ...], title: str | None, row: int
    ) -> None:
        codes = np.array([TAG_CODES[tag] for tag in tags], np.uint8)
        assert find_title_row(self.TEXTS, lengths(self.TEXTS), codes, title) == row
