from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import named_hints, segment
from boilerstrip.blocks.vocabulary import Hint
from boilerstrip.document.parse import parse, read
from boilerstrip.options import Options

Segmented = Callable[[str], Blocks]


@pytest.mark.cases("segmentation.md")
def test_a_page_is_cut_into_blocks(segmented: Segmented, given: str, expected: str) -> None:
    assert segmented(given).text == expected.split("\n---\n")
