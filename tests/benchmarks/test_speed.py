from dataclasses import replace

import pytest

from benchmarks.answer import Answer
from benchmarks.speed import BARE_PARSING, YARDSTICK, measure_speeds, summarise_times, tabulate_speeds
from benchmarks.systems import System


def system(name: str) -> System:
    return System(name, "1.0", lambda _: "")


def timed(answer: Answer, name: str, *seconds: float) -> list[Answer]:
    """Answers of a system to pages 0, 1, 2, … with these CPU times."""
    return [
        replace(answer, system=name, page=str(page), cpu_seconds=cpu, wall_seconds=2 * cpu)
        for page, cpu in enumerate(seconds)
    ]


class TestTimes:
    def test_gives_mean_median_percentiles_and_total(self) -> None:
        found = summarise_times([number / 100 for number in range(101)])
        assert (found.mean, found.median, found.p95, found.p99) == pytest.approx((0.5, 0.5, 0.95, 0.99))
        assert (found.max, found.total) == pytest.approx((1.0, 50.5))


class TestSpeeds:
    def test_excludes_crashes(self, answer: Answer) -> None:
        good, bad = timed(answer, "reader", 0.01, 9.0)
        (found,) = measure_speeds([good, replace(bad, crash="ValueError: no", peak_bytes=10**9)], [system("reader")])
        assert (found.pages, found.cpu.total, found.peak_bytes) == (1, 0.01, answer.peak_bytes)

    def test_omits_a_system_without_an_answer(self, answer: Answer) -> None:
        assert measure_speeds([replace(answer, crash="ValueError: no")], [system("reader")]) == []

    def test_counts_pages_a_second_by_wall_time(self, answer: Answer) -> None:
        (found,) = measure_speeds(timed(answer, "reader", 0.1, 0.3), [system("reader")])
        assert found.pages_per_second == pytest.approx(2 / 0.8)

    def test_gives_the_most_memory_of_all_pages(self, answer: Answer) -> None:
        answers = [replace(answer, page=str(peak), peak_bytes=peak) for peak in (5, 7, 6)]
        assert measure_speeds(answers, [system("reader")])[0].peak_bytes == 7

    def test_compares_cpu_time_over_the_pages_that_both_answered(self, answer: Answer) -> None:
        first, second = timed(answer, YARDSTICK, 0.04, 9.0)
        answers = [
            *timed(answer, "reader", 0.01, 0.5),
            first,
            replace(second, crash="MemoryError: "),
            *timed(answer, BARE_PARSING, 0.001, 0.05),
        ]
        found = measure_speeds(answers, [system("reader"), system(YARDSTICK), system(BARE_PARSING)])
        assert [speed.to_yardstick for speed in found] == pytest.approx([0.25, 1.0, 0.025])
        assert [speed.to_parsing for speed in found] == pytest.approx([10.0, 40.0, 1.0])

    def test_does_not_compare_with_what_was_measured_on_another_day(self, answer: Answer) -> None:
        (mine,), (theirs,) = timed(answer, "reader", 0.01), timed(answer, YARDSTICK, 0.04)
        later = replace(theirs, answered_at="2026-01-02T00:00:00.000+00:00")
        assert measure_speeds([mine, later], [system("reader"), system(YARDSTICK)])[0].to_yardstick is None

    def test_has_no_ratio_to_what_did_not_run(self, answer: Answer) -> None:
        (found,) = measure_speeds([answer], [system("reader")])
        assert (found.to_yardstick, found.to_parsing) == (None, None)


class TestSpeedTables:
    def test_shows_milliseconds_a_page_and_seconds_in_total(self, answer: Answer) -> None:
        cpu, wall = tabulate_speeds(measure_speeds(timed(answer, "reader", 0.010, 0.020), [system("reader")]))
        assert cpu.rows == (("reader", "15.00", "15.00", "19.50", "19.90", "20.00", "0.03", "–", "–"),)
        assert wall.rows[0][-2:] == ("33.3", "30")

    def test_is_empty_without_times(self) -> None:
        assert tabulate_speeds([]) == []
