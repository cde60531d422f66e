import pytest

from benchmarks.archive.fates import judge, read_rightly
from benchmarks.archive.loops import Answer, digest
from benchmarks.archive.made import Made

PAGES = [Made(name, f"https://harbour.example/{name}", b"", name.encode()) for name in ("ferry", "pilot", "crane")]
REQUEST = Made("request", "https://harbour.example/", b"", kind="request")
DAMAGED = Made("tug", "https://harbour.example/tug", b"", b"tug", damage="bytes changed in its middle")
MADE = [REQUEST, PAGES[0], DAMAGED, *PAGES[1:]]


def answer(*names: str, ending: str = "done", raised: tuple[str, ...] = ()) -> Answer:
    """Of a loop that read these pages as they were sent."""
    bodies = {name: digest(name.encode()) for name in names}
    texts = {name: digest(f"text of {name}") for name in names}
    return Answer(bodies, texts, dict.fromkeys(raised, "AttributeError"), ending=ending)


def test_pages_read_with_their_bytes_are_as_sent_and_damaged_ones_are_not_judged() -> None:
    assert judge(MADE, answer("ferry", "tug", "pilot", "crane"), {}).counts == {"as sent": 3}


def test_a_page_with_other_bytes_is_read_otherwise() -> None:
    found = answer("ferry", "pilot", "crane")
    found.bodies["pilot"] = digest(b"\x1f\x8b still compressed")
    assert judge(MADE, found, {}).counts == {"as sent": 2, "otherwise": 1}


def test_a_page_whose_body_raised_was_not_lost_in_silence() -> None:
    assert judge(MADE, answer("ferry", "crane", raised=("pilot",)), {}).counts == {"as sent": 2, "raised": 1}


def test_a_loop_that_ends_early_without_an_error_loses_the_rest_in_silence() -> None:
    assert judge(MADE, answer("ferry"), {}).counts == {"as sent": 1, "in silence": 2}


def test_what_an_error_ended_did_not_reach_the_rest_but_lost_what_it_passed() -> None:
    found = judge(MADE, answer("pilot", ending="OSError: data error"), {})
    assert found.counts == {"in silence": 1, "as sent": 1, "after the end": 1}
    assert found.endings == {"OSError: data error": 1}


@pytest.mark.parametrize(("text", "misread"), [("Порт", 0), ("яПТР", 1)])
def test_a_page_is_misread_if_its_text_is_not_that_of_its_characters(text: str, misread: int) -> None:
    page = Made("port", "https://harbour.example/", b"", "Порт".encode("koi8-r"), encoding="koi8-r")
    texts = read_rightly([*MADE, page], lambda characters, _: characters)
    assert texts == {"port": digest("Порт")}
    found = Answer({"port": digest(page.body or b"")}, {"port": digest(text)})
    assert judge([page], found, texts).misread == misread


def test_fates_of_archives_add_up() -> None:
    total = judge(MADE, answer("ferry"), {}) + judge(MADE, answer("ferry", "pilot", "crane"), {})
    assert total.counts == {"as sent": 4, "in silence": 2}
    assert total.endings == {"done": 2}
