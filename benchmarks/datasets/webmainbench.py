"""WebMainBench (opendatalab): JSON Lines with ``track_id``, ``html``, ``url``, ``groundtruth_content`` (manually
written Markdown, for some of the pages), ``convert_main_content`` (Markdown generated from the annotated elements)
and ``meta`` (``language``, ``style``, ``level``, ...).

Manually written Markdown is preferred as gold. The annotators' mark on selected elements, ``cc-select="true"``, is
removed from the HTML because it is the answer. Their ``style`` is not one of our page types and is kept as it is.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.datasets.files import count_rows, is_json_lines, load_rows, read_rows
from benchmarks.markdown import markdown_to_text
from benchmarks.page import Page

GOLD = ("groundtruth_content", "convert_main_content")

remove_marks = re.compile(r"""\s+cc-select\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE).sub


def recognises(root: Path) -> bool:
    if not is_json_lines(root):
        return False
    first = next((row for _, row in read_rows(root)), {})
    return "html" in first and any(field in first for field in GOLD)


def count(root: Path) -> int:
    return count_rows(root)


def load(root: Path) -> Iterator[Page]:
    return load_rows(root, _page)


def _page(row: dict[str, Any], dataset: str) -> Page:
    gold = next((row[field] for field in GOLD if row.get(field) is not None), None)
    meta = row.get("meta") or {}
    return Page(
        dataset=dataset,
        id=row["track_id"],
        html=remove_marks("", row["html"]),
        url=row.get("url"),
        gold_text=None if gold is None else markdown_to_text(gold),
        gold_markdown=gold,
        page_type=meta.get("style"),
        language=meta.get("language"),
    )
