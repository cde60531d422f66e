"""The command that measures what hostile pages do to extractors."""

from pathlib import Path

import click

from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import print_report
from benchmarks.robustness.build import LARGEST
from benchmarks.robustness.reading import READERS
from benchmarks.robustness.shapes import SHAPES
from benchmarks.robustness.store import run_trials
from benchmarks.robustness.tables import tabulate_trials
from benchmarks.robustness.trial import Trial


@click.command("robustness")
@click.option("--systems", default=",".join(READERS), show_default=True, help="Systems, by commas.")
@click.option("--shapes", "words", default="", help="Words of names of shapes, by commas; all by default.")
@click.option("--size", default=LARGEST, show_default=True, type=click.IntRange(min=1), help="Bytes of a page.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Pages at a time.")
@click.option("--out", default="out/robustness", show_default=True, type=click.Path(path_type=Path), help="Folder.")
@docs_option
def measure_robustness(systems: str, words: str, size: int, jobs: int, out: Path, documented_as: str | None) -> None:
    """Measure extractors on hostile pages.

    Each page is read in a process of its own, with limits on CPU time and memory; what is already in the folder is not
    measured again.
    """
    wanted = [word for word in words.split(",") if word]
    shapes = [shape for shape in SHAPES if not wanted or any(word in shape.name for word in wanted)]
    trials = run_trials(shapes, systems.split(","), size, jobs, out / "trials.jsonl", _tell)
    tables = tabulate_trials(trials)
    print_report(tables)
    document(documented_as, tables)


def _tell(trial: Trial) -> None:
    cost = f"{trial.cpu_seconds:6.2f} s {trial.memory_bytes / 1e6:6.0f} MB"
    click.echo(f"{cost} {trial.saved:.2f} {trial.outcome}: {trial.system}, {trial.shape}", err=True)
