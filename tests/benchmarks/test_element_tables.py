from dataclasses import replace

from benchmarks.element_score import ElementScore
from benchmarks.element_tables import tabulate_elements
from benchmarks.metrics import GroupCounts, Kept
from benchmarks.scoring import PageScore
from benchmarks.summary import summarise

SCORE = ElementScore(
    words={"headings": Kept(10, 5), "cells": Kept(4, 4)},
    groups={"lists": GroupCounts(3, 1, 1)},
    code=Kept(8, 6),
)


def test_tables_have_a_column_for_each_kind_that_the_gold_has(score: PageScore) -> None:
    summary = summarise([replace(score, elements=SCORE), replace(score, elements=SCORE)], "1.0")
    words, groups, lines = tabulate_elements("made-up", [summary])
    assert words.header == ("system", "headings (20)", "cells (8)")
    assert words.rows == (("reader", ".500", ".000"),)
    assert (groups.header, groups.rows) == (("system", "lists (6)"), (("reader", "2 / 2"),))
    assert (lines.header, lines.rows) == (("system", "code lines (16)"), (("reader", ".750"),))


def test_there_are_no_tables_without_elements_in_the_gold(score: PageScore) -> None:
    assert tabulate_elements("made-up", [summarise([score], "1.0")]) == []


def test_scores_are_added_by_kind() -> None:
    assert ElementScore() + SCORE == SCORE
    assert (SCORE + SCORE).words["headings"] == Kept(20, 10)
    assert not ElementScore()
