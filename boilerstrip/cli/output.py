"""What the command line prints for a page: its text, an explanation of every block, or a JSON object."""

import dataclasses
import json
from typing import Any

import click

from boilerstrip.extraction import Extraction
from boilerstrip.verdicts import Verdict

PART_WIDTH = 11
REASON_WIDTH = 44
"""Columns for a part and a reason, so that the texts of blocks are aligned; the longest reasons exceed it."""


def format_text(page: Extraction) -> str:
    """The main content, and a line break if it is not empty."""
    return page.text and f"{page.text}\n"


def format_explanation(page: Extraction) -> str:
    """A line per block: + if it is kept and - if not, its score, its part, the reason, its text."""
    return "".join(f"{_format_verdict(verdict)}\n" for verdict in page.verdicts)


def format_json(name: str, page: Extraction, explain: bool) -> str:
    """A JSON object on one line.

    Args:
        name: name of the file.
        page: its extraction.
        explain: include the verdict on every block.
    """
    record: dict[str, Any] = {
        "file": name,
        "status": page.status,
        "title": page.title,
        "text": page.text,
        "page_type": page.page_type,
        "confidence": page.confidence,
        "encoding": page.encoding,
        "warnings": page.warnings,
    }
    if explain:
        record["verdicts"] = [dataclasses.asdict(verdict) for verdict in page.verdicts]
    return json.dumps(record, ensure_ascii=False) + "\n"


def _format_verdict(verdict: Verdict) -> str:
    mark = click.style("+" if verdict.kept else "-", fg="green" if verdict.kept else "red")
    reason = click.style(f"{verdict.reason:<{REASON_WIDTH}}", bold=True)
    text = click.style(" ".join(verdict.text.split()), dim=not verdict.kept)
    return f"{mark} {verdict.score:.2f}  {verdict.part:<{PART_WIDTH}}  {reason}  {text}"
