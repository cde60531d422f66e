"""Pages of cases as content trees.

The first lines of a page may give its address or options for rendering, each as a comment: ``<!-- url: ADDRESS -->``,
``<!-- links: none -->``.
"""

import re
from collections.abc import Callable

import pytest

from boilerstrip.blocks.segment import segment
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Content
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.document.urls import make_absolute
from boilerstrip.options import Options
from boilerstrip.render.style import RenderStyle, style_of

ReadPage = Callable[[str], tuple[Content, RenderStyle]]
match_setting = re.compile(r"<!-- (url|links|images|tables|spans): (\S+) -->\n").match


@pytest.fixture
def read_page() -> ReadPage:
    """A function from a page to its content, all blocks kept, and the style that its first lines ask for."""
    return _read


def _read(page: str) -> tuple[Content, RenderStyle]:
    settings = {}
    while setting := match_setting(page):
        settings[setting[1]] = setting[2]
        page = page[setting.end() :]
    url = settings.pop("url", "")
    options = Options(**settings)
    return _build(page, url, options), style_of(options)


def _build(page: str, url: str, options: Options) -> Content:
    """Build the tree of all blocks of a page."""
    document = parse(read(page, options), options)
    blocks = segment(document, options.limits.blocks)
    return build_content(blocks, range(len(blocks.text)), make_absolute(document.head.base, url))
