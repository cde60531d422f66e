from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.selection.wholes import MAX_ENTRY_WORDS, find_wholes, pool

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


@pytest.mark.parametrize(
    ("page", "wholes"),
    [
        ("<p>one<p>two", [-1, -1]),
        ("<ul><li>one<li>two</ul><p>three<ul><li>four</ul>", [0, 0, -1, 3]),
        ("<ul><li>one<ul><li>in one<li>in one</ul><li>two</ul>", [0, 1, 1, 0]),
        ("<ul><li>one<li><a href=/a>two</a><li>three<li><a href=/b>four</a></ul>", [0, 1, 0, 1]),
        ("<ul><li><h3>one</h3><p>text</p><li><h3>two</h3><p>text</p></ul>", [0, 1, 0, 1]),
        ("<dl><dt>one<dd>text<dd>more<dt>two<dt>three<dd>text</dl>", [0, 0, 0, 3, 3, 3]),
        ("<dl><div><dt>one</dt><dd>text</dd></div><div><dt>two</dt><dd>text</dd></div></dl>", [0, 0, 2, 2]),
        ("<dl><dt>one<dd>text<dl><dt>inner<dd>text</dl>more<dt>two<dd>text</dl>", [0, 0, 2, 2, 0, 5, 5]),
        ("<details><summary>one</summary><p>text</p><p>more</p></details>", [0, 0, 0]),
        ("<table><tr><td>one<td><ul><li>two</ul><tr><td>three<td>four</table>", [0, 0, 2, 2]),
        (f"<table><tr><td>one<td>{LONG}</table>", [-1, -1]),
        (f"<table><tr><th>one<td>{LONG}</table>", [0, 0]),
        ("<table><tr><th>one<th>two<tr><td>three<td>four</table>", [0, 0, 0, 0]),
        ("<table><tr><th>one<td>two<table><tr><td>in<td>it</table><tr><td>three</table>", [0, 0, 2, 2, 0]),
        (f"<table><tr><th>one<th>two<tr><td>{LONG}{LONG}<td>four</table>", [0, 0, -1, -1]),
    ],
)
def test_a_whole_is_numbered_by_its_first_block(measured: Measured, page: str, wholes: list[int]) -> None:
    assert find_wholes(measured(page)).tolist() == wholes


def test_an_entry_as_long_as_an_article_is_none(measured: Measured) -> None:
    assert find_wholes(measured(f"<dl><dt>one<dd>{'ebb ' * MAX_ENTRY_WORDS}</dl>")).tolist() == [-1, -1]


def test_a_page_without_blocks_has_no_wholes(measured: Measured) -> None:
    assert find_wholes(measured("<ul></ul>")).tolist() == []


def test_pooled_probabilities_are_weighted_by_words() -> None:
    pooled = pool(np.array([0.9, 0.1, 0.2]), np.array([0, 0, -1]), np.array([9.0, 1.0, 5.0]))
    assert pooled[0] == pooled[1] > 0.8
    assert pooled[2] == 0.2


def test_pooled_probabilities_are_finite_for_certain_blocks_and_for_blocks_without_words() -> None:
    assert pool(np.array([0.0, 1.0]), np.array([0, 0]), np.zeros(2)).tolist() == pytest.approx([0.5, 0.5])
