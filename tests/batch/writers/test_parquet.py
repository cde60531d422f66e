from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from boilerstrip.batch.columns import COLUMNS
from boilerstrip.batch.writers.parquet import Parquet, make_schema
from tests.batch.writers.rows import make_rows


def write(folder: Path, columns: tuple[str, ...] = tuple(COLUMNS), count: int = 2) -> Path:
    writer = Parquet(columns)
    segments = [folder / f"{number}.rows" for number in range(count)]
    for segment in segments:
        writer.write_segment([{name: row[name] for name in columns} for row in make_rows()], segment)
    writer.join(segments, folder / "out.parquet")
    return folder / "out.parquet"


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    assert pq.read_table(write(tmp_path)).to_pylist() == make_rows() * 2


def test_a_segment_becomes_a_row_group(tmp_path: Path) -> None:
    assert pq.ParquetFile(write(tmp_path, count=3)).metadata.num_row_groups == 3


def test_there_may_be_no_rows(tmp_path: Path) -> None:
    table = pq.read_table(write(tmp_path, count=0))
    assert (table.num_rows, table.column_names) == (0, list(COLUMNS))


def test_only_the_columns_asked_for_are_written(tmp_path: Path) -> None:
    assert pq.read_table(write(tmp_path, ("url", "text"))).column_names == ["url", "text"]


def test_every_column_has_its_type_and_its_meaning() -> None:
    types = {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
    schema = make_schema(COLUMNS)
    assert {field.name: field.type for field in schema} == {name: types[item.type] for name, item in COLUMNS.items()}
    assert all(field.metadata[b"doc"].decode() == COLUMNS[field.name].meaning for field in schema)


def test_the_file_keeps_the_schema(tmp_path: Path) -> None:
    assert pq.read_schema(write(tmp_path)).equals(make_schema(COLUMNS))
