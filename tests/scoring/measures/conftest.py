"""Measures of small pages, by name."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from boilerstrip.blocks.features import Features
from boilerstrip.scoring.measures import Measures

Rows = dict[str, list[float]]


def rows_of(group: Measures, features: Features) -> Any:
    """[k, n] what a group measures."""
    n = len(features.tag)
    return np.concatenate([np.asarray(values, np.float64).reshape(-1, n) for values in group.take(features)])


@pytest.fixture
def taken(measured: Callable[[str], Features]) -> Callable[[Measures, str], Rows]:
    """What a group measures of a page's blocks, by the names of its rows."""

    def take(group: Measures, html: str) -> Rows:
        return dict(zip(group.names, rows_of(group, measured(html)).tolist(), strict=True))

    return take
