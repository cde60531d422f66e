"""Rendering of results as an HTML page."""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files

from markupsafe import Markup

from benchmarks.accuracy import Accuracy, Measure, choose_measure, group_accuracy, page_accuracy
from benchmarks.bootstrap import TIE
from benchmarks.environment import describe_environment
from benchmarks.html_report.charts import Mark, Scatter, lay_out_scatter
from benchmarks.results import Results
from benchmarks.scoring import PageScore
from benchmarks.speed import BARE_PARSING, MEGABYTE, Speed
from benchmarks.tables import UNKNOWN, Table, format_share
from benchmarks.templates import load_templates

UNTYPED = "unknown"
"""Shown for pages without an annotated type or language."""


@dataclass(frozen=True, slots=True)
class SystemRow:
    """Figures of a system on a dataset: a row of the first table."""

    name: str
    version: str
    role: str
    """Name of its colour: ``first`` or ``second`` of the compared systems, else empty."""
    accuracy: Accuracy | None
    speed: Speed | None
    crashes: int
    empty_answers: int


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars of one page type."""

    title: str
    pages: int
    bars: tuple[tuple[SystemRow, Accuracy], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Everything shown about one dataset."""

    name: str
    pages: int
    measure: Measure
    systems: tuple[SystemRow, ...]
    scatter: Scatter | None
    panels: tuple[Panel, ...]


def render_report(results: Sequence[Results], tables: Sequence[Table]) -> str:
    """Render the report.

    Args:
        results: results on at least one dataset.
        tables: tables to show unchanged at the end.
    """
    templates = load_templates("benchmarks.html_report", "template")
    templates.filters |= {"share": format_share, "ms": lambda seconds: f"{1000 * seconds:.2f}"}
    templates.globals |= {"UNKNOWN": UNKNOWN, "MEGABYTE": MEGABYTE}
    script = _read_template("report.js")
    return templates.get_template("page.html").render(
        sections=[build_section(of_dataset) for of_dataset in results],
        tables=tables,
        made_at=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        environment=describe_environment(results),
        style=Markup(_read_template("style.css")),  # safe: files of this package, and base64
        script=Markup(script),
        script_hash=Markup(base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")),
        data=embed_json(build_page_table(results)),
        sheets=embed_json([sheet for of_dataset in results for sheet in of_dataset.sheets]),
        markdown_sheets=embed_json([sheet for of_dataset in results for sheet in of_dataset.markdown_sheets]),
    )


def embed_json(data: object) -> Markup:
    r"""JSON that is safe inside a script element: no text in it can end the element or begin a comment.

    >>> embed_json("</script><!--")
    Markup('"\\u003c/script>\\u003c!--"')
    """
    return Markup(json.dumps(data, separators=(",", ":")).replace("<", "\\u003c"))


def build_section(results: Results) -> Section:
    """Figures and plots of one dataset."""
    measure = choose_measure(results.scores)
    scores_of = {
        summary.system: [score for score in results.scores if score.system == summary.system]
        for summary in results.summaries
    }
    speed_of = {speed.system: speed for speed in results.speeds}
    rows = tuple(
        SystemRow(
            name=summary.system,
            version=summary.version,
            role=choose_role(summary.system, results.compared),
            accuracy=group_accuracy(scores_of[summary.system], measure),
            speed=speed_of.get(summary.system),
            crashes=summary.crashes,
            empty_answers=summary.empty_answers,
        )
        for summary in results.summaries
    )
    marks = [
        Mark(row.name, row.role, 1000 * row.speed.cpu.mean, row.accuracy)
        for row in rows
        if row.accuracy and row.speed and row.speed.cpu.mean
    ]
    parsing = speed_of.get(BARE_PARSING)
    return Section(
        name=results.dataset,
        pages=results.summaries[0].pages,
        measure=measure,
        systems=rows,
        scatter=lay_out_scatter(marks, 1000 * parsing.cpu.mean if parsing else None) if marks else None,
        panels=tuple(build_panels(rows, scores_of, measure)),
    )


def build_panels(rows: Sequence[SystemRow], scores_of: dict[str, list[PageScore]], measure: Measure) -> list[Panel]:
    """Bars of each page type, the most frequent type first."""
    page_types = sorted({_page_type(score) for score in scores_of[rows[0].name]})
    panels = [_build_panel(page_type, rows, scores_of, measure) for page_type in page_types]
    return sorted((panel for panel in panels if panel.bars), key=lambda panel: -panel.pages)


def _build_panel(
    page_type: str, rows: Sequence[SystemRow], scores_of: dict[str, list[PageScore]], measure: Measure
) -> Panel:
    groups = ([score for score in scores_of[row.name] if _page_type(score) == page_type] for row in rows)
    figures = (group_accuracy(group, measure) for group in groups)
    bars = tuple((row, figure) for row, figure in zip(rows, figures, strict=True) if figure)
    return Panel(page_type, bars[0][1].pages if bars else 0, bars)


def _page_type(score: PageScore) -> str:
    return score.page_type or UNTYPED


def choose_role(system: str, compared: Sequence[str]) -> str:
    """Name of a system's colour.

    >>> choose_role("a", ["b", "a"]), choose_role("c", ["b", "a"])
    ('second', '')
    """
    return dict(zip(compared, ("first", "second"), strict=False)).get(system, "")


def build_page_table(results: Sequence[Results]) -> dict[str, object]:
    """Figures of every page, in the order of the sheets, as the page's script reads them."""
    return {
        "tie": TIE,
        "datasets": [
            {
                "name": of_dataset.dataset,
                "measure": choose_measure(of_dataset.scores),
                "compared": of_dataset.compared,
                "systems": [summary.system for summary in of_dataset.summaries],
            }
            for of_dataset in results
        ],
        "pages": [row for number, of_dataset in enumerate(results) for row in _page_rows(number, of_dataset)],
    }


def _page_rows(number: int, results: Results) -> list[dict[str, object]]:
    measure = choose_measure(results.scores)
    width = len(results.summaries)
    timed = {speed.system for speed in results.speeds}
    pages = [results.scores[start : start + width] for start in range(0, len(results.scores), width)]
    return [
        {
            "dataset": number,
            "id": scores[0].page,
            "type": _page_type(scores[0]),
            "language": scores[0].language or UNTYPED,
            "scores": [_round_score(page_accuracy(score, measure)) for score in scores],
            "ms": [
                None if score.crash or score.system not in timed else round(1000 * score.cpu_seconds, 2)
                for score in scores
            ],
            "states": ["crash" if score.crash else "empty" if score.empty_answer else "" for score in scores],
        }
        for scores in pages
    ]


def _round_score(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _read_template(name: str) -> str:
    return files("benchmarks.html_report").joinpath("template", name).read_text(encoding="utf-8")
