"""Tables for the documentation, from saved results."""

import re
from collections.abc import Iterable, Mapping

from benchmarks.columns import LEGEND, NOT_MEASURED_TABLE
from benchmarks.docs import ROOT, Saved, Source
from benchmarks.errors import BenchmarkError
from benchmarks.tables import UNKNOWN, Table, format_share
from boilerstrip import extract

Record = Mapping[str, str]
"""A row of a table, by column; those of a run have their dataset and system too."""

RUNS = ("wcxb-dev", "corpus", "other-sets", "other-systems", "scrapinghub-sample")
"""Sources made by ``run``. If two have the same system on the same dataset, the earlier one counts."""
DATASET_TITLE = re.compile(r"(?P<dataset>[\w.-]+)(?:, (?P<pages>\d+) pages)?(?:: .*)?")
WALL_TIME = "wall ms"
"""Columns of this table have the names of those of CPU time."""

README_SYSTEMS = {
    "boilerstrip": ("held-out-domain", "boilerstrip"),
    "its precision focus": ("held-out-precision", "boilerstrip-precision"),
    "trafilatura": ("trafilatura",),
    "resiliparse": ("resiliparse",),
    "readability-lxml": ("readability-lxml",),
}
"""Column of the README's table, and the systems whose figure it shows: the first that has one."""
README_LEFT_OUT = ("corpus",)
"""Half of its pages were used for fitting, and no answers by weights that never saw them were made."""
TIMED = "wcxb-dev"
"""The dataset whose CPU time the README shows."""

TRAINED = {
    "balanced": "html.npz, balanced focus",
    "precision": "html.npz, precision focus",
    "flattened text, balanced": "text.npz, balanced focus",
    "flattened text, precision": "text.npz, precision focus",
}
CALIBRATION = {
    "pages": "pages",
    "expected calibration error": "expected calibration error",
    "mean absolute error": "mean absolute error",
    "Spearman": "spearman",
    "Pearson": "pearson",
    "bad pages (F1 < .5)": "bad",
    "of them in the lowest tenth": "bad, in the lowest decile",
}

EXPLAINED_PAGE = ROOT / "corpus" / "sv-article-newspaper" / "page.html"
EXPLAINED_BLOCKS = (*range(21, 36), *range(41, 44), 64, 65)
TEXT_WIDTH = 60
"""Characters of a block's text in the table of verdicts."""


def select_table(source: str, title: str, saved: Saved) -> Table:
    """Return a table as its command printed it."""
    return saved.source(source).table(title)


def tabulate_by_dataset(cell: str, saved: Saved, sources: tuple[str, ...] = RUNS) -> Table:
    """Tabulate systems by dataset.

    Args:
        cell: a format string of column names, such as ``{P} / {R}``.
        saved: all results.
        sources: runs to take the figures from.
    """
    return pivot(collect_records(saved, sources), "system", "dataset", cell)


def tabulate_comparison(source: str, title: str, column: str, cell: str, saved: Saved) -> Table:
    """Tabulate by page type or dataset how the first system of a run compares with the others."""
    table = saved.source(source).table(title)
    return pivot([dict(zip(table.header, row, strict=True)) for row in table.rows], "against", column, cell)


def pivot(records: Iterable[Record], row: str, column: str, cell: str) -> Table:
    """Tabulate records, a cell for each pair of a row's and a column's value, in the order of their first record.

    Rows and columns without any figure are left out.

    >>> of_tar = {"system": "a", "dataset": "tar", "P": ".5", "R": ".7"}
    >>> of_zip = {"system": "b", "dataset": "zip", "P": ".8", "R": ".9"}
    >>> pivot([of_tar, of_zip], "system", "dataset", "{P} / {R}").rows
    (('a', '.5 / .7', '–'), ('b', '–', '.8 / .9'))
    """
    cells: dict[str, dict[str, str]] = {}
    for record in records:
        if text := _format_cell(cell, record):
            cells.setdefault(record[row], {}).setdefault(record[column], text)
    columns = list(dict.fromkeys(name for of_row in cells.values() for name in of_row))
    rows = ((name, *(of_row.get(column, UNKNOWN) for column in columns)) for name, of_row in cells.items())
    return Table("", (row, *columns), tuple(rows))


