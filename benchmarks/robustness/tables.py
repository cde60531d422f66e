"""Tables of what hostile pages do to extractors."""

from collections.abc import Iterable, Sequence

from benchmarks.robustness.reading import EVERYTHING, OTHERS, OURS
from benchmarks.robustness.trial import CPU_LIMIT, Trial
from benchmarks.tables import UNKNOWN, Table, format_share

AIM_SECONDS, AIM_BYTES = 2.0, 1_000_000_000
"""What no page of up to 10 MB is to take: the project's aim."""
MEGABYTE = 1_000_000
ANSWERED = "answered"
LOST = 0.5
"""An answer with a smaller share of the article's words has lost it."""


def tabulate_trials(trials: Sequence[Trial]) -> list[Table]:
    """A summary of systems, the trials of boilerstrip, and those of others."""
    return [summarise(trials), tabulate_ours(trials), tabulate_others(trials)]


def summarise(trials: Sequence[Trial]) -> Table:
    """A row for each system."""
    header = (
        "system", "shapes", f"over {AIM_SECONDS:g} s", "over 1 GB", f"over {CPU_LIMIT} s",
        "raised, or out of memory", "process died", "article lost", "slowest, s", "largest, MB",
    )  # fmt: skip
    rows = []
    for system in dict.fromkeys(trial.system for trial in trials):
        own = [trial for trial in trials if trial.system == system]
        timed_out = [trial for trial in own if trial.outcome == "time limit"]
        died = [trial for trial in own if trial.outcome.startswith(("SIG", "exit"))]
        ended = [trial for trial in own if trial not in timed_out and trial not in died]
        counts = (
            len(own),
            sum(trial.cpu_seconds > AIM_SECONDS for trial in own),
            sum(trial.memory_bytes > AIM_BYTES for trial in own),
            len(timed_out),
            sum(trial.outcome != ANSWERED for trial in ended),
            len(died),
            sum(trial.outcome == ANSWERED and trial.saved < LOST for trial in own),
        )
        slowest = f"{max((trial.cpu_seconds for trial in ended), default=0):.1f}" if not timed_out else f"> {CPU_LIMIT}"
        largest = f"{max((trial.memory_bytes for trial in ended), default=0) / MEGABYTE:,.0f}"
        rows.append((system, *map(str, counts), slowest, largest))
    return Table("Hostile pages by system", header, tuple(rows))


def tabulate_ours(trials: Iterable[Trial]) -> Table:
    """A row for each shape, with what boilerstrip says."""
    of = {(trial.shape, trial.system): trial for trial in trials if trial.system in (OURS, EVERYTHING)}
    header = ("shape", "MB", "text: s", "MB RSS", "all: s", "MB RSS", "article", "judged", "status", "warnings")
    rows = []
    for shape in dict.fromkeys(shape for shape, _ in of):
        text, everything = of.get((shape, OURS)), of.get((shape, EVERYTHING))
        one = text or everything
        assert one is not None
        judged = UNKNOWN if one.judged is None else format_share(one.judged)
        status = one.status if one.outcome == ANSWERED else one.outcome
        rows.append(
            (shape, f"{one.characters / MEGABYTE:.1f}", *_cost(text), *_cost(everything),
             format_share(one.saved), judged, status, "; ".join(one.warnings))
        )  # fmt: skip
    return Table("boilerstrip on hostile pages", header, tuple(rows))


def tabulate_others(trials: Iterable[Trial]) -> Table:
    """A row for each shape: seconds, megabytes and share of the article that each system saved."""
    of = {(trial.shape, trial.system): trial for trial in trials}
    systems = [system for system in (OURS, *OTHERS) if any(key[1] == system for key in of)]
    shapes = dict.fromkeys(shape for shape, _ in of)
    rows = tuple((shape, *(_describe(of.get((shape, system))) for system in systems)) for shape in shapes)
    return Table("Extractors on hostile pages: CPU s / MB / article saved", ("shape", *systems), rows)


def _cost(trial: Trial | None) -> tuple[str, str]:
    if trial is None or trial.outcome != ANSWERED:
        return UNKNOWN, UNKNOWN
    return f"{trial.cpu_seconds:.2f}", f"{trial.memory_bytes / MEGABYTE:,.0f}"


def _describe(trial: Trial | None) -> str:
    if trial is None:
        return UNKNOWN
    if trial.outcome != ANSWERED:
        return trial.outcome
    return f"{trial.cpu_seconds:.1f} / {trial.memory_bytes / MEGABYTE:,.0f} / {format_share(trial.saved)}"
