"""Formulas that MathJax 3 drew as elements are read off these."""

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def sign(tag: str, char: str) -> str:
    return f"<mjx-{tag}><mjx-c class=mjx-c{ord(char):X}></mjx-c></mjx-{tag}>"


X, Y, TWO = sign("mi", "x"), sign("mi", "y"), sign("mn", "2")
FORMULAS = {
    "a power": (f"<mjx-msup>{X}<mjx-script>{TWO}</mjx-script></mjx-msup>", "x^2"),
    "two scripts, the upper one first": (
        f"<mjx-msubsup>{X}<mjx-script>{TWO}<mjx-spacer></mjx-spacer>{Y}</mjx-script></mjx-msubsup>",
        "x_y^2",
    ),
    "a fraction": (
        f"<mjx-mfrac><mjx-frac><mjx-num>{X}</mjx-num><mjx-dbox><mjx-row><mjx-den>{TWO}</mjx-den></mjx-row></mjx-dbox>"
        "</mjx-frac></mjx-mfrac>",
        "x/2",
    ),
    "a root": (
        f"<mjx-msqrt><mjx-sqrt><mjx-surd>{sign('mo', '√')}</mjx-surd><mjx-box>{X}{Y}</mjx-box></mjx-sqrt></mjx-msqrt>",
        "√(xy)",
    ),
    "limits above and below": (
        f"<mjx-munderover><mjx-over>{X}</mjx-over><mjx-box><mjx-munder><mjx-row><mjx-base>{sign('mo', '∑')}</mjx-base>"
        f"</mjx-row><mjx-row><mjx-under>{Y}</mjx-under></mjx-row></mjx-munder></mjx-box></mjx-munderover>",
        "∑_y^x",
    ),
    "characters in the text": ("<mjx-mi><mjx-c>潮</mjx-c></mjx-mi>", "潮"),
}


@pytest.mark.parametrize(("drawn", "text"), FORMULAS.values(), ids=FORMULAS)
def test_what_is_drawn_is_text(texts: Texts, drawn: str, text: str) -> None:
    html = f"<p>Let <mjx-container><mjx-math>{drawn}</mjx-math></mjx-container> be.</p>"
    assert texts(html) == [f"Let {text} be."]


def test_mathml_beside_it_is_read_instead(texts: Texts) -> None:
    html = f"<p><mjx-container><mjx-math>{X}</mjx-math><mjx-assistive-mml><math alttext=y></math></mjx-assistive-mml>"
    assert texts(html + "</mjx-container></p>") == ["y"]


def test_a_code_point_that_is_none_is_no_text(texts: Texts) -> None:
    html = (
        "<p>a <mjx-container><mjx-math><mjx-mi><mjx-c class=mjx-cFFFFFF></mjx-c></mjx-mi></mjx-math></mjx-container>b"
    )
    assert "".join(texts(html)).replace(" ", "") == "ab"


def test_what_nests_more_deeply_than_any_formula_is_left(texts: Texts) -> None:
    deep = "<mjx-mrow>" * 505 + X + "</mjx-mrow>" * 505
    assert "after" in texts(f"<mjx-container><mjx-math>{deep}</mjx-math></mjx-container><p>after</p>")
