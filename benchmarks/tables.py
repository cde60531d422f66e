"""Summaries as tables of text, ready for any rendering."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.summary import Means, Summary

UNKNOWN = "–"

Format = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a header, and rows of as many cells."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def share(value: float) -> str:
    """A share with three places and no leading zero, as the field prints it.

    >>> share(0.8174), share(1.0)
    ('.817', '1.000')
    """
    return f"{value:.3f}".removeprefix("0")


COLUMNS = Sequence[tuple[str, str, Format]]
"""Header, path to the value in a summary, and how the value is printed."""

MAIN: COLUMNS = (
    ("system", "label", str),
    ("pages", "pages", str),
    ("word-F1", "words.mean_page_f1", share),
    ("P", "words.precision", share),
    ("R", "words.recall", share),
    ("word-F1 without empty gold", "words_of_nonempty_gold.mean_page_f1", share),
    ("CJK-fair F1", "fair_words.mean_page_f1", share),
    ("shingle F1 of means", "shingles.f1_of_means", share),
    ("snippet F1", "snippets.f1", share),
    ("snippet P", "snippets.precision", share),
    ("snippet R", "snippets.recall", share),
    ("snippet accuracy", "snippets.accuracy", share),
    ("crashes", "crashes", str),
    ("empty answers", "empty_answers", str),
    ("CPU ms", "cpu.mean", "{:.2f}".format),
    ("median", "cpu.median", "{:.2f}".format),
    ("p95", "cpu.p95", "{:.2f}".format),
    ("CPU ratio", "cpu.ratio", "{:.2f}×".format),
)
"""word-F1 and CJK-fair F1 are means of the pages' F1; shingle F1 is the F1 of mean precision and mean recall."""
APART: COLUMNS = (
    ("system", "system", str),
    ("pages of empty gold", "empty_gold", str),
    ("pages of foreign gold", "foreign_gold", str),
    ("word-F1 without both", "words_of_sound_gold.mean_page_f1", share),
    ("stray “without” snippets", "stray_without", str),
    ("of them kept", "stray_kept", str),
)
CAPTIONS: COLUMNS = (
    ("system", "system", str),
    ("pairs", "captions.pairs", str),
    ("kept", "captions.kept", share),
    ("at most once", "captions.at_most_once", share),
    ("at most once or as the gold", "captions.allowed", share),
    ("too often", "captions.too_often", str),
)


def dataset_tables(rows: Sequence[Summary]) -> list[Table]:
    """Tables of one dataset: figures, word-F1 by kind and by language, what is scored apart, captions."""
    name = f"{rows[0].dataset}, {rows[0].pages} pages"
    tables = [_table(name, MAIN, rows)]
    if any(row.by_page_type.keys() - {"unknown"} for row in rows):
        tables.append(_groups(f"{name}: word-F1 by page type", [(row.system, row.by_page_type) for row in rows]))
    if any(len(row.by_language) > 1 for row in rows):
        tables.append(_groups(f"{name}: word-F1 by language", [(row.system, row.by_language) for row in rows]))
    if any(row.empty_gold or row.foreign_gold or row.stray_without for row in rows):
        tables.append(_table(f"{name}: scored apart", APART, rows))
    if any(row.captions for row in rows):
        tables.append(_table(f"{name}: captions that stand twice", CAPTIONS, rows))
        violations = tuple((row.system, *found) for row in rows if row.captions for found in row.captions.violations)
        tables.append(Table(f"{name}: captions kept too often", ("system", "dataset", "page", "caption"), violations))
    return [table for table in tables if table.rows]


def _table(title: str, columns: COLUMNS, rows: Sequence[Summary]) -> Table:
    """A table without the columns that are unknown in every row."""
    cells = [(head, [_cell(row, path, text) for row in rows]) for head, path, text in columns]
    known = [(head, column) for head, column in cells if set(column) != {UNKNOWN}]
    return Table(title, tuple(head for head, _ in known), tuple(zip(*(column for _, column in known), strict=True)))


def _cell(row: object, path: str, text: Format) -> str:
    value = row
    for name in path.split("."):
        if value is None:
            break
        value = getattr(value, name)
    return UNKNOWN if value is None else text(value)


def _groups(title: str, rows: Sequence[tuple[str, Mapping[str, Means]]]) -> Table:
    groups = {name: means.pages for _, by in rows for name, means in by.items()}
    header = ("system", *(f"{name} ({pages})" for name, pages in groups.items()))
    scored = (tuple(share(by[name].mean_page_f1) for name in groups) for _, by in rows)
    return Table(title, header, tuple((system, *cells) for (system, _), cells in zip(rows, scored, strict=True)))
