"""Many input files to output files, by processes that may end at any time."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from boilerstrip.batch.bounds import choose_bounds
from boilerstrip.batch.columns import DEFAULT_COLUMNS
from boilerstrip.batch.make_rows import check_columns
from boilerstrip.batch.pages import check_workers
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.done import find_done, forget
from boilerstrip.batch.shards.inputs import find_inputs
from boilerstrip.batch.shards.plan import To, plan
from boilerstrip.batch.shards.supervise import Job, supervise
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.batch.workers import check_may_start
from boilerstrip.batch.writers.choose import choose_writer
from boilerstrip.extraction import check_options
from boilerstrip.options import Options


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a run."""

    jobs: Sequence[Job]
    """Those that were done in this run, or that were to be."""
    before: Counts
    """Of the tasks that were done before."""

    @property
    def counts(self) -> Counts:
        """Of all outputs that are there now."""
        return sum((job.counts for job in self.jobs if job.counts is not None), self.before)

    @property
    def problems(self) -> list[str]:
        """Inputs that could not be read, and why."""
        return [f"{name_task(job.task)}: {job.problem}" for job in self.jobs if job.problem]

    @property
    def is_complete(self) -> bool:
        """False if it was stopped."""
        return not any(job.is_open for job in self.jobs)


def run(
    inputs: Iterable[str | PathLike[str]],
    output: str | PathLike[str],
    *,
    to: To | None = "parquet",
    columns: Iterable[str] = DEFAULT_COLUMNS,
    workers: int = 1,
    timeout: float | None = None,
    memory: float | None = None,
    options: Options | None = None,
    pattern: str | None = None,
    shard: tuple[int, int] = (1, 1),
    overwrite: bool = False,
    retry_failed: bool = False,
    must_stop: Callable[[], bool] = lambda: False,
    on_tick: Callable[[Sequence[Job]], None] = lambda _: None,
) -> Report:
    """Extract the pages of many files to files, and go on where an earlier run of the same was ended.

    Each input that holds many pages is done by one process, which reads, extracts and writes. An output appears when it
    is whole, and then a file of counts beside it. A record that ends its process twice, hangs, or needs too much
    memory becomes a row that says so.

    Args:
        inputs: files, folders and globs: WARC, WET, JSONL, Parquet and pages, plain or compressed.
        output: a folder; or a file, in which all inputs are put together by one process.
        to: ``parquet`` or ``jsonl``, a table for each input that holds many pages; or ``text``, ``markdown`` or
            ``html``, a file for each page. None is what the output's name says, else text if all inputs are pages,
            else Parquet.
        columns: of tables, names of :data:`~boilerstrip.batch.columns.COLUMNS`.
        workers: number of processes.
        timeout, memory: of a process, as of :func:`boilerstrip.extract_many`.
        options: the caller's intentions.
        pattern: glob of the files that are read of folders, at any depth.
        shard: (i, n) does the i-th of every n tasks only, for n machines that share a list of inputs.
        overwrite: do everything again, whatever was done before.
        retry_failed: do inputs with a lost page again; where each page becomes a file, only that page.
        must_stop: asked twice a second. Once it says so, what is done is written, and the run ends.
        on_tick: called twice a second with all jobs, which hold the progress.

    Raises:
        FileNotFoundError: there is no such input.
        OptionError: an argument is not in its range, or an output was made with others.
        OutputError: an output cannot be written.
        WorkerError: processes do not start, or this one may start none.
    """
    check_workers(workers)
    check_may_start()
    bounds = choose_bounds(timeout, memory)
    found, names, wanted = find_inputs(inputs, pattern, Path(output)), check_columns(columns), check_options(options)
    tasks = plan(found, Path(output), to, names, wanted, shard=shard)
    before, left = Counts(), []
    for task in tasks:
        if overwrite:
            forget(task)
        counts = find_done(task, retry_failed)
        if counts is None:
            left.append(task)
        else:
            before += counts
    return Report(supervise(left, workers, bounds, must_stop=must_stop, on_tick=on_tick), before)


def extract_shard(
    source: str | PathLike[str],
    output: str | PathLike[str],
    *,
    columns: Iterable[str] = DEFAULT_COLUMNS,
    timeout: float | None = None,
    memory: float | None = None,
    options: Options | None = None,
) -> Counts:
    """Extract the pages of one file to one file, in a process of its own; what an engine calls for each path.

    It may be called again after any failure: what is done is not done again, and the output is there whole or not at
    all. Where a scheduler calls it twice at once, one of the calls waits for some seconds and then raises OutputError.

    Args:
        source: WARC, WET, JSONL, Parquet or a page, plain or compressed.
        output: its name ends with ``.parquet``, ``.jsonl``, ``.jsonl.gz`` or ``.jsonl.zst``.
        columns: names of :data:`~boilerstrip.batch.columns.COLUMNS`.
        timeout, memory: of the process, as of :func:`boilerstrip.extract_many`.
        options: the caller's intentions.

    Raises:
        OSError: the file cannot be read, or not to its end.
        OptionError: an argument is not in its range, or the output was made with others.
        OutputError: the output cannot be written.
        WorkerError: the process does not start, or this one may start none.
    """
    choose_writer(Path(output), check_columns(columns))  # raises; of another name a folder would be made
    report = run([source], output, columns=columns, timeout=timeout, memory=memory, options=options)
    if report.problems:
        raise OSError(report.problems[0])
    if report.counts.unread:
        raise OSError(f"{source}: not read to its end; what was read is in {output}")
    return report.counts


def name_task(task: Task) -> str:
    """Return what a task is called in messages: its input, or the first of several."""
    paths = [path for path, _ in task.pairs]
    return str(paths[0]) if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1:,} more"
