"""A single table as HTML, for renderers of Markdown."""

import re

from boilerstrip.content.model import Table
from boilerstrip.render.html import blocks
from boilerstrip.render.html.page import Page
from boilerstrip.render.style import RenderStyle

LINE_FEED = "&#10;"
replace_blank_lines = re.compile(r"\n(?=[ \t]*\n)").sub
"""Replaces the line feed before each line without text."""


def render_table(table: Table, style: RenderStyle) -> str:
    """Render a table without blank lines, at which HTML within Markdown would end.

    >>> from boilerstrip.content.model import Cell, Paragraph
    >>> print(render_table(Table((), ((Cell(0, (Paragraph(("Lisk",)),)),),)), RenderStyle()))
    <table>
    <tbody>
    <tr><td>Lisk</td></tr>
    </tbody>
    </table>
    """
    return replace_blank_lines(LINE_FEED, blocks.render_table(table, Page(style)))
