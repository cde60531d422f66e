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
from boilerstrip.content.sources import find_base
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read as read_source
from boilerstrip.options import Options
from boilerstrip.render.style import RenderStyle, style_of

ReadPage = Callable[[str], tuple[Content, RenderStyle]]
match_setting = re.compile(r"<!-- (url|links|images|tables|spans): (\S+) -->\n").match


@pytest.fixture
def read_page() -> ReadPage:
    """A function from a page to its content, all blocks kept, and the style that its first lines ask for."""

    def read(html: str) -> tuple[Content, RenderStyle]:
        settings = {}
        while setting := match_setting(html):
            settings[setting[1]] = setting[2]
            html = html[setting.end() :]
        url = settings.pop("url", "")
        document = parse(source := read_source(html, Options()), Options())
        blocks = segment(document, Options().limits.blocks)
        base = find_base(document.head.base, source.page, url)
        return build_content(blocks, range(len(blocks.text)), base), style_of(Options(**settings))

    return read
