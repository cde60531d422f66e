"""Answers computed elsewhere, from a JSON file: page id -> text.

The output format of article-extraction-benchmark, id -> ``{"articleBody": text}``, is supported as well, and metadata,
id -> ``{"title": ..., "authors": [...], "date": ..., "site_name": ...}`` (:mod:`benchmarks.metadata.answer`). The
version is the file's digest, so that a run is not resumed with answers of another file. A page missing from the file
counts as a crash.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from benchmarks.datasets.files import read_bytes, read_json
from benchmarks.errors import DatasetError
from benchmarks.page import Page
from benchmarks.systems.system import System

METADATA_FIELDS = frozenset(("title", "authors", "date", "site_name"))
"""An answer with any of these is one about metadata."""


def create_system(name: str, file: Path, *, markdown: bool = False) -> System:
    """System that answers from a file.

    Raises:
        DatasetError: the file is missing or malformed; the message names it.
    """
    rows = read_json(file)
    if not isinstance(rows, dict):
        raise DatasetError(f"{file}: not an object of page id -> text")
    texts = {page: _text(file, page, row) for page, row in rows.items()}
    digest = hashlib.sha256(read_bytes(file)).hexdigest()[:8]
    return System(name, f"file {digest}", partial(extract_page, texts=texts, file=str(file)), markdown, saved=True)


def extract_page(page: Page, texts: Mapping[str, str], file: str) -> str:
    if page.id not in texts:
        raise LookupError(f"{file} has no answer for {page.id}")
    return texts[page.id]


def _text(file: Path, page: str, row: object) -> str:
    if isinstance(row, dict) and not METADATA_FIELDS.isdisjoint(row):
        return json.dumps(row, ensure_ascii=False)
    text = row.get("articleBody") if isinstance(row, dict) else row
    if text is None:
        return ""
    if not isinstance(text, str):
        raise DatasetError(f"{file}: {page}: {type(text).__name__}, not text")
    return text
