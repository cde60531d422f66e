"""Training of all learned models: from annotated pages to files of weights."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import numpy as np

from benchmarks import train as fitting
from benchmarks import train_pages as whole_pages
from benchmarks.examples import FOLDS, JUDGING, MAIN_DATASET, examples
from benchmarks.page import Page
from benchmarks.page_figures import evaluate_confidence, evaluate_types
from benchmarks.train import Measured
from benchmarks.train_pages import Judged, Table
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


Told = dict[str, Any]
"""Figures by their names."""


def train(pages: Sequence[Page], out: Path) -> Iterator[str]:
    """Fit all learned models and write their weights and origin.

    Yields:
        Lines that report cross-validated figures.
    """
    out.mkdir(parents=True, exist_ok=True)
    figures: Told = {}
    told: Told = {
        "pages": dict(Counter(page.dataset for page in pages if page.split != JUDGING)),
        "licences": sorted({_licence(page.dataset) for page in pages}),
        "versions": fitting.versions(),
        "settings": {**fitting.SETTINGS, "trees": fitting.TREES, "folds": FOLDS},
        "settings of page types": {**whole_pages.TYPE_SETTINGS, "trees": whole_pages.TYPE_TREES},
        "settings of confidence": {**whole_pages.CONFIDENCE_SETTINGS, "trees": whole_pages.CONFIDENCE_TREES},
        "measure": "mean word-F1 (F1 of the snippets where there is no gold text), cross-validated by domain",
        "figures": figures,
    }
    for scorer, flattened in ((HTML, False), (TEXT, True)):
        found = fitting.measured(examples(pages, flattened=flattened), scorer.groups)
        judged = _judged(found, fitting.cross_validated(found, scorer.groups))
        for focus in fitting.FOCI:
            title = f"{scorer.file}, {focus} focus"
            figures[title] = fitting.means(found, [page.score for page in judged[focus]])
            yield from _lines(title, figures[title])
        trees = fitting.fit(found, scorer.groups)
        write_weights(out / scorer.file, Weights(scorer.kind, CLASSES, trees))
        if not flattened:
            yield from _train_types(judged["balanced"], out / page_type.FILE, figures)
        yield from _train_confidence(chain(*judged.values()), out, flattened, figures)
    fitting.write_origin(out / "origin.json", told)
    yield f"Weights and their origin are in {out}/"


def _judged(found: Sequence[Measured], probability: Mapping[Focus, Sequence[F64]]) -> dict[Focus, list[Judged]]:
    """Examples with the score of their extraction for each focus; only the focus on precision has its own trees."""
    judged: dict[Focus, list[Judged]] = {}
    for focus in get_args(Focus):
        of_focus = probability["precision" if focus == "precision" else "balanced"]
        scores = fitting.scores(found, of_focus, focus)
        judged[focus] = [
            Judged(one.example, likely, focus, score)
            for one, likely, score in zip(found, of_focus, scores, strict=True)
        ]
    return judged


def _train_types(pages: Iterable[Judged], file: Path, figures: Told) -> Iterator[str]:
    rows = list(whole_pages.typed(pages))
    if not rows:
        yield f"{file.name}: no page has a type"
        return
    table = Table.of(whole_pages.balanced(rows))
    told = table.predicted(whole_pages.TYPE_SETTINGS, whole_pages.TYPE_TREES).argmax(axis=1)
    for group, of_group in _grouped(map(_group, table.pages)):
        title = f"{file.name}, {group}"
        figures[title] = evaluate_types(table.target[of_group].astype(np.int64), told[of_group])
        yield from _lines(title, figures[title])
    write_weights(file, whole_pages.fit_types(table))


def _train_confidence(pages: Iterable[Judged], out: Path, flattened: bool, figures: Told) -> Iterator[str]:
    name, kind = (
        (confidence.TEXT_FILE, confidence.TEXT_KIND) if flattened else (confidence.HTML_FILE, confidence.HTML_KIND)
    )
    file = out / name
    rows = list(whole_pages.trusted(pages))
    if not rows:
        yield f"{file.name}: no page has gold text"
        return
    table = Table.of(rows)
    told = table.predicted(whole_pages.CONFIDENCE_SETTINGS, whole_pages.CONFIDENCE_TREES)
    for group, of_group in _grouped(f"{page.focus} focus, {_group(page)}" for page in table.pages):
        title = f"{file.name}, {group}"
        figures[title] = evaluate_confidence(table.target[of_group], told[of_group])
        yield from _lines(title, figures[title])
    write_weights(file, whole_pages.fit_confidence(table, kind))


def _group(page: Judged) -> str:
    return MAIN_DATASET if page.example.is_main else "other datasets"


def _grouped(groups: Iterable[str]) -> list[tuple[str, list[int]]]:
    """Row numbers of each group, by name of the group."""
    rows: dict[str, list[int]] = {}
    for row, group in enumerate(groups):
        rows.setdefault(group, []).append(row)
    return sorted(rows.items())


def _lines(title: str, figures: Told, indent: str = "") -> Iterator[str]:
    yield f"{indent}{title}"
    for name, value in figures.items():
        if isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values()):
            yield from _lines(name, value, f"{indent}  ")
        else:
            yield f"{indent}  {name}: {_shown(value)}"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_shown(inner)}" for name, inner in value.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _licence(dataset: str) -> str:
    return next((licence for name, licence in LICENCES.items() if dataset.startswith(name)), f"{dataset}, not known")
