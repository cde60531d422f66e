import gzip
import random
import re
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.warc import read_warc
from tests.batch.readers.archives import frames, gzip_members, http, page, record, response

COUNT = 5
RECORDS = [response(number) for number in range(COUNT)]
MEMBERS = gzip_members(RECORDS)
GARBAGE = b"These bytes are no record.\r\n" * 20


def read(data: bytes) -> list[Record | Skipped]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "some.warc")
        path.write_bytes(data)
        return list(read_warc(path))


def tell(data: bytes) -> str:
    """A letter for each record: the number of a whole page, ``c`` if it is cut, ``s`` if skipped, ``x`` if damaged."""
    return "".join(map(letter, read(data)))


def letter(entry: Record | Skipped) -> str:
    if isinstance(entry, Skipped):
        return "s"
    if entry.error is not None:
        assert entry.error.startswith("damaged: ")
        return "x"
    number = (entry.page.url or "?")[-1]
    return number if entry.page.html == page(f"ferry {number}") else "c"


def long_page(size: int) -> bytes:
    """A page of so many bytes, which compress like a text."""
    choose = random.Random(5).choice
    words = ["".join(choose("abcdefgh") for _ in range(8)) for _ in range(5_000)]
    return (b"<!doctype html><p>" + " ".join(choose(words) for _ in range(size // 9)).encode()).ljust(size)


LONG = record(http(long_page(200_000)), url="http://harbour.example/9", number=9)


def break_off(block: bytes, size: int) -> tuple[bytes, bytes]:
    """The beginning of a record's member from which a page of about so many bytes comes, and what comes from it."""
    [member] = gzip_members([block])
    head = block.index(b"<!doctype")
    low, high = 0, len(member)
    while low < high:
        middle = (low + high) // 2
        if len(zlib.decompressobj(31).decompress(member[:middle])) < head + size:
            low = middle + 1
        else:
            high = middle
    return member[:low], zlib.decompressobj(31).decompress(member[:low])[head:]


def turn(data: bytes, start: int, size: int = 1) -> bytes:
    """Turn some bytes into others."""
    return data[:start] + bytes(byte ^ 0x5A for byte in data[start : start + size]) + data[start + size :]


def whole(records: list[bytes]) -> list[bytes]:
    return [gzip.compress(b"".join(records), mtime=0)]


WAYS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "plain": lambda records: records,
    "gzip": gzip_members,
    "one gzip over all": whole,
    "Zstandard": frames,
    "LZ4": lambda records: frames(records, "lz4"),
}


@pytest.mark.parametrize("way", WAYS)
def test_an_archive_is_read_however_it_is_compressed(way: str) -> None:
    assert tell(b"".join(WAYS[way](RECORDS))) == "01234"


@pytest.mark.parametrize("way", ["plain", "gzip", "Zstandard", "LZ4"])
def test_offsets_tell_where_a_record_begins(way: str) -> None:
    parts = WAYS[way](RECORDS)
    assert [entry.offset for entry in read(b"".join(parts))] == [sum(map(len, parts[:n])) for n in range(COUNT)]


def test_members_may_hold_several_records() -> None:
    assert tell(gzip.compress(RECORDS[0] + RECORDS[1]) + gzip.compress(RECORDS[2])) == "012"


def test_every_record_is_numbered_whatever_it_is() -> None:
    entries = read(record(b"", "warcinfo") + RECORDS[0] + record(http(), "request") + GARBAGE + RECORDS[1])
    assert [entry.number for entry in entries] == [0, 1, 2, 3, 4]
    assert "".join(map(letter, entries)) == "s0sx1"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["warcinfo", "metadata"])
def test_an_archive_may_hold_no_page(way: str, kind: str) -> None:
    assert tell(b"".join(WAYS[way]([record(b"words", kind)]))) == "s"


@pytest.mark.parametrize("way", WAYS)
def test_bytes_before_the_first_record_are_one_error(way: str) -> None:
    assert tell(GARBAGE + b"".join(WAYS[way](RECORDS))) == "x01234"


def test_bytes_before_the_first_record_may_be_many() -> None:
    assert tell(b"0123456789abcdef" * (1 << 17) + MEMBERS[0]) == "x0"


def test_the_beginning_of_a_record_may_lie_on_the_border_of_two_blocks() -> None:
    for size in range((1 << 20) - 12, (1 << 20) + 2):
        assert tell(b"\n" * size + RECORDS[0]) == "x0"
        assert tell(b"\n" * size + MEMBERS[0]) == "x0"


@pytest.mark.parametrize("way", ["plain", "gzip", "Zstandard"])
def test_bytes_between_records_are_one_error(way: str) -> None:
    parts = WAYS[way](RECORDS)
    assert tell(b"".join([*parts[:2], GARBAGE, *parts[2:]])) == "01x234"


@pytest.mark.parametrize("way", WAYS)
def test_bytes_after_the_last_record_are_one_error(way: str) -> None:
    assert tell(b"".join(WAYS[way](RECORDS)) + GARBAGE) == "01234x"


@pytest.mark.parametrize("size", [1, 512, 3 << 20])
def test_zeros_after_members_are_padding(size: int) -> None:
    assert tell(b"".join(MEMBERS) + bytes(size)) == "01234"
    assert tell(b"".join([*MEMBERS[:2], bytes(size), *MEMBERS[2:]])) == "01234"
    assert tell(b"".join(MEMBERS) + bytes(size) + GARBAGE) == "01234x"
    assert tell(b"".join([*MEMBERS[:2], bytes(size), turn(MEMBERS[2], 0), *MEMBERS[3:]])) == "01x34"


@pytest.mark.parametrize("data", [b"", GARBAGE, b"\x1f\x8b\x08" * 100], ids=["nothing", "other bytes", "marks alone"])
def test_a_file_without_a_record_is_one_error(data: bytes) -> None:
    assert tell(data) == "x"


def test_frames_that_need_a_dictionary_are_one_error_that_says_so() -> None:
    dictionary = b"\x37\xa4\x30\xec" + bytes(100)
    start = b"\x5d\x2a\x4d\x18" + len(dictionary).to_bytes(4, "little") + dictionary
    need = [frame[:4] + bytes([frame[4] | 1]) + frame[5:6] + b"\x07" + frame[6:] for frame in frames(RECORDS)]
    for data in (start + b"".join(need), start + b"".join([need[0], *frames(RECORDS)]), start[:7], start[:50]):
        [entry] = read(data)
        assert isinstance(entry, Record)
        assert entry.error == "unreadable: compressed with a dictionary of Zstandard, which is not supported"


def test_a_dictionary_that_no_frame_needs_is_passed_over() -> None:
    assert tell(b"\x5d\x2a\x4d\x18\x05\0\0\0words" + b"".join(frames(RECORDS))) == "01234"


class TestOneDamagedMember:
    @pytest.mark.parametrize("number", range(COUNT))
    @pytest.mark.parametrize("start", [0, 11, 200], ids=["its mark", "its beginning", "its header"])
    def test_costs_one_page(self, number: int, start: int) -> None:
        parts = [*MEMBERS[:number], turn(MEMBERS[number], start), *MEMBERS[number + 1 :]]
        assert tell(b"".join(parts)) == "01234".replace(str(number), "x")

    @pytest.mark.parametrize("number", range(COUNT))
    def test_costs_what_follows_the_damage_only(self, number: int) -> None:
        for start in (-30, -60):
            parts = [*MEMBERS[:number], turn(MEMBERS[number], start % len(MEMBERS[number])), *MEMBERS[number + 1 :]]
            assert tell(b"".join(parts)) == "01234".replace(str(number), "c")

    @pytest.mark.parametrize("number", range(COUNT))
    def test_costs_nothing_if_its_checksum_alone_is_wrong(self, number: int) -> None:
        parts = [*MEMBERS[:number], turn(MEMBERS[number], len(MEMBERS[number]) - 6), *MEMBERS[number + 1 :]]
        assert tell(b"".join(parts)) == "01234"
        entry = read(b"".join(parts))[number]
        assert isinstance(entry, Record)
        assert [warning.code for warning in entry.warnings] == ["record-cut"]

    def test_gives_the_page_up_to_where_it_breaks_off(self) -> None:
        member, left = break_off(LONG, 150_000)
        for parts in ([member], [member, *MEMBERS], [MEMBERS[0], member], [MEMBERS[0], member, MEMBERS[1]]):
            entry = read(b"".join(parts))[parts.index(member)]
            assert isinstance(entry, Record)
            assert (entry.error, entry.page.html) == (None, left)
            assert [warning.code for warning in entry.warnings] == ["record-cut"]

    def test_gives_the_page_up_to_a_damaged_byte(self) -> None:
        member, left = break_off(LONG, 150_000)
        [whole] = gzip_members([LONG])
        for damage in (bytes(500), b"\xff" * 500):
            entries = read(MEMBERS[0] + member + damage + whole[len(member) + 500 :] + MEMBERS[1])
            assert "".join(map(letter, entries)) == "0c1"
            entry = entries[1]
            assert isinstance(entry, Record)
            assert entry.page.html[: len(left)] == left
            assert (entry.offset, len(entry.warnings)) == (len(MEMBERS[0]), 1)

    def test_is_one_error_if_no_more_than_headers_is_left(self) -> None:
        member, _ = break_off(LONG, 0)
        assert tell(MEMBERS[0] + member[:-20] + MEMBERS[1]) == "0x1"

    def test_may_hold_several_records(self) -> None:
        [data] = whole(RECORDS[:4])
        assert tell(turn(data, len(data) - 6) + MEMBERS[4]) == "01234"

    def test_that_holds_no_page_is_counted_once(self) -> None:
        [member] = gzip_members([LONG.replace(b"text/html", b"image/png")])
        for damaged in (turn(member, len(member) - 6), member[:-20_000]):
            assert tell(MEMBERS[0] + damaged + MEMBERS[1]) in {"0s1", "0x1"}

    def test_is_one_error_of_many_bytes(self) -> None:
        assert tell(b"".join([MEMBERS[0], turn(MEMBERS[1], 0, len(MEMBERS[1])), *MEMBERS[2:]])) == "0x234"

    def test_may_be_one_of_two(self) -> None:
        parts = [MEMBERS[0], turn(MEMBERS[1], 200), MEMBERS[2], turn(MEMBERS[3], 200), MEMBERS[4]]
        assert tell(b"".join(parts)) == "0x2x4"

    def test_in_one_gzip_over_all_is_told_wherever_it_is(self) -> None:
        for first in (LONG, LONG.replace(b"text/html", b"image/png")):
            [data] = whole([first, LONG])
            for start in range(20_000, 75_000, 5_000):
                assert tell(turn(data, start, 3))[-1] in "cx"

    def test_in_one_gzip_over_all_costs_what_follows(self) -> None:
        [data] = whole([response(number) for number in range(10)] * 100)
        told = tell(turn(data, len(data) // 2, 50))
        assert re.fullmatch(r"[0-9]+[cs]?x", told)
        assert len(told) > 100


class TestATruncatedEnd:
    @pytest.mark.parametrize("way", ["plain", "gzip"])
    def test_is_told_wherever_it_is(self, way: str) -> None:
        parts = WAYS[way](RECORDS)
        data = b"".join(parts)
        for left in range(1, len(parts[-1]), 23):
            assert tell(data[: len(data) - len(parts[-1]) + left]) in {"0123x", "0123c", "01234"}, left

    def test_of_gzip_keeps_the_text_before_it(self) -> None:
        members = gzip_members([RECORDS[0], record(http(bytes(range(32, 127)) * 300), number=1)])
        entries = read(b"".join(members)[:-20])
        assert [type(entry) for entry in entries] == [Record, Record]

    def test_that_leaves_a_mark_only_is_told(self) -> None:
        assert tell(b"".join(MEMBERS) + MEMBERS[0][:4]) == "01234x"

    def test_that_leaves_a_mark_only_costs_nothing_that_follows(self) -> None:
        assert tell(MEMBERS[0] + MEMBERS[1][:3] + b"".join(MEMBERS[2:])) == "0x234"


class TestAWrongLength:
    @pytest.mark.parametrize("length", [20, 1_300, 2_000], ids=["short", "into the next", "over it"])
    @pytest.mark.parametrize("way", ["plain", "gzip"])
    def test_costs_no_other_page(self, way: str, length: int) -> None:
        wrong = record(http(page("ferry 1")), length=length, url="http://harbour.example/1")
        told = tell(b"".join(WAYS[way]([RECORDS[0], wrong, *RECORDS[2:]])))
        assert told[0] == "0"
        assert told.endswith("34")
        assert len(told) - len("034") <= 3

    def test_beyond_the_end_of_the_file_costs_no_other_page(self) -> None:
        wrong = record(http(page("ferry 1")), length=10**9, url="http://harbour.example/1")
        assert tell(b"".join([RECORDS[0], wrong, *RECORDS[2:]])) == "0c234"
        assert tell(b"".join(gzip_members([RECORDS[0], wrong, *RECORDS[2:]]))) == "0c234"


@cache
def archive(way: str) -> tuple[bytes, list[int]]:
    """An archive, and where its records begin."""
    parts = WAYS[way](RECORDS)
    return b"".join(parts), [sum(map(len, parts[:number])) for number in range(len(parts) + 1)]


@given(st.sampled_from(["plain", "gzip", "LZ4"]), st.floats(0, 0.999), st.integers(1, 700), st.integers(1, 255))
@settings(max_examples=200)
def test_damaged_bytes_cost_the_records_they_touch_and_one_more(way: str, place: float, size: int, mask: int) -> None:
    data, starts = archive(way)
    begin = int(place * len(data))
    end = min(begin + size, len(data))
    damaged = bytes(byte ^ mask for byte in data[begin:end])
    told = tell(data[:begin] + damaged + data[end:])
    whole = [n for n in range(COUNT) if starts[n + 1] <= begin or starts[n] >= end]
    found = [int(mark) for mark in told if mark.isdecimal()]
    assert len(set(whole) - set(found)) <= 1
    assert found == sorted(set(found))


@given(st.binary(max_size=400), st.sampled_from([b"", b"WARC/1.0\r\n", MEMBERS[0], RECORDS[0], RECORDS[0][:-9]]))
def test_any_bytes_are_an_archive(data: bytes, start: bytes) -> None:
    entries = read(start + data)
    assert [entry.number for entry in entries] == list(range(len(entries)))
    assert entries


@given(st.lists(st.sampled_from([*RECORDS, *MEMBERS, *frames(RECORDS), GARBAGE, MEMBERS[0][:50], RECORDS[0][:90]])))
@settings(max_examples=100)
def test_any_mixture_is_an_archive(parts: list[bytes]) -> None:
    entries = read(b"".join(parts))
    assert [entry.number for entry in entries] == list(range(len(entries)))


@given(st.data())
@settings(max_examples=200)
def test_damaged_and_truncated_members_cost_no_other_page(data: st.DataObject) -> None:
    parts, good = [], []
    for number in data.draw(st.lists(st.integers(0, COUNT - 1), min_size=1, max_size=8)):
        member, fate = MEMBERS[number], data.draw(st.sampled_from(["good", "damaged", "truncated"]))
        place = data.draw(st.integers(1, len(member) - 1))
        if fate == "good":
            good.append((sum(map(len, parts)), page(f"ferry {number}")))
        parts.append({"good": member, "damaged": turn(member, place, 3), "truncated": member[:place]}[fate])
    entries = read(b"".join(parts))
    found = [(entry.offset, entry.page.html) for entry in entries if isinstance(entry, Record)]
    assert [entry.number for entry in entries] == list(range(len(entries)))
    assert [entry for entry in found if entry in good] == good
    assert len(entries) <= len(parts) + 1  # one at the end, which may stand for others
