"""No rendering of a hostile page runs code: see fixtures/hostile/README.md."""

from collections.abc import Iterator
from itertools import cycle

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from boilerstrip.options import Links
from boilerstrip.render.markdown.render import render_markdown
from boilerstrip.render.style import RenderStyle
from tests.render.hostile import find_faults, hostile_pages, hostile_values, renderings
from tests.render.html.trees import nodes_of
from tests.render.sanitiser import sanitise

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
READER.validateLink = lambda _: True  # type: ignore[method-assign]  # so that none is safe by the reader alone
MORE_OF_MARKDOWN = {"td": ("style",), "th": ("style",)}
"""Attributes that the reader writes besides those of our HTML: the alignment of cells."""
PAGES = dict(hostile_pages())


@pytest.fixture(params=PAGES.values(), ids=PAGES.keys())
def rendered(request: pytest.FixtureRequest) -> dict[str, str]:
    return renderings(request.param)


def test_its_text_is_kept(rendered: dict[str, str]) -> None:
    assert all(rendered.values())


def test_its_html_holds_nothing_but_what_the_renderer_has_a_list_of(rendered: dict[str, str]) -> None:
    assert find_faults(rendered["html"]) == []


def test_its_html_is_what_a_sanitiser_leaves_of_it(rendered: dict[str, str]) -> None:
    assert sanitise(rendered["html"]) == rendered["html"]


def test_its_html_is_what_a_parser_makes_of_it(rendered: dict[str, str]) -> None:
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{rendered['html']}</body>").body
    assert body is not None and body.inner_html == rendered["html"]


@pytest.mark.parametrize("style", ["markdown", "markdown with HTML tables"])
def test_its_markdown_is_read_as_nothing_else(rendered: dict[str, str], style: str) -> None:
    assert find_faults(READER.render(rendered[style]), MORE_OF_MARKDOWN) == []


def test_values_of_hostile_pages_are_harmless_anywhere_in_markdown() -> None:
    styles: Iterator[Links] = cycle(("inline", "references"))
    for value, links in zip(hostile_values(), styles, strict=False):
        text = value.replace("\0", "").replace("\r", "")  # which no parser leaves in a text
        markdown = render_markdown(nodes_of(text), RenderStyle(links=links))
        assert find_faults(READER.render(markdown), MORE_OF_MARKDOWN) == [], value


@pytest.mark.parametrize(
    "fragment",
    [
        "<script>x()</script>",
        "<p onclick=x()>a",
        "<a href='java&#10;script:x()'>a</a>",
        "<p id=cookie>a",
        "<input>",
        "<p class=js>a",
    ],
)
def test_what_runs_code_is_found(fragment: str) -> None:
    assert len(find_faults(fragment)) == 1
