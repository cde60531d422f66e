import pytest

import boilerstrip


@pytest.mark.cases("captions.md")
def test_a_caption_is_kept_once_and_what_is_no_caption_stays(given: str, expected: str) -> None:
    assert boilerstrip.extract(given).text == expected
