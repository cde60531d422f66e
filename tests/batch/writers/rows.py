"""Rows as they are written."""

from typing import Any

from boilerstrip.batch.columns import COLUMNS

VALUES: dict[str, list[Any]] = {
    "string": ["Harbour news\n“Öl” 漁港 \U0001f6a2\u2028\0", "", None],
    "strings": [["one", "two\n"], [], None],
    "integer": [1 << 40, 0, None],
    "number": [0.25, 0.1 + 0.2, None],
    "boolean": [True, False, None],
}
"""Values of each type of column."""


def make_rows() -> list[dict[str, Any]]:
    """Rows of all columns, with every kind of value."""
    return [{name: VALUES[column.type][number] for name, column in COLUMNS.items()} for number in range(3)]
