import pytest

import boilerstrip
from boilerstrip.plaintext import blocks_of, title


@pytest.mark.cases("text.md")
def test_a_flattened_page_is_stripped(given: str, expected: str) -> None:
    assert boilerstrip.extract_text(given).text == expected
