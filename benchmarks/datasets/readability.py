"""mozilla/readability's test pages: ``test-pages/NAME/{source.html, expected.html, expected-metadata.json}``.

Gold is the text of ``expected.html``, one line for each block element: the output of readability.js that its authors
accepted.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.datasets.files import read_bytes, read_json, read_text
from benchmarks.html_text import html_to_text
from benchmarks.page import Page


def recognises(root: Path) -> bool:
    return any(root.glob("test-pages/*/expected.html"))


def count(root: Path) -> int:
    return len(_folders(root))


def load(root: Path) -> Iterator[Page]:
    for folder in _folders(root):
        yield _page(root.name, folder)


def _folders(root: Path) -> list[Path]:
    return sorted(folder for folder in (root / "test-pages").iterdir() if folder.is_dir())


def _page(dataset: str, folder: Path) -> Page:
    facts = read_json(folder / "expected-metadata.json")
    language = facts.get("lang")
    return Page(
        dataset=dataset,
        id=folder.name,
        html=read_bytes(folder / "source.html"),
        gold_text=html_to_text(read_text(folder / "expected.html")),
        title=facts.get("title"),
        author=facts.get("byline"),
        date=facts.get("publishedTime"),
        page_type="article",
        language=language.partition("-")[0].lower() if language else None,
    )
