"""Pages as blocks, by each of the two ways to segment them."""

from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import strip_headings
from tests.blocks.both_ways import WAYS, parsed


@pytest.fixture(params=WAYS)
def segmented(request: pytest.FixtureRequest) -> Callable[[str], Blocks]:
    """A page's blocks; every test that asks for them runs once by each way."""

    def segment(html: str) -> Blocks:
        blocks = WAYS[request.param](parsed(html), 10_000)
        assert blocks is not None
        return strip_headings(blocks)

    return segment
