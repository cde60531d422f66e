"""Rows of record batches of Arrow."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from boilerstrip.batch.readers.fields import FIELDS
from boilerstrip.batch.readers.record import Record

if TYPE_CHECKING:
    from pyarrow import RecordBatch

Entry = TypeVar("Entry")


def read_batch(batch: "RecordBatch", read: Callable[[Mapping[str, Any], int, int], Entry]) -> Iterator[Entry | Record]:
    """Read each row of a batch; columns that are no fields are passed over.

    Args:
        batch: a table of pages.
        read: a function of :mod:`~boilerstrip.batch.readers.fields`. Number and offset are the place in the batch.

    Yields:
        What it returns; an error if a value has no equal in Python, such as text that is no UTF-8.
    """
    names = [name for name in FIELDS if name in batch.schema.names]
    for number in range(batch.num_rows):
        try:
            row = {name: batch.column(name)[number].as_py() for name in names}
        except (ValueError, OverflowError) as error:
            yield Record.lost(f"unreadable: {error}", number=number, offset=number)
        else:
            yield read(row, number, number)
