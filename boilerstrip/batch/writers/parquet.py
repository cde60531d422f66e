"""Rows as Parquet."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from boilerstrip.batch.columns import COLUMNS, ColumnType

if TYPE_CHECKING:
    import pyarrow as pa

COMPRESSION = "zstd"
"""Texts take 60 % of the bytes that snappy, the default of pyarrow, leaves, at the same speed of reading."""


@dataclass(frozen=True, slots=True)
class Parquet:
    """Writes Parquet. A segment becomes a row group; until then it is a file of Arrow, which costs next to nothing."""

    columns: tuple[str, ...]

    def write_segment(self, rows: Iterable[dict[str, Any]], path: Path) -> None:
        """Write rows to a file, as :meth:`join` takes it."""
        import pyarrow as pa

        schema = make_schema(self.columns)
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, schema) as writer:
            writer.write_table(pa.Table.from_pylist(list(rows), schema))

    def join(self, segments: Iterable[Path], path: Path) -> None:
        """Make one file of segments, in their order."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        with pq.ParquetWriter(path, make_schema(self.columns), compression=COMPRESSION) as writer:
            for segment in segments:
                with pa.memory_map(str(segment)) as file:
                    writer.write_table(pa.ipc.open_file(file).read_all())


def make_schema(columns: Iterable[str]) -> "pa.Schema":
    """Return the schema of Arrow of some columns, for engines that ask for one."""
    import pyarrow as pa

    types: dict[ColumnType, pa.DataType] = {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
    fields = [pa.field(name, types[COLUMNS[name].type], metadata={"doc": COLUMNS[name].meaning}) for name in columns]
    return pa.schema(fields)
