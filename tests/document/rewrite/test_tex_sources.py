"""Formulas whose TeX is in an attribute."""

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize("name", ["data-tex", "data-latex", "data-math", "data-formula", "data-expr"])
@pytest.mark.parametrize("tag", ["span", "x-formula"])
def test_the_tex_is_printed_in_the_place_of_the_drawing(texts: Texts, name: str, tag: str) -> None:
    assert texts(f"<p>水位 <{tag} {name}='h_{{1}}'>h<i>1</i></{tag}> です。</p>") == ["水位 h_{1} です。"]


def test_one_letter_is_a_formula(texts: Texts) -> None:
    assert texts("<p>Let <span data-math=x><b>x</b></span> be.</p>") == ["Let x be."]


@pytest.mark.parametrize(
    "attribute", ["data-math", "data-math=true", "data-latex='inline'", "data-formula='=SUM(A1)'", "data-expr=tide.low"]
)
def test_other_values_are_no_formulas(texts: Texts, attribute: str) -> None:
    assert texts(f"<p>Die Flut <span {attribute}>steigt</span>.</p>") == ["Die Flut steigt."]


def test_a_box_with_a_whole_text_is_no_formula(texts: Texts) -> None:
    text = "The harbour master waits for the ferry. " * 9
    assert texts(f"<div data-tex='x'><p>{text}</p></div>") == [text.strip()]


@pytest.mark.parametrize("tag", ["html", "body"])
def test_a_whole_page_is_no_formula(texts: Texts, tag: str) -> None:
    assert texts(f"<{tag} data-tex='}}'><p>Ebb") == ["Ebb"]
