"""Table of a dataset's metadata figures, and the definitions of the figures."""

from collections.abc import Sequence

from benchmarks.metadata.score import FieldCounts, Summary
from benchmarks.tables import UNKNOWN, Table, format_share


def tabulate_metadata(summaries: Sequence[Summary]) -> Table:
    """Tabulate the figures of systems on one dataset, each column with the number of its pages.

    Columns whose field no page has annotated are left out; a field that a system never answers has no figure.
    """
    first = summaries[0]
    columns = {name: column for name, column in _find_columns(summaries).items() if any(map(_has_figure, column))}
    rows = tuple(
        (f"{summary.system} {summary.version}", *(column[row] for column in columns.values()))
        for row, summary in enumerate(summaries)
    )
    return Table(f"{first.dataset}: metadata, {first.pages} pages", ("system", *columns), rows)


def _find_columns(summaries: Sequence[Summary]) -> dict[str, list[str]]:
    first = summaries[0]
    share, false = _format_recall, _format_false
    authors, dates = first.authors.wanted, first.date.wanted
    return {
        f"title equal ({first.title_equal.wanted})": [share(one.title_equal) for one in summaries],
        "title contained": [share(one.title_contained) for one in summaries],
        f"author F1 ({authors})": [_format_f1(one.authors) for one in summaries],
        "author P/R": [_format_precision_recall(one.authors) for one in summaries],
        "author set F1": [_format_set(one) for one in summaries],
        f"false authors ({first.authors.empty})": [false(one.authors) for one in summaries],
        f"poster F1 ({first.posters.wanted})": [_format_f1(one.posters) for one in summaries],
        f"date F1 ({dates})": [_format_f1(one.date) for one in summaries],
        "date P/R": [_format_precision_recall(one.date) for one in summaries],
        f"false dates ({first.date.empty})": [false(one.date) for one in summaries],
        "crashes": [str(one.crashes) for one in summaries],
        "CPU ms": [UNKNOWN if one.cpu_seconds is None else f"{1000 * one.cpu_seconds:.2f}" for one in summaries],
    }


def _has_figure(text: str) -> bool:
    return text != UNKNOWN


def _is_answered(counts: FieldCounts) -> bool:
    return bool(counts.wanted and counts.given + counts.false)


def _format_recall(counts: FieldCounts) -> str:
    return format_share(counts.recall) if _is_answered(counts) else UNKNOWN


def _format_f1(counts: FieldCounts) -> str:
    return format_share(counts.f1) if _is_answered(counts) else UNKNOWN


def _format_precision_recall(counts: FieldCounts) -> str:
    if not _is_answered(counts):
        return UNKNOWN
    return f"{format_share(counts.precision)}/{format_share(counts.recall)}"


def _format_set(summary: Summary) -> str:
    if summary.author_set_f1 is None or not _is_answered(summary.authors):
        return UNKNOWN
    return format_share(summary.author_set_f1)


def _format_false(counts: FieldCounts) -> str:
    return str(counts.false) if _is_answered(counts) and counts.empty else UNKNOWN
