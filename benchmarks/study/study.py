"""A complete study: from annotated pages to figures, tables and plots in a folder."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.examples import FOLDS, examples
from benchmarks.page import Page
from benchmarks.report import render_markdown
from benchmarks.study.figures import figures, study_tables, told
from benchmarks.study.plots import plots
from benchmarks.study.runs import outcomes, read_trees
from benchmarks.study.variants import variants
from benchmarks.study.worst import worst, worst_tables
from benchmarks.tables import Table
from benchmarks.train import FOCI, Plan, cross_validated, means, measured
from boilerstrip.features.matrix import HTML_FEATURES

FIGURES, TABLES = "figures.json", "tables.md"


def study(pages: Sequence[Page], folds: int, out: Path, work: Path, plan: Plan | None = None) -> Iterator[str]:
    """Fit and score every variant, and write figures, tables and plots.

    Args:
        pages: pages with gold text or snippets.
        folds: number of folds to use, of :data:`benchmarks.examples.FOLDS`.
        out: folder of the figures (JSON), the tables (Markdown) and the plots (SVG).
        work: folder of the scores of every fit, from which an interrupted study resumes.
        plan: the unchanged plan that variants differ from.

    Yields:
        A line for each outcome.
    """
    found, tried = measured(examples(pages), HTML_FEATURES), variants(plan or Plan())
    runs = []
    for one in outcomes(found, HTML_FEATURES, tried, range(folds), work):
        runs.append(one)
        held_out = [page for page in found if page.example.fold == one.fold]
        reached = means(held_out, one.scores["balanced"])
        scores = ", ".join(f"{name} {value:.3f}" for name, value in reached.items() if ", " not in name)
        yield f"fold {one.fold} of {FOLDS}, {one.variant}, {one.trees} trees, from {one.learnt} pages: {scores}"
    done, trees = figures(found, runs, tried), read_trees(work, 0)
    pages_of = Counter(one.example.page.dataset for one in found)
    out.mkdir(parents=True, exist_ok=True)
    (out / TABLES).write_text(render_markdown(study_tables(done, trees)), encoding="utf-8")
    content = json.dumps(told(done, trees, range(folds), pages_of, plan or Plan()), indent=1, ensure_ascii=False)
    (out / FIGURES).write_text(content + "\n", encoding="utf-8")
    for name, drawn in plots(done, trees).items():
        (out / name).write_text(drawn, encoding="utf-8")
    yield f"Figures, tables and plots are in {out}/"


def worst_pages(pages: Sequence[Page], dataset: str, most: int) -> list[Table]:
    """Tables of the pages with the lowest word-F1, cross-validated by domain on all folds.

    Args:
        pages: training pages.
        dataset: name prefix of the datasets whose pages are shown.
        most: maximum number of pages shown.
    """
    focus = FOCI[0]
    found = measured(examples(pages), HTML_FEATURES)
    probability = cross_validated(found, HTML_FEATURES)[focus]
    asked = [number for number, one in enumerate(found) if one.example.page.dataset.startswith(dataset)]
    judged = worst([found[row] for row in asked], [probability[row] for row in asked], focus)
    return worst_tables(judged, most)
