"""Minimum quality on the pages of corpus/.

Only pages of the split "tuning" are used; the others are reserved for the benchmark.
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
FLOOR = 0.88
"""Minimum of the mean word-F1 (each CJK or Thai character a word) over pages with main content."""
LOST = 0.4
"""Below this word-F1, the main content of a page was not found."""

LIKE_AN_ARTICLE = "an error page or notice reads like an article"

NOT_FOUND = {
    "sv-article-notice": "a note of 60 words: comments, terms and the next stories read like its text",
}
LOST_REFRAINS = {
    "ru-collection-bitrix": "a price of the last visited cards is kept",
}
KEPT_FROM_NOTHING = {
    "en-article-notfound": LIKE_AN_ARTICLE,
    "en-service-login": LIKE_AN_ARTICLE,
    "ja-article-removed": LIKE_AN_ARTICLE,
}
"""Known failures: pages and reasons."""


def about(page: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((page / "about.json").read_text(encoding="utf-8"))
    return facts


PAGES = [path.parent for path in sorted(CORPUS.glob("*/about.json")) if about(path.parent)["split"] == "tuning"]


def gold(page: Path) -> str:
    return (page / "gold.txt").read_text(encoding="utf-8")


def params(pages: list[Path], known_failures: dict[str, str]) -> list[Any]:
    unknown = set(known_failures) - {page.name for page in pages}
    assert not unknown, f"no such pages: {unknown}"
    marks = {name: pytest.mark.xfail(strict=True, reason=reason) for name, reason in known_failures.items()}
    return [pytest.param(page, id=page.name, marks=marks.get(page.name, ())) for page in pages]


WITH_CONTENT = [page for page in PAGES if gold(page).strip()]
WITH_NOTHING = [page for page in PAGES if not gold(page).strip()]
WITH_CAPTIONS = [page for page in PAGES if about(page)["duplicated_captions"]]
WITH_REFRAINS = [page for page in PAGES if about(page)["refrains"]]


@cache
def text_of(page: Path) -> str:
    flattened = page / "page.txt"
    if flattened.exists():
        return boilerstrip.extract_text(flattened.read_bytes()).text
    return boilerstrip.extract((page / "page.html").read_bytes()).text


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_mean_word_f1_stays_above_its_floor() -> None:
    scores = {page.name: fair_word_overlap(text_of(page), gold(page)).f1 for page in WITH_CONTENT}
    worst = ", ".join(f"{name} {scores[name]:.2f}" for name in sorted(scores, key=scores.__getitem__)[:5])
    assert sum(scores.values()) / len(scores) >= FLOOR, f"the worst: {worst}"


@pytest.mark.parametrize("page", params(WITH_CONTENT, NOT_FOUND))
def test_the_main_content_of_a_page_is_found(page: Path) -> None:
    assert fair_word_overlap(text_of(page), gold(page)).f1 >= LOST


@pytest.mark.parametrize("page", params(WITH_NOTHING, KEPT_FROM_NOTHING))
def test_a_page_without_main_content_has_an_empty_text(page: Path) -> None:
    assert text_of(page) == ""


@pytest.mark.parametrize("page", params(WITH_CAPTIONS, {}))
def test_a_duplicated_caption_is_extracted_at_most_once(page: Path) -> None:
    for caption in about(page)["duplicated_captions"]:
        assert caption_copies(text_of(page), [caption["text"], *caption["copies"]]) <= 1, caption["text"]


@pytest.mark.parametrize("page", params(WITH_REFRAINS, LOST_REFRAINS))
def test_a_refrain_is_extracted_as_often_as_it_is_in_the_gold(page: Path) -> None:
    text = squeezed(text_of(page))
    for line, times in about(page)["refrains"].items():
        assert text.count(squeezed(line)) == times, line
