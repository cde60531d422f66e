"""What a page shows above its code."""

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

BUTTON = "<button>Copy</button>"


@pytest.mark.parametrize("label", ["rust", "Python", "C++", "JSON"])
@pytest.mark.parametrize(
    "box",
    [
        "<div><div><span>{}</span>" + BUTTON + "</div><pre>{}</pre></div>",
        "<div><p class=x>x</p></div><div><div class=code-lang>{}</div><div><pre>{}</pre></div></div>",
        "<pre><div><span>{}</span>" + BUTTON + "</div><code>{}</code></pre>",
        "<pre><div><div>{}</div><div>" + BUTTON + "</div><div><code>{}</code></div></div></pre>",
    ],
)
def test_the_name_of_a_language_is_left_out(texts: Texts, box: str, label: str) -> None:
    assert texts(box.format(label, "moor()\nwait()"))[-1] == "moor()\nwait()"
    assert label not in texts(box.format(label, "moor()\nwait()"))


@pytest.mark.parametrize("label", ["quay.py", "Beispiel", "港湾"])
def test_any_other_text_stays_before_the_code(texts: Texts, label: str) -> None:
    html = f"<pre><div><span>{label}</span>{BUTTON}</div><code>moor()</code></pre>"
    assert texts(html) == [label, "moor()"]


@pytest.mark.parametrize("before", ["<p>Go</p>", "<h2>Swift</h2>", "<div>Swift</div>"])
def test_a_word_that_is_in_no_header_stays(texts: Texts, before: str) -> None:
    assert len(texts(f"<section>{before}<pre>moor()</pre></section>")) == 2


def test_of_an_editor_the_lines_stay(texts: Texts) -> None:
    html = "<pre><div>Rust</div><div>Run</div><div class=cm-content><div>a</div><div>  b</div></div></pre>"
    assert texts(html) == ["a\n  b"]


def test_an_element_that_is_the_editor_itself_keeps_its_lines(texts: Texts) -> None:
    assert texts("<pre class=cm-content><div>a</div><div>b</div></pre>") == ["a\nb"]


def test_an_element_that_is_a_button_itself_has_no_header(texts: Texts) -> None:
    assert texts("<p>a</p><pre role=button><h2>b</h2>c</pre>") == ["a", "b\nc"]


def test_code_within_code_is_left_out(texts: Texts) -> None:
    assert texts("<pre><code>let <code>let tide: 3</code>tide = 3</code></pre>") == ["let tide = 3"]