def collect_records(saved: Saved, sources: tuple[str, ...] = RUNS) -> list[Record]:
    """Collect what the tables of runs have about each system on each dataset."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name in sources:
        for dataset, pages, table in _find_dataset_tables(saved.source(name)):
            for row in table.rows:
                system, *version = row[0].split(" ", 1)
                record = found.setdefault((dataset, system), {"dataset": dataset, "system": system})
                more = {"pages": pages, "version": "".join(version), **dict(zip(table.header, row, strict=True))}
                for key, text in more.items():
                    if text not in ("", UNKNOWN):
                        record.setdefault(key, text)
    return list(found.values())


def _find_dataset_tables(source: Source) -> Iterable[tuple[str, str, Table]]:
    for table in source.tables:
        title = DATASET_TITLE.fullmatch(table.title)
        if title and WALL_TIME not in table.title:
            yield title["dataset"], title["pages"] or "", table


def _format_cell(cell: str, record: Record) -> str | None:
    try:
        return cell.format_map(record)
    except KeyError:
        return None


def tabulate_versions(saved: Saved) -> Table:
    """Tabulate versions of the measured systems; for answers read from a file, its digest."""
    found: dict[str, dict[str, None]] = {}
    for record in collect_records(saved):
        if "version" in record:
            found.setdefault(record["system"], {})[record["version"]] = None
    return Table("", ("system", "version"), tuple((name, ", ".join(of_system)) for name, of_system in found.items()))


def tabulate_standing(saved: Saved) -> Table:
    """Tabulate accuracy by dataset, and CPU time, of a few systems: the README's table."""
    records = {(record["dataset"], record["system"]): record for record in collect_records(saved)}
    datasets = [name for name in dict.fromkeys(name for name, _ in records) if name not in README_LEFT_OUT]

    def cell(dataset: str, systems: tuple[str, ...], columns: tuple[str, ...]) -> str:
        of_systems = (records.get((dataset, system), {}) for system in systems)
        return next((one[column] for one in of_systems for column in columns if column in one), UNKNOWN)

    def row(label: str, dataset: str, *columns: str) -> tuple[str, ...]:
        return (label, *(cell(dataset, systems, columns) for systems in README_SYSTEMS.values()))

    def label(dataset: str) -> str:
        pages = next(record["pages"] for (name, _), record in records.items() if name == dataset)
        is_text = any("word-F1" in record for (name, _), record in records.items() if name == dataset)
        return f"{dataset}, {pages} pages{'' if is_text else ' (snippet F1)'}"

    rows = [row(label(dataset), dataset, "word-F1", "snippet F1") for dataset in datasets]
    time = row(f"CPU time per page on {TIMED}", TIMED, "CPU to trafilatura")
    return Table("", ("", *README_SYSTEMS), (*rows, time))


def tabulate_training(saved: Saved) -> Table:
    """Tabulate cross-validated figures of the released weights, by dataset and by page type of the main one."""
    models = {label: saved.training[model] for label, model in TRAINED.items()}
    rows = ((name, *(format_share(model[name]) for model in models.values())) for name in next(iter(models.values())))
    return Table("", ("dataset", *models), tuple(rows))


def tabulate_page_types(saved: Saved) -> Table:
    """Tabulate how well page types are predicted."""
    kinds = {name: _format_page_types(saved.training[f"types.npz, {name}"]) for name in ("wcxb", "other datasets")}
    rows = ((head, *(of_kind[head] for of_kind in kinds.values())) for head in next(iter(kinds.values())))
    return Table("", ("", *kinds), tuple(rows))


def _format_page_types(figures: Mapping[str, object]) -> dict[str, str]:
    by_type = figures["F1"]
    if not isinstance(by_type, Mapping):
        raise BenchmarkError("the figures of page types have no F1 by type")
    totals = {"pages": str(figures["pages"]), "accuracy": figures["accuracy"], "macro-F1": figures["macro-F1"]}
    every = {**totals, **{f"F1, {name}": value for name, value in by_type.items()}}
    return {name: value if isinstance(value, str) else format_share(float(str(value))) for name, value in every.items()}


def tabulate_confidence(saved: Saved) -> Table:
    """Tabulate how well confidence predicts word-F1, by focus and dataset."""
    rows = (
        (model.replace(".npz", ""), *(_format_calibration(figures, key) for key in CALIBRATION.values()))
        for prefix, model, figures in ((*name.partition("-")[::2], row) for name, row in saved.training.items())
        if prefix == "confidence"
    )
    return Table("", ("model", *CALIBRATION), tuple(rows))


def _format_calibration(figures: Mapping[str, float], key: str) -> str:
    return str(figures[key]) if key == "pages" else format_share(figures[key])


def find_fact(name: str, saved: Saved) -> str:
    """Return a single figure, for a sentence. Raises BenchmarkError for an unknown name."""
    for fact_name, value in saved.source("facts").table("facts").rows:
        if fact_name == name:
            return value
    raise BenchmarkError(f"no fact is called {name!r}")


def tabulate_verdicts(_: Saved) -> Table:
    """Tabulate current verdicts on some blocks of a page of the corpus."""
    verdicts = extract(EXPLAINED_PAGE.read_bytes()).verdicts
    rows = (
        (str(one.block), one.part, format_share(one.score), f"`{one.reason}`", _shorten(one.text))
        for one in (verdicts[block] for block in EXPLAINED_BLOCKS)
    )
    return Table("", ("block", "part", "score", "reason", "text"), tuple(rows), prose=True)


def _shorten(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= TEXT_WIDTH else f"{words[: TEXT_WIDTH - 1]}…"


def get_legend(_: Saved) -> Table:
    """Return the definitions of the benchmark's columns."""
    return LEGEND


def get_not_measured(_: Saved) -> Table:
    """Return the extractors without figures, each with the reason."""
    return NOT_MEASURED_TABLE


def describe_command(source: str, saved: Saved) -> str:
    """Return the command and date of a source, for a sentence."""
    made = saved.source(source)
    return f"`{made.command}` ({made.date})"
