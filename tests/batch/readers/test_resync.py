import gzip
import io

import pytest

from boilerstrip.batch.readers.resync import BLOCK, ends_in_damage, find_next_record
from tests.batch.readers.archives import frames, gzip_members, response

RECORD = response()
[MEMBER] = gzip_members([RECORD])


def find(data: bytes, position: int = 0) -> int | None:
    return find_next_record(io.BytesIO(data), position)


@pytest.mark.parametrize("start", [RECORD, MEMBER, *frames([RECORD]), *frames([RECORD], "lz4")])
def test_a_record_is_found_where_it_begins(start: bytes) -> None:
    assert find(start) == 0
    assert find(b"words\n" + start) == 6
    assert find(b"words\n" + start + b"\n" + start, 7) == 7 + len(start)


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert find(b"") is None
    assert find(b"words\n" * 10) is None
    assert find(RECORD, len(RECORD)) is None


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"other words", mtime=0),
        b"\x1f\x8b\x08 no gzip",
        *frames([b"other words"]),
        b"\x28\xb5\x2f\xfd no frame",
    ],
)
def test_compressed_bytes_that_are_no_record_are_passed_over(data: bytes) -> None:
    assert find(data) is None
    assert find(data + MEMBER) == len(data)


def test_the_name_of_the_format_within_a_line_is_no_record() -> None:
    assert find(b"We read about WARC/1.0 and more.\n") is None


def test_a_record_may_be_far_away() -> None:
    assert find(b"w" * (3 * BLOCK) + MEMBER) == 3 * BLOCK


def test_bytes_after_a_member_are_damage_unless_they_are_zeros() -> None:
    assert not ends_in_damage(io.BytesIO(MEMBER), 0)
    assert not ends_in_damage(io.BytesIO(MEMBER + bytes(512)), 0)
    assert ends_in_damage(io.BytesIO(MEMBER + b"\x1f\x8b"), 0)
    assert ends_in_damage(io.BytesIO(b"words" + MEMBER + MEMBER[:5]), 5)


def test_a_member_that_breaks_off_or_is_none_is_told_elsewhere() -> None:
    assert not ends_in_damage(io.BytesIO(MEMBER[:-9]), 0)
    assert not ends_in_damage(io.BytesIO(RECORD), 0)
