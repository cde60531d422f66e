"""Chunks of made-up contents, as plain text and in a dialect with prefixes, fences and notes at the end."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.content.model import (
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Details,
    Heading,
    Item,
    LineBreak,
    List,
    Node,
    Note,
    Paragraph,
    Quote,
    Table,
    Term,
)
from boilerstrip.content.walk import plain, rows_of
from boilerstrip.render.chunks import Chunk, count_words, make_chunks
from boilerstrip.render.text import render_text

Render = Callable[[Content], str]


def render_marked(content: Content) -> str:
    """Render with marks before lines, fences, loose lists, and notes at the end, the last one first."""
    notes = [node for node in content if isinstance(node, Note)]
    texts = [text for node in content if not isinstance(node, Note) and (text := _marked(node))]
    return "\n\n".join([*texts, *(f"[^{note.label}]: {render_marked(note.content)}" for note in notes[::-1])])


def _marked(node: Node) -> str:
    if isinstance(node, Heading):
        return "#" * node.level + " " + plain(node.content)
    if isinstance(node, Code):
        return f"```{node.language}\n{node.text}\n```"
    if isinstance(node, Quote):
        kind = f"> [!{node.kind.upper()}]\n" if node.kind else ""
        return kind + _indent(render_marked(node.content), "> ").replace("> \n", ">\n")
    if isinstance(node, List):
        return "\n\n".join(_indent(render_marked(item.content), "  ").replace("  ", "- ", 1) for item in node.items)
    if isinstance(node, Table):
        lines = ["| " + " | ".join(render_text(cell.content) for cell in row) + " |" for row in node.rows]
        head = lines[: node.headers] or ["|  |"]
        return "\n".join([" / ".join(head), "| --- |", *lines[node.headers :]])
    return render_text((node,))


def _indent(text: str, prefix: str) -> str:
    return "\n".join(prefix + line for line in text.split("\n"))


WORDS = [
    "Ebb",
    "flow",
    "9",
    "a.m.",
    "Moor.",
    "wait!",
    "潮は日に二度満ちる。",
    "港",
    "ปลา",
    "المد؟",
    "ज्वार।",
    "x" * 40,
    "#",
    ">",
    ":",
]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
inlines = texts.map(lambda text: (text,)) | st.tuples(texts, st.just(LineBreak()), texts)
paragraphs = st.builds(Paragraph, inlines)
headings = st.builds(Heading, st.integers(1, 6), texts.map(lambda text: (text,)))
code = st.builds(
    Code, st.lists(st.sampled_from(["ebb = 4", "    flow()", "", "- moor", "> 7"]), max_size=6).map("\n".join)
)
notes = st.builds(Note, st.sampled_from("abcdefgh"), st.tuples(paragraphs))
cells = st.builds(lambda content: Cell(0, (content,)), paragraphs)
rows = st.lists(cells, min_size=1, max_size=4).map(tuple)


def containers(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    content = st.lists(inner, min_size=1, max_size=4).map(tuple)
    items = st.builds(Item, st.sampled_from(["-", "1.", ""]), content)
    entries = st.builds(Term, content) | st.builds(Definition, content)
    return (
        st.lists(items, min_size=1, max_size=4).map(lambda found: List(tuple(found)))
        | st.builds(Quote, content, st.sampled_from(["", "note"]))
        | st.builds(Details, content, content)
        | st.lists(entries, min_size=1, max_size=4).map(lambda found: Definitions(tuple(found)))
    )


tables = st.builds(Table, st.just(()), st.lists(rows, min_size=1, max_size=5).map(tuple), st.integers(0, 1))
nodes = st.recursive(paragraphs | headings | code | tables, containers, max_leaves=8)
contents = st.lists(nodes | notes, max_size=8).map(tuple)
renders = st.sampled_from([render_text, render_marked])
counts = st.sampled_from([count_words, len, lambda text: len(text.split()), lambda text: len(text.encode()) // 3 + 2])


def check(chunks: tuple[Chunk, ...], whole: str) -> None:
    """Check that texts are ranges of the whole with nothing but white space between them."""
    assert all(chunk.text == whole[chunk.start : chunk.end] for chunk in chunks)
    ends = [0, *(chunk.end for chunk in chunks)]
    starts = [*(chunk.start for chunk in chunks), len(whole)]
    assert not any(whole[end:start].strip() for end, start in zip(ends, starts, strict=True))


@given(contents, st.integers(1, 40), renders, counts)
def test_nothing_is_lost_or_doubled(content: Content, limit: int, render: Render, count: Callable[[str], int]) -> None:
    chunks = make_chunks(content, limit, count=count, render=render)
    check(chunks, render(content))
    assert all(before.end <= after.start for before, after in pairwise(chunks))
    assert all(chunk.text.strip() for chunk in chunks)


@given(contents, st.integers(1, 40), st.integers(0, 20), renders, counts)
def test_the_limit_holds_for_all_but_single_characters(
    content: Content, limit: int, overlap: int, render: Render, count: Callable[[str], int]
) -> None:
    for chunk in make_chunks(content, limit, min(overlap, limit - 1), count, render):
        assert chunk.tokens == count(chunk.text)
        assert chunk.tokens <= limit or len(chunk.text.split()[-1]) <= 3
        assert not chunk.context or count(f"{chunk.context}\n{chunk.text}") <= limit


@given(contents, st.integers(2, 40), st.integers(1, 20), renders, counts)
def test_only_the_overlap_is_doubled(
    content: Content, limit: int, overlap: int, render: Render, count: Callable[[str], int]
) -> None:
    overlap = min(overlap, limit - 1)
    chunks = make_chunks(content, limit, overlap, count, render)
    check(chunks, render(content))
    for before, after in pairwise(chunks):
        assert before.start < after.start and before.end < after.end
        assert count(before.text[after.start - before.start :]) <= overlap or after.start >= before.end


@given(contents, st.integers(1, 40), renders)
def test_every_row_is_in_a_chunk(content: Content, limit: int, render: Render) -> None:
    numbers = iter(range(10_000))
    numbered = tuple(node._replace(rows=(next(numbers),)) if isinstance(node, Paragraph) else node for node in content)
    chunks = make_chunks(numbered, limit, render=render)
    expected = {row for node in numbered for row in rows_of(node)}
    assert {row for chunk in chunks for row in chunk.rows} == expected
