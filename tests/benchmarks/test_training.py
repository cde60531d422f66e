"""The whole of training, on a few pages: that all files are written and can be used, not how well they judge."""

import json
from pathlib import Path

import pytest

from benchmarks import train, train_pages
from benchmarks.page import Page
from benchmarks.training import train as trained
from boilerstrip.scoring.pages import confidence, page_type
from boilerstrip.scoring.trees import load

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


@pytest.fixture
def pages() -> list[Page]:
    """Forty pages, an article or a thread each."""
    return [_page(number) for number in range(40)]


def _page(number: int) -> Page:
    shell = "<nav><li>Home<li>Boats</nav>" + "<div class=foot>About us</div>" * 3
    posts = f"<div class=post><b>keeper</b><p>I saw {number} eels.</div>" * 6
    article = f"<article><h1>Eels {number}</h1>" + f"<p>{SENTENCE} {number}" * 3 + "</article>"
    is_forum = number % 2 == 0
    return Page(
        dataset="wcxb-dev",
        id=str(number),
        html=shell + (posts if is_forum else article),
        gold_text="\n".join([f"I saw {number} eels."] * 6 if is_forum else [f"{SENTENCE} {number}"] * 3),
        page_type="forum" if is_forum else "article",
    )


@pytest.fixture
def few_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in ((train, "TREES"), (train_pages, "TYPE_TREES"), (train_pages, "CONFIDENCE_TREES")):
        monkeypatch.setattr(module, name, 3)


@pytest.mark.usefixtures("few_trees")
def test_writes_all_weights_and_tells_all_figures(pages: list[Page], tmp_path: Path) -> None:
    lines = list(trained(pages, tmp_path))
    files = ("html.npz", "text.npz", page_type.FILE, confidence.HTML_FILE, confidence.TEXT_FILE)
    for file in files:
        assert len(load(tmp_path / file).measure)
    figures = json.loads((tmp_path / "origin.json").read_text(encoding="utf-8"))["figures"]
    for file in files:
        assert any(title.startswith(file) for title in figures)
        assert any(line.startswith(file) for line in lines)
    assert sum(figures[f"{page_type.FILE}, wcxb"]["told, by true type"]["forum"].values()) == 20


@pytest.mark.usefixtures("few_trees")
def test_tells_no_types_where_no_page_has_one(pages: list[Page], tmp_path: Path) -> None:
    typeless = [Page(dataset="other", id=page.id, html=page.html, gold_text=page.gold_text) for page in pages]
    assert f"{page_type.FILE}: no page has a type" in list(trained(typeless, tmp_path))
    assert not (tmp_path / page_type.FILE).exists()
