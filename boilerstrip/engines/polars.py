"""An expression for Polars, eager and lazy.

A page that hangs, needs too much memory or ends its process gives a row whose ``status`` is ``timeout``, ``memory`` or
``failed``; the query goes on. Each part of a frame that Polars gives out is extracted by ``workers`` processes, which
start with it; ``timeout`` and ``memory`` are their limits. Polars works on several parts at once, such as row groups of
a file, so there are up to ``POLARS_MAX_THREADS`` times as many processes: more ``workers`` than one are for frames that
are in one part.

::

    pages = pl.scan_parquet("pages.parquet")
    texts = pages.select("url", extract_main("html", "url").alias("page")).unnest("page")
    texts.sink_parquet("texts.parquet")
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from boilerstrip.batch.arrow import check_batch_columns, extract_batches
from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import FOUND
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.options import Options

if TYPE_CHECKING:
    from polars import Expr, Series

ROWS = 64
"""Pages that are in memory once more while they are extracted: they are large."""


def extract_main(
    *fields: "str | Expr",
    columns: Iterable[str] = FOUND,
    workers: int = 1,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
) -> "Expr":
    """Return an expression whose values are what is known about pages, as a Struct.

    Args:
        fields: columns, or expressions, by the names ``html`` or ``text``,
            ``url``, ``id``, ``date``, ``encoding``; such as
            ``pl.col("body").alias("html")``.
        columns: fields of the Struct, as of
            :func:`boilerstrip.batch.extract_batches`.
        workers, timeout, memory, options: as of the same.

    Raises:
        OptionError: there is no such column.
    """
    import polars as pl
    import pyarrow as pa

    names = check_batch_columns(columns)
    schema = make_schema(names)

    def extract_series(pages: "Series") -> "Series":
        batches = pa.Table.from_struct_array(pages.to_arrow()).to_batches(max_chunksize=ROWS)
        results = extract_batches(
            batches, columns=names, workers=workers, timeout=timeout, memory=memory, options=options
        )
        return pl.DataFrame(pa.Table.from_batches(results, schema)).to_struct(pages.name)

    returned = pl.Struct(pl.DataFrame(schema.empty_table()).schema)
    return pl.struct(*fields).map_batches(extract_series, return_dtype=returned, is_elementwise=True)
