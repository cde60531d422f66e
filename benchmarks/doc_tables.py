"""Which figures each marked region of the documentation shows."""

import re
from collections.abc import Iterable, Mapping
from functools import partial

from benchmarks.columns import LEGEND
from benchmarks.docs import ROOT, Saved, Source, View
from benchmarks.errors import BenchmarkError
from benchmarks.tables import UNKNOWN, Table, share
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


def whole(source: str, title: str, saved: Saved) -> Table:
    """A table as its command printed it."""
    return saved.source(source).table(title)


def by_dataset(cell: str, saved: Saved, sources: tuple[str, ...] = RUNS) -> Table:
    """Systems by dataset.

    Args:
        cell: a format string of column names, such as ``{P} / {R}``.
        saved: all results.
        sources: runs to take the figures from.
    """
    return pivot(run_records(saved, sources), "system", "dataset", cell)


def comparison(source: str, title: str, column: str, cell: str, saved: Saved) -> Table:
    """Other systems by page type or dataset, compared with the first system of a run."""
    table = saved.source(source).table(title)
    return pivot([dict(zip(table.header, row, strict=True)) for row in table.rows], "against", column, cell)


def pivot(records: Iterable[Record], row: str, column: str, cell: str) -> Table:
    """One cell for each pair of a row's and a column's value, both in the order of their first record.

    Rows and columns without any figure are left out.

    >>> of_tar = {"system": "a", "dataset": "tar", "P": ".5", "R": ".7"}
    >>> of_zip = {"system": "b", "dataset": "zip", "P": ".8", "R": ".9"}
    >>> pivot([of_tar, of_zip], "system", "dataset", "{P} / {R}").rows
    (('a', '.5 / .7', '–'), ('b', '–', '.8 / .9'))
    """
    cells: dict[str, dict[str, str]] = {}
    for record in records:
        if text := _filled(cell, record):
            cells.setdefault(record[row], {}).setdefault(record[column], text)
    columns = list(dict.fromkeys(name for of_row in cells.values() for name in of_row))
    rows = ((name, *(of_row.get(column, UNKNOWN) for column in columns)) for name, of_row in cells.items())
    return Table("", (row, *columns), tuple(rows))


def run_records(saved: Saved, sources: tuple[str, ...] = RUNS) -> list[Record]:
    """All that runs found about each system on each dataset, from all of their tables."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name in sources:
        for dataset, pages, table in _dataset_tables(saved.source(name)):
            for row in table.rows:
                system, *version = row[0].split(" ", 1)
                record = found.setdefault((dataset, system), {"dataset": dataset, "system": system})
                more = {"pages": pages, "version": "".join(version), **dict(zip(table.header, row, strict=True))}
                for key, text in more.items():
                    if text not in ("", UNKNOWN):
                        record.setdefault(key, text)
    return list(found.values())


def _dataset_tables(source: Source) -> Iterable[tuple[str, str, Table]]:
    for table in source.tables:
        title = DATASET_TITLE.fullmatch(table.title)
        if title and WALL_TIME not in table.title:
            yield title["dataset"], title["pages"] or "", table


def _filled(cell: str, record: Record) -> str | None:
    try:
        return cell.format_map(record)
    except KeyError:
        return None


def versions(saved: Saved) -> Table:
    """Versions of the systems that runs measured; of answers read from a file, the file's digest."""
    found: dict[str, dict[str, None]] = {}
    for record in run_records(saved):
        if "version" in record:
            found.setdefault(record["system"], {})[record["version"]] = None
    return Table("", ("system", "version"), tuple((name, ", ".join(of_system)) for name, of_system in found.items()))


def standing(saved: Saved) -> Table:
    """The README's table: accuracy by dataset, and CPU time, of a few systems."""
    records = {(record["dataset"], record["system"]): record for record in run_records(saved)}
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


def trained(saved: Saved) -> Table:
    """Cross-validated figures of the released weights, by dataset and by page type of the main one."""
    models = {label: saved.training[model] for label, model in TRAINED.items()}
    rows = ((name, *(share(model[name]) for model in models.values())) for name in next(iter(models.values())))
    return Table("", ("dataset", *models), tuple(rows))


def page_types(saved: Saved) -> Table:
    """How well page types are predicted."""
    kinds = {name: _of_types(saved.training[f"types.npz, {name}"]) for name in ("wcxb", "other datasets")}
    rows = ((head, *(of_kind[head] for of_kind in kinds.values())) for head in next(iter(kinds.values())))
    return Table("", ("", *kinds), tuple(rows))


def _of_types(figures: Mapping[str, object]) -> dict[str, str]:
    by_type = figures["F1"]
    if not isinstance(by_type, Mapping):
        raise BenchmarkError("the figures of page types have no F1 by type")
    totals = {"pages": str(figures["pages"]), "accuracy": figures["accuracy"], "macro-F1": figures["macro-F1"]}
    every = {**totals, **{f"F1, {name}": value for name, value in by_type.items()}}
    return {name: value if isinstance(value, str) else share(float(str(value))) for name, value in every.items()}


