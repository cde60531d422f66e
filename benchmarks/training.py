"""Train all learned models: from annotated pages to files of weights."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import numpy as np

from benchmarks import train as fitting
from benchmarks import train_pages as whole_pages
from benchmarks.examples import FOLDS, JUDGING, MAIN_DATASET, build_examples
from benchmarks.page import Page
from benchmarks.page_figures import evaluate_confidence, evaluate_types
from benchmarks.train import MeasuredExample
from benchmarks.train_pages import ScoredExample, Table
from boilerstrip.arrays import F64
from boilerstrip.options import Focus
from boilerstrip.page import confidence, page_type
from boilerstrip.scoring.learned import CLASSES, HTML, TEXT
from boilerstrip.scoring.weight_files import Weights, write_weights

LICENCES = {
    "wcxb": "WCXB, Foley 2026, CC-BY-4.0",
    "fundus": "fundus, MIT",
    "magic": "magic-html, Apache-2.0",
    "harvest": "harvest, Apache-2.0",
    "zhweb": "zhweb, MIT",
    "andyaed": "andyaed, Apache-2.0",
    "newspaper4k": "newspaper4k, MIT",
    "readability": "readability, Apache-2.0",
    "defuddle": "defuddle, MIT",
    "trafilatura": "trafilatura, Apache-2.0",
    "postlight": "postlight, Apache-2.0",
    "corpus": "this project, Apache-2.0",
}
"""Licence of the annotations, by name prefix of their dataset; it is recorded with the weights."""

Figures = dict[str, Any]
"""Figures by name, possibly nested; values are numbers, strings or lists."""


def train(pages: Sequence[Page], out: Path) -> Iterator[str]:
    """Fit all learned models and write their weights and origin.

    Yields:
        Lines that report cross-validated figures.
    """
    out.mkdir(parents=True, exist_ok=True)
    figures: Figures = {}
    origin: Figures = {
        "pages": dict(Counter(page.dataset for page in pages if page.split != JUDGING)),
        "licences": sorted({_licence_of(page.dataset) for page in pages}),
        "versions": fitting.versions(),
        "settings": {**fitting.SETTINGS, "trees": fitting.TREES, "folds": FOLDS},
        "settings of page types": {**whole_pages.TYPE_SETTINGS, "trees": whole_pages.TYPE_TREES},
        "settings of confidence": {**whole_pages.CONFIDENCE_SETTINGS, "trees": whole_pages.CONFIDENCE_TREES},
        "measure": "mean word-F1 (F1 of the snippets where there is no gold text), cross-validated by domain",
        "figures": figures,
    }
    for scorer, flattened in ((HTML, False), (TEXT, True)):
        examples = fitting.build_matrices(build_examples(pages, flattened=flattened), scorer.groups)
        scored = _score_examples(examples, fitting.cross_validate(examples, scorer.groups))
        for focus in fitting.FOCI:
            title = f"{scorer.file}, {focus} focus"
            figures[title] = fitting.mean_scores(examples, [page.score for page in scored[focus]])
            yield from _report(title, figures[title])
        trees = fitting.fit(examples, scorer.groups)
        write_weights(out / scorer.file, Weights(scorer.kind, CLASSES, trees))
        if not flattened:
            yield from _train_types(scored["balanced"], out / page_type.FILE, figures)
        yield from _train_confidence(chain(*scored.values()), out, flattened, figures)
    fitting.write_origin(out / "origin.json", origin)
    yield f"Weights and their origin are in {out}/"


def _score_examples(
    examples: Sequence[MeasuredExample], probability: Mapping[Focus, Sequence[F64]]
) -> dict[Focus, list[ScoredExample]]:
    """Score the extraction of each example for each focus; only the focus on precision has probabilities of its own."""
    scored: dict[Focus, list[ScoredExample]] = {}
    for focus in get_args(Focus):
        probabilities = probability["precision" if focus == "precision" else "balanced"]
        scores = fitting.score_selections(examples, probabilities, focus)
        scored[focus] = [
            ScoredExample(one.example, likely, focus, score)
            for one, likely, score in zip(examples, probabilities, scores, strict=True)
        ]
    return scored


def _train_types(pages: Iterable[ScoredExample], file: Path, figures: Figures) -> Iterator[str]:
    rows = list(whole_pages.build_type_rows(pages))
    if not rows:
        yield f"{file.name}: no page has a type"
        return
    table = Table.of(whole_pages.weight_by_rarity(rows))
    predictions = table.cross_validate(whole_pages.TYPE_SETTINGS, whole_pages.TYPE_TREES).argmax(axis=1)
    for group, group_rows in _rows_by_group(map(_group_of, table.pages)):
        title = f"{file.name}, {group}"
        figures[title] = evaluate_types(table.target[group_rows].astype(np.int64), predictions[group_rows])
        yield from _report(title, figures[title])
    write_weights(file, whole_pages.fit_types(table))


def _train_confidence(pages: Iterable[ScoredExample], out: Path, flattened: bool, figures: Figures) -> Iterator[str]:
    name, kind = (
        (confidence.TEXT_FILE, confidence.TEXT_KIND) if flattened else (confidence.HTML_FILE, confidence.HTML_KIND)
    )
    file = out / name
    rows = list(whole_pages.build_confidence_rows(pages))
    if not rows:
        yield f"{file.name}: no page has gold text"
        return
    table = Table.of(rows)
    predictions = table.cross_validate(whole_pages.CONFIDENCE_SETTINGS, whole_pages.CONFIDENCE_TREES)
    for group, group_rows in _rows_by_group(f"{page.focus} focus, {_group_of(page)}" for page in table.pages):
        title = f"{file.name}, {group}"
        figures[title] = evaluate_confidence(table.target[group_rows], predictions[group_rows])
        yield from _report(title, figures[title])
    write_weights(file, whole_pages.fit_confidence(table, kind))


def _group_of(page: ScoredExample) -> str:
    return MAIN_DATASET if page.example.is_main else "other datasets"


def _rows_by_group(groups: Iterable[str]) -> list[tuple[str, list[int]]]:
    """Group row numbers; sorted by the name of the group."""
    rows: dict[str, list[int]] = {}
    for row, group in enumerate(groups):
        rows.setdefault(group, []).append(row)
    return sorted(rows.items())


def _report(title: str, figures: Figures, indent: str = "") -> Iterator[str]:
    yield f"{indent}{title}"
    for name, value in figures.items():
        if isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values()):
            yield from _report(name, value, f"{indent}  ")
        else:
            yield f"{indent}  {name}: {_format(value)}"


def _format(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_format(inner)}" for name, inner in value.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _licence_of(dataset: str) -> str:
    return next((licence for name, licence in LICENCES.items() if dataset.startswith(name)), f"{dataset}, not known")
