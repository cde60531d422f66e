from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

FORMULAS = {
    "annotation": "<math><mi>m</mi><annotation encoding='application/x-tex'>m_1</annotation></math>",
    "annotation of LaTeX": "<math><mi>m</mi><annotation encoding='LaTeX'> m_1\n </annotation></math>",
    "alttext": "<math alttext='m_1'><mi>m</mi></math>",
    "alttext with its size": "<math alttext='{\\displaystyle m_1}'><mi>m</mi></math>",
    "MathML alone": "<math><msub><mi>m</mi><mn>1</mn></msub></math>",
    "KaTeX": "<span class=katex><span class=katex-mathml><math alttext='m_1'></math></span>"
    "<span class=katex-html aria-hidden=true><span>m</span><span>1</span></span></span>",
    "MathJax 2": "<span class=MathJax_Preview></span><span class=MathJax_CHTML><span>m1</span></span>"
    "<script type='math/tex'>m_1</script>",
    "MathJax 2 before it ran": "<script type='math/tex; mode=display'>m_1</script>",
    "MathJax 3": "<mjx-container><mjx-math aria-hidden=true><mjx-mi>m1</mjx-mi></mjx-math>"
    "<mjx-assistive-mml><math alttext='m_1'></math></mjx-assistive-mml></mjx-container>",
    "MediaWiki": "<span class=mwe-math-element><span class=mwe-math-mathml-inline style='display: none'>"
    "<math alttext='{\\displaystyle m_1}'></math></span><img class=mwe-math-fallback-image-inline alt=m_1></span>",
    "a picture of LaTeX": "<img src='/latex.php' class=latex alt='$m_1$'>",
    "a picture of MediaWiki": "<img class='mwe-math-fallback-image-inline' alt='{\\displaystyle m_1}'>",
}


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
@pytest.mark.parametrize(
    ("before", "after"), [("The mass ", " counts."), ("質量は", "です。"), ("Масса (", ")."), ("الكتلة ", "، هنا")]
)
def test_a_formula_is_printed_once_within_its_sentence(texts: Texts, formula: str, before: str, after: str) -> None:
    assert texts(f"<p>{before}{formula}{after}</p>") == [f"{before}m_1{after}"]


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
def test_two_formulas_side_by_side_are_both_printed(texts: Texts, formula: str) -> None:
    assert texts(f"<p>{formula} or {formula}</p>") == ["m_1 or m_1"]


def test_a_displayed_formula_that_the_page_hides_for_a_picture_is_shown(texts: Texts) -> None:
    html = "<div><div style='display: none'><math alttext='a=b'></math></div><img alt='a=b'></div>"
    assert texts(html) == ["a=b"]


def test_words_around_a_formula_stay(texts: Texts) -> None:
    html = "<p><span>Let <math alttext=x></math> be <b aria-hidden=true>a</b> mass</span></p>"
    assert texts(html) == ["Let x be a mass"]


def test_a_picture_that_is_no_formula_is_no_text(texts: Texts) -> None:
    assert texts("<p>A boat <img class=photo alt='m_1'>.</p>") == ["A boat ."]


def test_text_beside_an_empty_formula_is_no_copy_of_it(texts: Texts) -> None:
    assert texts("<p><span><math></math><span aria-hidden=true>Ebb</span></span>") == ["Ebb"]


def test_text_before_an_empty_script_of_tex_is_no_rendering_of_it(texts: Texts) -> None:
    assert texts("<p><span class=MathJax>Ebb</span><script type=math/tex></script></p>") == ["Ebb"]
