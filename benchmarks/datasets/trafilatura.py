"""trafilatura's evaluation set: ``evaldata.json`` (URL -> annotations) and the pages in ``cache/`` and ``eval/``.

The annotations are snippets only. trafilatura is tuned on this set. The id of a page is the name of its file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.datasets.files import read_bytes, read_json
from benchmarks.errors import DatasetError
from benchmarks.page import Page

FOLDERS = ("cache", "eval")


def recognises(root: Path) -> bool:
    return (root / "evaldata.json").is_file()


def count(root: Path) -> int:
    return len(read_json(root / "evaldata.json"))


def load(root: Path) -> Iterator[Page]:
    for url, truth in read_json(root / "evaldata.json").items():
        yield _page(root, url, truth)


def _page(root: Path, url: str, truth: dict[str, Any]) -> Page:
    author = truth.get("author")
    return Page(
        dataset=root.name,
        id=truth["file"],
        html=read_bytes(_find_file(root, truth["file"])),
        url=url,
        with_=tuple(truth["with"]),
        without=tuple(truth["without"]),
        comments=tuple(truth.get("comments", ())),
        title=truth.get("title"),
        author="; ".join(author) if isinstance(author, list) else author,
        date=truth.get("date"),
    )


def _find_file(root: Path, name: str) -> Path:
    for folder in FOLDERS:
        path = root / folder / name
        if path.is_file() or path.with_name(f"{name}.gz").is_file():
            return path
    raise DatasetError(f"{root}: {name} is listed in evaldata.json but missing from {' and '.join(FOLDERS)}")
