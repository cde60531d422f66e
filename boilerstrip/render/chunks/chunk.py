"""Cut a rendered content into chunks for an index or a language model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from boilerstrip.content.model import Content, Rows
from boilerstrip.content.walk import rows_of
from boilerstrip.errors import OptionError
from boilerstrip.render.chunks.cut import Piece, cut, find_overlap
from boilerstrip.render.chunks.layout import Layout, Render, open_page
from boilerstrip.render.chunks.measure import Count, Measure
from boilerstrip.render.chunks.paths import Path, Paths
from boilerstrip.render.chunks.words import count_words
from boilerstrip.render.text import render_text


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a rendering."""

    text: str
    """``rendering[start:end]``."""
    headings: Path
    """The headings that all of the text is below, the outermost first; if the text begins with one, that too."""
    tokens: int
    """Number of tokens of the text."""
    rows: Rows
    """Rows of the page's blocks that the text holds something of."""
    start: int
    """Where it begins in the rendering, with what it repeats of the chunk before."""
    end: int
    context: str = ""
    """What its beginning needs to be read, and an earlier chunk holds: the caption and header rows of a table, the line
    that opens a block of code. It is not part of the text; both together fit in ``max_tokens``."""


def make_chunks(
    content: Content,
    max_tokens: int = 512,
    overlap: int = 0,
    count: Count = count_words,
    render: Render = render_text,
    render_part: Render | None = None,
) -> tuple[Chunk, ...]:
    """Cut a rendering where its content has the best places: before headings, then between blocks, then sentences.

    A list is cut between its items, a table between rows, code between lines.
    Only one of them that is too long alone is cut further: items by sentences,
    rows by cells, sentences by words, words by characters. A chunk thus exceeds
    the limit only if it is a single character. Sections, blocks and sentences
    stay together as long as they fit. A heading stays with what follows it, and
    so does a text that ends in a colon.

    Each text is a range of the rendering. Between the ranges there is nothing
    but white space, so nothing is lost; and nothing is doubled but the overlap.

    >>> from boilerstrip.content.model import Heading, Paragraph
    >>> texts = Paragraph(("The tide turns. It turns twice a day.",)), Paragraph(("Ask Søren.",))
    >>> for chunk in make_chunks((Heading(1, ("Tides",)), *texts), max_tokens=6):
    ...     print(chunk.tokens, chunk.headings, repr(chunk.text))
    4 ('Tides',) 'Tides\\n\\nThe tide turns.'
    5 ('Tides',) 'It turns twice a day.'
    2 ('Tides',) 'Ask Søren.'

    Args:
        content: the tree.
        max_tokens: the most tokens of a chunk, the overlap included.
        overlap: the most tokens at the end of a chunk that the next one repeats, in whole sentences or blocks; nothing
            is repeated before a heading.
        count: returns the number of tokens of a text: a tokenizer, or any other measure that grows with the text.
        render: renders the content.
        render_part: renders a part of the content alone, without what ``render`` prints at the end of the whole, such
            as notes; None if it prints nothing there.

    Raises:
        OptionError: ``max_tokens`` is not a positive whole number, or ``overlap`` not a smaller one.
    """
    _check(max_tokens, overlap)
    layout = Layout(render(content), render_part or render)
    if not layout.whole.strip():
        return ()
    spans = open_page(layout, content)
    whole = Measure(layout.whole, count, max_tokens)
    body = Measure(layout.whole, count, max_tokens - overlap) if overlap and not whole.fits(0, spans[-1].end) else whole
    pieces = list(cut(layout, spans, body))
    overlaps = _find_overlaps(layout, pieces, whole, Measure(layout.whole, count, overlap)) if overlap else repeat(())
    paths = Paths(spans)
    return tuple(_make_chunk(whole, paths, *pair) for pair in zip(overlaps, pieces, strict=False))


def _check(max_tokens: int, overlap: int) -> None:
    if not isinstance(max_tokens, int) or isinstance(max_tokens, bool) or max_tokens < 1:
        raise OptionError(f"max_tokens must be a positive whole number, not {max_tokens!r}")
    if not isinstance(overlap, int) or isinstance(overlap, bool) or not 0 <= overlap < max_tokens:
        raise OptionError(f"overlap must be a whole number below max_tokens, not {overlap!r}")


def _find_overlaps(layout: Layout, pieces: Sequence[Piece], whole: Measure, part: Measure) -> Iterator[Piece]:
    """Yield what each piece repeats of the one before."""
    yield ()
    for before, piece in pairwise(pieces):
        overlap = () if piece[0].is_heading else find_overlap(layout, before, part)
        yield _shorten(overlap, piece, whole)


def _shorten(overlap: Piece, piece: Piece, whole: Measure) -> Piece:
    """Return the end of an overlap with which a piece fits; some tokenizers count less in two parts than in one."""
    while overlap and not whole.fits(overlap[0].start, piece[-1].end, whole.allow(overlap[0].context)):
        overlap = overlap[len(overlap) // 2 + 1 :]
    return overlap


def _make_chunk(measure: Measure, paths: Paths, overlap: Piece, piece: Piece) -> Chunk:
    spans = (*overlap, *piece)
    start = spans[0].start
    text = measure.whole[start : piece[-1].end].rstrip()
    end = start + len(text)
    return Chunk(
        text=text,
        headings=paths.find(piece[0].start, end),
        tokens=measure.count(start, end),
        rows=tuple(sorted({row for span in spans for node in span.nodes for row in rows_of(node)})),
        start=start,
        end=end,
        context=measure.allow(spans[0].context),
    )
