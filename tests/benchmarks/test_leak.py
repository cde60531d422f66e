import sys
from dataclasses import replace

import pytest

from benchmarks import leak
from benchmarks.errors import BenchmarkError
from benchmarks.leak import MemorySample, is_leaking, sample_memory, tabulate_imports, tabulate_memory, time_imports
from benchmarks.page import Page

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="current memory is known on Linux only")


class TestMarks:
    @ON_LINUX
    def test_samples_memory_at_intervals(self, page: Page) -> None:
        found = list(sample_memory([page, replace(page, flattened=True)], 20))
        assert [mark.extractions for mark in found] == list(range(2, 21, 2))
        assert all(mark.bytes > 1_000_000 for mark in found)

    def test_require_an_html_page(self, page: Page) -> None:
        with pytest.raises(BenchmarkError, match="no page is HTML"):
            list(sample_memory([replace(page, flattened=True)], 20))


class TestLeaks:
    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            ([], False),
            ([MemorySample(100, 10**6), MemorySample(500, 10**9)], False),  # caches may still be filling
            ([MemorySample(500, 10**6), MemorySample(1_000, 10**8), MemorySample(2_000, 10**8 + 10**6)], False),
            ([MemorySample(1_000, 10**8), MemorySample(2_000, 10**8 + 3 * 10**6)], True),
            ([MemorySample(1_000, 10**8), MemorySample(10**6, 10**8 + 3 * 10**6)], False),
            ([MemorySample(1_000, 10**8), MemorySample(10**6, 10**9)], True),
        ],
    )
    def test_a_leak_is_growth_after_the_warm_up(self, found: list[MemorySample], expected: bool) -> None:
        assert is_leaking(found) == expected

    def test_the_table_shows_samples_and_growth(self) -> None:
        rows = tabulate_memory([MemorySample(1_000, 10**8), MemorySample(11_000, 101 * 10**6)]).rows
        assert rows == (
            ("1,000", "100.00"),
            ("11,000", "101.00"),
            ("after the first 1,000", "+1.00"),
            ("bytes per extraction since", "+100.0"),
        )


class TestImports:
    def test_are_timed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(leak, "IMPORTS", 1)
        seconds = time_imports(["json"])
        assert seconds["json"] > 0
        assert tabulate_imports({"json": 0.0123}).rows == (("json", "12"),)

    def test_a_missing_module_is_an_error(self) -> None:
        with pytest.raises(BenchmarkError, match="nowhere cannot be imported"):
            time_imports(["nowhere"])
