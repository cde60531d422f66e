import pytest

from benchmarks.metrics import Kept, code_lines

LOOP = ["for pan in pans:", "    if pan.dry:", "        pan.rake()", "    else:", "        wait()"]


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("\n".join(LOOP), 5),
        ("\n".join(f"    {line}" for line in LOOP), 5),
        ("\n\n".join(LOOP), 5),
        ("\n".join(LOOP).replace("    ", "\t"), 5),
        ("\n".join(line.strip() for line in LOOP), 1),
        (" ".join(LOOP), 0),
        ("\n".join(f"{number} {line}" for number, line in enumerate(LOOP, 1)), 0),
        ("\n".join(LOOP[:3]), 3),
    ],
    ids=["as it is", "moved", "with blank lines", "tabs", "stripped", "joined", "numbered", "cut"],
)
def test_counts_lines_with_their_indentation(answer: str, kept: int) -> None:
    assert code_lines(answer, [LOOP]) == Kept(5, kept)


def test_a_line_that_code_repeats_must_be_repeated() -> None:
    assert code_lines("}\n", [["}", "}"]]) == Kept(2, 1)


def test_sums_blocks_that_are_moved_differently() -> None:
    assert code_lines("  a = 1\n      b = 2", [["a = 1"], ["b = 2"]]) == Kept(2, 2)
