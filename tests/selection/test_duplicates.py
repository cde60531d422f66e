from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.lines import split_lines
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build import build_content
from boilerstrip.features.block_features import Features, measure
from boilerstrip.render.text import render_text
from boilerstrip.selection.duplicates import WINDOW, find_caption_copies, find_duplicates, find_unseen_copies

Segmented = Callable[[str], Blocks]

BEFORE = """<h1>The eels of Orvel</h1><p>In the week before midsummer the eels come up the canal at night, thousands of
them, and nobody has ever found out where they are by day.</p>"""
AFTER = """<p>The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed,
where it stays until next year.</p>"""


def all_kept(blocks: Blocks) -> tuple[Features, "np.ndarray[tuple[int], np.dtype[np.bool_]]"]:
    return measure(blocks, None), np.ones(len(blocks.text), np.bool_)


def flattened(text: str) -> Blocks:
    return split_lines(text, limit=1_000)


@pytest.mark.cases("captions.md")
def test_keeps_one_copy_of_a_caption_and_all_other_text(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(f"<article>{BEFORE}{given}{AFTER}</article>")
    copies = find_duplicates(*all_kept(blocks))
    rows = [row for row in range(len(blocks.text)) if row not in copies]
    assert render_text(build_content(blocks, rows[2:-1])) == expected


class TestUnseenCopies:
    def test_are_dropped_if_the_text_is_also_visible(self, segmented: Segmented) -> None:
        blocks = segmented(f"<p>Ebb and flow</p><div hidden>EBB and flow</div><noscript>Slack</noscript>{AFTER}")
        assert find_unseen_copies(*all_kept(blocks)) == {1: 0}

    def test_are_kept_if_the_visible_text_is_not(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"<p>Ebb and flow</p><div hidden>Ebb and flow</div>{AFTER}"))
        kept[0] = False
        assert find_unseen_copies(features, kept) == {}

    def test_are_none_if_nothing_is_hidden(self, segmented: Segmented) -> None:
        assert find_unseen_copies(*all_kept(segmented("<p>Ebb</p><p>Ebb</p>"))) == {}


class TestDuplicateCaptions:
    FIGURE = "<figure><img><figcaption>A bucket of young eels at the lock</figcaption></figure>"

    def test_are_searched_among_kept_blocks_only(self, segmented: Segmented) -> None:
        features, kept = all_kept(segmented(f"{self.FIGURE}{self.FIGURE}{AFTER}"))
        assert find_caption_copies(features, kept) == {1: 0}
        kept[0] = False
        assert find_caption_copies(features, kept) == {}

    def test_may_differ_only_if_they_are_close_to_each_other(self, segmented: Segmented) -> None:
        other = self.FIGURE.replace("the lock", "the lock (photo: Orn)")
        between = "".join(f"<p>Night {number} of the count</p>" for number in range(WINDOW))
        assert find_caption_copies(*all_kept(segmented(f"{self.FIGURE}{other}{AFTER}"))) == {1: 0}
        assert find_caption_copies(*all_kept(segmented(f"{self.FIGURE}{between}{other}{AFTER}"))) == {}


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
        assert find_duplicates(*all_kept(flattened(f"{self.CLEAN}\n{other}"))) == {1: 0}
        assert find_duplicates(*all_kept(flattened(f"{other}\n{self.CLEAN}"))) == {0: 1}

    def test_keeps_equal_lines(self) -> None:
        assert find_duplicates(*all_kept(flattened(f"{self.CLEAN}\n{self.CLEAN}"))) == {}

    def test_keeps_a_verse_that_extends_the_previous_one(self) -> None:
        assert (
            find_duplicates(*all_kept(flattened("Oh, the eels go up the river\nOh, the eels go up the river at night")))
            == {}
        )

    def test_keeps_copies_that_are_not_adjacent(self) -> None:
        assert find_duplicates(*all_kept(flattened(f"{self.CLEAN}<br>\nHigh water\n{self.CLEAN}"))) == {}


