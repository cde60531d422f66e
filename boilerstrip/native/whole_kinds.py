"""Kinds of the elements that make up wholes (see :mod:`boilerstrip.native.wholes`)."""

LIST, ENTRIES, ROW, TABLE, HEADER, NAME, VALUE = range(7)
"""``ENTRIES`` hold names and their values; a ``HEADER`` is a cell."""
KINDS = OTHER = 7
"""Elements of no kind."""
