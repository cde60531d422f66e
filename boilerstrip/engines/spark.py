"""Spark: files by their paths, or the pages of a DataFrame.

A page that hangs, needs too much memory or ends its process gives a row whose ``status`` is ``timeout``, ``memory`` or
``failed``; neither the task nor the job ends. Each task has one worker process, besides the Python worker of Spark:
``timeout`` and ``memory`` are its limits, and an executor needs ``memory`` (2 GiB by default) for each of its cores in
``spark.executor.memoryOverhead``. A task that is lost with its machine is tried again, as often as
``spark.task.maxFailures`` says: a file goes on where it was, the pages of a partition are done anew.

::

    spark = SparkSession.builder.getOrCreate()
    pairs = [(str(path), f"out/{path.name}.parquet") for path in Path("warcs").glob("*.warc.gz")]
    files = spark.createDataFrame(pairs, "source string, output string").repartition(len(pairs))
    extract_files(files).where("error IS NOT NULL OR lost > 0").show()
    extract_pages(spark.read.parquet("pages.parquet")).write.parquet("texts.parquet")
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from boilerstrip.batch.arrow import check_batch_columns, extract_batches
from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import DEFAULT_COLUMNS, OF_BATCHES
from boilerstrip.batch.make_rows import check_columns
from boilerstrip.batch.readers.fields import FIELDS
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.engines.files import extract_file
from boilerstrip.options import Options

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame

FILES = "source string, output string, records long, skipped long, rows long, lost long, error string"
"""Columns of :func:`extract_files`."""


def extract_files(
    files: "DataFrame",
    *,
    columns: Iterable[str] = DEFAULT_COLUMNS,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
) -> "DataFrame":
    """Extract the pages of files to files; nothing but paths and counts passes through Spark.

    Args:
        files: paths that all machines have, ``source`` and ``output``, as of
            :func:`boilerstrip.batch.extract_shard`; best a partition for each.
        columns, timeout, memory, options: as of the same.

    Returns:
        A row for each file, as of :func:`boilerstrip.engines.files.extract_file`. Computed again, it does the rest.

    Raises:
        OptionError: there is no such column.
    """
    names = check_columns(columns)
    extract = partial(_extract_files, columns=names, timeout=timeout, memory=memory, options=options)
    return files.select("source", "output").mapInArrow(extract, FILES)


def _extract_files(batches: Iterable["RecordBatch"], **settings: Any) -> Iterator["RecordBatch"]:
    import pyarrow as pa

    for batch in batches:
        for file in batch.to_pylist():
            yield pa.RecordBatch.from_pylist([extract_file(**file, **settings)])


def extract_pages(
    pages: "DataFrame",
    *,
    columns: Iterable[str] = OF_BATCHES,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
) -> "DataFrame":
    """Extract the pages of a DataFrame.

    Args:
        pages: ``html`` or ``text``, and ``url``, ``id``, ``date`` and
            ``encoding`` if they are there.
        columns, timeout, memory, options: as of :func:`boilerstrip.batch.extract_batches`.

    Returns:
        A row for each page; ``record_id`` is its ``id``, to join by.

    Raises:
        OptionError: there is no such column.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    names = check_batch_columns(columns)
    extract = partial(extract_batches, columns=names, timeout=timeout, memory=memory, options=options)
    fields = [name for name in FIELDS if name in pages.columns]
    return pages.select(fields).mapInArrow(extract, from_arrow_schema(make_schema(names)))
