from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.select import select

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
LABELS = [
    "Read more", "See also", "Related", "Lesen Sie auch", "Mehr zum Thema", "Lire aussi", "À lire aussi", "Lee también",
    "Te puede interesar", "Leggi anche", "Leia também", "Lees ook", "Läs också", "Les også", "Læs også", "Czytaj także",
    "Čtěte také", "Olvassa el", "Citește și", "Читайте также", "Читайте також", "Διαβάστε επίσης", "Ayrıca bakınız",
    "اقرأ أيضا", "بیشتر بخوانید", "קראו גם", "यह भी पढ़ें", "相关阅读", "延伸閱讀", "関連記事", "관련 기사", "อ่านเพิ่มเติม",
    "Xem thêm", "Baca juga",
]  # fmt: skip


def is_kept(measured: Measured, line: str, focus: Focus = "balanced") -> bool:
    features = measured(f"<div><p>{LONG}</p>{line}<p>{LONG} So it is.</p></div>")
    kept = select(np.full(len(features.tag), 0.9), features, focus).kept
    return bool(kept[1:-1].any())


class TestPointers:
    """Lines amid the text that point to another page."""

    @pytest.mark.parametrize("label", LABELS)
    def test_open_with_a_label_in_many_languages(self, measured: Measured, label: str) -> None:
        assert not is_kept(measured, f"<p><b>{label}:</b> <a href='/b'>Ten bells of Orvel</a></p>")
        assert not is_kept(measured, f"<p><a href='/b'>{label.upper()}: Ten bells of Orvel</a></p>", "precision")

    @pytest.mark.parametrize(
        "line",
        [
            "<div>👉 Read also: <a href='/b'>Ten bells of Orvel</a></div>",
            "<p>[Related reading: <a href='/b'>Ten bells of Orvel</a>]</p>",
            "<div><span>Lire aussi</span> <a href='/b'>Les dix cloches</a></div>",
            "<p>延伸阅读：<a href='/b'>十口钟</a></p>",
            "<aside><p>Lees ook:</p><p><a href='/b'>Tien klokken</a></p></aside>",
        ],
    )
    def test_are_set_apart_by_marks_markup_or_lines(self, measured: Measured, line: str) -> None:
        assert not is_kept(measured, line)

    @pytest.mark.parametrize(
        "line",
        [
            "<p>Read more slowly, she said, and <a href='/b'>turn</a> the page.</p>",
            "<p>Read more: the <a href='/b'>bells</a> of Orvel have a book of their own, in the house by the quay.</p>",
            "<p><a href='/b'>Read more about the bells</a></p>",
            "<p><a href='/b'>Related species of eel</a></p>",
            "<p><a href='/b'>関連文書の一覧</a></p>",
            "<h2>See also</h2><ul><li><a href='/b'>Ten bells of Orvel</a></li></ul>",
            "<h2>See also <a href='#top'>top</a></h2>",
            "<div><p>Read more:</p><p><a href='/b'>https://bells.example/</a></p></div>",
            "<p>Lire aussi souvent que possible</p>",
        ],
    )
    def test_are_no_prose_buttons_or_sections(self, measured: Measured, line: str) -> None:
        assert is_kept(measured, line)

    def test_stay_if_recall_counts_most(self, measured: Measured) -> None:
        assert is_kept(measured, "<p>Read more: <a href='/b'>Ten bells of Orvel</a></p>", "recall")
