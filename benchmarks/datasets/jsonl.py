"""The generic layout: a file of JSON objects, one a page, plain or gzipped.

Fields: ``id``, ``url``, ``html`` or ``html_b64`` (bytes in base64, where their decoding is ambiguous), ``gold_text``
or ``gold_html``, ``with``, ``without``, ``comments``, ``title``, ``author``, ``date``, ``page_type``, ``lang``. All but
the id and the HTML may be null or left out.
"""

import base64
import binascii
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from benchmarks.errors import DatasetError
from benchmarks.html_text import visible_text
from benchmarks.page import Page

SUFFIXES = (".jsonl", ".jsonl.gz")


def recognises(root: Path) -> bool:
    return root.is_file() and root.name.endswith(SUFFIXES)


def count(root: Path) -> int:
    with _open(root) as lines:
        return sum(1 for line in lines if line.strip())


def load(root: Path) -> Iterator[Page]:
    with _open(root) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _page(root, number, line)


def _open(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.suffix == ".gz" else path.open("rb")


def _page(root: Path, number: int, line: bytes) -> Page:
    try:
        return _from(json.loads(line), root.name.removesuffix(".gz").removesuffix(".jsonl"))
    except json.JSONDecodeError as error:
        raise DatasetError(f"{root}, line {number}: not JSON: {error}") from error
    except KeyError as error:
        raise DatasetError(f"{root}, line {number}: no field {error}") from error
    except binascii.Error as error:
        raise DatasetError(f"{root}, line {number}: html_b64 is not base64: {error}") from error


def _from(row: dict[str, Any], dataset: str) -> Page:
    gold_html = row.get("gold_html")
    return Page(
        dataset=dataset,
        id=row["id"],
        html=base64.b64decode(row["html_b64"], validate=True) if row.get("html_b64") else _html(row),
        url=row.get("url"),
        gold_text=visible_text(gold_html) if row.get("gold_text") is None and gold_html else row.get("gold_text"),
        with_=tuple(row.get("with") or ()),
        without=tuple(row.get("without") or ()),
        comments=tuple(row.get("comments") or ()),
        title=row.get("title"),
        author=row.get("author"),
        date=row.get("date"),
        page_type=row.get("page_type"),
        language=row.get("lang"),
    )


def _html(row: dict[str, Any]) -> str:
    if not isinstance(row.get("html"), str):
        raise KeyError("html")
    return str(row["html"])
