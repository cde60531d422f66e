from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given

from boilerstrip.blocks.append import append_blocks
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.blocks.values import ChainedValues
from boilerstrip.options import Options
from tests.blocks.both_ways import CORPUS, parsed, table_of
from tests.blocks.pages import valued_pages
from tests.test_properties import pages

Segmented = Callable[[str], Blocks]


def value(blocks: Blocks, tag: str, name: str) -> str | None:
    """The value of an attribute of the first element of a name."""
    tags = blocks.elements.names_of(np.arange(len(blocks.elements.tag)))
    return blocks.values.of(tags.index(tag), name)


@pytest.mark.parametrize(
    ("html", "tag", "name", "expected"),
    [
        ("<a href='https://ebb.example/?a=1&amp;b=%20&copy=2#c'>x</a>", "a", "href", "https://ebb.example/?a=1&b=%20&copy=2#c"),
        ("<a href = /flow/slack/neap >x</a>", "a", "href", "/flow/slack/neap"),
        ("<a href='潮は\r\n日に\"二度'>x</a>", "a", "href", '潮は\n日に"二度'),
        ("<a href=/x>x</a>", "a", "href", "/x"),
        ("<a href>x</a>", "a", "href", ""),
        ("<a name=x>x</a>", "a", "href", None),
        ("<html lang=en-GB><p>x", "html", "lang", "en-GB"),
        ("<pre><code class='language-python hljs'>x</code></pre>", "code", "class", "language-python hljs"),
        ("<p id=fn1>x", "p", "id", "fn1"),
        ("<p>x<sup id='footnote-reference-1'>1</sup>", "sup", "id", "footnote-reference-1"),
        ("<ol start=3 reversed><li value=5>x</ol>", "ol", "start", "3"),
        ("<ol start=3 reversed><li value=5>x</ol>", "ol", "reversed", ""),
        ("<ol start=3 reversed><li value=5>x</ol>", "li", "value", "5"),
        ("<table><td colspan=2 rowspan=3>x</table>", "td", "rowspan", "3"),
        ("<p>x <time datetime='2024-02-29T12:00:00Z'>then</time>", "time", "datetime", "2024-02-29T12:00:00Z"),
        ("<q cite='https://ebb.example/flow'>x</q>", "q", "cite", "https://ebb.example/flow"),
        ("<ul><li><input type=checkbox checked> x</ul>", "li", "checked", ""),
    ],
)  # fmt: skip
def test_returns_the_values_of_recorded_attributes(
    segmented: Segmented, html: str, tag: str, name: str, expected: str | None
) -> None:
    assert value(segmented(html), tag, name) == expected


def test_pictures_have_values(segmented: Segmented) -> None:
    values = segmented("<img alt=a><p>x<img src='https://ebb.example/a.png' srcset='a.png 1x, b.png 2x' alt=b>").values
    assert [values.of_picture(number, "alt") for number in range(2)] == ["a", "b"]
    assert [values.of_picture(number, "src") for number in range(2)] == [None, "https://ebb.example/a.png"]
    assert values.of_picture(1, "srcset") == "a.png 1x, b.png 2x"


def test_appended_pages_keep_their_values(segmented: Segmented) -> None:
    page = segmented("<p><a href=https://ebb.example/1>x</a><img src=https://ebb.example/1.png>")
    added = segmented("<p><a href=https://ebb.example/2>y</a><img src=https://ebb.example/2.png>")
    both = append_blocks(page, added, 0)
    links = [row for row, name in enumerate(both.elements.names_of(np.arange(len(both.elements.tag)))) if name == "a"]
    assert [both.values.of(row, "href") for row in links] == ["https://ebb.example/1", "https://ebb.example/2"]
    assert [both.values.of_picture(number, "src") for number in range(2)] == [
        "https://ebb.example/1.png",
        "https://ebb.example/2.png",
    ]


def test_chained_values_are_a_sequence() -> None:
    values = ChainedValues(["ebb", "flow"], ["slack"])
    assert list(values) == ["ebb", "flow", "slack"]
    assert values[1:] == ["flow", "slack"]
    assert values[-1] == "slack"
    with pytest.raises(IndexError):
        values[3]


UNPRUNED = Options(keep=("no-such-element",))
"""A selector may ask for any attribute, so pages are not pruned."""


@pytest.mark.parametrize("page", CORPUS, ids=lambda page: page.parent.name)
def test_pruning_changes_nothing_on_the_corpus(page: Path) -> None:
    html = page.read_bytes()
    assert table_of(segment(parsed(html), 10_000)) == table_of(segment(parsed(html, UNPRUNED), 10_000))


@given(pages | valued_pages)
def test_pruning_changes_nothing(html: str) -> None:
    assert table_of(segment(parsed(html), 99)) == table_of(segment(parsed(html, UNPRUNED), 99))
