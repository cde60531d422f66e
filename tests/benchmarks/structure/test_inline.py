import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.structure.inline import read_spans, resolve_link


def spans(html: str) -> list[tuple[str, tuple[str, ...]]]:
    root = LexborHTMLParser(html).body
    assert root is not None
    return [(span.text, span.lines) for span in read_spans(root)[1]]


def test_a_link_has_the_text_of_its_line() -> None:
    assert spans("<p>To <a href=a>the\n <b>mill</b></a>!<p>Weir") == [("the mill", ("To the mill!",))]


def test_a_link_around_blocks_has_all_their_lines() -> None:
    assert spans("<a href=a><h3>Mill</h3><p>Low</p></a>")[0] == ("Mill Low", ("Mill", "Low"))


def test_code_in_preformatted_text_is_left_out() -> None:
    assert spans("<pre><code>a</code></pre><p><code>b</code>") == [("b", ("b",))]


@pytest.mark.parametrize("href", ["javascript:a()", "data:text/plain,a", "tel:1", "#a", "", "https://[a", "/x#note"])
def test_what_leads_nowhere_else_on_the_web_is_no_link(href: str) -> None:
    assert resolve_link(href, "https://mill.example/x") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a%20b", "/a b"),
        ("/a/", "/a"),
        ("https://weir.example/%D0%BA", "https://weir.example/к"),
        ("//weir.example", "https://weir.example/"),
    ],
)
def test_forms_of_one_address_are_equal(one: str, other: str) -> None:
    assert resolve_link(one, "https://mill.example/x") == resolve_link(other, "https://mill.example/x") is not None
