"""The pages of corpus/ as a floor: what the package reaches on them, it must not lose.

Only pages of the split "tuning" are looked at; the others are kept for the benchmark to judge by.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import boilerstrip
from benchmarks.metrics import caption_copies, fair_word_overlap

CORPUS = Path(__file__).parent.parent / "corpus"
FLOOR = 0.87
"""Of the mean word-F1 (each CJK or Thai character a word)."""

UNREAD_SCRIPT = "the article stands only in the data of a script"
TORN = "cells and cards are judged one by one, and repeated short ones are dropped"
LOST_REFRAINS: dict[str, str] = {}
"""Pages whose repeated lines are known to be lost, and why."""


def about(page: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((page / "about.json").read_text(encoding="utf-8"))
    return facts


PAGES = [path.parent for path in sorted(CORPUS.glob("*/about.json")) if about(path.parent)["split"] == "tuning"]


def pages_with(fact: str, known_failures: dict[str, str]) -> list[Any]:
    return [
        pytest.param(
            page,
            id=page.name,
            marks=[pytest.mark.xfail(strict=True, reason=known_failures[page.name])] if page.name in known_failures else [],
        )
        for page in PAGES
        if about(page)[fact]
    ]


@cache
def text_of(page: Path) -> str:
    flattened = page / "page.txt"
    if flattened.exists():
        return boilerstrip.extract_text(flattened.read_bytes()).text
    return boilerstrip.extract((page / "page.html").read_bytes()).text


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_mean_word_f1_stays_above_its_floor() -> None:
    scores = {page.name: fair_word_overlap(text_of(page), (page / "gold.txt").read_text(encoding="utf-8")).f1 for page in PAGES}
    worst = sorted(scores, key=scores.__getitem__)[:5]
    assert sum(scores.values()) / len(scores) >= FLOOR, f"the worst: {', '.join(f'{name} {scores[name]:.2f}' for name in worst)}"


@pytest.mark.parametrize("page", pages_with("duplicated_captions", {}))
def test_a_caption_that_stands_twice_is_printed_at_most_once(page: Path) -> None:
    for caption in about(page)["duplicated_captions"]:
        assert caption_copies(text_of(page), [caption["text"], *caption["copies"]]) <= 1, caption["text"]


@pytest.mark.parametrize("page", pages_with("refrains", LOST_REFRAINS))
def test_a_line_that_stands_more_than_once_in_the_gold_is_printed_as_often(page: Path) -> None:
    text = squeezed(text_of(page))
    for line, times in about(page)["refrains"].items():
        assert text.count(squeezed(line)) == times, line
