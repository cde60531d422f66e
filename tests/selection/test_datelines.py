from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.select import select

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


def kept_texts(features: Features, focus: Focus = "balanced") -> list[str]:
    kept = select(np.full(len(features.tag), 0.9), features, focus).kept
    return [text for text, keep in zip(features.blocks.text, kept.tolist(), strict=True) if keep]


class TestDatelines:
    @pytest.mark.parametrize(
        "line",
        [
            "<p>14 March 2023</p>",
            "<div>Aktualisiert: 14.03.2023</div>",
            "<p>2023年3月14日 来源：海风网</p>",
            '<div class="byline">Orvel, 14 March 2023</div>',
            '<div class="date"><time>18:30</time></div>',
        ],
    )
    @pytest.mark.parametrize("focus", ["precision", "balanced"])
    def test_next_to_the_title_go(self, measured: Measured, line: str, focus: Focus) -> None:
        assert kept_texts(measured(f"<h1>Ebb</h1>{line}<p>{LONG}</p>"), focus) == ["Ebb", LONG]
        assert kept_texts(measured(f"{line}<h1>Ebb</h1><p>{LONG}</p>"), focus) == ["Ebb", LONG]

    def test_stay_if_recall_counts_most(self, measured: Measured) -> None:
        assert "14 March 2023" in kept_texts(measured(f"<h1>Ebb</h1><p>14 March 2023</p><p>{LONG}</p>"), "recall")

    @pytest.mark.parametrize(
        "line",
        [
            "<h2>14 March 2023</h2>",
            "<ul><li>14 March 2023</li></ul>",
            "<table><tr><td>14 March 2023</td><td>Eels</td></tr></table>",
            "<dl><dt>14 March 2023</dt><dd>Eels</dd></dl>",
            "<dl><dt>Ebb</dt><dd>14 March 2023</dd></dl>",
            "<blockquote>14 March 2023</blockquote>",
        ],
    )
    def test_are_no_headings_items_cells_or_quotations(self, measured: Measured, line: str) -> None:
        assert "14 March 2023" in " ".join(kept_texts(measured(f"<h1>Ebb</h1>{line}<p>{LONG}</p>")))

    @pytest.mark.parametrize(
        "date", ["Saturday, 12 July 2025, 18:30", "12 July 2025, doors at seven", "2.1.0 (2023-03-14)"]
    )
    def test_are_not_what_the_page_is_about(self, measured: Measured, date: str) -> None:
        assert date in kept_texts(measured(f"<h1>Ebb</h1><p>{date}</p><p>Quay 2, Orvel</p><p>{LONG}</p>"))

    def test_are_not_dates_that_the_page_repeats(self, measured: Measured) -> None:
        entries = "".join(f"<div>{day} March 2023</div><p>{LONG}</p>" for day in (14, 13, 12))
        assert kept_texts(measured(f"<h1>Log of the lock</h1>{entries}"))[1::2] == [
            "14 March 2023",
            "13 March 2023",
            "12 March 2023",
        ]

    def test_are_no_times_of_a_live_blog(self, measured: Measured) -> None:
        entries = "".join(f'<div class="time">{time}</div><p>{LONG}</p>' for time in ("18:30", "18:10", "17:45"))
        assert "18:30" in kept_texts(measured(f"<h1>The flood, live</h1>{entries}"))


class TestEventTimes:
    """The day and time of an event, right below the title."""

    @pytest.mark.parametrize(
        "line", ["Saturday, 12 July 2025, 18:30", "samedi 12 juillet, 18h30", "7月12日（土）18:30"]
    )
    def test_are_kept_if_they_are_likely(self, measured: Measured, line: str) -> None:
        features = measured(f"<h1>Concert</h1><p>{line}</p><p>Quay 2, Orvel</p><p>{LONG}</p><p>{LONG} So.</p>")
        assert select(np.array([0.9, 0.45, 0.9, 0.99, 0.99]), features, "balanced").kept[1]
        assert not select(np.array([0.9, 0.05, 0.9, 0.99, 0.99]), features, "balanced").kept[1]

    def test_are_no_datelines_with_a_label_or_class_name(self, measured: Measured) -> None:
        for line in ("<p>Updated: 12 July 2025, 18:30</p>", '<p class="date">Saturday, 12 July 2025, 18:30</p>'):
            features = measured(f"<h1>Concert</h1>{line}<p>Quay 2, Orvel</p><p>{LONG}</p><p>{LONG} So.</p>")
            assert not select(np.array([0.9, 0.45, 0.9, 0.99, 0.99]), features, "balanced").kept[1]
