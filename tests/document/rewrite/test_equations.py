"""Tables that place equations become formulas."""

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

MATH = "<math display=block alttext='{}'><mi>h</mi></math>"


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


@pytest.mark.parametrize("label", ["(1)", "(A.2)", "1", "(3')"])
def test_the_number_of_an_equation_is_its_tag(texts: Texts, label: str) -> None:
    html = f"<p>So</p><table>{row(MATH.format('h=2'), label)}</table>"
    assert texts(html) == ["So", f"h=2 \\tag{{{label.strip('()')}}}"]


def test_each_row_is_a_formula(texts: Texts) -> None:
    table = f"<table class=equation>{row('', MATH.format('h'), MATH.format('=2'))}{row(MATH.format('t'))}</table>"
    assert texts(table) == ["h =2", "t"]


def test_an_equation_of_a_script_is_one_too(texts: Texts) -> None:
    script = "<script type='math/tex; mode=display'>h=2</script>"
    assert texts(f"<table class=equation>{row(script, '(7)')}</table>") == ["h=2 \\tag{7}"]


@pytest.mark.parametrize(
    "table",
    [
        f"<table>{row(MATH.format('h'), 'is the height')}</table>",
        f"<table><tr><th>Sign</th></tr>{row(MATH.format('h'))}</table>",
        f"<table class=equation>{row(MATH.format('h') + ' here', '(1)')}</table>",
    ],
)
def test_tables_with_words_stay(texts: Texts, table: str) -> None:
    assert any("h" in text and "tag" not in text for text in texts(table))
