from dataclasses import replace

from benchmarks.answer import Answer
from benchmarks.html_report.markdown_sheets import MAX_HTML, clean_html, pack_markdown_sheet
from benchmarks.page import Page
from tests.benchmarks.html_report.test_sheets import opened


def test_has_the_page_and_a_column_for_the_gold_and_each_answer(page: Page, answer: Answer) -> None:
    crashed = replace(answer, system="other", text="", crash="ValueError: no")
    content = opened(pack_markdown_sheet(replace(page, gold_markdown="# Mill"), [replace(answer, text="- a"), crashed]))
    assert "<h1>Salt pans of Orvel</h1>" in content["page"]
    assert [column["name"] for column in content["columns"]] == ["gold", "reader", "other"]
    assert content["columns"][1] == {
        "name": "reader", "markdown": "- a", "html": "<body><ul>\n<li>a</li>\n</ul>\n</body>", "crash": None,
    }  # fmt: skip
    assert content["columns"][2]["crash"] == "ValueError: no"


def test_plain_gold_has_no_column(page: Page, answer: Answer) -> None:
    assert [column["name"] for column in opened(pack_markdown_sheet(page, [answer]))["columns"]] == ["reader"]


def test_html_loads_and_runs_nothing() -> None:
    hostile = (
        "<body onload=a()><script>b()</script><link href=c><img src=d srcset=e alt=mill><iframe src=f></iframe>"
        "<svg><script>g()</script></svg><p style='background: url(h)' onclick=i()>Low</p>"
    )
    assert clean_html(hostile) == '<body><img alt="mill"><p>Low</p></body>'


def test_what_a_style_hides_stays_hidden() -> None:
    assert clean_html("<p style='color:red; display: none'>a") == '<body><p hidden="">a</p></body>'


def test_long_html_is_cut_off() -> None:
    assert len(clean_html("<p>low " * MAX_HTML)) == MAX_HTML
