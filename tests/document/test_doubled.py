import pytest
from hypothesis import given
from hypothesis import strategies as st

import boilerstrip
from boilerstrip.document import doubled
from boilerstrip.document.doubled import repair

STORY = "<p>L’été à l’île d’Yeu – « déjà » – coûte 12 €, où qu’on dîne…</p>"
SCRIPTS = {
    "French": STORY,
    "Russian": "<p>Паром до острова ходит только весной и осенью.</p>",
    "Chinese": "<p>渡船每天两次穿过河流，只要风不太大。</p>",
    "emoji": "<p>🗼⛴️🌊🐟🪝🦆🌙⭐</p>",
}


def read_as_windows_1252(text: str) -> str:
    """What becomes of UTF-8 that is read as browsers read windows-1252."""
    return "".join(
        bytes((byte,)).decode("latin-1" if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else "cp1252")
        for byte in text.encode()
    )


def read_as_latin_1(text: str) -> str:
    return text.encode().decode("latin-1")


@pytest.fixture(params=[True, False], autouse=True)
def compiled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doubled, "COMPILED", request.param)


@pytest.mark.parametrize("misread", [read_as_windows_1252, read_as_latin_1])
@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_repairs_a_page_that_was_misread_as_a_whole(text: str, misread) -> None:
    page, warnings = repair(misread(text).encode())
    assert page.decode() == text
    assert [warning.code for warning in warnings] == ["encoding-doubled"]


@pytest.mark.parametrize("text", [*SCRIPTS.values(), "<p>Ebb", "", "<p>é", "<p>Â", "<p>«\xa0Ã\xa0»"])
def test_leaves_other_pages_alone(text: str) -> None:
    assert repair(text.encode()) == (text.encode(), ())


@pytest.mark.parametrize(
    ("given", "repaired"),
    [
        ("<p>The tideâ\x80\x99s out, señor", "<p>The tide’s out, señor"),
        ("<p>We don\x92t see 5 \x80 here, señor", "<p>We don’t see 5 € here, señor"),
        ("<p>Better.â€\x9d, señor", "<p>Better.”, señor"),
        ("<p>wait\x85 señor", "<p>wait… señor"),
    ],
)
def test_repairs_what_became_control_characters(given: str, repaired: str) -> None:
    page, warnings = repair(given.encode())
    assert page.decode() == repaired
    assert [warning.code for warning in warnings] == ["encoding-doubled"]


@pytest.mark.parametrize("control", ["\x81", "\x8d", "\x8f", "\x90", "\x9d"])
def test_leaves_control_characters_alone_that_windows_1252_does_not_have(control: str) -> None:
    text = f"<p>señor {control}"
    assert repair(text.encode()) == (text.encode(), ())


def test_tells_of_a_page_that_is_misread_in_part_and_does_not_change_it() -> None:
    text = "<p>Prägung: Die FÃ¤hre fÃ¤hrt spÃ¤ter, schrieb er; gemeint war „Fähre“."
    page, warnings = repair(text.encode())
    assert page.decode() == text
    assert warnings == ("3 characters seem to be encoded twice, such as Ã©",)


@pytest.mark.parametrize(
    "text", ["<p>In mojibake, é becomes Ã©.", "<p>It is written Ã© there.", "<p>Spaß\xad, Maß“, NESCAFÉ® été\xa0»" * 3]
)
def test_does_not_tell_of_a_page_about_it(text: str) -> None:
    assert repair(text.encode()) == (text.encode(), ())


def test_an_extraction_has_the_repaired_text_whether_from_bytes_or_text() -> None:
    broken = f"<main>{read_as_latin_1(STORY)}</main>"
    for data in (broken, broken.encode(), broken.encode("utf-16")):
        page = boilerstrip.extract(data)
        assert page.text == STORY.removeprefix("<p>").removesuffix("</p>")
        assert "encoding-doubled" in {warning.code for warning in page.warnings}


@given(st.text().map(str.encode) | st.text(st.sampled_from("aé\x80\x99Ã©Â â€™ÐŸ ß®ä¸€")).map(str.encode))
def test_both_ways_to_look_agree_and_repairing_never_raises(page: bytes) -> None:
    found = doubled.find_misread(page) >= 0
    assert found == bool(doubled.search_misread(page))
    repaired, warnings = repair(page)
    assert found or (repaired, warnings) == (page, ())
    repaired.decode()
