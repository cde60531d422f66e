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
    out = np.empty((len(group.names), len(features.tag)), np.float32)
    group.fill(features, out)
    return out


@pytest.fixture
def taken(measured: Callable[[str], Features]) -> Callable[[Measures, str], Rows]:
    """What a group measures of a page's blocks, by the names of its rows."""

    def take(group: Measures, html: str) -> Rows:
        return dict(zip(group.names, rows_of(group, measured(html)).tolist(), strict=True))

    return take
