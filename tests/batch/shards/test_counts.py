import json

from boilerstrip.batch.shards.counts import MOST_LOST, Counts


def make_counts() -> Counts:
    counts = Counts()
    counts.add_row("ok", 1_000, 400)
    counts.add_row("ok", 500, 100)
    counts.add_row("no content", 50, 0)
    counts.add_lost("a.warc 3", "timeout", "took more than 5 s of CPU time")
    counts.add_skipped("request")
    counts.add_skipped("request")
    return counts


def test_rows_and_skipped_records_are_all_records() -> None:
    counts = make_counts()
    assert counts.records == 6
    assert (counts.rows, dict(counts.skipped)) == (4, {"request": 2})
    assert counts.statuses == {"ok": 2, "no content": 1, "timeout": 1}
    assert counts.lost == ["a.warc 3: timeout: took more than 5 s of CPU time"]
    assert (counts.html_bytes, counts.text_characters) == (1_550, 500)


def test_counts_add_up_and_stay_as_they_are() -> None:
    first, second = make_counts(), make_counts()
    total = first + second
    assert (total.records, total.rows, total.skipped["request"], len(total.lost)) == (12, 8, 4, 2)
    assert first == second == make_counts()


def test_of_many_lost_pages_the_first_are_named() -> None:
    counts = Counts()
    for number in range(2 * MOST_LOST):
        counts.add_lost(str(number), "failed", "no boats")
    assert counts.rows == 2 * MOST_LOST
    assert len(counts.lost) == len((counts + counts).lost) == MOST_LOST
    assert counts.lost[0] == "0: failed: no boats"


def test_counts_go_to_json_and_back() -> None:
    assert Counts.from_dict(json.loads(json.dumps(make_counts().as_dict()))) == make_counts()
    assert Counts.from_dict(Counts().as_dict()) == Counts()
