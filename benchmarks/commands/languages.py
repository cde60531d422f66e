"""The command that compares languages with annotations."""

from pathlib import Path

import click

from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import print_report
from benchmarks.commands.scoring import find_datasets
from benchmarks.languages import list_differences, measure_languages, tabulate_languages
from benchmarks.paths import CORPUS
from boilerstrip.metadata.detector import detect_language


@click.command("languages")
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=click.Path(path_type=Path))
@click.option("--list", "listed", is_flag=True, help="Also list the languages that are not the annotated ones.")
@click.option("--limit", type=click.IntRange(min=1), help="Number of pages of each dataset, from its first.")
@docs_option
def compare_languages(folders: tuple[Path, ...], listed: bool, limit: int | None, documented_as: str | None) -> None:
    """Compare declared and detected languages with annotations.

    Each FOLDER, or JSON Lines file, is a dataset or holds several; the default is the embedded corpus. Pages whose
    language is not annotated are left out. The milliseconds are those of all metadata of a page.
    """
    detect_language("")  # loads the model, which is no page's time
    found = find_datasets(folders or (CORPUS,), limit)
    results = [result for dataset in found for result in measure_languages(dataset.pages(limit))]
    if listed:
        click.echo("\n".join(list_differences(results)))
    table = tabulate_languages(results)
    print_report([table])
    document(documented_as, [table])
