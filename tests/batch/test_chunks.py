from collections.abc import Iterator

import pytest

from boilerstrip.batch.chunks import CHUNK_ITEMS, CHUNK_SIZE, split_into_chunks


def broken_after(count: int) -> Iterator[str]:
    yield from ["x"] * count
    raise OSError("the wire was cut")


class TestSplitIntoChunks:
    def test_ends_a_chunk_at_the_limit_of_items_or_of_characters(self) -> None:
        assert [len(chunk) for chunk in split_into_chunks(["x"] * (CHUNK_ITEMS + 1), len)] == [CHUNK_ITEMS, 1]
        assert [len(chunk) for chunk in split_into_chunks(["x" * CHUNK_SIZE, "x", "x"], len)] == [1, 2]

    def test_returns_no_chunk_for_no_items(self) -> None:
        assert list(split_into_chunks([], len)) == []

    def test_returns_the_items_before_an_error_first(self) -> None:
        chunks = split_into_chunks(broken_after(3), len)
        assert next(chunks) == ["x"] * 3
        with pytest.raises(OSError, match="the wire was cut"):
            next(chunks)
