"""Markdown holds what the tree holds: markdown-it-py reads it back to the same tree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from boilerstrip.render.markdown.render import render_markdown
from boilerstrip.render.style import RenderStyle
from tests.render.markdown_reader import read_markdown
from tests.render.normal_form import normal_form
from tests.render.trees import Page, all_pages


@settings(max_examples=60)  # large trees, most of which take half a second to read back
@given(all_pages, st.sampled_from(["inline", "references"]))
def test_markdown_reads_back_to_the_same_tree(page: Page, links: str) -> None:
    markdown = render_markdown(page.content, RenderStyle(links=links))  # type: ignore[arg-type]
    assert normal_form(read_markdown(markdown, page.has_math)) == normal_form(page.content), markdown
