import pytest
from selectolax.lexbor import LexborHTMLParser

from boilerstrip.document.rewrite.mathml import linearize


@pytest.mark.parametrize(
    ("mathml", "text"),
    [
        ("<mi>y</mi><mo>=</mo><mn>2</mn><mi>x</mi>", "y=2x"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"),
        ("<msup><mi>e</mi><mrow><mo>-</mo><mi>t</mi></mrow></msup>", "e^(-t)"),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i=1)^n"),
        ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "√(x+1)"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "3√(x)"),
        ("<mtable><mtr><mtd>a</mtd><mtd>b</mtd></mtr><mtr><mtd>c</mtd></mtr></mtable>", "a, b; c"),
        ("<mi>x</mi><mtext> for all </mtext><mi>t</mi>", "x for all t"),
        ("<semantics><mi>x</mi><annotation-xml><ci>x</ci></annotation-xml></semantics>", "x"),
        ("", ""),
    ],
)
def test_layout_becomes_signs_on_one_line(mathml: str, text: str) -> None:
    math = LexborHTMLParser(f"<math>{mathml}</math>").css_first("math")
    assert math is not None
    assert linearize(math) == text


def test_deep_formulas_are_read() -> None:
    math = LexborHTMLParser("<math>" + "<mrow>" * 500 + "x").css_first("math")
    assert math is not None
    assert linearize(math) == "x"
