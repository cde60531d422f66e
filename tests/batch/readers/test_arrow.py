import pyarrow as pa

from boilerstrip.batch.readers.arrow import read_batch
from boilerstrip.batch.readers.fields import FIELDS, read_fields, read_row
from boilerstrip.batch.readers.record import Record, Skipped


def test_each_row_is_read_with_its_number() -> None:
    batch = pa.RecordBatch.from_pydict({"html": ["<p>One.", None], "url": [None, "http://b.example/"]})
    first, second = read_batch(batch, read_fields)
    assert isinstance(first, Record)
    assert (first.page.html, first.number, first.offset) == ("<p>One.", 0, 0)
    assert second == Skipped(1, 1, "no page in its fields")


def test_columns_that_are_no_fields_are_not_read() -> None:
    batch = pa.RecordBatch.from_pydict({"other": [1], **{name: [name] for name in FIELDS}})
    assert list(read_batch(batch, lambda row, *_: tuple(row))) == [FIELDS]


def test_text_that_is_no_utf_8_is_an_error() -> None:
    texts = pa.StringArray.from_buffers(1, pa.array([0, 1], pa.int32()).buffers()[1], pa.py_buffer(b"\xff"))
    [record] = read_batch(pa.RecordBatch.from_arrays([texts], ["html"]), read_row)
    assert (record.error or "").startswith("unreadable: 'utf-8' codec")
