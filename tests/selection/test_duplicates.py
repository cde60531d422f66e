"""Copies go, one clean copy stays at its place, and what repeats on purpose stays."""

from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.arrays import Mask
from boilerstrip.blocks.lines import split_lines
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.features.block_features import Features, measure
from boilerstrip.render.text import render_text
from boilerstrip.selection.caption_copies import WINDOW, find_caption_copies
from boilerstrip.selection.duplicates import find_duplicates
from boilerstrip.selection.unseen_copies import find_unseen_copies
from tests.selection.test_likeness import COPIES, MINIMAL_PAIRS

Segmented = Callable[[str], Blocks]

BEFORE = """<h1>The eels of Orvel</h1><p>In the week before midsummer the eels come up the canal at night, thousands of
them, and nobody has ever found out where they are by day.</p>"""
AFTER = """<p>The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed,
where it stays until next year.</p>"""


def all_kept(blocks: Blocks) -> tuple[Features, Mask]:
    return measure(blocks, None), np.ones(len(blocks.text), np.bool_)


def flattened(text: str) -> Blocks:
    return split_lines(text, limit=1_000)


def copies_in(blocks: Blocks) -> dict[int, int]:
    """Return the rows of copies, each with the row of the block that stays."""
    return {row: original.row for row, original in find_duplicates(*all_kept(blocks)).items()}


@pytest.mark.cases("captions.md")
def test_keeps_one_copy_of_a_caption_and_all_other_text(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(f"<article>{BEFORE}{given}{AFTER}</article>")
    copies = copies_in(blocks)
    rows = [row for row in range(len(blocks.text)) if row not in copies]
    assert render_text(build_plain_content(blocks, rows[2:-1])) == expected


def test_tells_how_alike_a_copy_and_the_original_are(segmented: Segmented) -> None:
    figures = "".join(
        f"<figure><img><figcaption>{text}</figcaption></figure>"
        for text in ("A bucket of young eels at the lock", "A bucket of young eels at the lock. Photo: Ida Orn")
    )
    (copy,) = find_duplicates(*all_kept(segmented(figures))).values()
    assert copy.row == 0
    assert 0.7 < copy.likeness < 0.9


def test_a_copy_of_a_copy_refers_to_the_block_that_stays(segmented: Segmented) -> None:
    story = BEFORE + AFTER.replace(
        "<p>", "<figure><img><figcaption>The shed of the lock keeper</figcaption></figure><p>"
    )
    blocks = segmented(f"<div>{story}</div><div>{story}</div><noscript>THE SHED of the lock keeper</noscript>")
    copies = copies_in(blocks)
    assert len(blocks.text) - len(copies) == 4
    assert not copies.keys() & set(copies.values())


class TestUnseenCopies:
    def test_are_dropped_if_the_text_is_also_visible(self, segmented: Segmented) -> None:
        blocks = segmented(
            f"<p>Ebb and flow</p><div hidden>EBB and&amp;nbsp;flow</div><noscript>Slack</noscript>{AFTER}"
        )
        assert find_unseen_copies(*all_kept(blocks)) == {1: 0}

    def test_are_kept_if_the_visible_text_is_not(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"<p>Ebb and flow</p><div hidden>Ebb and flow</div>{AFTER}"))
        kept[0] = False
        assert find_unseen_copies(features, kept) == {}

    def test_are_none_if_nothing_is_hidden(self, segmented: Segmented) -> None:
        assert find_unseen_copies(*all_kept(segmented("<p>Ebb</p><p>Ebb</p>"))) == {}

    def test_are_no_prices_and_labels(self, segmented: Segmented) -> None:
        assert find_unseen_copies(*all_kept(segmented(f"<p>12,80 €</p><div hidden>12,80 €</div>{AFTER}"))) == {}

    def test_are_no_lines_of_code_that_differ_by_a_mark(self, segmented: Segmented) -> None:
        blocks = segmented(f"<pre># count the eels</pre><div hidden><pre>// count the eels</pre></div>{AFTER}")
        assert find_unseen_copies(*all_kept(blocks)) == {}


