"""Commands that fit scorers and study them: tune, train, study, worst, held-out.

Their modules are imported when a command runs, because LightGBM and SciPy are optional dependencies.
"""

import json
from pathlib import Path

import click

from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import data_option, output_option, print_report, read_pages
from benchmarks.examples import FOLDS
from benchmarks.paths import STUDY, WEIGHTS
from boilerstrip.scoring.heuristic import HTML, TEXT


@click.command("tune")
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path))
def tune_heuristic(folders: tuple[Path, ...]) -> None:
    """Fit the heuristic scorer's weights.

    Prints weights fitted to the annotated pages of each FOLDER, with cross-validated word-F1.
    """
    from benchmarks import tune

    pages = read_pages(folders)
    for name, scorer, flattened in (("HTML", HTML, False), ("TEXT", TEXT, True)):
        evidence = tune.collect_evidence(pages, scorer, flattened)
        click.echo(f"# {name}: word-F1, cross-validated by domain")
        for dataset, f1 in tune.cross_validate(evidence, scorer).items():
            click.echo(f"#   {dataset}: {f1:.3f}")
        fitted = tune.fit(evidence, scorer)
        click.echo(f"{name} = HeuristicScorer({fitted.base}, {json.dumps(fitted.weights, indent=4)}, ...)")


@click.command("train")
@data_option
@output_option(WEIGHTS)
def train_learned(folders: tuple[Path, ...], out: Path) -> None:
    """Fit the learned scorers' trees.

    Writes weights fitted to the annotated pages of each FOLDER, with a record of the training data and cross-validated
    word-F1 by dataset.
    """
    from benchmarks import training

    for line in training.train(read_pages(folders), out):
        click.echo(line)


@click.command("study")
@data_option
@click.option("--folds", default=FOLDS, show_default=True, type=click.IntRange(1, FOLDS), help="Number of folds.")
@output_option(STUDY)
@click.option(
    "--work",
    default="out/study",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of intermediate scores.",
)
def study_scoring(folders: tuple[Path, ...], folds: int, out: Path, work: Path) -> None:
    """Run an ablation study of scoring.

    The study covers features, training pages, and the number and size of trees. Trees are refitted without each group
    of features, with fewer pages, and with fewer leaves, and cross-validated by domain. The scores of each fit are kept
    in the work folder, so that an interrupted study resumes when it is started again; use another work folder after a
    change of the code.
    """
    from benchmarks.study import study

    for line in study.study(read_pages(folders), folds, out, work):
        click.echo(line)


@click.command("worst")
@data_option
@click.option("--of", "dataset", default="wcxb", show_default=True, help="Name prefix of the datasets to show.")
@click.option("--pages", "most", default=50, show_default=True, type=click.IntRange(min=1), help="Number of pages.")
@docs_option
def show_worst(folders: tuple[Path, ...], dataset: str, most: int, documented_as: str | None) -> None:
    """Show the pages with the lowest F1.

    The table lists the word-F1 of learned scoring, cross-validated by domain, and the kind of error on each page.
    """
    from benchmarks.study import study

    tables = study.worst_pages(read_pages(folders), dataset, most)
    print_report(tables)
    document(documented_as, tables)


@click.command("held-out")
@data_option
@click.option(
    "--by", default="domain", show_default=True, type=click.Choice(("domain", "dataset")), help="What is held out."
)
@output_option("out/held-out")
def answer_held_out(folders: tuple[Path, ...], by: str, out: Path) -> None:
    """Extract pages out of sample.

    Each page of each FOLDER is extracted with trees fitted without its domain, or without its dataset.
    Score the answers with "run FOLDER ... --systems NAME=FILE": the figures are out of sample.
    """
    from benchmarks import held_out

    for line in held_out.answer_held_out(read_pages(folders), by, out):
        click.echo(line)
