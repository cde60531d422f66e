"""The command that kills workers and their parents."""

from random import Random

import click

from benchmarks.chaos.account import list_problems, run_stream
from benchmarks.chaos.parents import WAYS, Ending, list_left, run_parent
from benchmarks.chaos.streams import STREAMS
from benchmarks.chaos.tables import tabulate_accounts, tabulate_endings
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import print_report
from benchmarks.errors import BenchmarkError


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
