import pytest

from benchmarks.page_elements import read_elements


def test_items_are_read_without_inner_lists() -> None:
    html = "<ul><li>Rake <b>slow</b>ly<ol><li>From the edge</ol><li><p>Rinse</p><p>Dry</p></ul>"
    assert read_elements(html).items == [["Rake slowly"], ["From the edge"], ["Rinse", "Dry"]]


def test_terms_are_grouped_with_their_definitions() -> None:
    html = "<dl><dt>--dry<dd>No water<dd>No rain<dt>--wet<dd>Rain</dl>"
    groups = read_elements(html).groups
    assert groups == [("definitions", [["--dry"], ["No water"], ["No rain"]]), ("definitions", [["--wet"], ["Rain"]])]


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>Is it open?</summary><p>Yes.</p></details>",
        "<h3>Is it open?</h3><p>Yes.</p>",
        "<h3>Is it open？</h3>\n<div>Yes.</div><p>More</p>",
    ],
)
def test_questions_are_grouped_with_their_answers(html: str) -> None:
    ((kind, (_, answer)),) = read_elements(html).groups
    assert (kind, answer) == ("questions", ["Yes."])


def test_a_heading_that_asks_nothing_has_no_answer() -> None:
    assert read_elements("<h3>Opening hours</h3><p>Daily.</p>").groups == []


@pytest.mark.parametrize(
    "html",
    [
        "<pre>if dry:\n    rake()</pre>",
        "<pre><code>if dry:<br>    rake()</code></pre>",
        "<pre><div>if dry:</div><div>    rake()</div></pre>",
        "<pre><div>1</div><div>if dry:</div><div>2</div><div>    rake()</div><div>3</div></pre>",
        "<pre><span class=lineno>1</span>if dry:\n<span class=lineno>2</span>    rake()<button>Copy</button></pre>",
    ],
)
def test_code_is_read_line_by_line_without_gutter_and_button(html: str) -> None:
    ((*lines,),) = read_elements(html).code
    assert [line for line in lines if line.strip()] == ["if dry:", "    rake()"]


def test_a_formula_is_read_once_with_its_forms() -> None:
    html = (
        "<span class=katex><span><math alttext='x+y'><semantics><mrow>x + y</mrow>"
        "<annotation encoding='application/x-tex'>x+y</annotation></semantics></math></span></span>"
    )
    assert read_elements(html).formulas == [["x+y", "x+y", "x + y"]]


def test_a_page_without_body_has_no_elements() -> None:
    assert read_elements("").headings == []
