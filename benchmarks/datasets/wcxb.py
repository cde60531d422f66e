"""WCXB, the Web Content Extraction Benchmark (Foley, 2026): ``metadata.json`` and, for each split,
``SPLIT/html/ID.html.gz`` and ``SPLIT/ground-truth/ID.json``.

All pages listed in ``metadata.json`` are loaded whose split has a folder.

Known faults: the gold was drafted by a language model; nine pages have gold that is not in the HTML, some gold is
from another snapshot, and some ``without`` snippets do not occur on their page (scored separately, see ``faults``).
The published dev split repeats 139 test pages, so figures are comparable only between runs on the same files.
A page without ``main_content`` has empty gold: its annotators found no main content.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.datasets.files import read_bytes, read_json
from benchmarks.page import Page


def recognises(root: Path) -> bool:
    return (root / "metadata.json").is_file() and any(root.glob("*/ground-truth"))


def count(root: Path) -> int:
    return len(_listed(root))


def load(root: Path) -> Iterator[Page]:
    for split, page_id in _listed(root):
        yield _page(root.name, root / split, page_id)


def _listed(root: Path) -> list[tuple[str, str]]:
    files = read_json(root / "metadata.json")["files"]
    listed = ((facts["split"], page_id) for page_id, facts in files.items())
    return sorted((split, page_id) for split, page_id in listed if (root / split).is_dir())


def _page(dataset: str, split: Path, page_id: str) -> Page:
    facts = read_json(split / "ground-truth" / f"{page_id}.json")
    truth = facts["ground_truth"]
    return Page(
        dataset=dataset,
        id=page_id,
        html=read_bytes(split / "html" / f"{page_id}.html"),
        url=facts.get("url"),
        gold_text=truth.get("main_content") or "",
        gold_markdown=truth.get("main_content_markdown"),
        with_=tuple(truth["with"]),
        without=tuple(truth["without"]),
        title=truth["title"],
        author=truth["author"],
        date=truth["publish_date"],
        page_type=facts["_internal"]["page_type"]["primary"],
        split=split.name,
    )
