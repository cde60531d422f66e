from datetime import time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.times import time_after, time_before, zone_of

DATE = "22 May 2024"


def after(text: str, language: str | None = None) -> time | None:
    found = time_after(DATE + text, len(DATE), language)
    return found[0] if found else None


def before(text: str, language: str | None = None) -> time | None:
    found = time_before(text + DATE, len(text), language)
    return found[0] if found else None


def zone(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (None, " 14:05", time(14, 5)),
        (None, ", 14:05", time(14, 5)),
        (None, "T14:05:09", time(14, 5, 9)),
        (None, " 14:05:09.123", time(14, 5, 9)),
        (None, " at 2:05 PM", time(14, 5)),
        (None, " 2:05 p.m.", time(14, 5)),
        (None, " 2pm", time(14)),
        (None, " 12:05 am", time(0, 5)),
        (None, " 12:05 pm", time(12, 5)),
        (None, " 14:05 Z", time(14, 5, tzinfo=zone(0))),
        (None, " 14:05 GMT+2", time(14, 5, tzinfo=zone(2))),
        (None, " 14:05 +05:30", time(14, 5, tzinfo=zone(5.5))),
        (None, " 2:05 PM EDT", time(14, 5, tzinfo=zone(-4))),
        (None, " 2:05 PM IST", time(14, 5)),
        ("de", " um 14:05 Uhr", time(14, 5)),
        ("de", ", 14.05 Uhr", time(14, 5)),
        ("fr", " à 14h05", time(14, 5)),
        ("fi", " klo 14.05", time(14, 5)),
        ("fi", " 14.05", time(14, 5)),
        ("pl", " godz. 14:05", time(14, 5)),
        ("zh", " 下午2:05", time(14, 5)),
        ("ja", " 14時05分", time(14, 5)),
        ("ko", " 오후 2:05", time(14, 5)),
        ("ar", " 2:05 مساءً", time(14, 5)),
        ("el", " 2:05 μμ", time(14, 5)),
        ("vi", ", 14:05", time(14, 5)),
    ],
)
def test_time_of_day_after_a_date(language: str | None, text: str, expected: time) -> None:
    found = after(text, language)
    assert found == expected
    assert found is not None and found.tzinfo == expected.tzinfo


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 5 min read",
        " 24:05",
        " 14:65",
        " 14.05",
        " | updated 14:05",
        "\nferry at\n14:05",
        " 14",
        " 1:2:3:4",
        " 50%",
    ],
)
def test_text_after_a_date_that_is_no_time_of_its_day(text: str) -> None:
    assert after(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:05, ", time(14, 5)),
        ("2:05 PM EDT, Wed ", time(14, 5, tzinfo=zone(-4))),
        ("10:00 - 14:05 | ", time(14, 5)),
        ("14:05 ferry to Lisk ", None),
        ("3 comments ", None),
        ("", None),
    ],
)
def test_time_of_day_before_a_date(text: str, expected: time | None) -> None:
    assert before(text) == expected


def test_offset_of_a_span_is_no_zone() -> None:
    assert after(" 10:00-12:00") == time(10)


@pytest.mark.parametrize("text", ["", "IST", "+15", "+0560", "GMT", "+99999", "é", "+١", "²"])
def test_zone_is_known_or_none(text: str) -> None:
    found = zone_of(text)
    assert found is None or abs(found.utcoffset(None)) <= timedelta(hours=15)


clocks = st.times().map(lambda clock: clock.replace(microsecond=0))


@given(clocks, st.sampled_from([" ", ", ", "T", " at ", " – ", " ("]))
def test_clock_of_24_hours_is_read_back(clock: time, gap: str) -> None:
    assert after(f"{gap}{clock:%H:%M:%S}") == clock
    assert after(f"{gap}{clock:%H:%M}") == clock.replace(second=0)


@given(
    clocks, st.sampled_from(["{0:%I}:{0:%M} {1}", "{0:%I}:{0:%M}{1}"]), st.sampled_from(["am pm", "AM PM", "a.m. p.m."])
)
def test_clock_of_12_hours_is_read_back(clock: time, form: str, halves: str) -> None:
    assert after(" " + form.format(clock, halves.split()[clock.hour >= 12])) == clock.replace(second=0)


pieces = st.sampled_from(
    [*"1 12 24 ١٢ : . h 時 分 秒 am PM م μμ 下午 오후 Z +05:30 -4 GMT EDT МСК klo Uhr , | ( ) T".split(), " ", "\n"]
)


@given(
    st.text() | st.lists(pieces).map("".join) | st.lists(pieces).map(" ".join),
    st.sampled_from([None, "fi", "zh", "xx"]),
)
def test_any_text_has_a_time_within_it_or_none(text: str, language: str | None) -> None:
    for start in (0, len(text) // 2, len(text)):
        found = time_after(text, start, language)
        assert found is None or start < found[1] <= len(text)
        found = time_before(text, start, language)
        assert found is None or 0 <= found[1] < start