def confidence(saved: Saved) -> Table:
    """How well confidence predicts word-F1, by focus and dataset."""
    models = {name: row for name, row in saved.training.items() if name.startswith("confidence-")}
    rows = (
        (name.removeprefix("confidence-").replace(".npz", ""), *map(partial(_calibration, row), CALIBRATION.values()))
        for name, row in models.items()
    )
    return Table("", ("model", *CALIBRATION), tuple(rows))


def _calibration(figures: Mapping[str, float], key: str) -> str:
    return str(figures[key]) if key == "pages" else share(figures[key])


def fact(name: str, saved: Saved) -> str:
    """A single figure, for a sentence."""
    for fact_name, value in saved.source("facts").table("facts").rows:
        if fact_name == name:
            return value
    raise BenchmarkError(f"no fact is called {name!r}")


def explained(_: Saved) -> Table:
    """Verdicts on some blocks of a page of the corpus, as they are now."""
    verdicts = extract(EXPLAINED_PAGE.read_bytes()).verdicts
    rows = (
        (str(one.block), one.part, share(one.score), f"`{one.reason}`", _shortened(one.text))
        for one in (verdicts[block] for block in EXPLAINED_BLOCKS)
    )
    return Table("", ("block", "part", "score", "reason", "text"), tuple(rows), prose=True)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= TEXT_WIDTH else f"{words[: TEXT_WIDTH - 1]}…"


def legend(_: Saved) -> Table:
    """The meaning of the benchmark's columns."""
    return LEGEND


def _command(source: str, saved: Saved) -> str:
    made = saved.source(source)
    return f"`{made.command}` ({made.date})"


DIFFERENCE, COUNTS = "{difference} ({interval})", "{won} / {tied} / {lost}"
CAPTIONS = "{at most once} / {once or as gold} ({too often} of {pairs})"

VIEWS: dict[str, View] = {
    "standing": standing,
    "uncompiled-ratio": partial(fact, "uncompiled-ratio"),
    "legend": legend,
    "explained": explained,
    # accuracy
    "word-f1": partial(by_dataset, "{word-F1}"),
    "word-f1-intervals": partial(by_dataset, "{95 %}"),
    "precision-recall": partial(by_dataset, "{P} / {R}"),
    "wcxb-dev-page-types": partial(whole, "wcxb-dev", "wcxb-dev: word-F1 by page type"),
    "corpus-page-types": partial(whole, "corpus", "corpus: word-F1 by page type"),
    "snippet-f1": partial(by_dataset, "{snippet F1}"),
    "snippets": partial(by_dataset, "{snippet P} / {snippet R} / {snippet accuracy}"),
    "nonempty-gold": partial(by_dataset, "{word-F1 without empty gold}"),
    "cjk-fair": partial(by_dataset, "{CJK-fair F1} ({CJK-fair 95 %})"),
    "shingles": partial(by_dataset, "{shingle F1 of means} ± {±}"),
    "rouge-5": partial(by_dataset, "{ROUGE-5 F1}"),
    "levenshtein": partial(by_dataset, "{Levenshtein}"),
    "failures": partial(by_dataset, "{crashes} / {empty}"),
    "versions": versions,
    # duplicated captions
    "caption-pairs": partial(by_dataset, CAPTIONS),
    "captions-kept": partial(by_dataset, "{gold kept} of {in gold}"),
    "corpus-captions": partial(whole, "corpus", "corpus: duplicated captions"),
    # differences
    "wcxb-dev-differences": partial(whole, "wcxb-dev", "held-out-domain against others:"),
    "wcxb-dev-differences-by-type": partial(
        comparison, "wcxb-dev", "held-out-domain against others by page type", "page type", DIFFERENCE
    ),
    "wcxb-dev-counts-by-type": partial(
        comparison, "wcxb-dev", "held-out-domain against others by page type", "page type", COUNTS
    ),
    "other-sets-differences": partial(whole, "other-sets", "held-out-domain against others:"),
    "other-sets-differences-by-dataset": partial(
        comparison, "other-sets", "held-out-domain against others by dataset", "dataset", DIFFERENCE
    ),
    "other-sets-counts-by-dataset": partial(
        comparison, "other-sets", "held-out-domain against others by dataset", "dataset", COUNTS
    ),
    "scrapinghub-sample-differences": partial(whole, "scrapinghub-sample", "boilerstrip against others"),
    # speed
    "cpu-ratios": partial(by_dataset, "{CPU to trafilatura}"),
    "wcxb-dev-cpu": partial(whole, "wcxb-dev", "wcxb-dev: CPU ms"),
    "corpus-cpu": partial(whole, "corpus", "corpus: CPU ms"),
    "stages": partial(whole, "profile", "CPU ms a page"),
    # the corpus and its floors
    "gate": partial(whole, "gate", "Gate"),
    # training
    "trained": trained,
    "page-type-accuracy": page_types,
    "confidence-accuracy": confidence,
    "worst-pages": partial(whole, "worst", "The 50 worst pages"),
    "worst-classes": partial(whole, "worst", "Pages by class"),
    # where the figures come from
    **{f"{name}-command": partial(_command, name) for name in (*RUNS, "profile", "gate", "worst")},
}  # fmt: skip
"""Views by the name of their region."""
