"""Reports of results: on the terminal, as Markdown, as JSON and as an HTML page."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import rich.box
import rich.table
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from benchmarks.columns import LEGEND, NOT_MEASURED_TABLE
from benchmarks.comparison import Comparison, tabulate_comparisons
from benchmarks.dataset_tables import tabulate_brief, tabulate_dataset
from benchmarks.environment import describe_environment
from benchmarks.html_report import render_report
from benchmarks.metadata.report import read_tables
from benchmarks.results import Results
from benchmarks.speed import tabulate_speeds
from benchmarks.tables import Table

MARKDOWN, JSON, HTML = "results.md", "results.json", "report.html"


def print_tables(tables: Iterable[Table], console: Console) -> None:
    """Print tables. A terminal that is too narrow folds cells and omits none."""
    for table in tables:
        rich_table = rich.table.Table(title=Text(table.title), title_justify="left", box=rich.box.SIMPLE_HEAD)
        for position, head in enumerate(table.header):
            numeric = position > 0 and not table.prose
            rich_table.add_column(Text(head), justify="right" if numeric else "left", overflow="fold")
        for row in table.rows:
            rich_table.add_row(*map(Text, row))
        console.print(rich_table)


def print_environment(console: Console, results: Iterable[Results] = ()) -> None:
    """Print a line about the versions and the build that the figures depend on."""
    console.print(Text(f"Measured with {describe_environment(results)}"))


def render_markdown(tables: Iterable[Table]) -> str:
    r"""Render tables as GitHub Markdown, padded so that columns line up in plain text as well.

    >>> print(render_markdown([Table("Speed", ("system", "ms"), (("a|b", "12.5"),))]))
    ### Speed
    <BLANKLINE>
    | system |   ms |
    |:-------|-----:|
    | a\|b   | 12.5 |
    <BLANKLINE>
    """
    return "\n".join(_render_table(table) for table in tables)


def _render_table(table: Table) -> str:
    rows = [[_escape_cell(text) for text in row] for row in (table.header, *table.rows)]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    numeric = [position > 0 and not table.prose for position in range(len(widths))]
    dashes = ("-" * (width + 1) for width in widths)
    rules = (f"{dash}:" if right else f":{dash}" for dash, right in zip(dashes, numeric, strict=True))
    head, *body = (_render_row(row, widths, numeric) for row in rows)
    return "\n".join([f"### {table.title}", "", head, f"|{'|'.join(rules)}|", *body, ""])


def _render_row(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    spaces = (" " * (width - cell_len(text)) for text, width in zip(row, widths, strict=True))
    cells = (space + text if right else text + space for text, space, right in zip(row, spaces, numeric, strict=True))
    return f"| {' | '.join(cells)} |"


def _escape_cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def tabulate_results(results: Results) -> list[Table]:
    """All tables of one dataset: accuracy, then speed."""
    return [*tabulate_dataset(results.summaries, _yardstick_ratios(results)), *tabulate_speeds(results.speeds)]


def tabulate_brief_results(results: Results) -> list[Table]:
    """Tables of one dataset that fit a terminal of 100 columns."""
    return [*tabulate_brief(results.summaries, _yardstick_ratios(results)), *tabulate_speeds(results.speeds)]


def _yardstick_ratios(results: Results) -> dict[str, float]:
    return {speed.system: speed.to_yardstick for speed in results.speeds if speed.to_yardstick is not None}


def write_reports(out: Path, results: Sequence[Results], compared: Sequence[Comparison] = ()) -> None:
    """Write ``results.md``, ``results.json`` and ``report.html``.

    The JSON file has the figures of each system and dataset, and the scores of every page. Tables of metadata that are
    stored in the same folder are in the other two.
    """
    out.mkdir(parents=True, exist_ok=True)
    environment = describe_environment(results)
    metadata = read_tables(out)
    of_datasets = [
        table
        for of_dataset in results
        for table in (*tabulate_results(of_dataset), *metadata.get(of_dataset.dataset, ()))
    ]
    tables = [*of_datasets, *tabulate_comparisons(compared), LEGEND, NOT_MEASURED_TABLE]
    markdown = f"Measured with {environment}.\n\n{render_markdown(tables)}"
    (out / MARKDOWN).write_text(markdown, encoding="utf-8", errors="backslashreplace")
    figures = {
        "platform": environment.platform,
        "boilerstrip_compiled": environment.compiled,
        "systems": environment.systems,
        "summaries": [asdict(summary) for of_dataset in results for summary in of_dataset.summaries],
        "speeds": [asdict(speed) for of_dataset in results for speed in of_dataset.speeds],
        "comparisons": [asdict(comparison) for comparison in compared],
        "pages": [asdict(score) for of_dataset in results for score in of_dataset.scores],
    }
    # UTF-8 cannot encode a lone surrogate, which a message or text may contain: it becomes a JSON escape.
    encoded = json.dumps(figures, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
    (out / JSON).write_bytes(encoded)
    (out / HTML).write_text(render_report(results, tables), encoding="utf-8", errors="backslashreplace")
