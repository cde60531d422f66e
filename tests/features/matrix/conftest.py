"""Features of small pages, by name."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix import FeatureGroup

ValuesByName = dict[str, list[float]]


def rows_of(group: FeatureGroup, features: Features) -> Any:
    """[k, n] the values of a group."""
    out = np.empty((len(group.names), len(features.tag)), np.float32)
    group.fill(features, out)
    return out


@pytest.fixture
def fill(measured: Callable[[str], Features]) -> Callable[[FeatureGroup, str], ValuesByName]:
    """A function that returns the values of a group for the blocks of a page, by the names of its rows."""

    def fill_group(group: FeatureGroup, html: str) -> ValuesByName:
        return dict(zip(group.names, rows_of(group, measured(html)).tolist(), strict=True))

    return fill_group
