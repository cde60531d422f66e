import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.document.escapes import escape, unescape, unescape_all

pieces = st.sampled_from(["&", "amp;", "&lt;", "&#", "&#x", "#", "9" * 5000, "1", "x", ";", "<", " "])


@given(st.text() | st.lists(pieces).map("".join))
def test_escaped_text_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text
    assert unescape_all(escape(text)) == text


@given(st.text() | st.lists(pieces).map("".join))
def test_any_text_may_hold_any_reference(text: str) -> None:
    assert isinstance(unescape_all(text), str)


@pytest.mark.parametrize("end", ["", ";"])
def test_reference_by_an_endless_number_is_no_character(end: str) -> None:
    assert unescape_all(f"ebb &#{'9' * 5000}{end} &amp; flow") == "ebb \ufffd & flow"
