import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.html_text import html_to_text
from benchmarks.pairs import measure
from benchmarks.pairs.measure import Answer, measure_copies, measure_minimal
from benchmarks.pairs.model import Pair
from benchmarks.pairs.pair_tables import list_lost, list_missed, tabulate_copies, tabulate_minimal
from benchmarks.pairs.places import PLACES

MINIMAL = [Pair("en", "opposite", "The buyer of the mill waits.", "The seller of the mill waits.")]
COPIES = [Pair("en", "counter", "Forward Ann Ott ties her boots.", "0Forward Ann Ott ties her boots.")]


@pytest.fixture(autouse=True)
def few_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "read_pairs", lambda path: MINIMAL if path == measure.MINIMAL else COPIES)


def keep_all(html: str) -> Answer:
    return Answer(html_to_text(html.replace("noscript", "div")))


def remove_second(html: str) -> Answer:
    """Drops the other text of each pair, and says that it is a duplicate."""
    text = keep_all(html).text.replace(MINIMAL[0].other, "").replace("0Forward", "").replace("Ann Ott ties her", "", 1)
    return Answer(text, (MINIMAL[0].other,))


def drop_in_silence(_: str) -> Answer:
    return Answer("")


class TestMinimalPairs:
    def test_are_not_lost_if_both_texts_are_printed(self) -> None:
        assert [result.missing for result in measure_minimal(keep_all)] == [()] * len(PLACES)

    def test_are_lost_if_a_text_is_removed_as_a_duplicate(self) -> None:
        assert measure.count_lost(measure_minimal(remove_second)) == len(PLACES)

    def test_are_not_lost_but_missing_if_there_is_another_reason(self) -> None:
        results = measure_minimal(drop_in_silence)
        assert measure.count_lost(results) == 0
        assert tabulate_minimal(results)[0].rows[0] == ("all", "7", "0", "7")

    def test_are_listed_with_what_was_removed(self) -> None:
        first, *_ = list_lost(measure_minimal(remove_second))
        assert first == f"lost: en, opposite, {next(iter(PLACES))}: The seller of the mill waits."


class TestCopies:
    def test_are_missed_if_both_are_printed(self) -> None:
        results = measure_copies(keep_all)
        assert measure.count_missed(results) == len(PLACES)
        assert all(result.unclean for result in results)
        assert len(list_missed(results)) == len(PLACES)

    def test_are_found_if_one_is_printed(self) -> None:
        assert measure.count_missed(measure_copies(remove_second)) == 0

    def test_count_as_neither_printed_in_an_empty_answer(self) -> None:
        assert tabulate_copies(measure_copies(drop_in_silence))[0].rows[0] == ("all", "7", "0", "7", "0")


def test_counts_faults_for_the_gate() -> None:
    assert measure.count_faults(keep_all) == {"minimal pairs lost": 0, "copies missed": len(PLACES)}


def test_reads_duplicates_off_the_verdicts_of_boilerstrip() -> None:
    caption = "<figure><img src='a.jpg'><figcaption>The weir at Hask after the long rain.</figcaption></figure>"
    paragraph = (
        "<p>The weir was built by the millers of three villages, and it has held since the year it was built.</p>"
    )
    answer = measure.extract_with_duplicates(
        f"<main><h1>The weir</h1>{paragraph}{caption}{caption}{paragraph[:60]}</main>"
    )
    assert "The weir at Hask after the long rain." in answer.duplicates


def test_command_prints_tables_and_lists() -> None:
    found = CliRunner().invoke(main, ["pairs", "--list"])
    assert found.exit_code == 0, found.output
    assert "Minimal pairs by place" in found.stdout
    assert "Copies by difference" in found.stdout
