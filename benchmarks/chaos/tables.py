"""Tables of what became of pages and processes."""

from collections.abc import Sequence

from benchmarks.chaos.account import Account
from benchmarks.chaos.interrupted import Trial
from benchmarks.chaos.killer import HARMS
from benchmarks.chaos.parents import Ending
from benchmarks.tables import Table


def tabulate_accounts(runs: Sequence[Sequence[Account]]) -> Table:
    """A row for each stream of each run."""
    header = ("run", "stream", "pages", *HARMS, "hostile as expected", "hostile, harmed first", "lost", "problems")
    rows = tuple(
        (
            str(number),
            account.stream,
            f"{account.pages:,}",
            *(str(account.harms[harm]) for harm in HARMS),
            str(account.hostile),
            str(account.hostile_harmed),
            str(account.lost),
            str(len(account.problems)),
        )
        for number, run in enumerate(runs, 1)
        for account in run
    )
    return Table("Pages while workers are killed at random", header, rows)


def tabulate_endings(endings: Sequence[Ending]) -> Table:
    """A row for each way in which parents ended."""
    header = ("way", "parents", "with workers", "slowest, s", "processes left")
    rows = []
    for way in dict.fromkeys(ending.way for ending in endings):
        own = [ending for ending in endings if ending.way == way]
        slowest = max(ending.seconds for ending in own)
        counts = (len(own), sum(ending.workers > 0 for ending in own))
        rows.append((way, *map(str, counts), f"{slowest:.1f}", str(sum(ending.left for ending in own))))
    return Table("Workers after their parents end", header, tuple(rows))


def tabulate_trials(trials: Sequence[Trial]) -> Table:
    """A row for each way in which runs were interrupted."""
    header = (
        "way",
        "runs",
        "interruptions",
        "times the command was given",
        "tables gone on with",
        "processes left",
        "equal in the end",
    )
    rows = []
    for way in dict.fromkeys(trial.way for trial in trials):
        own = [trial for trial in trials if trial.way == way]
        sums = (sum(getattr(trial, name) for trial in own) for name in ("harms", "starts", "begun", "left"))
        rows.append((way, str(len(own)), *map(str, sums), str(sum(not trial.problems for trial in own))))
    return Table("Runs interrupted at random", header, tuple(rows))
