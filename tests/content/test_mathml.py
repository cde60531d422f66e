"""MathML becomes TeX that is drawn as the MathML is."""

import pytest

from boilerstrip.content.mathml import MAX_LENGTH, to_tex

ROW_OF_TWO = "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
TABLE = f"<mtable>{ROW_OF_TWO}{ROW_OF_TWO}</mtable>"
SUM = "<munderover><mo>∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>"

FORMULAS = {
    "a power of a sum is in braces": (
        "<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>",
        "{a + b}^{2}",
    ),
    "brackets around what is tall grow": (
        f"<msup><mrow><mo>(</mo>{SUM}<mi>k</mi><mo>)</mo></mrow><mn>2</mn></msup>",
        r"\left( \sum_{k = 1}^{n}k \right)^{2}",
    ),
    "brackets that must not grow do not": (
        "<mi>f</mi><mrow><mo stretchy='false'>(</mo><msup><mi>x</mi><mn>2</mn></msup>"
        "<mo stretchy='false'>)</mo></mrow>",
        "f(x^{2})",
    ),
    "a binomial coefficient": (
        "<mrow><mo>(</mo><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>",
        r"\binom{n}{k}",
    ),
    "a binomial coefficient of MathJax": (
        "<mrow><mrow><mo minsize='2em'>(</mo></mrow><mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>"
        "<mrow><mo minsize='2em'>)</mo></mrow></mrow>",
        r"\binom{n}{k}",
    ),
    "a matrix in a row with other signs": (
        f"<mi>A</mi><mo>=</mo><mo>[</mo>{TABLE}<mo>]</mo>",
        r"A = \begin{bmatrix} a & b \\ a & b \end{bmatrix}",
    ),
    "a determinant": (f"<mrow><mo>|</mo>{TABLE}<mo>|</mo></mrow>", r"\begin{vmatrix} a & b \\ a & b \end{vmatrix}"),
    "cases": (f"<mi>f</mi><mo>=</mo><mo>{{</mo>{TABLE}", r"f = \begin{cases} a & b \\ a & b \end{cases}"),
    "equations aligned at a sign": (
        "<mtable columnalign='right left'><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr>"
        "<mtr><mtd><mi>y</mi></mtd><mtd><mo>=</mo><mn>2</mn></mtd></mtr></mtable>",
        r"\begin{aligned} x & = 1 \\ y & = 2 \end{aligned}",
    ),
    "the number of an equation": (
        "<mtable><mlabeledtr><mtd><mtext>(3a)</mtext></mtd><mtd><mi>a</mi><mo>=</mo><mi>b</mi></mtd></mlabeledtr></mtable>",
        r"a = b \tag{3a}",
    ),
    "accents": (
        "<mover><mi>F</mi><mo>→</mo></mover><mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>‾</mo></mover>"
        "<mover><mi>x</mi><mo>˙</mo></mover><munder><mi>u</mi><mo>_</mo></munder>",
        r"\vec{F}\overline{AB}\dot{x}\underline{u}",
    ),
    "a brace with its label": (
        "<munder><munder><mi>a</mi><mo>⏟</mo></munder><mtext>low tide</mtext></munder>",
        r"\underbrace{a}_{\text{low tide}}",
    ),
    "what is above a sign that is no operator": ("<mover><mo>=</mo><mi>!</mi></mover>", r"\overset{!}{=}"),
    "limits below a function": ("<munder><mi>lim</mi><mi>x</mi></munder>", r"\lim_{x}"),
    "functions and names of several letters": (
        "<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi><mo>+</mo><msub><mi>h</mi><mi>low</mi></msub>",
        r"\sin x + h_{\mathrm{low}}",
    ),
    "primes": ("<msup><mi>f</mi><mo>′</mo></msup>", "f'"),
    "scripts before a sign": (
        "<mmultiscripts><mi>C</mi><none/><mo>+</mo><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>",
        "{}_{6}^{14}C^{+}",
    ),
    "roots": (
        "<mroot><mi>x</mi><mn>3</mn></mroot><msqrt><mi>y</mi><mo>-</mo><mn>1</mn></msqrt>",
        r"\sqrt[3]{x}\sqrt{y - 1}",
    ),
    "brackets and separators of attributes": ("<mfenced open='[' close=')'><mi>a</mi><mi>b</mi></mfenced>", "[a, b)"),
    "signs that TeX reserves": ("<mn>5</mn><mo>%</mo><mo>{</mo><mi>x</mi><mo>}</mo>", r"5 \% \{x\}"),
    "letters of other alphabets": (
        "<mi>α</mi><mi>𝔼</mi><mi>潮</mi><mi mathvariant='bold'>v</mi>",
        r"\alpha\mathbb{E}潮\mathbf{v}",
    ),
    "a command is apart from the letter after it": ("<mi>π</mi><mi>r</mi>", r"\pi r"),
    "namespaces": ("<mi xmlns='x' xlink:href='y'>h</mi>".replace("'", '"'), "h"),
    "what is crossed out and boxed": (
        "<menclose notation='updiagonalstrike'><mi>x</mi></menclose><menclose notation='box'><mi>y</mi></menclose>",
        r"\cancel{x}\boxed{y}",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("mathml", "tex"), FORMULAS.values(), ids=FORMULAS)
def test_mathml_becomes_tex(mathml: str, tex: str) -> None:
    assert to_tex(f"<math>{mathml}</math>") == tex


@pytest.mark.parametrize(
    "mathml",
    [
        "<math><mfrac><mi>a</mi></mfrac></math>",
        "<math><msubsup><mi>a</mi><mi>b</mi></msubsup></math>",
        "<math><mi>a</math>",
        f"<math>{'<mi>a</mi>' * MAX_LENGTH}</math>",
        f"<math>{'<mrow>' * 1900}{'</mrow>' * 1900}</math>",
    ],
)
def test_broken_and_huge_formulas_have_no_tex(mathml: str) -> None:
    assert to_tex(mathml) == ""
