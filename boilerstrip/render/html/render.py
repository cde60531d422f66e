"""The content tree as HTML."""

from boilerstrip.content.model import Content
from boilerstrip.render.html.blocks import render_blocks
from boilerstrip.render.html.page import Page
from boilerstrip.render.style import RenderStyle


def render_html(content: Content, style: RenderStyle) -> str:
    """Render a page as a fragment of HTML that is safe to put into another page.

    It holds only elements and attributes of :data:`boilerstrip.render.html.elements.ELEMENTS`, and addresses for which
    :func:`boilerstrip.content.urls.is_safe` is true. A sanitiser with that list leaves it as it is.

    >>> from boilerstrip.content.model import Heading, Paragraph
    >>> print(render_html((Heading(2, ("Tides",)), Paragraph(("Ebb & flow",))), RenderStyle()))
    <h2>Tides</h2>
    <p>Ebb &amp; flow</p>
    """
    return render_blocks(content, Page(style))
