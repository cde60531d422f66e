"""Commands that kill workers and their parents."""

import shutil
from itertools import cycle, islice
from pathlib import Path
from random import Random

import click

from benchmarks.chaos.account import list_problems, run_stream
from benchmarks.chaos.inputs import write_inputs
from benchmarks.chaos.interrupted import ENDINGS, run_trial, run_undisturbed
from benchmarks.chaos.parents import WAYS, Ending, list_left, run_parent
from benchmarks.chaos.streams import STREAMS
from benchmarks.chaos.tables import tabulate_accounts, tabulate_endings, tabulate_trials
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import output_option, print_report, read_pages
from benchmarks.errors import BenchmarkError
from benchmarks.paths import CORPUS

PAGES = 10_000
"""Pages of a run that is interrupted. Half of them are one archive, of which two segments are written before its end:
with 2,000 pages, no archive takes the ten seconds of a segment, so that none is gone on with from its middle."""


@click.command("chaos")
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(min=0), help="Of each run.")
@click.option("--runs", default=1, show_default=True, type=click.IntRange(min=1), help="Number of runs.")
@click.option("--parents", default=3, show_default=True, type=click.IntRange(min=0), help="Of each kind, in a run.")
@click.option("--seed", default=1, show_default=True, help="Of the first run.")
@docs_option
def cause_chaos(seconds: float, runs: int, parents: int, seed: int, documented_as: str | None) -> None:
    """Kill workers and their parents at random.

    Workers are killed, stopped and starved of memory while they read pages, and some pages are hostile themselves.
    Then parents end in every way. Fails if a page is not accounted for, or if a process is left.
    """
    accounts, endings, problems = [], list[Ending](), list[str]()
    for number in range(runs):
        random = Random(seed + number)
        accounts.append([run_stream(name, seconds / len(STREAMS), random) for name in STREAMS])
        ended = [run_parent(way, random) for way in WAYS for _ in range(parents)]
        endings.extend(ended)
        found = [f"run {number + 1}: {problem}" for problem in (*list_problems(accounts[-1]), *list_left(ended))]
        problems.extend(found)
        click.echo("\n".join([f"run {number + 1} of {runs}: {len(found)} problems", *found]), err=True)
    tables = [tabulate_accounts(accounts), tabulate_endings(endings)]
    print_report(tables)
    document(documented_as, tables)
    if problems:
        raise BenchmarkError("\n".join(problems))


@click.command("interrupt")
@click.option("--runs", default=20, show_default=True, type=click.IntRange(min=1), help="Runs to interrupt.")
@click.option("--pages", default=PAGES, show_default=True, type=click.IntRange(min=4), help="Pages of a run.")
@click.option("--seed", default=1, show_default=True, help="Of moments and victims.")
@output_option("out/interrupt")
@docs_option
def interrupt_runs(runs: int, pages: int, seed: int, out: Path, documented_as: str | None) -> None:
    """Kill runs of many pages, or their workers, at random.

    Archives and a table made of the corpus are extracted to Parquet, once undisturbed, and then in runs that are killed
    up to three times and begun again. Fails if a row is lost, doubled or different in the end, or if a process is left.
    """
    shutil.rmtree(out, ignore_errors=True)
    inputs, expected, random = out / "inputs", out / "undisturbed", Random(seed)
    write_inputs(read_pages([CORPUS]), inputs, [pages // 2, pages // 4, pages // 8, pages // 8])
    seconds, trials = run_undisturbed(inputs, expected), []
    for number, way in enumerate(islice(cycle(ENDINGS), runs), 1):
        trial = run_trial(way, inputs, out / f"run-{number}", expected, seconds, random)
        click.echo("\n".join([f"run {number} of {runs}: {way}, {trial.harms} times", *trial.problems]), err=True)
        shutil.rmtree(out / f"run-{number}")
        trials.append(trial)
    tables = [tabulate_trials(trials)]
    print_report(tables)
    document(documented_as, tables)
    if problems := [problem for trial in trials for problem in trial.problems]:
        raise BenchmarkError("\n".join(problems))
