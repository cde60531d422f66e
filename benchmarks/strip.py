"""Extraction of pages into files: the text of each page, and the verdict on each of its blocks."""

import dataclasses
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import boilerstrip
from benchmarks.page import Page


class StrippedPage(NamedTuple):
    """Outcome of the extraction of a page."""

    page: str
    status: str
    kept: int
    """Number of blocks kept."""
    blocks: int
    """Number of blocks on the page."""


def strip_pages(pages: Iterable[Page], out: Path) -> Iterator[StrippedPage]:
    """Write ``ID.txt`` (the text) and ``ID.json`` (the verdicts) for each page, lazily."""
    out.mkdir(parents=True, exist_ok=True)
    for page in pages:
        extract = boilerstrip.extract_text if page.flattened else boilerstrip.extract
        extraction = extract(page.html)
        (out / f"{page.id}.txt").write_text(extraction.text + "\n", encoding="utf-8")
        verdicts = [dataclasses.asdict(verdict) for verdict in extraction.verdicts]
        (out / f"{page.id}.json").write_text(json.dumps(verdicts, ensure_ascii=False, indent=1), encoding="utf-8")
        yield StrippedPage(page.id, extraction.status, len(extraction.kept_verdicts), len(extraction.verdicts))
