from pathlib import Path

import pyarrow.parquet as pq
import pytest

from benchmarks.engines.__main__ import HANGING, HEADER, KILLING, PAGES, Outcome, describe, name_page, write_inputs
from benchmarks.engines.faults import HANGS, KILLS, fail_on
from benchmarks.engines.ways import TABLE, WAYS
from boilerstrip.batch import rows


def test_the_archives_and_the_table_hold_the_same_pages_of_which_two_are_harmful(tmp_path: Path) -> None:
    write_inputs(tmp_path)
    table = {page["url"]: page["html"] for page in pq.read_table(tmp_path / TABLE).to_pylist()}
    assert list(table) == [name_page(number) for number in range(PAGES)]
    harmful = {url: [words for words in (KILLS, HANGS) if words in html] for url, html in table.items()}
    assert {url: words for url, words in harmful.items() if words} == {
        name_page(KILLING): [KILLS],
        name_page(HANGING): [HANGS],
    }
    archived = [row["url"] for half in (0, 1) for row in rows(tmp_path / f"{half}.warc", columns=["url"])]
    assert sorted(archived) == sorted(table)


def test_a_good_page_is_no_harm() -> None:
    fail_on("<p>The ferry leaves at noon.")
    fail_on(b"<p>The ferry leaves at noon.")


@pytest.mark.parametrize(
    ("statuses", "row"),
    [
        (
            {name_page(HANGING): "timeout", name_page(KILLING): "failed", name_page(0): "ok"},
            ("3 (1 ok)", "timeout", "failed"),
        ),
        ({}, ("0 (0 ok)", "no row", "no row")),
    ],
)
def test_a_row_says_what_became_of_the_harmful_pages(statuses: dict[str, str], row: tuple[str, ...]) -> None:
    found = describe("Spark", Outcome(statuses, "done", 1.0))
    assert found == ("Spark", *row, "done", "1.0")
    assert len(found) == len(HEADER)


def test_each_engine_has_a_way_of_ours_and_a_plain_one() -> None:
    ours = {way.package for way in WAYS.values() if not way.is_plain}
    assert ours - {"boilerstrip"} == {way.package for way in WAYS.values() if way.is_plain}
