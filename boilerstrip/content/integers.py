"""Integers in attributes, and the values of one attribute."""

import re

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.values import AttributeValues
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES

MAX_DIGITS = 12
"""No attribute of a list or table has a use for larger numbers."""

match_integer = re.compile(r"[ \t\n\f\r]*([+-]?)([0-9]+)").match


def parse_integer(value: str | None) -> int | None:
    """Read the integer that a value begins with (HTML Standard, "rules for parsing integers"), or None.

    >>> parse_integer(" -3rd"), parse_integer("third"), parse_integer(None), parse_integer("9" * 5_000)
    (-3, None, None, 999999999999)
    """
    match = match_integer(value or "")
    if match is None:
        return None
    sign, digits = match.groups()
    number = int(digits.lstrip("0")[:MAX_DIGITS] or "0")
    return -number if sign == "-" else number


def values_of(values: AttributeValues, name: str) -> dict[int, str]:
    """Return the values of one attribute by the row of the element; the first of equal ones counts."""
    rows = rows_where(values.attribute == ATTRIBUTE_CODES[name])[::-1]
    return {owner: values.value[row] for owner, row in zip(values.owner[rows].tolist(), rows.tolist(), strict=True)}
