"""The chunks of a page, as Markdown or as text."""

from functools import partial
from typing import Literal, Protocol, get_args

from boilerstrip.content.model import Content
from boilerstrip.errors import OptionError
from boilerstrip.render.chunks.chunk import Chunk, make_chunks
from boilerstrip.render.chunks.measure import Count
from boilerstrip.render.chunks.words import count_words
from boilerstrip.render.style import RenderStyle
from boilerstrip.render.text import render_text

ChunkFormat = Literal["markdown", "text"]


class Page(Protocol):
    """What chunks need of an extraction."""

    @property
    def content(self) -> Content: ...
    @property
    def markdown(self) -> str: ...
    @property
    def text(self) -> str: ...


def chunk_page(
    page: Page, wanted: ChunkFormat, style: RenderStyle, max_tokens: int, overlap: int, count: Count | None
) -> tuple[Chunk, ...]:
    """Cut the Markdown or the text of a page (see :func:`boilerstrip.render.chunks.chunk.make_chunks`).

    Raises:
        OptionError: the format is unknown, ``max_tokens`` is not a positive whole number, or ``overlap`` not a smaller
            one.
    """
    if wanted not in get_args(ChunkFormat):
        raise OptionError(f"format must be one of {', '.join(get_args(ChunkFormat))}, not {wanted!r}")
    count = count or count_words
    if wanted == "text":
        return make_chunks(page.content, max_tokens, overlap, count, lambda _: page.text, render_text)
    from boilerstrip.render.markdown.render import render_part

    return make_chunks(
        page.content, max_tokens, overlap, count, lambda _: page.markdown, partial(render_part, style=style)
    )
