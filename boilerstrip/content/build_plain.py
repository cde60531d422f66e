"""Kept blocks to the content tree of plain text: the fast way, without inlines and what only markup prints."""

from collections.abc import Iterable

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.builder import Builder
from boilerstrip.content.model import Content, Paragraph, make_all
from boilerstrip.content.outline import find_outline
from boilerstrip.content.parts import gather


def build_plain_content(blocks: Blocks, rows: Iterable[int]) -> Content:
    """Arrange blocks as paragraphs, lists and tables, whose texts are those of the blocks.

    It renders to the same plain text as :func:`boilerstrip.content.build.build_content`.

    >>> from boilerstrip.blocks.model import without_tags
    >>> build_plain_content(without_tags(["Ebb"]), [0])
    (Paragraph(content=('Ebb',), rows=(0,)),)

    Args:
        blocks: of the page.
        rows: of the kept blocks, in page order.
    """
    rows = list(rows)
    paragraphs = list(make_all(Paragraph, zip(map(blocks.text.__getitem__, rows)), zip(rows)))
    builder = Builder(blocks, find_outline(blocks.elements))
    done = 0
    for run in builder.outline.find_runs(blocks.element.take(rows)):
        if run.first > done:  # paragraphs between two lists or tables
            builder.close(0)
            builder.parts += paragraphs[done : run.first]
        builder.add(paragraphs[run.first : run.end], run)
        done = run.end
    builder.close(0)
    return (*gather(builder.parts), *paragraphs[done:])
