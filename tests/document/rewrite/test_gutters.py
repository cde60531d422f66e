from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.document.rewrite.gutters import without_gutter

lines = st.lists(st.text("ab(); ", min_size=1).map(str.strip).filter(bool), min_size=2)


@given(lines, st.integers(0, 900))
def test_numbers_before_lines_are_removed_and_nothing_else(code: list[str], first: int) -> None:
    pieces = [piece for number, line in enumerate(code, first) for piece in (str(number), f"{line}\n")]
    assert without_gutter(pieces) == [f"{line}\n" for line in code]


@given(lines)
def test_text_without_numbers_stays(code: list[str]) -> None:
    assert without_gutter([f"{line}\n" for line in code]) == [f"{line}\n" for line in code]
