from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]

CODE = "def moor():\n    tie(2)\n\n    return '鐘'"


def lines_of(wrapper: str) -> str:
    return "".join(wrapper.format(line) for line in CODE.split("\n"))


@pytest.mark.parametrize(
    "html",
    [
        CODE,
        f"<code>{CODE}</code>",
        f"<code class=language-py><span>def</span>{CODE.removeprefix('def')}</code>",
        lines_of("<div>{}</div>"),
        lines_of("<div>{}</div>\n"),
        lines_of("<div>{}\n</div>"),
        lines_of("<p>{}</p>"),
        lines_of("<span>{}</span><br>"),
        lines_of("<code-line>{}</code-line>"),
        lines_of("<div class=line><span>{}</span><br></div>"),
        "<ol>" + lines_of("<li>{}</li>") + "</ol>",
        "<table><tbody>" + lines_of("<tr><td>{}</td></tr>") + "</tbody></table>",
        "<code>" + lines_of("<div>{}</div>") + "</code><button>Copy</button>",
        "<div class=bar><clipboard-copy>Copy</clipboard-copy></div>" + CODE,
    ],
)
def test_lines_of_preformatted_text_are_exact(texts: Texts, html: str) -> None:
    assert texts(f"<p>Moor so:</p><pre>{html}</pre><p>Done.</p>") == ["Moor so:", CODE, "Done."]


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<span>{n}</span>{line}\n" for n, line in enumerate(CODE.split("\n"), 7)),
        "".join(f"<i>{n}</i> {line}\n" for n, line in enumerate(CODE.split("\n"), 99)),
        "".join(f"<div><b>{n}</b>{line}</div>" for n, line in enumerate(CODE.split("\n"), 1)),
        f"<table><tr><td>1\n2\n3\n4</td><td>{CODE}</td></tr></table>",
        f"<span>1\n2\n3\n4</span><code>{CODE}</code>",
        f"{CODE}</pre><div class=line-numbers><i>1</i><br><i>2</i><br><i>3</i><br><i>4</i></div>",
    ],
)
def test_numbers_that_only_count_lines_are_left_out(texts: Texts, html: str) -> None:
    assert texts(f"<pre>{html}</pre>") == [CODE]


@pytest.mark.parametrize("code", ["1\n2\n3", "<b>2</b> ebb\n<b>4</b> flow", "<b>1</b>\n<b>2</b>\nebb\nflow\nneap"])
def test_numbers_that_say_something_stay(texts: Texts, code: str) -> None:
    assert texts(f"<pre>{code}</pre>") == [code.replace("<b>", "").replace("</b>", "")]


def test_links_and_languages_of_plain_code_stay(texts: Texts) -> None:
    assert texts("<pre>see <a href=/x>moor</a>\n  <b>tie</b></pre>") == ["see moor\n  tie"]
