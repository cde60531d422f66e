from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.model import Blocks
from boilerstrip.duplicates import WINDOW, duplicate_captions, duplicates, unseen_copies
from boilerstrip.plaintext import blocks_of
from boilerstrip.render.text import render_text

Segmented = Callable[[str], Blocks]

BEFORE = """<h1>The eels of Orvel</h1><p>In the week before midsummer the eels come up the canal at night, thousands of
them, and nobody has ever found out where they are by day.</p>"""
AFTER = """<p>The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed,
where it stays until next year.</p>"""


def all_kept(blocks: Blocks) -> tuple[Features, "np.ndarray[tuple[int], np.dtype[np.bool_]]"]:
    return measure(blocks, None), np.ones(len(blocks.text), np.bool_)


def flattened(text: str) -> Blocks:
    return blocks_of(text, limit=1_000)


@pytest.mark.cases("captions.md")
def test_a_caption_is_kept_once_and_what_is_no_caption_stays(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(f"<article>{BEFORE}{given}{AFTER}</article>")
    copies = duplicates(*all_kept(blocks))
    rows = [row for row in range(len(blocks.text)) if row not in copies]
    assert render_text(blocks, rows[2:-1]) == expected


class TestUnseenCopies:
    def test_go_where_the_text_is_seen_too(self, segmented: Segmented) -> None:
        blocks = segmented(f"<p>Ebb and flow</p><div hidden>EBB and flow</div><noscript>Slack</noscript>{AFTER}")
        assert unseen_copies(*all_kept(blocks)) == {1: 0}

    def test_stay_where_the_seen_text_is_not_kept(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"<p>Ebb and flow</p><div hidden>Ebb and flow</div>{AFTER}"))
        kept[0] = False
        assert unseen_copies(features, kept) == {}

    def test_are_one_and_all_kept_where_nothing_is_hidden(self, segmented: Segmented) -> None:
        assert unseen_copies(*all_kept(segmented("<p>Ebb</p><p>Ebb</p>"))) == {}


class TestDuplicateCaptions:
    FIGURE = "<figure><img><figcaption>A bucket of young eels at the lock</figcaption></figure>"

    def test_are_looked_for_among_kept_blocks_only(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"{self.FIGURE}{self.FIGURE}{AFTER}"))
        assert duplicate_captions(features, kept) == {1: 0}
        kept[0] = False
        assert duplicate_captions(features, kept) == {}

    def test_are_nearly_equal_close_by_only(self, segmented: Segmented) -> None:
        other = self.FIGURE.replace("the lock", "the locks")
        between = "".join(f"<p>Night {number} of the count</p>" for number in range(WINDOW))
        assert duplicate_captions(*all_kept(segmented(f"{self.FIGURE}{other}{AFTER}"))) == {1: 0}
        assert duplicate_captions(*all_kept(segmented(f"{self.FIGURE}{between}{other}{AFTER}"))) == {}


class TestFlattenedText:
    """No element tells a caption; copies that stand together and differ by debris, a cut or a credit do."""

    CLEAN = "A bucket of young eels, at the second lock"

    @pytest.mark.parametrize(
        "other",
        [
            "A bucket of young eels,<strong></strong> at the second lock",
            "A bucket of young eels,&nbsp;at the second lock",
            "A bucket of young eels, at the…",
            "A bucket of young eels, at the second lock (photo: Orn)",
        ],
    )
    def test_keeps_the_clean_copy_whichever_comes_first(self, other: str) -> None:
        assert duplicates(*all_kept(flattened(f"{self.CLEAN}\n{other}"))) == {1: 0}
        assert duplicates(*all_kept(flattened(f"{other}\n{self.CLEAN}"))) == {0: 1}

    def test_keeps_lines_that_are_equal(self) -> None:
        assert duplicates(*all_kept(flattened(f"{self.CLEAN}\n{self.CLEAN}"))) == {}

    @pytest.mark.xfail(strict=True, reason="a verse that takes up the one before is taken for a caption with a credit")
    def test_keeps_a_verse_that_takes_up_the_one_before(self) -> None:
        assert (
            duplicates(*all_kept(flattened("Oh, the eels go up the river\nOh, the eels go up the river at night")))
            == {}
        )

    def test_keeps_copies_that_stand_apart(self) -> None:
        assert duplicates(*all_kept(flattened(f"{self.CLEAN}<br>\nHigh water\n{self.CLEAN}"))) == {}


@pytest.mark.parametrize("html", ["", "<figure></figure>", "<img alt='Ebb'>", "<figure><img><figcaption>Ebb"])
def test_a_page_of_less_than_two_blocks_has_no_duplicates(segmented: Segmented, html: str) -> None:
    assert duplicates(*all_kept(segmented(html))) == {}
