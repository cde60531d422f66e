from collections.abc import Callable
from dataclasses import replace

import pytest

from benchmarks.page import Page
from benchmarks.stage_profile import WHOLE, Profile, profile_pages, split_by_size, tabulate_profiles
from benchmarks.stages import STAGES
from benchmarks.systems import System
from benchmarks.tables import format_share


def profile(size: int, seconds: float = 0.001, other: float = 0.009) -> Profile:
    return Profile(size, size // 100, dict.fromkeys(STAGES, seconds), 10 * seconds, {"reader": other})


class TestProfiles:
    def test_profiles_html_pages_only(self, page: Page, made_up: Callable[[str], System]) -> None:
        (found,) = profile_pages([page, replace(page, flattened=True)], [made_up("perfect")])
        assert (found.size, found.blocks) == (len(page.html), 5)
        assert list(found.stages) == list(STAGES)
        assert list(found.others) == ["perfect"]
        assert found.whole > 0


class TestSizeClasses:
    def test_splits_pages_into_quartiles_by_size(self) -> None:
        found = split_by_size([profile(size) for size in (800, 100, 700, 200, 600, 300, 500, 400)])
        assert [[one.size for one in pages] for pages in found] == [[100, 200], [300, 400], [500, 600], [700, 800]]

    @pytest.mark.parametrize(("pages", "classes"), [(0, 0), (1, 1), (3, 3), (5, 4)])
    def test_omits_empty_classes(self, pages: int, classes: int) -> None:
        found = split_by_size([profile(size) for size in range(pages)])
        assert len(found) == classes
        assert sum(map(len, found)) == pages


class TestProfileTables:
    def test_show_stages_their_shares_and_ratios(self) -> None:
        by_stage, by_size, ratios = tabulate_profiles([profile(1_000), profile(2_000, 0.003, 0.011)])
        assert [row[0] for row in by_stage.rows] == [*STAGES, WHOLE]
        assert by_stage.rows[0] == ("read", "2.000", "2.000", "2.900", format_share(1 / len(STAGES)))
        assert by_stage.rows[-1] == (WHOLE, "20.000", "20.000", "29.000", format_share(10 / len(STAGES)))
        assert by_size.header == ("stage", "1.0–1.0 KB", "2.0–2.0 KB")
        assert {row[0]: row[1:] for row in by_size.rows}["whole, µs per KB"] == ("10000.0", "15000.0")
        assert ratios.rows == (("reader", "10.000", "10.000", "2.00"),)

    def test_is_empty_without_profiles(self) -> None:
        assert tabulate_profiles([]) == []
