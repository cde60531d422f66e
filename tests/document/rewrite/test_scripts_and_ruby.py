from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("10<sup>6</sup> Meter", "10^6 Meter"),
        ("10<sup>−3</sup> крон", "10^−3 крон"),
        ("<b>10</b><sup>6</sup>", "10^6"),
        ("<i>x<sub>1</sub></i><sup>2</sup>", "x1^2"),
        ("(a+b)<sup>2</sup>", "(a+b)^2"),
        ("5 km<sup>2</sup>", "5 km^2"),
        ("5 m<sup>2</sup> 的房间", "5 m^2 的房间"),
        ("2<sup>n</sup>", "2^n"),
        ("le 1<sup>er</sup> mai", "le 1er mai"),
        ("n<sup>o</sup> 5", "no 5"),
        ("the 4<sup>th</sup>", "the 4th"),
        ("Orn<sup>1</sup>, Tarn<sup>2</sup>", "Orn1, Tarn2"),
        ("in 2019<sup><a href=#n>3</a></sup>", "in 2019^3"),
        ("Tarn<sup><a href=#n>[3]</a></sup>", "Tarn[3]"),
        ("H<sub>2</sub>O", "H2O"),
        ("1010<sub>2</sub>", "1010_2"),
        ("2<sup>1</sup>/<sub>2</sub> cups", "2 1/2 cups"),
        ("10 <sup>6</sup>", "10 6"),
    ],
)
def test_small_numbers_never_run_into_others(texts: Texts, html: str, text: str) -> None:
    assert texts(f"<p>{html}</p>") == [text]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ruby>潮<rt>しお</rt></ruby>", "潮(しお)"),
        ("<ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>", "汉(hàn)字(zì)"),
        ("<ruby><rb>鐘</rb><rp>（</rp><rt>かね</rt><rp>）</rp></ruby>", "鐘（かね）"),
        ("<ruby>港<rt></rt></ruby>", "港"),
    ],
)
def test_readings_are_in_brackets_once(texts: Texts, html: str, text: str) -> None:
    assert texts(f"<p>{html}</p>") == [text]
