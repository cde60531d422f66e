"""Code without ``<pre>`` keeps its lines."""

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

LINES = "moor()\n  wait()\n\nleave()"
AS_BREAKS = LINES.replace("\n", "<br>").replace("  ", "&nbsp; ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "html",
    [
        f"<p><code>{LINES}</code></p>",
        f"<div><code><b>moor</b>{LINES.removeprefix('moor')}</code></div>",
        f"<section><p>a</p><code>{LINES}</code><p>b</p></section>",
        "<div class=x><code>" + "".join(f"<div>{line}</div>" for line in LINES.split("\n")) + "</code></div>",
        f"<div data-lang=sh>{LINES}</div>",
    ],
)
def test_lines_of_code_stay_lines(texts: Texts, html: str) -> None:
    assert LINES in texts(html)


@pytest.mark.parametrize("numbers", ["<td class=gutter><div>1</div><div>2</div></td>", ""])
def test_a_table_of_lines_is_code_without_their_numbers(texts: Texts, numbers: str) -> None:
    lines = (
        "<div class=line><code>moor</code><code>()</code></div><div class=line><code>&nbsp;&nbsp;wait()</code></div>"
    )
    html = f"<div class=syntaxhighlighter><table><tr>{numbers}<td class=code><div>{lines}</div></td></tr></table></div>"
    assert texts(html) == ["moor()\n  wait()"]


def test_the_title_of_a_table_of_lines_stays_before_them(texts: Texts) -> None:
    html = "<table><caption>quay.py</caption><tr><td>1<td class=code><code>moor()</code></table>"
    assert texts(html) == ["quay.py", "moor()"]


@pytest.mark.parametrize(
    "rows",
    [
        ["Lists the files", "ls"],
        ["Lists the files", "ls", "Removes one", "rm"],
        ["1", "ls", "2", "rm"],
    ],
)
def test_a_table_with_more_than_the_code_of_one_cell_stays_a_table(texts: Texts, rows: list[str]) -> None:
    pairs = zip(rows[::2], rows[1::2], strict=True)
    html = "".join(f"<tr><td>{text}</td><td class=code><code>{code}</code></td></tr>" for text, code in pairs)
    assert texts(f"<table>{html}</table>") == rows


def test_a_table_with_an_empty_cell_for_code_stays_a_table(texts: Texts) -> None:
    assert texts("<table><tr><td>2</td><td class=code><code></code></td></tr></table>") == ["2"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Call <code>moor(\n2)</code> now.</p>", "Call moor( 2) now."),
        ("<p><code>moor()</code></p>", "moor()"),
        ("<li><code>a</code> and\n<code>b</code></li>", "a and b"),
        ("<div data-lang=ru>Прилив\nвысок</div>", "Прилив\nвысок"),
    ],
)
def test_code_within_a_line_stays_there(texts: Texts, html: str, text: str) -> None:
    assert texts(html) == [text]
