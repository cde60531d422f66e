"""The chunks of a page, as Markdown or as text."""

from functools import partial
from typing import Literal, get_args

from boilerstrip.content.model import Content
from boilerstrip.errors import OptionError
from boilerstrip.render.chunks.chunk import Chunk, make_chunks
from boilerstrip.render.chunks.measure import Count
from boilerstrip.render.chunks.words import count_words
from boilerstrip.render.style import RenderStyle

ChunkFormat = Literal["markdown", "text"]


def chunk_page(
    content: Content, wanted: ChunkFormat, style: RenderStyle, max_tokens: int, overlap: int, count: Count | None
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
        return make_chunks(content, max_tokens, overlap, count)
    from boilerstrip.render.markdown.render import render_markdown, render_part

    render, part = (partial(function, style=style) for function in (render_markdown, render_part))
    return make_chunks(content, max_tokens, overlap, count, render, part)
