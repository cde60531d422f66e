from collections.abc import Callable
from typing import get_args

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.select import select

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
LEAD = "Plain taxonomy of knots, left as it is"


def chosen(features: Features, probability: list[float], focus: Focus = "balanced") -> list[bool]:
    kept: list[bool] = select(np.array(probability), features, focus).kept.tolist()
    return kept


class TestRows:
    """The cells of a table row, and a name with its values, get one decision."""

    @pytest.mark.parametrize("focus", ["precision", "balanced", "recall"])
    def test_are_kept_whole_if_most_of_them_is_likely(self, measured: Measured, focus: Focus) -> None:
        features = measured(f"<p>{LONG}</p><table><tr><td>Lining<td>Brushed grey wool</table>")
        assert chosen(features, [0.99, 0.1, 0.99], focus) == [True, True, True]

    def test_are_dropped_whole_if_most_of_them_is_unlikely(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><dl><dt>Shipping</dt><dd>Free for orders over 80</dd></dl>")
        assert chosen(features, [0.9, 0.9, 0.01]) == [True, False, False]

    def test_of_a_table_are_decided_separately(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><table><tr><td>Lining<td>Grey wool<tr><td>Share<td>Print it</table>")
        assert chosen(features, [0.9, 0.9, 0.9, 0.01, 0.01]) == [True, True, True, False, False]

    def test_with_running_text_are_layout(self, measured: Measured) -> None:
        features = measured(f"<table><tr><td>Home<td>{LONG}</table>")
        assert chosen(features, [0.1, 0.9]) == [False, True]

    def test_may_leave_nothing_of_a_page(self, measured: Measured) -> None:
        features = measured("<table><tr><td>Ebb<td>Free for orders over 80</table>")
        assert chosen(features, [0.9, 0.01]) == [False, False]

    def test_name_the_rule_in_the_verdict(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><table><tr><td>Lining<td>Brushed grey wool</table>")
        selection = select(np.array([0.99, 0.1, 0.99]), features, "balanced")
        reasons = [selection.reason(row) for row in range(3)]
        assert reasons == ["", "its list, row or entry is likely content", ""]

    def test_of_a_table_with_header_cells_may_hold_a_sentence(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><table><tr><th>Lining<td>{LONG}</table>")
        assert chosen(features, [0.99, 0.1, 0.99]) == [True, True, True]


@pytest.mark.parametrize("focus", ["precision", "balanced", "recall"])
class TestLists:
    """Items that are alike get one decision, and so do names with their values and summaries with their details."""

    @pytest.mark.parametrize(("rest", "kept"), [(0.95, True), (0.01, False)])
    def test_are_kept_or_dropped_whole(self, measured: Measured, focus: Focus, rest: float, kept: bool) -> None:
        features = measured(f"<p>{LONG}</p><nav>Home</nav><ol><li>Fang<li>Waschen<li>Salzen<li>Räuchern</ol>")
        probability = [0.99, 0.01, rest, rest, 1 - rest, rest]
        assert chosen(features, probability, focus) == [True, False, *[kept] * 4]

    def test_are_judged_without_the_links_among_them(self, measured: Measured, focus: Focus) -> None:
        features = measured(f"<p>{LONG}</p><ul><li>Anguilles<li>Harengs<li><a href='/x'>Toutes les recettes</a></ul>")
        assert chosen(features, [0.99, 0.95, 0.9, 0.01], focus) == [True, True, True, False]

    def test_keep_a_term_with_its_definition(self, measured: Measured, focus: Focus) -> None:
        features = measured(f"<p>{LONG}</p><dl><dt>prílivy<dd>{LONG}<dt>odliv<dd>{LONG}</dl>")
        assert chosen(features, [0.99, 0.02, 0.99, 0.02, 0.01], focus) == [True, True, True, False, False]

    def test_keep_a_question_with_its_answer(self, measured: Measured, focus: Focus) -> None:
        features = measured(f"<p>{LONG}</p><details><summary>潮はいつ満ちますか</summary><p>{LONG}</p></details>")
        assert chosen(features, [0.99, 0.05, 0.97], focus) == [True, True, True]


class TestFollowers:
    """Likely enough lists, rows and definitions next after kept text are kept."""

    PAGE = f"<p>{LONG}</p><ol><li>Twelve, with the winter of the roof<li>Four, by mistake</ol>"

    def test_are_kept_more_easily_if_precision_matters_since_its_cut_is_high(self, measured: Measured) -> None:
        features = measured(self.PAGE)
        assert chosen(features, [0.99, 0.25, 0.25], "precision") == [True, True, True]
        assert chosen(features, [0.99, 0.1, 0.1], "precision") == [True, False, False]
        assert chosen(features, [0.99, 0.25, 0.25]) == [True, False, False]

    def test_may_follow_each_other(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><table><tr><td>Mon<td>9:15<tr><td>Tue<td>closed</table>")
        assert chosen(features, [0.99, 0.3, 0.3, 0.3, 0.3], "precision") == [True] * 5

    def test_do_not_follow_dropped_text(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><p>Share</p><ul><li>Twelve<li>Four</ul>")
        assert chosen(features, [0.99, 0.01, 0.25, 0.25], "precision") == [True, False, False, False]

    def test_are_no_links(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><ul><li><a href='/a'>Ebb</a><li><a href='/b'>Flow</a></ul>")
        assert chosen(features, [0.99, 0.25, 0.25], "precision") == [True, False, False]


class TestContext:
    """Context completes the selection by scores: most with a focus on recall, not at all with one on precision."""

    def test_keeps_a_heading_above_content(self, measured: Measured) -> None:
        features = measured(f"<div><h2>Ebb</h2><p>{LONG}</p></div>")
        assert chosen(features, [0.3, 0.9]) == [True, True]

    def test_keeps_no_unlikely_heading_even_above_content(self, measured: Measured) -> None:
        features = measured(f"<div><h2>Ebb</h2><p>{LONG}</p></div>")
        assert chosen(features, [0.05, 0.9]) == [False, True]
        assert chosen(features, [0.05, 0.9], "recall") == [False, True]

    def test_keeps_likely_headings_above_kept_text_in_precision_only_between_kept_blocks(
        self, measured: Measured
    ) -> None:
        features = measured(f"<div><h2>Ebb</h2><p>{LONG}</p><h2>Flow</h2><p>{LONG}</p></div>")
        assert chosen(features, [0.25, 0.9, 0.25, 0.9], "recall") == [True, True, True, True]
        assert chosen(features, [0.25, 0.9, 0.25, 0.9]) == [True, True, True, True]
        assert chosen(features, [0.25, 0.9, 0.25, 0.9], "precision") == [False, True, True, True]
        assert chosen(features, [0.15, 0.9, 0.15, 0.9]) == [False, True, True, True]
        assert chosen(features, [0.15, 0.9, 0.04, 0.9]) == [False, True, False, True]

    def test_keeps_no_heading_at_the_end_of_the_page(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><h2>Ebb</h2></div>")
        assert chosen(features, [0.9, 0.4]) == [True, False]

    def test_keeps_no_heading_above_an_unlikely_one(self, measured: Measured) -> None:
        features = measured(f"<div><h2>Ebb</h2><h3>In June</h3><p>{LONG}</p></div>")
        assert chosen(features, [0.4, 0.05, 0.9]) == [False, False, True]

    def test_keeps_no_heading_above_dropped_blocks(self, measured: Measured) -> None:
        features = measured(f"<h1>Eels</h1><p>{LONG}</p><h2>Related</h2><p>Ten mills</p>")
        assert chosen(features, [0.9, 0.9, 0.3, 0.01]) == [True, True, False, False]

    def test_keeps_a_heading_above_a_heading_above_content(self, measured: Measured) -> None:
        features = measured(f"<div><h2>Ebb</h2><h3>In June</h3><p>{LONG}</p></div>")
        assert chosen(features, [0.3, 0.3, 0.9]) == [True, True, True]

    def test_keeps_a_block_between_two_kept_siblings(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><p>Ebb</p><p>{LONG}</p></div>")
        assert chosen(features, [0.9, 0.35, 0.9], "recall") == [True, True, True]
        assert chosen(features, [0.9, 0.35, 0.9]) == [True, False, True]

    def test_keeps_no_unlikely_block_between_its_siblings(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><div>Ebb</div><p>{LONG}</p></div>")
        assert chosen(features, [0.9, 0.05, 0.9], "recall") == [True, False, True]

    def test_keeps_a_heading_between_kept_blocks_even_in_precision_focus(self, measured: Measured) -> None:
        features = measured(f"<div><h2>Ebb</h2><p>{LONG}</p><h2>Flow</h2><p>{LONG}</p></div>")
        assert chosen(features, [0.25, 0.95, 0.25, 0.95], "precision") == [False, True, True, True]
        assert chosen(features, [0.25, 0.95, 0.04, 0.95], "precision") == [False, True, False, True]

    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("[<a href=/e>редактировать</a> | <a href=/c>код</a>]", False),
            ("[<a href=/e>1</a>] and more", True),
        ],
    )
    def test_drops_links_in_brackets_below_a_heading_in_every_focus(
        self, measured: Measured, text: str, kept: bool
    ) -> None:
        features = measured(f"<div><h2>Ebb</h2><div>{text}</div><p>{LONG}</p></div>")
        for focus in get_args(Focus):
            assert chosen(features, [0.9, 0.9, 0.9], focus)[1] == kept

    @pytest.mark.parametrize(
        ("lead", "kept"),
        [
            (f"<p>{LEAD}</p>", True),
            ("<p>5 May 2024, 10:15</p>", False),
            ("<p>Three photographs</p>", False),
            (f"<p><a href=/x>{LEAD}</a></p>", False),
            (f"<div>{LEAD}</div>", False),
        ],
    )
    def test_keeps_a_likely_lead_right_above_kept_text(self, measured: Measured, lead: str, kept: bool) -> None:
        features = measured(f"<div>{lead}<p>{LONG}</p></div>")
        assert chosen(features, [0.35, 0.99]) == [kept, True]
        assert chosen(features, [0.25, 0.99]) == [False, True]

    @pytest.mark.parametrize(("focus", "likely"), [("precision", 0.15), ("balanced", 0.25), ("recall", 0.15)])
    def test_keeps_a_quotation_between_kept_blocks(self, measured: Measured, focus: Focus, likely: float) -> None:
        features = measured(f"<div><p>{LONG}</p><blockquote>Count them twice.</blockquote><p>{LONG}</p></div>")
        assert chosen(features, [0.95, likely, 0.95], focus) == [True, True, True]
        assert chosen(features, [0.95, 0.05, 0.95], focus) == [True, False, True]

    def test_keeps_no_unlikely_quotation_below_the_last_kept_block(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><p>{LONG}</p><blockquote>Count them twice.</blockquote></div>")
        assert chosen(features, [0.95, 0.95, 0.15], "precision") == [True, True, False]

    def test_keeps_a_caption_among_content(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><figure><figcaption>Ebb</figcaption></figure><p>{LONG}</p>")
        assert chosen(features, [0.9, 0.35, 0.9]) == [True, True, True]
        assert chosen(features, [0.9, 0.35, 0.9], "precision") == [True, False, True]
        assert chosen(features, [0.9, 0.1, 0.9], "recall") == [True, True, True]
        assert chosen(features, [0.9, 0.1, 0.9]) == [True, True, True]

    def test_keeps_no_caption_outside_of_content(self, measured: Measured) -> None:
        features = measured(f"<p>{LONG}</p><p>{LONG}</p><figure><figcaption>Ebb</figcaption></figure>")
        assert chosen(features, [0.9, 0.9, 0.35]) == [True, True, False]
        assert chosen(features, [0.9, 0.9, 0.1], "recall") == [True, True, False]

    def test_keeps_the_title_of_content(self, measured: Measured) -> None:
        features = measured(f"<h1>Ebb</h1><nav>Home</nav><p>{LONG}</p>")
        assert chosen(features, [0.01, 0.01, 0.9], "recall") == [True, False, True]
        assert chosen(features, [0.01, 0.01, 0.9]) == [False, False, True]

    def test_keeps_no_title_without_content(self, measured: Measured) -> None:
        assert chosen(measured("<h1>Ebb</h1><p>Flow</p>"), [0.01, 0.01], "recall") == [False, False]


class TestShell:
    def test_drops_labels_even_amid_content(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p><p>Share</p><p>{LONG}</p></div>")
        assert chosen(features, [0.9, 0.9, 0.9]) == [True, False, True]
        assert chosen(features, [0.9, 0.9, 0.9], "recall") == [True, True, True]

    def test_drops_datelines_next_to_the_title(self, measured: Measured) -> None:
        features = measured(f"<h1>Ebb</h1><p>14 March 2023</p><p>{LONG}</p>")
        assert chosen(features, [0.9, 0.9, 0.9]) == [True, False, True]

    def test_keeps_dates_further_down(self, measured: Measured) -> None:
        features = measured(f"<h1>Ebb</h1><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p><p>14 March 2023</p><p>{LONG}</p>")
        assert chosen(features, [0.9] * 6) == [True] * 6
