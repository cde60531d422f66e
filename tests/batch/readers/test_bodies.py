import gzip
import random
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.batch.readers import bodies
from boilerstrip.batch.readers.bodies import decode_body
from boilerstrip.batch.readers.inflate import PIECE
from tests.batch.readers.archives import chunks, compress, page

PAGE = page()
LONG = "".join(random.Random(5).choices("abcdefgh <>", k=200_000)).encode()


def deflate(body: bytes, window: int) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, window)
    return compressor.compress(body) + compressor.flush()


def raw_deflate(body: bytes) -> bytes:
    return deflate(body, -15)


def br(body: bytes) -> bytes:
    return compress(body, "brotli")


def zstd(body: bytes) -> bytes:
    return compress(body, "zstd")


CODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("br", br),
    ("zstd", zstd),
]


def codes(body: bytes, transfer: str = "", content: str = "") -> list[str]:
    return [warning.code for warning in decode_body(body, transfer, content).warnings]


@pytest.mark.parametrize(("name", "encode"), CODINGS)
def test_a_content_coding_is_taken_off(name: str, encode: Callable[[bytes], bytes]) -> None:
    assert decode_body(encode(PAGE), content=name) == (PAGE, ())
    assert decode_body(encode(LONG), content=name.upper()) == (LONG, ())


@pytest.mark.parametrize(("name", "encode"), CODINGS)
def test_chunks_are_joined_before_the_content_is_decoded(name: str, encode: Callable[[bytes], bytes]) -> None:
    assert decode_body(chunks(encode(PAGE)), "chunked", name) == (PAGE, ())


@pytest.mark.parametrize("name", [name for name, _ in CODINGS])
def test_a_body_without_the_coding_of_its_header_is_kept_as_it_is(name: str) -> None:
    for body in (PAGE, b"\n" + PAGE, b"HK and other letters", b"K"):
        assert decode_body(body, content=name).data == body
        assert codes(body, content=name) == ["body-kept"]


def test_a_coding_taken_off_by_the_crawler_leaves_its_header() -> None:
    assert decode_body(PAGE, "chunked", "gzip").data == PAGE
    assert codes(PAGE, "chunked", "gzip") == ["body-kept", "body-kept"]
    assert decode_body(gzip.compress(PAGE), "chunked", "gzip").data == PAGE


def test_a_coding_unknown_to_us_is_kept() -> None:
    assert decode_body(PAGE, content="compress").data == PAGE
    assert decode_body(PAGE, content="compress").warnings == (
        "body is not compress, as its header says: kept as it is",
    )


def test_a_coding_named_twice_by_mistake_is_taken_off_once() -> None:
    body = decode_body(gzip.compress(PAGE), content="gzip, gzip")
    assert body.data == PAGE
    assert [warning.code for warning in body.warnings] == ["body-kept"]


def test_codings_on_top_of_each_other_are_taken_off_from_the_last() -> None:
    assert decode_body(br(gzip.compress(PAGE)), content="gzip, br") == (PAGE, ())


def test_of_endless_codings_only_the_last_are_tried() -> None:
    assert codes(PAGE, content="gzip," * 1_000) == ["body-kept"] * bodies.MAX_CODINGS


def test_identity_is_no_coding() -> None:
    assert decode_body(PAGE, "identity", "identity") == (PAGE, ())


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd", "chunked"])
def test_an_empty_body_has_every_coding(name: str) -> None:
    assert decode_body(b"", content=name) == (b"", ())


def test_gzip_labelled_deflate_the_other_way_round_is_decoded() -> None:
    assert decode_body(zlib.compress(PAGE), content="gzip") == (PAGE, ())


def test_all_members_of_gzip_are_decoded() -> None:
    assert decode_body(gzip.compress(PAGE) + gzip.compress(LONG), content="gzip") == (PAGE + LONG, ())


def test_what_follows_gzip_and_is_none_is_left_out() -> None:
    assert decode_body(gzip.compress(PAGE) + b"\0\0\0padding", content="gzip") == (PAGE, ())


