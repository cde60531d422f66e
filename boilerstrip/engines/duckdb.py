"""A function of SQL for DuckDB.

A page that hangs, needs too much memory or ends its process gives a row whose ``status`` is ``timeout``, ``memory`` or
``failed``; the query goes on. The pages of a vector (2,048 rows) are extracted by ``workers`` processes, which start
with it; ``timeout`` and ``memory`` are their limits. DuckDB works on several row groups at once, so there are up to
``SET threads`` times as many processes: more ``workers`` than one are for a table of one row group.

::

    connection = duckdb.connect()
    register(connection)
    connection.sql(
        "COPY (SELECT url, unnest(extract_main(html, url)) FROM 'pages.parquet') TO 'texts.parquet'"
    )
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from boilerstrip.batch.arrow import check_batch_columns, extract_batches
from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import COLUMNS, FOUND, ColumnType
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.options import Options

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES: Mapping[ColumnType, str] = MappingProxyType(
    {"string": "VARCHAR", "strings": "VARCHAR[]", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
)


def register(
    connection: "DuckDBPyConnection",
    name: str = "extract_main",
    fields: Sequence[str] = ("html", "url"),
    *,
    columns: Iterable[str] = FOUND,
    workers: int = 1,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
) -> None:
    """Register a function that returns what is known about a page as a STRUCT.

    Args:
        connection: it may be called there.
        name: of the function.
        fields: what its arguments are, in order: ``html`` or ``text``,
            ``url``, ``id``, ``date``, ``encoding``. Each may be NULL, and the
            last ones may be left out. Pages are a VARCHAR, or a BLOB if they
            are not decoded.
        columns: fields of the STRUCT, as of
            :func:`boilerstrip.batch.extract_batches`.
        workers, timeout, memory, options: as of the same.

    Raises:
        OptionError: there is no such column.
    """
    import duckdb
    import pyarrow as pa

    names = check_batch_columns(columns)

    # DuckDB evaluates the annotations; a function of any number of arguments may have them of any type
    def extract_main(*arguments: pa.ChunkedArray) -> pa.ChunkedArray:
        batches = pa.Table.from_arrays(arguments, fields[: len(arguments)]).to_batches()
        results = extract_batches(
            batches, columns=names, workers=workers, timeout=timeout, memory=memory, options=options
        )
        return pa.Table.from_batches(results, make_schema(names)).to_struct_array()

    connection.create_function(
        name,
        extract_main,
        return_type=duckdb.sqltype(
            f"STRUCT({', '.join(f'{column} {TYPES[COLUMNS[column].type]}' for column in names)})"
        ),
        type="arrow",
        null_handling="special",  # a page need not have a url
    )
