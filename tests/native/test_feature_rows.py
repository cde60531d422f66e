"""Each loop writes the same rows, compiled and interpreted, to the last bit."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.native import feature_rows as imported
from tests.native.interpreted import interpreted

Arguments = Callable[[np.random.Generator, int], tuple[Any, ...]]


def numbers(generator: np.random.Generator, n: int) -> Any:
    return generator.integers(0, 60, n) / 4


def flags(generator: np.random.Generator, n: int) -> Any:
    return generator.integers(0, 2, n).astype(np.uint8)


def first_rows(generator: np.random.Generator, n: int) -> Any:
    values = generator.integers(0, 4, n).tolist()
    return np.array([values.index(value) for value in values], np.int64)


def text(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    columns = [numbers(generator, n) for _ in range(7)]
    return *columns, flags(generator, n), numbers(generator, n), first_rows(generator, n)


def neighbours(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    return generator.integers(-1, 30, n), 2, (-2, 1), numbers(generator, n), numbers(generator, n), flags(generator, n)


def position(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    words = numbers(generator, n)
    return numbers(generator, n) / 15, words, float(words.sum()), flags(generator, n), 5


def title_distance(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    return int(generator.integers(-1, n)), numbers(generator, n)


def container_distance(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    elements = n + 3
    parent = np.array([0, *(int(generator.integers(0, row)) for row in range(1, elements))], np.int64)
    depth = np.zeros(elements, np.int64)
    for row in range(1, elements):
        depth[row] = depth[parent[row]] + 1
    first = generator.integers(0, n + 1, elements)
    end = np.minimum(first + generator.integers(0, 4, elements), n)
    return int(generator.integers(0, elements)), generator.integers(0, elements, n), parent, depth, first, end


def sections(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    tag = generator.integers(0, 9, n).astype(np.uint8)
    return flags(generator, n), tag, np.arange(9), numbers(generator, n), flags(generator, n)


def shapes(generator: np.random.Generator, n: int) -> tuple[Any, ...]:
    columns = [numbers(generator, n) for _ in range(3)]
    ends, long, inside = (flags(generator, n) for _ in range(3))
    return first_rows(generator, n), *columns, ends, long, numbers(generator, n), inside


@pytest.mark.parametrize(
    ("name", "rows", "arguments"),
    [
        ("fill_text", 14, text),
        ("fill_neighbours", 9, neighbours),
        ("fill_position", 6, position),
        ("fill_title_distance", 4, title_distance),
        ("fill_container_distance", 7, container_distance),
        ("fill_sections", 6, sections),
        ("fill_shapes", 8, shapes),
    ],
)
@given(seed=st.integers(0, 2**32 - 1), n=st.integers(1, 12))
def test_rows_are_the_same(name: str, rows: int, arguments: Arguments, seed: int, n: int) -> None:
    given_arguments = arguments(np.random.default_rng(seed), n)
    written = []
    for module in (imported, interpreted("feature_rows")):
        out = np.full((rows, n), np.nan, np.float32)
        getattr(module, name)(out, *given_arguments)
        assert np.isfinite(out).all()
        written.append(out.tolist())
    assert written[0] == written[1]
