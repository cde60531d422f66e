"""What the command line prints for a page: its content, an explanation of every block, its metadata, or JSON."""

import dataclasses
import json
from collections.abc import Sequence
from typing import Any

import click

from boilerstrip.cli.table import format_table
from boilerstrip.extraction import Extraction
from boilerstrip.render.chunks import Chunk, ChunkFormat
from boilerstrip.render.metadata import describe_metadata
from boilerstrip.render.record import describe_warnings
from boilerstrip.verdicts import Verdict

PART_WIDTH = 11
REASON_WIDTH = 44
"""Columns for a part and a reason, so that the texts of blocks are aligned; the longest reasons exceed it."""


def format_content(page: Extraction, style: str) -> str:
    """The main content as text, Markdown or HTML, and a line break if it is not empty."""
    content = {"text": lambda: page.text, "markdown": lambda: page.markdown, "html": lambda: page.html}[style]()
    return content and f"{content}\n"


def format_explanation(page: Extraction) -> str:
    """A line per block: + if it is kept and - if not, its score, its part, the reason, its text."""
    return "".join(f"{_format_verdict(verdict)}\n" for verdict in page.verdicts)


def format_metadata(page: Extraction, width: int | None) -> str:
    """A table of the known fields: name, value, source.

    Args:
        page: the extraction.
        width: columns of the terminal, in which long values are wrapped; None leaves them whole.
    """
    record = describe_metadata(page.metadata)
    sources = record.pop("sources")
    rows = [
        (name, _show(value), sources[name]["name"] if name in sources else "")
        for name, value in record.items()
        if value or value is False
    ]
    return format_table(rows, width)


def _show(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "; ".join(value) if isinstance(value, list) else str(value)


def format_metadata_json(name: str, page: Extraction) -> str:
    """Metadata as a JSON object on one line.

    Args:
        name: name of the file.
        page: its extraction.
    """
    record: dict[str, Any] = {"file": name, "status": page.status, "warnings": describe_warnings(page.warnings)}
    return _format_line(record | describe_metadata(page.metadata))


def format_json(name: str, page: Extraction, explain: bool, include: Sequence[str] = ()) -> str:
    """A JSON object on one line.

    Args:
        name: name of the file.
        page: its extraction.
        explain: include the verdict on every block.
        include: renderings to include, ``markdown`` and ``html``.
    """
    record: dict[str, Any] = {"file": name}
    record |= page.to_dict(markdown="markdown" in include, html="html" in include)
    if explain:
        record["verdicts"] = [dataclasses.asdict(verdict) for verdict in page.verdicts]
    return _format_line(record)


def format_chunks(name: str, page: Extraction, style: ChunkFormat, max_tokens: int, overlap: int) -> str:
    """A JSON object a line for each chunk.

    Args:
        name: name of the file.
        page: its extraction.
        style: what is cut.
        max_tokens: the most words of a chunk.
        overlap: the most words that a chunk repeats of the one before.
    """
    chunks = page.chunks(max_tokens, overlap, format=style)
    return "".join(_format_line(_describe_chunk(name, number, chunk)) for number, chunk in enumerate(chunks))


def _describe_chunk(name: str, number: int, chunk: Chunk) -> dict[str, Any]:
    record: dict[str, Any] = {"file": name, "number": number, "headings": chunk.headings, "tokens": chunk.tokens}
    return record | {"start": chunk.start, "end": chunk.end, "context": chunk.context, "text": chunk.text}


def _format_line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _format_verdict(verdict: Verdict) -> str:
    mark = click.style("+" if verdict.kept else "-", fg="green" if verdict.kept else "red")
    reason = click.style(f"{verdict.reason:<{REASON_WIDTH}}", bold=True)
    text = click.style(" ".join(verdict.text.split()), dim=not verdict.kept)
    return f"{mark} {verdict.score:.2f}  {verdict.part:<{PART_WIDTH}}  {reason}  {text}"