class TestDuplicateCaptions:
    FIGURE = "<figure><img><figcaption>A bucket of young eels at the lock</figcaption></figure>"

    def test_are_searched_among_kept_blocks_only(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"{self.FIGURE}{self.FIGURE}{AFTER}"))
        assert find_caption_copies(features, kept) == {1: 0}
        kept[0] = False
        assert find_caption_copies(features, kept) == {}

    def test_may_be_plain_lines_if_they_are_close_or_a_phrase(self, segmented: Segmented) -> None:
        between = "".join(f"<p>Night {number} of the count</p>" for number in range(WINDOW))
        for caption, is_phrase in (("A bucket of young eels at the lock", True), ("The lock at night", False)):
            figure, line = f"<figure><img><figcaption>{caption}</figcaption></figure>", f"<p>{caption}</p>"
            assert find_caption_copies(*all_kept(segmented(f"{figure}{line}{AFTER}"))) == {1: 0}
            far = find_caption_copies(*all_kept(segmented(f"{figure}{between}{line}{AFTER}")))
            assert far == ({WINDOW + 1: 0} if is_phrase else {})

    def test_of_a_hidden_and_a_visible_figure_leave_the_visible_one(self, segmented: Segmented) -> None:
        assert copies_in(segmented(f"<div hidden>{self.FIGURE}</div>{self.FIGURE}{AFTER}")) == {0: 1}

    def test_leave_a_refrain_whole_even_if_a_caption_says_the_same(self, segmented: Segmented) -> None:
        line = "<p>Oh, the eels go up and the boats go down</p>"
        caption = line.replace("p>", "figcaption>")
        blocks = segmented(f"<figure><img>{caption}</figure>{line}<p>Ebb</p>{line}<p>Flow</p>{line}")
        assert copies_in(blocks) == {}

    def test_are_found_among_thousands(self, segmented: Segmented) -> None:
        credited = self.FIGURE.replace("lock", "lock (photo: Ida Orn)")
        assert copies_in(segmented((self.FIGURE + credited) * 1_500)).keys() == set(range(1, 3_000))


PARAGRAPHS = """<p>The ferry house stood empty for eleven winters before the parish council of Orvel found a tenant for
it.</p><p>Marla Ticken, who keeps the tide tables of the shore, says that the old house was never meant to last.</p>"""
PARAGRAPH = PARAGRAPHS[: PARAGRAPHS.index("<p>", 1)]


class TestContainers:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("<div class='desktop'>{}</div>", "<div class='mobile'>{}</div>"),
            ("<div class='d-none d-md-block'>{}</div>", "<div class='d-md-none'>{}</div>"),
            ("<section>{}</section>", "<section>{}</section>"),
            ("<div hidden>{}</div>", "<div hidden>{}</div>"),
            ("<main>{}</main>", "<div class='print-only' style='display:none'>{}</div>"),
        ],
    )
    def test_that_hold_the_same_paragraphs_are_one(self, segmented: Segmented, one: str, other: str) -> None:
        blocks = segmented(BEFORE + one.format(PARAGRAPHS) + other.format(PARAGRAPHS) + AFTER)
        assert copies_in(blocks) == {4: 2, 5: 3}

    def test_for_other_devices_may_repeat_a_single_paragraph(self, segmented: Segmented) -> None:
        blocks = segmented(f"<div class='desktopText'>{PARAGRAPH}</div><div class='mobileText'>{PARAGRAPH}</div>")
        assert copies_in(blocks) == {1: 0}

    def test_leave_the_visible_one(self, segmented: Segmented) -> None:
        blocks = segmented(f"<div style='display:none'>{PARAGRAPHS}</div><div>{PARAGRAPHS}</div>")
        assert copies_in(blocks) == {0: 2, 1: 3}

    def test_for_printing_may_repeat_parts_of_which_some_are_hidden(self, segmented: Segmented) -> None:
        parts = f"<div>{BEFORE}</div><div hidden>{PARAGRAPHS}</div>"
        blocks = segmented(f"{parts}<div class='print' style='display:none'>{BEFORE}{PARAGRAPHS}</div>")
        assert copies_in(blocks) == {4: 0, 5: 1, 6: 2, 7: 3}

    @pytest.mark.parametrize(
        "template",
        [
            "<div><p>Answer</p>{}</div>",
            "<div class='quote'>{0}{0}</div>",
            "<blockquote>{0}{0}</blockquote>",
            "<ul><li>{0}{0}</li></ul>",
        ],
    )
    def test_that_may_repeat_on_purpose_stay(self, segmented: Segmented, template: str) -> None:
        item = template.format(PARAGRAPH)
        assert copies_in(segmented(f"<div>{item}<h2>Ebb</h2></div><div>{item}<h2>Flow</h2></div>")) == {}

    def test_of_verses_stay(self, segmented: Segmented) -> None:
        chorus = (
            "<div><p>" + "Oh, the eels go up and the boats go down,<br>" * 4 + "</p><p>and nobody knows why.</p></div>"
        )
        assert copies_in(segmented(f"{chorus}<p>Ebb</p>{chorus}<p>Flow</p>{chorus}")) == {}


