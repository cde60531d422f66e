import gzip
import json
from pathlib import Path

import pytest

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.readers.record import Record
from boilerstrip.batch.shards.read_past import Entry, read_past
from boilerstrip.cautions import PageWarning
from tests.batch.readers.archives import frames, gzip_members, page, record, response

LOSS = Loss("memory", PageWarning("more memory was needed", "memory-exceeded"))
RECORDS = [record(b"", "warcinfo"), *map(response, range(1, 5))]
END = "unreadable from here on: more memory was needed"
ARCHIVES = {"plain": RECORDS, "gzip": gzip_members(RECORDS), "zstd": frames(RECORDS)}


def write(data: bytes, folder: Path) -> Path:
    path = folder / "some"
    path.write_bytes(data)
    return path


def read(path: Path, *unread: int) -> list[Entry]:
    return list(read_past(path, dict.fromkeys(unread, LOSS)))


def name(entry: Entry) -> str:
    """Return the address of a page, or what became of it."""
    if not isinstance(entry.record, Record):
        return entry.record.reason
    return entry.record.error or (entry.record.page.url or "").removeprefix("http://harbour.example/")


@pytest.mark.parametrize("pieces", ARCHIVES.values(), ids=ARCHIVES)
@pytest.mark.parametrize("unread", [(), (0,), (1,), (2, 3), (0, 1, 2, 3)])
def test_an_archive_is_read_on_at_the_next_record(pieces: list[bytes], unread: tuple[int, ...], tmp_path: Path) -> None:
    path = write(b"".join(pieces), tmp_path)
    entries = read(path, *unread)
    names = ["warcinfo", "1", "2", "3", "4"]
    assert [name(entry) for entry in entries] == [
        "more memory was needed" if number in unread else names[number] for number in range(5)
    ]
    assert [entry.record.number for entry in entries] == list(range(5))
    assert [entry.record.offset for entry in entries] == [entry.record.offset for entry in read(path)]
    assert not any(entry.is_unread for entry in entries)


@pytest.mark.parametrize("pieces", ARCHIVES.values(), ids=ARCHIVES)
def test_whether_a_record_is_the_last_one_is_not_known(pieces: list[bytes], tmp_path: Path) -> None:
    entries = read(write(b"".join(pieces), tmp_path), 4)
    assert [name(entry) for entry in entries] == ["warcinfo", "1", "2", "3", END]
    assert entries[-1].is_unread


@pytest.mark.parametrize(("unread", "names"), [(0, []), (2, ["warcinfo", "1"])])
def test_an_archive_that_is_compressed_as_a_whole_ends_there(unread: int, names: list[str], tmp_path: Path) -> None:
    entries = read(write(gzip.compress(b"".join(RECORDS)), tmp_path), unread)
    assert [name(entry) for entry in entries] == [*names, END]
    assert entries[-1].is_unread


def test_damage_before_such_a_record_is_told_once(tmp_path: Path) -> None:
    members = gzip_members(RECORDS)
    path = write(b"".join([*members[:2], b"\x1f\x8b damage", *members[2:]]), tmp_path)
    names = [name(entry) for entry in read(path)]
    assert [text.partition(":")[0] for text in names] == ["warcinfo", "1", "damaged", "2", "3", "4"]
    assert [name(entry) for entry in read(path, 3)] == [*names[:3], "more memory was needed", *names[4:]]


def test_a_table_ends_there(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"html": page().decode(), "url": str(number)}) + "\n" for number in range(4))
    entries = read(write(lines.encode(), tmp_path), 2)
    assert [name(entry) for entry in entries] == ["0", "1", END]
    assert [entry.is_unread for entry in entries] == [False, False, True]
    assert [entry.record.number for entry in entries] == [0, 1, 2]


def test_a_page_is_not_read(tmp_path: Path) -> None:
    [entry] = read(write(page(), tmp_path), 0)
    assert entry.is_unread


def test_what_follows_a_page_is_another_input(tmp_path: Path) -> None:
    [entry] = read(write(page(), tmp_path), 1)
    assert not entry.is_unread
