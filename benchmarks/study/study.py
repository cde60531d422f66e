"""Run a complete study: from annotated pages to figures, tables and plots in a folder."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.examples import FOLDS, build_examples
from benchmarks.page import Page
from benchmarks.report import render_markdown
from benchmarks.study.figures import compute_figures, study_tables, to_json
from benchmarks.study.plots import draw_plots
from benchmarks.study.runs import read_trees, run_variants
from benchmarks.study.variants import plan_variants
from benchmarks.study.worst import find_worst, worst_tables
from benchmarks.tables import Table
from benchmarks.train import FOCI, Plan, build_matrices, cross_validate, mean_scores
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
    examples, variants = build_matrices(build_examples(pages), HTML_FEATURES), plan_variants(plan or Plan())
    runs = []
    for one in run_variants(examples, HTML_FEATURES, variants, range(folds), work):
        runs.append(one)
        held_out = [page for page in examples if page.example.fold == one.fold]
        averages = mean_scores(held_out, one.scores["balanced"])
        scores = ", ".join(f"{name} {value:.3f}" for name, value in averages.items() if ", " not in name)
        yield f"fold {one.fold} of {FOLDS}, {one.variant}, {one.trees} trees, from {one.learnt} pages: {scores}"
    figures, trees = compute_figures(examples, runs, variants), read_trees(work, 0)
    page_counts = Counter(one.example.page.dataset for one in examples)
    out.mkdir(parents=True, exist_ok=True)
    (out / TABLES).write_text(render_markdown(study_tables(figures, trees)), encoding="utf-8")
    content = json.dumps(
        to_json(figures, trees, range(folds), page_counts, plan or Plan()), indent=1, ensure_ascii=False
    )
    (out / FIGURES).write_text(content + "\n", encoding="utf-8")
    for name, svg in draw_plots(figures, trees).items():
        (out / name).write_text(svg, encoding="utf-8")
    yield f"Figures, tables and plots are in {out}/"


def worst_pages(pages: Sequence[Page], dataset: str, most: int) -> list[Table]:
    """Tabulate the pages with the lowest word-F1, cross-validated by domain on all folds.

    Args:
        pages: training pages.
        dataset: name prefix of the datasets whose pages are shown.
        most: maximum number of pages shown.
    """
    focus = FOCI[0]
    examples = build_matrices(build_examples(pages), HTML_FEATURES)
    probability = cross_validate(examples, HTML_FEATURES)[focus]
    rows = [number for number, one in enumerate(examples) if one.example.page.dataset.startswith(dataset)]
    scored_pages = find_worst([examples[row] for row in rows], [probability[row] for row in rows], focus)
    return worst_tables(scored_pages, most)
