import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.document.json_ld import load_json_ld

texts = st.text(st.characters(codec="utf-8"), max_size=8)
numbers = st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | texts
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4), max_leaves=12
)
objects = st.dictionaries(texts, scalars | st.lists(scalars, max_size=3), max_size=3)
pieces = st.sampled_from(
    [
        *("{", "}", "[", "]", ",", ":", '"', "\\", '\\"', '"a"', "1", "-", "null", "\\u", "\\ud83d"),
        *("<!--", "-->", "<![CDATA[", "]]>", "//", "/*", "*/", ";", "&quot;", "&#"),
        *(" ", "\n", "\t", "\0", "\xa0", "\ufeff"),
    ]
)
WRAPPERS = ["{}", "<!-- {} -->", "<![CDATA[{}]]>", "//<![CDATA[\n{}\n//]]>", "/* <![CDATA[ */{}/* ]]> */", "{};"]


@given(values, st.booleans())
def test_valid_json_comes_back_equal(value: Any, is_ascii: bool) -> None:
    assert load_json_ld(json.dumps(value, ensure_ascii=is_ascii)) == [value]


@given(st.text() | st.lists(pieces).map("".join))
def test_any_text_gives_a_list(text: str) -> None:
    assert isinstance(load_json_ld(text), list)


@given(objects, st.sampled_from(WRAPPERS), st.sampled_from(["", " ", "\n", "\r\n\t"]))
def test_wrappers_of_scripts_are_removed(value: Any, wrapper: str, space: str) -> None:
    assert load_json_ld(space + wrapper.replace("{}", json.dumps(value)) + space) == [value]


@given(st.lists(objects, min_size=1, max_size=4), st.sampled_from(["", " ", "\n", ",", " , ", ",\n"]))
def test_one_value_may_follow_another(found: list[Any], gap: str) -> None:
    assert load_json_ld(gap.join(map(json.dumps, found)) + gap) == found


@given(objects, st.sampled_from(["", " ", "\n"]))
def test_comma_after_the_last_value_is_dropped(value: dict[str, Any], space: str) -> None:
    if value:
        assert load_json_ld(f"{json.dumps(value)[:-1]},{space}}}") == [value]
    assert load_json_ld(f"[{json.dumps(value)},{space}]") == [[value]]


@given(objects)
def test_quotation_marks_may_be_entities(value: dict[str, Any]) -> None:
    text = json.dumps(value)
    if "&" not in text:
        assert load_json_ld(text.replace('"', "&quot;")) == [value]


def test_comma_and_bracket_within_a_text_stay() -> None:
    assert load_json_ld('{"name": "[ebb,] and {flow, }", "tags": ["a",],}') == [
        {"name": "[ebb,] and {flow, }", "tags": ["a"]}
    ]


def test_line_feeds_within_a_text_stay() -> None:
    assert load_json_ld('{"name": "Ebb\n\tand flow"}') == [{"name": "Ebb\n\tand flow"}]


@pytest.mark.parametrize(
    "text",
    ["", " ", "-->", ";", "{", '{"name": Ebb}', "{'name': 'Ebb'}", '{"name": "Ebb}', '{"name": "Ebb"} tide', "&#1;"],
)
def test_text_with_several_readings_gives_nothing(text: str) -> None:
    assert load_json_ld(text) == []


@pytest.mark.parametrize("text", ['{"@graph":', "[", '{"a":[', "[{"])
def test_json_nested_too_deep_gives_nothing(text: str) -> None:
    ends = text.replace('"@graph":', "").replace('"a":', "")[::-1].translate({91: "]", 123: "}"})
    assert load_json_ld(text * 100_000 + "1" + ends * 100_000) == []


def test_number_of_too_many_digits_gives_nothing() -> None:
    assert load_json_ld(f'{{"width": {"9" * 5000}}}') == []


def test_repair_of_long_texts_takes_linear_time() -> None:
    assert load_json_ld('{"name": "' + '\\"' * 200_000) == []
    assert load_json_ld('{"name": "' + "\\" * 200_001) == []
    assert len(load_json_ld('{"a": 1} ' * 100_000)) == 100_000
    assert load_json_ld("," * 400_000) == []
    assert load_json_ld("{" + ", " * 200_000) == []
    assert load_json_ld("[" + " " * 400_000 + ";") == []
    assert load_json_ld("// " * 150_000 + "/* " * 150_000) == []
    assert load_json_ld(" " * 400_000 + "1;") == [1]
