"""Results on the terminal, as Markdown and as JSON."""

import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import rich.box
import rich.table
from rich.console import Console
from rich.text import Text

from benchmarks.scoring import PageScore
from benchmarks.summary import Summary
from benchmarks.tables import Table


def show(tables: Iterable[Table], console: Console) -> None:
    """Print tables; a terminal that is too narrow folds cells and drops none."""
    for table in tables:
        shown = rich.table.Table(title=Text(table.title), title_justify="left", box=rich.box.SIMPLE_HEAD)
        for position, head in enumerate(table.header):
            numeric = position > 0 and table.header[-1] != "caption"
            shown.add_column(Text(head), justify="right" if numeric else "left", overflow="fold")
        for row in table.rows:
            shown.add_row(*map(Text, row))
        console.print(shown)


def markdown(tables: Iterable[Table]) -> str:
    r"""Tables in GitHub's Markdown.

    >>> print(markdown([Table("Speed", ("system", "ms"), (("a|b", "1"),))]))
    ## Speed
    <BLANKLINE>
    | system | ms |
    |---|---|
    | a\|b | 1 |
    <BLANKLINE>
    """
    return "\n".join(_markdown_table(table) for table in tables)


def _markdown_table(table: Table) -> str:
    rows = [table.header, *table.rows]
    head, *body = (f"| {' | '.join(map(_cell, row))} |" for row in rows)
    return "\n".join([f"## {table.title}", "", head, "|" + "---|" * len(table.header), *body, ""])


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def write(out: Path, tables: Sequence[Table], summaries: Sequence[Summary], scores: Sequence[PageScore]) -> None:
    """Write ``results.md`` and ``results.json``: figures of each system and dataset, and every page's scores."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.md").write_text(markdown(tables), encoding="utf-8")
    results = {
        "python": platform.python_version(),
        "summaries": [asdict(summary) for summary in summaries],
        "pages": [asdict(score) for score in scores],
    }
    (out / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