MINIMAL_PAIRS = [
    (
        "The crew did know that the lock was closed for the night",
        "The crew did not know that the lock was closed for the night",
    ),
    (
        "The ferry leaves on Monday from the upper quay at noon",
        "The ferry leaves on Tuesday from the upper quay at noon",
    ),
    ("The buyer of the old mill speaks with the mayor", "The seller of the old mill speaks with the mayor"),
    ("The shoes of the men's team, as worn in the final", "The shoes of the women's team, as worn in the final"),
    ("The water rose by 1.5 metres within a single night", "The water rose by 15 metres within a single night"),
    ("It was -3 degrees when the canal froze over at last", "It was 3 degrees when the canal froze over at last"),
    ("The team is likely to win the race on the canal", "The team is unlikely to win the race on the canal"),
    ("A view of the second lock and the mill", "A view of the second lock and the mill in winter"),
    ("Die Fähre fährt am Montag nach der Flut wieder aus", "Die Fähre fährt am Montag vor der Flut wieder aus"),
    ("Le maire savait que l'écluse était fermée hier", "Le maire ne savait pas que l'écluse était fermée hier"),
    ("Мэр знал, что шлюз закрыт на всю ночь", "Мэр не знал, что шлюз закрыт на всю ночь"),
    ("Ο δήμαρχος ήξερε ότι η γέφυρα ήταν κλειστή", "Ο δήμαρχος δεν ήξερε ότι η γέφυρα ήταν κλειστή"),
    ("كان رئيس البلدية يعلم أن الجسر مغلق", "لم يكن رئيس البلدية يعلم أن الجسر مغلق"),
    ("ראש העיר ידע שהגשר סגור בלילה", "ראש העיר לא ידע שהגשר סגור בלילה"),
    ("市长昨天知道码头已经关闭，船只停在上游", "市长昨天不知道码头已经关闭，船只停在上游"),
    ("市長は橋が閉まっていることを知っていた", "市長は橋が閉まっていることを知らなかった"),
    ("시장은 다리가 닫힌 것을 알고 있었다", "시장은 다리가 열린 것을 알고 있었다"),
    ("महापौर जानते थे कि पुल रात को बंद है", "महापौर जानती थी कि पुल रात को बंद है"),
    ("ชาวบ้านเห็นว่ามาถึงท่าเรือแล้วเมื่อคืน", "ชาวบ้านเห็นว่าม้าถึงท่าเรือแล้วเมื่อคืน"),
]
"""Texts that differ by a word, a number, a negation, a vowel or a tone."""

COPIES = [
    ("A bucket of young eels at the second lock", "A bucket of young eels at the second lock. Photo: Ida Orn"),
    ("A bucket of young eels at the second lock", "A bucket of young eels at the second lock (Ida Orn/Reuters)"),
    ("A bucket of young eels at the second lock", "strong A bucket of young eels at the second lock nbsp"),
    ("A bucket of young eels at the second lock", "A bucket of young eels at the sec…"),
    ("Ein Eimer voller Aale an der zweiten Schleuse", "Ein Eimer voller Aale an der zweiten Schleuse – Foto: Ida Orn"),
    ("Ведро угрей у второго шлюза на рассвете", "Ведро угрей у второго шлюза на рассвете. Фото: Ида Орн"),
    ("第二道船闸边的一桶幼鳗，摄于午夜之后", "第二道船闸边的一桶幼鳗，摄于午夜之后。图片来源：奥恩"),
    ("Un seau d’anguilles à la deuxième écluse", "Un seau d'anguilles à la deuxie\u0300me écluse"),
]


@pytest.mark.parametrize(
    "template",
    [
        "<figure><img><figcaption>{}</figcaption></figure>",
        "<img alt='Orvel'><p>{}</p>",
        "<p class='caption'>{}</p>",
    ],
)
class TestTwoCaptions:
    @pytest.mark.parametrize(("one", "other"), MINIMAL_PAIRS)
    def test_that_differ_by_a_word_or_number_are_both_kept(
        self, segmented: Segmented, template: str, one: str, other: str
    ) -> None:
        for first, second in ((one, other), (other, one)):
            assert find_duplicates(*all_kept(segmented(template.format(first) + template.format(second)))) == {}

    @pytest.mark.parametrize(("clean", "copy"), COPIES)
    def test_with_the_same_words_are_one(self, segmented: Segmented, template: str, clean: str, copy: str) -> None:
        assert len(find_duplicates(*all_kept(segmented(template.format(clean) + template.format(copy))))) == 1


@pytest.mark.parametrize("html", ["", "<figure></figure>", "<img alt='Ebb'>", "<figure><img><figcaption>Ebb"])
def test_a_page_of_less_than_two_blocks_has_no_duplicates(segmented: Segmented, html: str) -> None:
    assert find_duplicates(*all_kept(segmented(html))) == {}
