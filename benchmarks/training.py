"""The whole way from annotated pages to the files of weights."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import train as fitting
from benchmarks.examples import FOLDS, examples
from benchmarks.page import Page
from boilerstrip.scoring.learned import HTML, TEXT, LearnedScorer

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
    "corpus": "this project, Apache-2.0",
}
"""Of annotations, by the beginning of their dataset's name; what is trained on them tells it."""


def train(pages: Sequence[Page], out: Path) -> Iterator[str]:
    """Fit both scorers, write their weights and what these were made of, and tell the cross-validated figures."""
    out.mkdir(parents=True, exist_ok=True)
    told: dict[str, Any] = {
        "pages": dict(Counter(page.dataset for page in pages)),
        "licences": sorted({_licence(page.dataset) for page in pages}),
        "versions": fitting.versions(),
        "settings": {**fitting.SETTINGS, "trees": fitting.TREES, "folds": FOLDS},
    }
    for scorer, flattened in ((HTML, False), (TEXT, True)):
        figures = _train(pages, scorer, flattened, out)
        told[f"word-F1 of {scorer.file}, cross-validated by domain"] = figures
        yield f"{scorer.file}: word-F1, cross-validated by domain"
        yield from (f"  {name}: {value:.3f}" for name, value in figures.items())
    fitting.write_origin(out / "origin.json", told)
    yield f"Weights and their origin are in {out}/"


def _train(pages: Sequence[Page], scorer: LearnedScorer, flattened: bool, out: Path) -> dict[str, float]:
    found = fitting.measured(examples(pages, flattened=flattened), scorer.measures)
    probability = fitting.cross_validated(found, scorer.measures)
    fitting.write(out / scorer.file, fitting.fit(found, scorer.measures))
    return fitting.means(found, fitting.scores(found, probability))


def _licence(dataset: str) -> str:
    return next((licence for name, licence in LICENCES.items() if dataset.startswith(name)), f"{dataset}, not known")
