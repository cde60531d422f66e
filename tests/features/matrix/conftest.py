"""Measures of small pages, by name."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix import FeatureGroup

F32 = dict[str, list[float]]


def rows_of(group: FeatureGroup, features: Features) -> Any:
    """[k, n] what a group measures."""
    out = np.empty((len(group.names), len(features.tag)), np.float32)
    group.fill(features, out)
    return out


@pytest.fixture
def taken(measured: Callable[[str], Features]) -> Callable[[FeatureGroup, str], F32]:
    """What a group measures of a page's blocks, by the names of its rows."""

    def take(group: FeatureGroup, html: str) -> F32:
        return dict(zip(group.names, rows_of(group, measured(html)).tolist(), strict=True))

    return take
