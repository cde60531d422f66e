"""Blocks of pages, by each of the two segmenters."""

from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import strip_headings
from tests.blocks.both_ways import WAYS, parsed


@pytest.fixture(params=WAYS)
def segmented(request: pytest.FixtureRequest) -> Callable[[str], Blocks]:
    """A function from a page to its blocks; every test with it runs once for each segmenter."""

    def segment(html: str) -> Blocks:
        blocks = WAYS[request.param](parsed(html), 10_000)
        assert blocks is not None
        return strip_headings(blocks)

    return segment
