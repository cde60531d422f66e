from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

from boilerstrip.content.model import Code, Content, Heading
from boilerstrip.content.walk import leaves
from boilerstrip.render.markdown.render import render_markdown
from tests.render.conftest import ReadPage

parse = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse


@pytest.mark.cases("markdown/*.md")
def test_pages_are_rendered_as_markdown(read_page: ReadPage, given: str, expected: str) -> None:
    assert render_markdown(*read_page(given)) == expected


@pytest.mark.cases("markdown/*.md")
def test_a_parser_reads_headings_and_code_back_from_the_markdown(
    read_page: ReadPage, given: str, expected: str
) -> None:
    content, _ = read_page(given)
    assert list(_parsed(expected)) == list(_built(content))


def _parsed(markdown: str) -> Iterator[tuple[str, str]]:
    for token in parse(markdown):
        if token.type == "heading_open":
            yield token.tag, ""
        if token.type == "fence":
            yield token.info, token.content.removesuffix("\n")


def _built(content: Content) -> Iterator[tuple[str, str]]:
    for leaf in leaves(content):
        if isinstance(leaf, Heading):
            yield f"h{leaf.level}", ""
        if isinstance(leaf, Code):
            yield leaf.language, leaf.text
