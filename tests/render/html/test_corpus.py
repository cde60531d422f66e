"""The HTML of every page of corpus/."""

from pathlib import Path

import pytest

import boilerstrip
from boilerstrip.render.html.render import render_html
from boilerstrip.render.style import RenderStyle
from boilerstrip.render.text import render_text
from tests.render.hostile import content_of, find_faults
from tests.render.sanitiser import sanitise

PAGES = sorted((Path(__file__).parents[3] / "corpus").glob("*/page.html"))


@pytest.mark.parametrize("page", PAGES, ids=[page.parent.name for page in PAGES])
def test_it_is_safe_and_its_text_is_that_of_the_page(page: Path) -> None:
    content = boilerstrip.extract(page.read_bytes()).content
    html = render_html(content, RenderStyle())
    assert find_faults(html) == []
    assert sanitise(html) == html
    assert render_text(content_of(html)) == render_text(content)
