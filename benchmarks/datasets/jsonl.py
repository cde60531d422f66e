"""Generic layout: a JSON Lines file with one object per page, plain or compressed with gzip.

Fields: ``id``, ``url``, ``html`` or ``html_b64`` (bytes in base64, for pages whose encoding is ambiguous),
``gold_text`` or ``gold_html`` or ``gold_md``, ``with``, ``without``, ``comments``, ``title``, ``author``, ``date``,
``page_type``, ``lang``, ``split``. All except the id and the HTML may be null or missing.
"""

import base64
import binascii
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.datasets.files import count_rows, is_json_lines, load_rows
from benchmarks.html_text import html_to_text
from benchmarks.markdown import markdown_to_text
from benchmarks.page import Page


def recognises(root: Path) -> bool:
    return is_json_lines(root)


def count(root: Path) -> int:
    return count_rows(root)


def load(root: Path) -> Iterator[Page]:
    return load_rows(root, _page)


def _page(row: dict[str, Any], dataset: str) -> Page:
    return Page(
        dataset=dataset,
        id=row["id"],
        html=_html(row),
        url=row.get("url"),
        gold_text=_gold_text(row),
        gold_markdown=row.get("gold_md"),
        with_=tuple(row.get("with") or ()),
        without=tuple(row.get("without") or ()),
        comments=tuple(row.get("comments") or ()),
        title=row.get("title"),
        author=row.get("author"),
        date=row.get("date"),
        page_type=row.get("page_type"),
        language=row.get("lang"),
        split=row.get("split"),
    )


def _html(row: dict[str, Any]) -> bytes | str:
    if row.get("html_b64"):
        try:
            return base64.b64decode(row["html_b64"], validate=True)
        except binascii.Error as error:
            raise ValueError(f"html_b64 is not base64: {error}") from error
    if not isinstance(row.get("html"), str):
        raise KeyError("html")
    return str(row["html"])


def _gold_text(row: dict[str, Any]) -> str | None:
    for field, convert in (("gold_text", str), ("gold_html", html_to_text), ("gold_md", markdown_to_text)):
        if row.get(field) is not None:
            return convert(row[field])
    return None
