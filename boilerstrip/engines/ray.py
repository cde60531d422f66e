"""Ray Data: a task for each input file; nothing but paths and counts is in the object store.

A page that hangs, needs too much memory or ends its process gives a row of the output whose ``status`` is ``timeout``,
``memory`` or ``failed``; the task goes on. ``timeout`` and ``memory`` are the limits of the one worker process that
each task has. A task that Ray loses with its machine is tried again ``retries`` times, and goes on where it was; then
Ray raises. Tasks and not actors, because Ray Data starts an actor that died again without end.

::

    pairs = [(path, f"out/{path.name}.parquet") for path in Path("warcs").glob("*.warc.gz")]
    rows = extract_files(pairs).take_all()
    failed = [row for row in rows if row["error"] or row["lost"]]
"""

from collections.abc import Iterable
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Any

from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import DEFAULT_COLUMNS
from boilerstrip.batch.make_rows import check_columns
from boilerstrip.engines.files import Row, extract_file
from boilerstrip.options import Options

if TYPE_CHECKING:
    from ray.data import Dataset

RETRIES = 3
"""As many as Ray gives a task by default. Ray Data tries its own without end."""


def extract_files(
    pairs: Iterable[tuple[str | PathLike[str], str | PathLike[str]]],
    *,
    columns: Iterable[str] = DEFAULT_COLUMNS,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
    retries: int = RETRIES,
) -> "Dataset":
    """Extract the pages of files to files when the rows are asked for, each by a task of one CPU.

    Args:
        pairs: input and output of each, paths that all machines have, as of :func:`boilerstrip.batch.extract_shard`.
        columns, timeout, memory, options: as of the same.
        retries: of a task that is lost.

    Returns:
        A row for each file, as of :func:`boilerstrip.engines.files.extract_file`. Computed again, it does the rest.

    Raises:
        OptionError: there is no such column.
    """
    import ray

    items = [{"source": str(source), "output": str(output)} for source, output in pairs]
    names = check_columns(columns)
    extract = partial(_extract_file, columns=names, timeout=timeout, memory=memory, options=options)
    files = ray.data.from_items(items, override_num_blocks=max(len(items), 1))
    return files.map(extract, num_cpus=1, max_retries=retries)


def _extract_file(pair: dict[str, str], **settings: Any) -> Row:
    return extract_file(**pair, **settings)
