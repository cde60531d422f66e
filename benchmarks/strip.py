"""The main job on the embedded corpus: every page's text, and the verdict on its every block."""

import dataclasses
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import boilerstrip
from benchmarks.page import Page


class StrippedPage(NamedTuple):
    """What was done with a page."""

    page: str
    status: str
    kept: int
    """Blocks kept."""
    blocks: int
    """Blocks of the page."""


def strip_pages(pages: Iterable[Page], out: Path) -> Iterator[StrippedPage]:
    """Write ``ID.txt`` (the text) and ``ID.json`` (the verdicts) for each page, one by one."""
    out.mkdir(parents=True, exist_ok=True)
    for page in pages:
        extract = boilerstrip.extract_text if page.flattened else boilerstrip.extract
        found = extract(page.html)
        (out / f"{page.id}.txt").write_text(found.text + "\n", encoding="utf-8")
        verdicts = [dataclasses.asdict(verdict) for verdict in found.verdicts]
        (out / f"{page.id}.json").write_text(json.dumps(verdicts, ensure_ascii=False, indent=1), encoding="utf-8")
        yield StrippedPage(page.id, found.status, len(found.blocks), len(found.verdicts))
