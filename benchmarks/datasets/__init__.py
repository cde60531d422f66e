"""Datasets, recognised by what is in a folder. A new layout is a new file here and a line in ``DATASETS``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from benchmarks.datasets import article_extraction_benchmark, corpus, jsonl, readability, trafilatura, wcxb
from benchmarks.errors import DatasetError
from benchmarks.page import Page


class Adapter(Protocol):
    """A module that reads one layout."""

    def recognises(self, root: Path) -> bool:
        """Whether this folder or file is of the layout."""

    def count(self, root: Path) -> int:
        """How many pages ``load`` gives."""

    def load(self, root: Path) -> Iterator[Page]:
        """Pages, read one by one. Raises DatasetError for a file that is missing or broken, naming it."""


DATASETS: Mapping[str, Adapter] = {
    "corpus": corpus,
    "wcxb": wcxb,
    "article-extraction-benchmark": article_extraction_benchmark,
    "trafilatura": trafilatura,
    "readability": readability,
    "jsonl": jsonl,
}
"""Layouts; the first that recognises a folder reads it."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A folder or file and the adapter that reads it."""

    root: Path
    layout: str

    @property
    def name(self) -> str:
        """Name of its pages' ``dataset``: the folder's, or the file's without its suffixes."""
        return self.root.name.removesuffix(".gz").removesuffix(".jsonl")

    def count(self, limit: int | None = None) -> int:
        """Pages, ``limit`` at most."""
        pages = DATASETS[self.layout].count(self.root)
        return pages if limit is None else min(limit, pages)

    def pages(self, limit: int | None = None) -> Iterator[Page]:
        """The first ``limit`` pages, or all."""
        return islice(DATASETS[self.layout].load(self.root), limit)


def find(path: Path) -> list[Dataset]:
    """The dataset at ``path``, or each of the JSONL files in that folder.

    Raises:
        DatasetError: nothing there is of a known layout.
    """
    root = path.resolve()
    if not root.exists():
        raise DatasetError(f"{path}: no such file or folder")
    for layout, adapter in DATASETS.items():
        if adapter.recognises(root):
            return [Dataset(root, layout)]
    files = sorted(file for file in root.glob("*") if jsonl.recognises(file))
    if not files:
        raise DatasetError(f"{path}: of no known layout ({', '.join(DATASETS)})")
    return [Dataset(file, "jsonl") for file in files]
