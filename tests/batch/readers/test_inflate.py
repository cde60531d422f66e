import zlib

import pytest

from boilerstrip.batch.readers.inflate import inflate_good, inflate_member
from tests.batch.readers.archives import page

PAGE = page() * 20
BODY = zlib.compress(PAGE)


@pytest.mark.parametrize("step", [1, 10, 1 << 10])
def test_all_before_a_damaged_byte_is_inflated(step: int) -> None:
    data = bytearray()
    assert not inflate_good(zlib.decompressobj(), BODY[:-4] + b"\0\0\0\0", step, data, len(PAGE) + 1)
    assert bytes(data) == PAGE


@pytest.mark.parametrize("step", [1, 10, 1 << 10])
def test_what_breaks_off_is_not_damaged(step: int) -> None:
    data = bytearray()
    assert inflate_good(zlib.decompressobj(), BODY[:-20], step, data, len(PAGE))
    assert PAGE.startswith(bytes(data))
    assert data


def test_what_follows_a_member_is_returned() -> None:
    assert inflate_member(BODY + b"words", zlib.MAX_WBITS, len(PAGE) + 1) == (PAGE, b"words", True)
