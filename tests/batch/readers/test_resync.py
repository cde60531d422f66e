import gzip
import io

import pytest

from boilerstrip.batch.readers.resync import BLOCK, find_next_record, skip_padding
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


@pytest.mark.parametrize("zeros", [0, 1, 512, BLOCK - len(MEMBER), 3 * BLOCK])
def test_zeros_after_a_member_are_padding(zeros: int) -> None:
    padded = MEMBER + bytes(zeros)
    assert skip_padding(io.BytesIO(padded), 0) == len(padded)
    assert skip_padding(io.BytesIO(padded + b"words\0"), 0) == len(padded)
    assert skip_padding(io.BytesIO(b"words" + padded + MEMBER), 5) == 5 + len(padded)


def test_after_a_member_that_breaks_off_or_is_none_there_is_nothing_to_look_for() -> None:
    assert skip_padding(io.BytesIO(MEMBER[:-9]), 0) is None
    assert skip_padding(io.BytesIO(RECORD), 0) is None
