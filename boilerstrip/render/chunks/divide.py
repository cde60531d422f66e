"""Divide ranges of a rendering: by nodes, then by lines, sentences, words and characters."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from boilerstrip.content.model import Code, Content, Definitions, List, Row, Table, Term
from boilerstrip.content.walk import contents_of
from boilerstrip.render.chunks.layout import Layout, Place
from boilerstrip.render.chunks.spans import Division, Rank, Span, TextDivision, divide_at_best
from boilerstrip.render.chunks.texts import (
    CODE_CUTTERS,
    OTHER_CUTTERS,
    PARTIAL_CUTTERS,
    ROW_CUTTERS,
    TEXT_CUTTERS,
    find_code_lines,
    is_fence,
)


def divide(layout: Layout, spans: Sequence[Span], within_sentences: bool = True) -> Division | None:
    """Divide spans at the best places between or in them.

    Args:
        layout: of the rendering.
        spans: in a row.
        within_sentences: cut between words and characters, and between cells, too.

    Returns:
        At least two groups; None if there is no place to cut.
    """
    if any(span.rank < Rank.BELOW_HEADING for span in spans[1:]):
        return divide_at_best(spans)
    division = _divide_last(layout, spans[:-1], spans[-1], within_sentences)
    return division or (divide_at_best(spans) if len(spans) > 1 else None)


def _divide_last(layout: Layout, lead: Sequence[Span], span: Span, within_sentences: bool) -> Division | None:
    """Divide a span below headings."""
    while not span.cutters:
        inner = _open(layout, span)
        if len(inner) > 1:
            return divide_at_best([*lead, replace(inner[0], rank=span.rank, context=span.context), *inner[1:]])
        span = replace(span, nodes=inner[0].nodes, cutters=inner[0].cutters)
    text = layout.whole[span.start : span.end]
    for index, cutter in enumerate(span.cutters):
        if cutter in PARTIAL_CUTTERS and not within_sentences:
            return None
        starts = [span.start + offset for offset in cutter(text)]
        if len(starts) > 1:
            part = replace(span, cutters=span.cutters[index:])
            return TextDivision(lead, part, starts, _find_later_context(text, span))
    return None


def _find_later_context(text: str, span: Span) -> str:
    """Return the context of all parts of a text but the first: the line that opens a block of code."""
    first = text.partition("\n")[0].lstrip()
    return first if span.cutters[0] is find_code_lines and is_fence(first) else span.context


def _open(layout: Layout, span: Span) -> list[Span]:
    """Return what is within a span, or the span with its cutters."""
    if len(span.nodes) != 1:
        return layout.arrange(span, [(node,) for node in span.nodes])
    node = span.nodes[0]
    if isinstance(node, Code):
        return [replace(span, cutters=CODE_CUTTERS)]
    if isinstance(node, Table):
        return _open_table(layout, span, node)
    if isinstance(node, List):
        samples = [(List((item,)),) for item in node.items]
        return layout.arrange(span, [item.content for item in node.items], samples)
    if isinstance(node, Definitions):
        return _open_definitions(layout, span, node)
    contents = list(contents_of(node))
    return layout.arrange(span, contents) if contents else [replace(span, cutters=TEXT_CUTTERS)]


def _open_definitions(layout: Layout, span: Span, node: Definitions) -> list[Span]:
    """Return terms and definitions; a term announces what follows."""
    samples = [(Definitions((entry,)),) for entry in node.entries]
    spans = layout.arrange(span, [entry.content for entry in node.entries], samples)
    terms = {id(entry.content) for entry in node.entries if isinstance(entry, Term)}
    ranks = [Rank.ANNOUNCED if id(before.nodes) in terms else span.rank for before, span in pairwise(spans)]
    return [spans[0], *(replace(inner, rank=rank) for inner, rank in zip(spans[1:], ranks, strict=True))]


def _open_table(layout: Layout, span: Span, table: Table) -> list[Span]:
    """Return the caption and header of a table, if it has any, and its rows, which need the header."""
    body = [row for row in table.rows[table.headers :] if any(layout.count_lines(cell.content) for cell in row)]
    lines = layout.lines_in(span)
    if len(lines) < len(body) or layout.whole.startswith("<", lines[0]) or not body:
        return [replace(span, cutters=OTHER_CUTTERS)]
    above = lines[: len(lines) - len(body)]
    places = [Place(start, _content_of(row)) for start, row in zip(lines[len(above) :], body, strict=True)]
    if not above:
        return _as_rows(layout.make_spans([Place(span.start, places[0].nodes), *places[1:]], span.end), "")
    head = table.caption + tuple(chain.from_iterable(map(_content_of, table.rows[: table.headers])))
    spans = layout.make_spans([Place(span.start, head), *places], span.end)
    context = layout.whole[span.start : places[0].start].strip()
    first, *rows = _as_rows(spans, context)
    return [replace(first, context=""), replace(rows[0], rank=Rank.BELOW_HEADING), *rows[1:]]


def _as_rows(spans: Sequence[Span], context: str) -> list[Span]:
    return [replace(span, cutters=ROW_CUTTERS, rank=Rank.BLOCK, context=context) for span in spans]


def _content_of(row: Row) -> Content:
    return tuple(chain.from_iterable(cell.content for cell in row))
