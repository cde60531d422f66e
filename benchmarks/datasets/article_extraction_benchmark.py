"""Scrapinghub's article-extraction-benchmark: ``ground-truth.json`` (ID -> ``articleBody``, ``url``) and
``html/ID.html.gz``.

Pages are read as UTF-8 text, as the benchmark's own runners do. All pages are articles.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.datasets.files import read_json, read_text
from benchmarks.page import Page


def recognises(root: Path) -> bool:
    return (root / "ground-truth.json").is_file() and (root / "html").is_dir()


def count(root: Path) -> int:
    return len(read_json(root / "ground-truth.json"))


def load(root: Path) -> Iterator[Page]:
    for page_id, truth in sorted(read_json(root / "ground-truth.json").items()):
        yield Page(
            dataset=root.name,
            id=page_id,
            html=read_text(root / "html" / f"{page_id}.html"),
            url=truth.get("url"),
            gold_text=truth["articleBody"],
            page_type="article",
        )
