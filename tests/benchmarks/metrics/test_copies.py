import pytest

from benchmarks.metrics import caption_copies, line_copies


@pytest.mark.parametrize(
    ("text", "forms", "copies"),
    [
        ("A rake at dawn", ("A rake at dawn", "A rake at dawn"), 1),
        ("A rake at dawn\nA rake\xa0at dawn…", ("A rake at dawn",), 2),
        ("“A rake” at dawn", ("'A rake' at dawn",), 1),
        ("A rake at dawn. Photo: I. Orn", ("A rake at dawn", "A rake at dawn. Photo: I. Orn"), 1),
        ("A rake at dawn. Photo: I. Orn. A rake at dawn", ("A rake at dawn", "A rake at dawn. Photo: I. Orn"), 2),
        ("Photo: I. Orn. A rake at dawn", ("A rake at dawn", "Photo: I. Orn. A rake at dawn"), 1),
        ("A rake at dusk", ("A rake at dawn",), 0),
        ("清晨的耙子。清晨的耙子", ("清晨的耙子",), 2),
        ("", ("A rake at dawn",), 0),
        ("A rake", ("…", "—"), 0),
    ],
)
def test_caption_copies(text: str, forms: tuple[str, ...], copies: int) -> None:
    assert caption_copies(text, forms) == copies


def test_chained_matches_are_one_copy() -> None:
    assert caption_copies("abcdef", ("abcd", "cde", "def")) == 1


@pytest.mark.parametrize(
    ("text", "line", "copies"),
    [
        ("Rake, rake\nand\nRake,\nrake", "Rake, rake", 2),
        ("$17.50\n$7.50", "$7.50", 1),
        ("rake, rake", "Rake, rake", 0),
    ],
)
def test_line_copies_ignore_white_space_only(text: str, line: str, copies: int) -> None:
    assert line_copies(text, line) == copies
