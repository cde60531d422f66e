import json
from pathlib import Path

import pytest

from boilerstrip.batch.shards.journal import Fate, check_journal, count_fates, forget_lost, open_journal, read_fates
from boilerstrip.errors import OptionError, OutputError

DESCRIPTION = {"style": "text", "options": {"drop": ["h1"]}}
FATES = {
    Path("a.html"): Fate(5, "ok", 900, 80),
    Path("b.html"): Fate(6, "timeout", cause="took more than 5 s of CPU time"),
    Path("c\udcff.html"): Fate(0, "unreadable", cause="Input/output error"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with these fates."""
    journal = open_journal(tmp_path / "all.journal", DESCRIPTION)
    for source, fate in FATES.items():
        journal.add(source, fate)
    return tmp_path / "all.journal"


def test_what_is_noted_is_there_when_it_is_opened_again(path: Path) -> None:
    assert read_fates(path) == open_journal(path, DESCRIPTION).fates == FATES


def test_the_last_fate_of_a_page_counts(path: Path) -> None:
    open_journal(path, DESCRIPTION).add(Path("b.html"), Fate(6, "ok"))
    assert read_fates(path) == FATES | {Path("b.html"): Fate(6, "ok")}


def test_half_a_line_is_no_fate_and_none_is_appended_to_it(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4])
    assert list(read_fates(path)) == list(FATES)[:2]
    open_journal(path, DESCRIPTION).add(Path("d.html"), Fate(7, "ok"))
    assert list(read_fates(path)) == [*list(FATES)[:2], Path("d.html")]


def test_one_of_other_outputs_is_refused(path: Path) -> None:
    other = {**DESCRIPTION, "options": {}}
    for check in (check_journal, open_journal):
        with pytest.raises(OptionError, match="made with other options"):
            check(path, other)
    check_journal(path, DESCRIPTION)


def test_lost_pages_can_be_forgotten(path: Path) -> None:
    forget_lost(path)
    assert list(read_fates(path)) == [Path("a.html")]
    check_journal(path, DESCRIPTION)


def test_fates_are_counted() -> None:
    counts = count_fates(FATES.items())
    assert (counts.records, counts.rows, counts.html_bytes, counts.text_characters) == (3, 3, 900, 80)
    assert (counts.statuses, counts.unread) == ({"ok": 1, "timeout": 1, "unreadable": 1}, 1)
    assert counts.lost[0] == "b.html: timeout: took more than 5 s of CPU time"
    assert json.dumps(counts.as_dict())


def test_one_that_cannot_be_written_is_an_error(path: Path) -> None:
    journal = open_journal(path, DESCRIPTION)
    path.unlink()
    path.mkdir()
    with pytest.raises(OutputError, match=r"all\.journal cannot be written"):
        journal.add(Path("d.html"), Fate(7, "ok"))
