"""Properties of the HTML of every content tree."""

import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from boilerstrip.content.model import Content, Table
from boilerstrip.render.html.render import render_html
from boilerstrip.render.html.tables import render_table
from boilerstrip.render.style import RenderStyle
from boilerstrip.render.text import render_text
from tests.render.hostile import content_of, find_faults, hostile_values
from tests.render.html.trees import any_text, contents, nodes_of, tables
from tests.render.sanitiser import sanitise

STYLE = RenderStyle()
PARTS = 4
"""Of the values of hostile pages, which are tested together."""


def parsed(html: str) -> str:
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}</body>").body
    assert body is not None
    return body.inner_html or ""


@given(contents)
def test_its_text_is_that_of_the_tree(content: Content) -> None:
    assert render_text(content_of(render_html(content, STYLE))) == render_text(content)


@given(contents)
def test_a_sanitiser_and_a_parser_leave_it_as_it_is(content: Content) -> None:
    html = render_html(content, STYLE)
    assert sanitise(html) == html == parsed(html)


@given(any_text)
def test_any_text_anywhere_is_harmless(text: str) -> None:
    assert find_faults(render_html(nodes_of(text), STYLE)) == []


@given(any_text)
def test_a_sanitiser_and_a_parser_leave_any_text_as_it_is(text: str) -> None:
    html = render_html(nodes_of(text), STYLE)
    assert sanitise(html) == html == parsed(html)


@pytest.mark.parametrize("part", range(PARTS))
def test_values_of_hostile_pages_are_harmless_anywhere(part: int) -> None:
    for value in hostile_values()[part::PARTS]:
        html = render_html(nodes_of(value), STYLE)
        assert find_faults(html) == []
        assert sanitise(html) == html == parsed(html)


@given(tables())
def test_a_table_for_markdown_has_no_blank_lines(table: Table) -> None:
    assert all(line.strip() for line in render_table(table, STYLE).split("\n"))
