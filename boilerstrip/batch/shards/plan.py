"""From input files to tasks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

from boilerstrip.batch.shards.files_task import SUFFIXES as STYLES
from boilerstrip.batch.shards.files_task import FilesTask, Style
from boilerstrip.batch.shards.inputs import COMPRESSED, Input
from boilerstrip.batch.shards.kinds import guess_many, holds_many
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.batch.writers.choose import SUFFIXES as TABLES
from boilerstrip.errors import OptionError
from boilerstrip.options import Options

To = Literal["text", "markdown", "html", "jsonl", "parquet"]
PAGES_PER_TASK = 1_000
"""Files of a page each that one task takes: ten seconds of work, so that all processes have some until the end."""


def plan(
    inputs: Iterable[Input],
    output: Path,
    to: To | None,
    columns: tuple[str, ...],
    options: Options,
    *,
    shard: tuple[int, int] = (1, 1),
) -> list[Task]:
    """Return the tasks for some inputs.

    To tables, each archive or table is a task with an output of its own, and files of a page each are put together by
    the thousand. To anything else, each page becomes a file. If the output is a file, all inputs are one task.

    Inputs are shared out and outputs are named by names alone, so that all shards agree, whatever each can read. Where
    a name does not tell whether its input holds many pages, the shard that it falls to looks.

    Args:
        inputs: the files.
        output: a file or a folder.
        to: None takes the format of the output's name, else text if all inputs are pages, else Parquet.
        columns: of tables.
        options: the caller's intentions.
        shard: (i, n) returns the i-th of every n tasks only.

    Raises:
        OptionError: the output does not fit the inputs, or an argument is not in its range.
    """
    if to is not None and to not in get_args(To):
        raise OptionError(f"to must be one of {', '.join(get_args(To))}, not {to!r}")
    part, parts = shard
    if not 1 <= part <= parts:
        raise OptionError(f"shard must be (i, n) with i from 1 to n, not {shard!r}")
    found = list({entry.path: entry for entry in inputs}.values())
    to = to or _find_named(output) or _choose(found)
    if to == "jsonl" or to == "parquet":
        return _plan_tables(found, output, f".{to}", columns, options, shard)
    tasks = _plan_files(found, output, to, options)
    _check_outputs(tasks)
    return list(tasks[part - 1 :: parts])


def _choose(inputs: list[Input]) -> To:
    """Return the format of outputs that fits some inputs, opening only what no name tells."""
    paths = [entry.path for entry in inputs]
    has_many = any(guess_many(path) for path in paths) or any(holds_many(path) for path in paths)
    return "parquet" if has_many else "text"


def _find_named(output: Path) -> To | None:
    """Return the format that the name of an output says; None if it says none."""
    name = output.name.lower()
    if name.endswith(TABLES):
        return "parquet" if name.endswith(".parquet") else "jsonl"
    return next((style for style, suffix in STYLES.items() if name.endswith(suffix)), None)


def _plan_tables(
    inputs: list[Input],
    output: Path,
    suffix: str,
    columns: tuple[str, ...],
    options: Options,
    shard: tuple[int, int],
) -> list[Task]:
    part, parts = shard
    if output.name.lower().endswith(TABLES):
        tasks = [TableTask(tuple(entry.path for entry in inputs), output, columns, options)]
        _check_outputs(tasks)
        return list(tasks[part - 1 :: parts])
    guesses = {entry.path: guess_many(entry.path) for entry in inputs}
    names = dict(_name_outputs([entry for entry in inputs if guesses[entry.path] is not False], suffix))

    def plan_alone(path: Path) -> TableTask:
        return TableTask((path,), output / names[path], columns, options)

    tasks = [plan_alone(path) for path, is_many in guesses.items() if is_many]
    others = [path for path, is_many in guesses.items() if not is_many]
    for number, start in enumerate(range(0, len(others), PAGES_PER_TASK)):
        group = tuple(others[start : start + PAGES_PER_TASK])
        tasks.append(TableTask(group, output / f"pages-{number:05}{suffix}", columns, options))
    mine = tasks[part - 1 :: parts]
    many = {path for task in mine for path in task.inputs if guesses[path] is None and holds_many(path)}
    alone = [plan_alone(path) for path in guesses if path in many]
    _check_outputs([*tasks, *alone])
    left = [replace(task, inputs=tuple(path for path in task.inputs if path not in many)) for task in mine]
    return [*(task for task in left if task.inputs), *alone]


def _plan_files(pages: list[Input], output: Path, style: Style, options: Options) -> list[FilesTask]:
    for entry in pages:
        if guess_many(entry.path):
            raise OptionError(f"{entry.path} holds many pages: choose jsonl or parquet instead of {style}")
    if len(pages) == 1 and output.suffix:
        return [FilesTask(((pages[0].path, output),), style, options)]
    files = [(path, output / name) for path, name in _name_outputs(pages, STYLES[style])]
    return [
        FilesTask(
            tuple(files[start : start + PAGES_PER_TASK]), style, options, output / f"pages-{number:05}{STYLES[style]}"
        )
        for number, start in enumerate(range(0, len(files), PAGES_PER_TASK))
    ]


def _check_outputs(tasks: Sequence[Task]) -> None:
    """Check that no output is that of two tasks, or an input.

    Raises:
        OptionError: one is.
    """
    inputs = {source.absolute() for task in tasks for source, _ in task.pairs}
    sources: dict[Path, Path] = {}
    for task in tasks:
        for source, output in task.pairs if isinstance(task, FilesTask) else task.pairs[:1]:
            other = sources.setdefault(output.absolute(), source)
            if other is not source:
                raise OptionError(f"{other} and {source} would both become {output}: give one of them another name")
            if output.absolute() in inputs:
                raise OptionError(f"{output} is an input, and would be written over: choose another output")


def _name_outputs(inputs: list[Input], suffix: str) -> list[tuple[Path, Path]]:
    """Return each input with the name of its output: its own with another ending, or with one more if two are alike."""
    names = [_without_endings(entry.name) for entry in inputs]
    times = Counter(names)
    return [
        (entry.path, Path(f"{name if times[name] == 1 else entry.name}{suffix}"))
        for entry, name in zip(inputs, names, strict=True)
    ]


def _without_endings(name: Path) -> Path:
    bare = name.with_suffix("") if name.suffix.lower() in COMPRESSED[1:] else name
    return bare.with_suffix("")
