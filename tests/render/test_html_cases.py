import pytest

from boilerstrip.render.html.render import render_html
from tests.render.conftest import ReadPage


@pytest.mark.cases("html/*.md")
def test_pages_are_rendered_as_html(read_page: ReadPage, given: str, expected: str) -> None:
    assert render_html(*read_page(given)) == expected