@pytest.mark.parametrize(("name", "encode"), [coding for coding in CODINGS if coding[0] != "zstd"])
def test_what_there_is_of_a_body_that_breaks_off_is_kept(name: str, encode: Callable[[bytes], bytes]) -> None:
    whole = encode(LONG)
    body = decode_body(whole[: len(whole) // 2], content=name)
    assert LONG.startswith(body.data)
    assert len(body.data) > len(LONG) / 3
    assert [warning.code for warning in body.warnings] == ["body-cut"]


def test_whole_blocks_of_zstandard_that_breaks_off_are_kept() -> None:
    body = decode_body(zstd(LONG)[:-10], content="zstd")
    assert LONG.startswith(body.data)
    assert len(body.data) >= 1 << 16
    assert [warning.code for warning in body.warnings] == ["body-cut"]


@pytest.mark.parametrize("name", ["gzip", "x-gzip"])
def test_a_wrong_checksum_costs_no_text(name: str) -> None:
    damaged = bytearray(gzip.compress(PAGE))
    damaged[-6] ^= 1
    assert decode_body(bytes(damaged), content=name) == (PAGE, (f"{name} body breaks off",))


@pytest.mark.parametrize(("name", "encode"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_all_before_a_damaged_byte_is_kept(name: str, encode: Callable[[bytes], bytes]) -> None:
    whole = encode(LONG)
    middle = len(whole) // 2
    body = decode_body(whole[:middle] + b"\xff" * 500 + whole[middle + 500 :], content=name)
    same = next(index for index, pair in enumerate(zip(body.data, LONG, strict=False)) if pair[0] != pair[1])
    assert same > len(LONG) / 3
    assert [warning.code for warning in body.warnings] == ["body-cut"]


def test_nothing_is_lost_where_the_last_piece_is_short() -> None:
    for size in range(PIECE - 3, PIECE + 270):
        assert len(decode_body(raw_deflate(b"a" * size), content="deflate").data) == size


class TestChunks:
    def test_extensions_trailers_and_bare_line_ends_are_allowed(self) -> None:
        body = b"3;name=value\r\none\r\n3 \ntwo\n0\r\nX-Sum: 4\r\n\r\n"
        assert decode_body(body, "chunked") == (b"onetwo", ())

    def test_no_chunk_is_an_empty_body(self) -> None:
        assert decode_body(b"0\r\n\r\n", "chunked") == (b"", ())

    @pytest.mark.parametrize(
        "body",
        [
            chunks(PAGE)[:-40],
            chunks(PAGE, end=b""),
            chunks(PAGE, end=b"words\r\n"),
            chunks(PAGE, end=b"ffffffffff\r\n"),
        ],
        ids=["in a chunk", "before the last", "by other bytes", "by a chunk too long"],
    )
    def test_chunks_that_end_too_early_are_kept(self, body: bytes) -> None:
        assert PAGE.startswith(decode_body(body, "chunked").data)
        assert len(decode_body(body, "chunked").data) > len(PAGE) - 150
        assert codes(body, "chunked") == ["body-cut"]

    @pytest.mark.parametrize("size", [b"-5", b"0x5", b"", b"1" * 17, b"5 5", b"\xef\xbc\x95"])
    def test_what_is_no_size_makes_no_chunk(self, size: bytes) -> None:
        body = size + b"\r\nwords\r\n0\r\n\r\n"
        assert decode_body(body, "chunked").data == body
        assert codes(body, "chunked") == ["body-kept"]


@pytest.mark.parametrize(("name", "encode"), CODINGS)
def test_a_small_body_cannot_fill_the_memory(
    name: str, encode: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "MAX_BYTES", 200_000)
    body = decode_body(encode(bytes(3_000_000)), content=name)
    assert 200_000 <= len(body.data) <= 200_000 + PIECE
    assert [warning.code for warning in body.warnings] == ["body-cut"]


def test_many_small_members_cannot_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MAX_BYTES", 200_000)
    assert len(decode_body(gzip.compress(bytes(50_000)) * 100, content="gzip").data) <= 200_000 + PIECE


def test_a_damaged_one_cannot_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "MAX_BYTES", 200_000)
    bomb = gzip.compress(bytes(30_000_000))
    assert len(decode_body(bomb[:9] + b"\xff" + bomb[10:-6] + b"??????", content="gzip").data) <= 2_000_000


@given(st.binary(max_size=300), st.lists(st.sampled_from([*bodies.DECODERS, "identity", "other"]), max_size=3))
def test_any_bytes_are_a_body_of_any_coding(body: bytes, names: list[str]) -> None:
    assert isinstance(decode_body(body, content=", ".join(names)).data, bytes)
