from collections.abc import Callable

import pytest

from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options


@pytest.fixture
def texts() -> Callable[[str], list[str]]:
    """Texts of a page's blocks."""
    return _texts


def _texts(html: str) -> list[str]:
    return segment(parse(read(html, Options()), Options()), 999).text
