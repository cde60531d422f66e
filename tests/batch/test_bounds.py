import math
from typing import Any

import pytest

from boilerstrip import OptionError
from boilerstrip.batch.bounds import MEMORY, MIN_MEMORY, TIMEOUT, WALL_EXTRA, WALL_FACTOR, choose_bounds


class TestChooseBounds:
    def test_has_bounds_by_default(self) -> None:
        bounds = choose_bounds(None, None)
        assert (bounds.cpu, bounds.memory) == (TIMEOUT, MEMORY)
        assert bounds.wall == WALL_FACTOR * TIMEOUT + WALL_EXTRA

    def test_has_none_if_they_are_infinite(self) -> None:
        bounds = choose_bounds(math.inf, math.inf)
        assert bounds.cpu == bounds.wall == bounds.memory == math.inf

    @pytest.mark.parametrize("timeout", [0, -1, "2", True, math.nan])
    def test_refuses_a_time_that_is_none(self, timeout: Any) -> None:
        with pytest.raises(OptionError, match="timeout must be a positive number of seconds, not"):
            choose_bounds(timeout, None)

    @pytest.mark.parametrize("memory", [0, MIN_MEMORY - 1, "1 GB", True, math.nan])
    def test_refuses_a_memory_that_no_page_fits_in(self, memory: Any) -> None:
        with pytest.raises(OptionError, match="memory must be a number of bytes from 268,435,456, not"):
            choose_bounds(None, memory)
