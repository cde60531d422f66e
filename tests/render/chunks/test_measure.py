from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.render.chunks.measure import Measure

lengths = st.lists(st.sampled_from([1, 1, 2, 5, 40, 300]), min_size=1, max_size=60)


def count_tokens(text: str) -> int:
    return sum(map(str.isdigit, text)) + len(text.encode()) // 9


def make_text(sizes: list[int]) -> tuple[str, list[int]]:
    text, ends = "", []
    for number, size in enumerate(sizes):
        text += ("7" if number % 3 else "-") * size
        ends.append(len(text))
    return text, ends


@given(lengths, st.integers(1, 60), st.integers(0, 5))
def test_finds_the_last_end_that_fits(sizes: list[int], room: int, first: int) -> None:
    text, ends = make_text(sizes)
    first = min(first, len(ends))
    start = ends[first - 1] if first else 0
    fitting = [index for index in range(first, len(ends)) if count_tokens(text[start : ends[index]]) <= room]
    assert Measure(text, count_tokens, room).find_last(start, ends, first) == max(fitting, default=first - 1) + 1


@given(lengths, st.integers(1, 60))
def test_finds_the_first_start_that_fits(sizes: list[int], room: int) -> None:
    text, ends = make_text(sizes)
    starts = [0, *ends[:-1]]
    fitting = [index for index, start in enumerate(starts) if count_tokens(text[start:]) <= room]
    assert Measure(text, count_tokens, room).find_first(starts, len(text)) == min(fitting, default=len(starts))


def test_reads_no_more_of_a_long_text_than_it_needs() -> None:
    longest = 0

    def count(text: str) -> int:
        nonlocal longest
        longest = max(longest, len(text))
        return len(text)

    assert not Measure("x" * 1_000_000, count, 100).fits(0, 1_000_000)
    assert longest < 2_000