class TestRefrains:
    @pytest.mark.parametrize(
        "html",
        [
            "<h2>What it takes to count them</h2><p>Ebb</p>" * 2,
            "<table><tr><td>four full buckets a night</td></tr></table><img alt='four full buckets a night'>" * 2,
            "<pre>count_the_buckets(night=1)</pre><p>Ebb</p>" * 2,
            "<blockquote>I never lost count of them.</blockquote><p>Ebb</p>" * 2,
            "<p>Yes, every night until midsummer.</p><h3>And then?</h3>" * 2,
            "<p>Keeper: How many are there tonight?</p><p>Boy: Nobody knows.</p>" * 2,
            "<img><p>How many of them are there tonight?</p>" * 2,
            "<ul><li>a bucket of young eels</li><li>a lantern</li></ul>" * 2,
        ],
    )
    def test_stay(self, segmented: Segmented, html: str) -> None:
        assert copies_in(segmented(BEFORE + html + AFTER)) == {}


class TestFlattenedText:
    """No element marks a caption; adjacent copies that differ by debris, a cut or a credit do."""

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
    def test_keeps_the_clean_copy_in_either_order(self, other: str) -> None:
        assert copies_in(flattened(f"{self.CLEAN}\n{other}")) == {1: 0}
        assert copies_in(flattened(f"{other}\n{self.CLEAN}")) == {0: 1}

    def test_keeps_equal_lines(self) -> None:
        assert copies_in(flattened(f"{self.CLEAN}\n{self.CLEAN}")) == {}

    def test_keeps_a_verse_that_extends_the_previous_one(self) -> None:
        verses = "Oh, the eels go up the river\nOh, the eels go up the river at night"
        assert copies_in(flattened(verses)) == {}

    def test_keeps_copies_that_are_not_adjacent(self) -> None:
        assert copies_in(flattened(f"{self.CLEAN}<br>\nHigh water\n{self.CLEAN}")) == {}


@pytest.mark.parametrize(
    "template",
    [
        "<figure><img><figcaption>{}</figcaption></figure>",
        "<figure><img><p>{}</p></figure>",
        "<p class='caption'>{}</p>",
    ],
)
class TestTwoCaptions:
    @pytest.mark.parametrize(("one", "other"), MINIMAL_PAIRS)
    def test_that_differ_by_a_word_or_number_are_both_kept(
        self, segmented: Segmented, template: str, one: str, other: str
    ) -> None:
        texts = [text.replace("<", "&lt;") for text in (one, other)]
        assert copies_in(segmented("".join(map(template.format, texts)))) == {}

    @pytest.mark.parametrize(("one", "other"), [pair for pairs in COPIES.values() for pair in pairs])
    def test_with_the_same_words_are_one(self, segmented: Segmented, template: str, one: str, other: str) -> None:
        for texts in ((one, other), (other, one)):
            escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
            assert len(copies_in(segmented("".join(map(template.format, escaped))))) == 1


@pytest.mark.parametrize("html", ["", "<figure></figure>", "<img alt='Ebb'>", "<figure><img><figcaption>Ebb"])
def test_a_page_of_less_than_two_blocks_has_no_duplicates(segmented: Segmented, html: str) -> None:
    assert copies_in(segmented(html)) == {}
