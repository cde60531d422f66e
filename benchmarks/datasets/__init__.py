"""Datasets, whose layout is recognised by the files in a folder.

To add a layout, add an adapter module to this package and a line to ``DATASETS``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Protocol, cast

from benchmarks.datasets.files import dataset_name
from benchmarks.errors import DatasetError
from benchmarks.page import Page


class Adapter(Protocol):
    """Interface of a module that reads one layout."""

    def recognises(self, root: Path) -> bool:
        """True if this folder or file has the layout."""

    def count(self, root: Path) -> int:
        """Number of pages that ``load`` yields."""

    def load(self, root: Path) -> Iterator[Page]:
        """Read the pages lazily.

        Raises:
            DatasetError: a file is missing or malformed; the message names it.
        """


DATASETS: Mapping[str, str] = {
    "corpus": "corpus",
    "wcxb": "wcxb",
    "article-extraction-benchmark": "article_extraction_benchmark",
    "trafilatura": "trafilatura",
    "readability": "readability",
    "cleaneval": "cleaneval",
    "webmainbench": "webmainbench",
    "jsonl": "jsonl",
}
"""Adapter module of each layout; the first one that recognises a folder or file reads it."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A folder or file with a known layout."""

    root: Path
    layout: str

    @property
    def name(self) -> str:
        """Name of the folder, or of the file without suffixes; pages have it as their ``dataset``."""
        return dataset_name(self.root)

    def count(self, limit: int | None = None) -> int:
        """Number of pages, at most ``limit``."""
        pages = load_adapter(self.layout).count(self.root)
        return pages if limit is None else min(limit, pages)

    def pages(self, limit: int | None = None) -> Iterator[Page]:
        """Read the first ``limit`` pages, or all, lazily."""
        return islice(load_adapter(self.layout).load(self.root), limit)


def load_adapter(layout: str) -> Adapter:
    """Import the adapter of a layout."""
    return cast(Adapter, import_module(f"{__name__}.{DATASETS[layout]}"))


def find_datasets(path: Path) -> list[Dataset]:
    """Find the dataset at ``path``, or the datasets among the files of that folder.

    Raises:
        DatasetError: the path does not exist, or has no known layout.
    """
    root = path.resolve()
    if not root.exists():
        raise DatasetError(f"{path}: no such file or folder")
    candidates = [root, *(sorted(file for file in root.glob("*") if file.is_file()))]
    layouts = ((candidate, _find_layout(candidate)) for candidate in candidates)
    matches = [Dataset(candidate, layout) for candidate, layout in layouts if layout]
    if not matches:
        raise DatasetError(f"{path}: no known layout ({', '.join(DATASETS)})")
    return matches[:1] if matches[0].root == root else matches


def _find_layout(root: Path) -> str | None:
    return next((layout for layout in DATASETS if load_adapter(layout).recognises(root)), None)
