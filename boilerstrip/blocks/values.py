"""Attribute values, as a sparse table whose texts are decoded on access."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

import numpy as np

from boilerstrip.arrays import I64
from boilerstrip.document.escapes import unescape
from boilerstrip.document.references import resolve
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES, ATTRIBUTES


@dataclass(frozen=True)
class AttributeValues:
    """Values of the attributes that rendering and metadata read, one per row."""

    owner: I64 = field(default_factory=lambda: np.empty(0, np.int64))
    """Row of the element, or the bitwise complement of a picture's number: -1 for picture 0, -2 for picture 1."""
    attribute: I64 = field(default_factory=lambda: np.empty(0, np.int64))
    """Number of the name in :data:`~boilerstrip.lexicon.attributes.ATTRIBUTES`."""
    value: Sequence[str] = ()

    def of(self, element: int, name: str) -> str | None:
        """Return the value of an element's attribute, or None if it has no such attribute."""
        row = self._rows.get(element * len(ATTRIBUTES) + ATTRIBUTE_CODES[name])
        if row is None:
            return None
        if row not in self._decoded:
            self._decoded[row] = self.value[row]
        return self._decoded[row]

    def all_of(self, element: int, names: Iterable[str]) -> dict[str, str]:
        """Return the values of those of an element's attributes that it has."""
        first, rows = element * len(ATTRIBUTES), self._rows
        held = [name for name in names if first + ATTRIBUTE_CODES[name] in rows]
        return {name: value for name in held if (value := self.of(element, name)) is not None}

    def of_picture(self, picture: int, name: str) -> str | None:
        """Return the value of a picture's attribute, or None if it has no such attribute."""
        return self.of(~picture, name)

    @cached_property
    def _decoded(self) -> dict[int, str]:
        """Values that were asked for, by row."""
        return {}

    @cached_property
    def _rows(self) -> dict[int, int]:
        """Row by owner and attribute, as one number; the first of equal ones counts."""
        keys = self.owner * len(ATTRIBUTES) + self.attribute
        return dict(zip(keys[::-1].tolist(), range(len(keys) - 1, -1, -1), strict=True))


class LazyValues(Sequence[str]):
    """A sequence whose values are decoded on access."""

    __slots__ = ()

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[str]: ...
    def __getitem__(self, row: int | slice) -> str | Sequence[str]:
        if isinstance(row, int):
            return self.make(row if row >= 0 else row + len(self))
        return [self.make(number) for number in range(len(self))[row]]

    @abstractmethod
    def make(self, row: int) -> str:
        """Decode the value of a row."""


@dataclass(frozen=True, slots=True)
class ResolvedValues(LazyValues):
    """Values with references to the page's source resolved (see :mod:`boilerstrip.document.references`)."""

    values: Sequence[str]
    page: bytes
    """The page's source."""

    def __len__(self) -> int:
        return len(self.values)

    def make(self, row: int) -> str:
        return resolve(self.values[row], self.page)


@dataclass(frozen=True, slots=True)
class CanonicalValues(LazyValues):
    """Values in canonical HTML, unescaped and resolved on access."""

    html: bytes
    start: I64
    """Offset of each value's first byte."""
    stop: I64
    """Offset of the byte after its last."""
    page: bytes
    """The page's source."""

    def __len__(self) -> int:
        return len(self.start)

    def make(self, row: int) -> str:
        return resolve(unescape(self.html[self.start.item(row) : self.stop.item(row)].decode()), self.page)


@dataclass(frozen=True, slots=True)
class ChainedValues(LazyValues):
    """Values of two tables, one after the other."""

    first: Sequence[str]
    second: Sequence[str]

    def __len__(self) -> int:
        return len(self.first) + len(self.second)

    def make(self, row: int) -> str:
        return self.first[row] if row < len(self.first) else self.second[row - len(self.first)]
