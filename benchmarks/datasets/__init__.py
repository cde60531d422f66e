"""Datasets, recognised by what is in a folder. A new layout is a new file here and a line in ``DATASETS``."""

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
    """What a module that reads one layout has."""

    def recognises(self, root: Path) -> bool:
        """Whether this folder or file is of the layout."""

    def count(self, root: Path) -> int:
        """How many pages ``load`` gives."""

    def load(self, root: Path) -> Iterator[Page]:
        """Pages, read one by one. Raises DatasetError for a file that is missing or broken, naming it."""


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
"""Layouts and the modules here that read them; the first that recognises a folder or file reads it."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A folder or file and its layout."""

    root: Path
    layout: str

    @property
    def name(self) -> str:
        """Name of its pages' ``dataset``: the folder's, or the file's without its suffixes."""
        return dataset_name(self.root)

    def count(self, limit: int | None = None) -> int:
        """Pages, ``limit`` at most."""
        pages = load_adapter(self.layout).count(self.root)
        return pages if limit is None else min(limit, pages)

    def pages(self, limit: int | None = None) -> Iterator[Page]:
        """The first ``limit`` pages, or all."""
        return islice(load_adapter(self.layout).load(self.root), limit)


def load_adapter(layout: str) -> Adapter:
    """The module that reads a layout."""
    return cast(Adapter, import_module(f"{__name__}.{DATASETS[layout]}"))


def find_datasets(path: Path) -> list[Dataset]:
    """The dataset at ``path``, or each of the files in that folder which are datasets.

    Raises:
        DatasetError: nothing there is of a known layout.
    """
    root = path.resolve()
    if not root.exists():
        raise DatasetError(f"{path}: no such file or folder")
    candidates = [root, *(sorted(file for file in root.glob("*") if file.is_file()))]
    layouts = ((candidate, _find_layout(candidate)) for candidate in candidates)
    found = [Dataset(candidate, layout) for candidate, layout in layouts if layout]
    if not found:
        raise DatasetError(f"{path}: of no known layout ({', '.join(DATASETS)})")
    return found[:1] if found[0].root == root else found


def _find_layout(root: Path) -> str | None:
    return next((layout for layout in DATASETS if load_adapter(layout).recognises(root)), None)
