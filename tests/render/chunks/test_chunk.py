"""Chunks of made-up contents, as text, as Markdown, and in a dialect with other prefixes."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boilerstrip.content.model import (
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Details,
    Figure,
    Heading,
    Image,
    Item,
    LineBreak,
    Link,
    List,
    Node,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Table,
    Term,
)
from boilerstrip.errors import OptionError
from boilerstrip.render.chunks import Chunk, count_words, make_chunks
from boilerstrip.render.markdown.render import render_markdown, render_part
from boilerstrip.render.style import RenderStyle
from boilerstrip.render.text import render_text

Count = Callable[[str], int]
Render = Callable[[Content], str]
Renders = tuple[Render, Render]
"""Renderers of the whole, and of a part alone."""


def markdown(**style: str) -> Renders:
    chosen = RenderStyle(**style)  # type: ignore[arg-type]
    return partial(render_markdown, style=chosen), partial(render_part, style=chosen)


TEXT: Renders = (render_text, render_text)
MARKDOWN = markdown()
ALL_RENDERS = (TEXT, MARKDOWN, markdown(links="references"), markdown(tables="html", spans="repeat"))

WORDS = "Ebb flow 9 a.m. Moor. wait! 潮は日に二度満ちる。 港 ปลา المد؟ ज्वार। # > : - 1. | ``` [^a]: http://tides.example/ebb".split()


def paragraph(text: str, row: int = 0) -> Paragraph:
    return Paragraph((text,), (row,))


def item(text: str) -> Item:
    return Item("-", (paragraph(text),))


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(column, (paragraph(text),)) for column, text in enumerate(texts))


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
links = st.builds(Link, st.just("https://tides.example/a"), texts.map(lambda text: (text,)))
inlines = texts.map(lambda text: (text,)) | st.tuples(texts, st.just(LineBreak()), texts) | st.tuples(texts, links)
paragraphs = inlines.map(lambda content: Paragraph(content, (0,)))
headings = st.builds(lambda level, text: Heading(level, (text,), (0,)), st.integers(1, 6), texts)
code_lines = st.lists(st.sampled_from(["ebb = 4", "    flow()", "", "- moor", "> 7"]), max_size=6)
code = code_lines.map(lambda lines: Code("\n".join(["start", *lines]), "sh", (0,)))
figures = paragraphs.map(lambda caption: Figure((Image("https://tides.example/ebb.png", "Ebb"),), (caption,)))
notes = st.builds(Note, st.sampled_from("abcdefgh"), st.tuples(paragraphs))
table_rows = st.lists(texts, min_size=1, max_size=4).map(lambda found: row(*found))
tables = st.builds(Table, st.just(()), st.lists(table_rows, min_size=1, max_size=5).map(tuple), st.integers(0, 1))
leaves = paragraphs | headings | code | figures | tables
inner = st.lists(leaves, min_size=1, max_size=3).map(tuple)


def containers_of(content: st.SearchStrategy[Content]) -> st.SearchStrategy[Node]:
    items = st.builds(Item, st.just("-"), content) | st.builds(Item, st.just("3."), content, st.just(3))
    entries = st.builds(Term, content) | st.builds(Definition, content)
    return (
        st.lists(items, min_size=1, max_size=3).map(lambda found: List(tuple(found)))
        | st.lists(entries, min_size=1, max_size=3).map(lambda found: Definitions(tuple(found)))
        | st.builds(Quote, content, st.sampled_from(["", "note"]))
        | st.builds(Details, content, content)
    )


containers = containers_of(inner) | containers_of(containers_of(inner).map(lambda node: (node,)))
contents = st.lists(leaves | containers | notes, max_size=6).map(tuple)
renders = st.sampled_from(ALL_RENDERS)
counts = st.sampled_from([count_words, len, lambda text: len(text.split()), lambda text: len(text.encode()) // 3 + 2])


def check_coverage(chunks: tuple[Chunk, ...], whole: str) -> None:
    """Check that texts are ranges of the whole, and that there is nothing but white space between them."""
    assert all(chunk.text == whole[chunk.start : chunk.end] for chunk in chunks)
    ends = [0, *(chunk.end for chunk in chunks)]
    starts = [*(chunk.start for chunk in chunks), len(whole)]
    assert not any(whole[end:start].strip() for end, start in zip(ends, starts, strict=True))


@given(contents, st.integers(1, 40), renders, counts)
@settings(max_examples=60)
def test_nothing_is_lost_or_doubled(content: Content, limit: int, renders: Renders, count: Count) -> None:
    chunks = make_chunks(content, limit, 0, count, *renders)
    check_coverage(chunks, renders[0](content))
    assert all(before.end <= after.start for before, after in pairwise(chunks))
    assert all(chunk.text.strip() for chunk in chunks)


@given(contents, st.integers(1, 40), st.integers(0, 20), renders, counts)
@settings(max_examples=60)
def test_only_a_single_character_exceeds_the_limit(
    content: Content, limit: int, overlap: int, renders: Renders, count: Count
) -> None:
    for chunk in make_chunks(content, limit, min(overlap, limit - 1), count, *renders):
        assert chunk.tokens == count(chunk.text)
        assert chunk.tokens <= limit or len(chunk.text.strip()) <= 3
        assert not chunk.context or count(f"{chunk.context}\n{chunk.text}") <= limit or len(chunk.text) <= 3


@given(contents, st.integers(2, 40), st.integers(1, 20), renders, counts)
@settings(max_examples=60)
def test_only_the_overlap_is_doubled(
    content: Content, limit: int, overlap: int, renders: Renders, count: Count
) -> None:
    overlap = min(overlap, limit - 1)
    chunks = make_chunks(content, limit, overlap, count, *renders)
    check_coverage(chunks, renders[0](content))
    for before, after in pairwise(chunks):
        assert before.start < after.start
        assert before.end < after.end
        assert after.start >= before.end or count(renders[0](content)[after.start : before.end]) <= overlap


@given(st.lists(paragraphs | code | headings, max_size=8), st.integers(1, 40), renders)
@settings(max_examples=60)
def test_every_row_is_in_a_chunk(nodes: list[Node], limit: int, renders: Renders) -> None:
    numbered = tuple(
        Paragraph(node.content, (number,)) if isinstance(node, Paragraph) else node
        for number, node in enumerate(nodes, 1)
    )
    expected = {number for node in numbered if isinstance(node, Paragraph) for number in node.rows}
    chunks = make_chunks(numbered, limit, 0, count_words, *renders)
    assert {number for chunk in chunks for number in chunk.rows if number} == expected


def texts_of(content: Content, limit: int, renders: Renders = MARKDOWN, overlap: int = 0) -> list[str]:
    return [chunk.text for chunk in make_chunks(content, limit, overlap, count_words, *renders)]


class TestPlaces:
    def test_are_headings_before_blocks(self) -> None:
        content = (paragraph("Ebb one."), Heading(2, ("Flow",)), paragraph("Two three."), paragraph("Four five."))
        assert texts_of(content, 5) == ["Ebb one.", "## Flow\n\nTwo three.\n\nFour five."]

    def test_are_higher_headings_before_lower_ones(self) -> None:
        names = [(1, "Ebb"), (2, "Flow"), (1, "Moor"), (2, "Lisk")]
        content = tuple(Heading(level, (name,)) for level, name in names)
        assert texts_of(content, 3) == ["# Ebb\n\n## Flow", "# Moor\n\n## Lisk"]

    def test_are_sentences_where_a_paragraph_is_too_long(self) -> None:
        assert texts_of((paragraph("Ebb one. Flow two. Moor three."),), 4) == ["Ebb one. Flow two.", "Moor three."]

    def test_are_words_where_a_sentence_is_too_long(self) -> None:
        assert texts_of((paragraph("ebb flow moor lisk eel"),), 2) == ["ebb flow", "moor lisk", "eel"]

    def test_are_characters_where_a_word_is_too_long(self) -> None:
        chunks = make_chunks((paragraph("eé" * 3),), 2, 0, len)
        assert [chunk.text for chunk in chunks] == ["eé", "eé", "eé"]

    def test_are_not_before_the_marks_of_a_character(self) -> None:
        chunks = make_chunks((paragraph("e\u0301bb"),), 2, 0, len)
        assert [chunk.text for chunk in chunks] == ["e\u0301", "bb"]

    def test_are_items_and_then_what_items_hold(self) -> None:
        nested = List((item("Flow two."), item("Moor three.")))
        content = (List((Item("-", (paragraph("Ebb one."), nested)), item("Lisk four."))),)
        assert texts_of(content, 4) == ["- Ebb one.", "  - Flow two.\n  - Moor three.", "- Lisk four."]

    def test_are_rows_and_then_cells(self) -> None:
        table = Table((), (row("Port", "Ebb"), row("Lisk", "4"), row("Moor quay", "5 metres wide")), 1)
        first = "| Port | Ebb |\n| --- | --- |\n| Lisk | 4 |"
        assert texts_of((table,), 6) == [first, "| Moor quay", "| 5 metres wide |"]

    def test_are_lines_of_code_and_a_fence_is_never_alone(self) -> None:
        code = Code("ebb one\nflow two\nmoor three", "sh")
        assert texts_of((code,), 3) == ["```sh\nebb one", "flow two", "moor three\n```"]

    def test_are_not_below_a_heading_or_what_announces_something(self) -> None:
        content = (paragraph("Ebb one."), paragraph("Take:"), List((item("Flow two."), item("Moor three."))))
        assert texts_of(content, 5) == ["Ebb one.", "Take:\n\n- Flow two.\n- Moor three."]
        assert texts_of((Heading(1, ("Ebb",)), paragraph("Flow two. Moor three.")), 3) == [
            "# Ebb\n\nFlow two.",
            "Moor three.",
        ]

    def test_are_as_few_as_the_places_allow(self) -> None:
        content = tuple(paragraph(f"{number} ebb flow.") for number in range(9))
        assert [chunk.tokens for chunk in make_chunks(content, 12)] == [12, 12, 3]

    def test_are_before_notes_at_the_end(self) -> None:
        content = (paragraph("Ebb one."), Note("a", (paragraph("Flow two.", 7),)), paragraph("Moor three."))
        chunks = make_chunks(content, 4, 0, count_words, *MARKDOWN)
        assert [chunk.text for chunk in chunks] == ["Ebb one.\n\nMoor three.", "[^a]: Flow two."]
        assert [chunk.rows for chunk in chunks] == [(0,), (7,)]

    def test_are_the_same_in_quotations(self) -> None:
        content = (Quote((paragraph("Ebb one."), paragraph("Flow two.")), "note"),)
        assert texts_of(content, 3) == ["> [!NOTE]\n> Ebb one.\n>", "> Flow two."]


class TestHeadings:
    CONTENT = (
        Heading(1, ("Tides",)), paragraph("They turn."), Heading(2, ("Ebb",)), paragraph("It falls."),
        Heading(2, ("Flow",)), paragraph("It rises."),
    )  # fmt: skip

    def test_are_those_that_all_of_the_text_is_below(self) -> None:
        headings = [chunk.headings for chunk in make_chunks(self.CONTENT, 6)]
        assert headings == [("Tides",), ("Tides", "Flow")]

    def test_begin_with_the_outermost(self) -> None:
        headings = [chunk.headings for chunk in make_chunks(self.CONTENT, 3)]
        assert headings == [("Tides",), ("Tides", "Ebb"), ("Tides", "Flow")]

    def test_are_none_of_notes_at_the_end(self) -> None:
        content = (*self.CONTENT, Note("a", (paragraph("Neap tides."),)))
        assert make_chunks(content, 3, 0, count_words, *MARKDOWN)[-1].headings == ()


class TestContext:
    def test_holds_the_header_of_a_table_for_its_later_rows(self) -> None:
        rows = (row("Port", "High"), *(row(f"Lisk{number}", "6") for number in range(6)))
        first, *later = make_chunks((Table((paragraph("Levels"),), rows, 1),), 8, 0, count_words, *MARKDOWN)
        assert first.context == ""
        assert {chunk.context for chunk in later} == {"Levels\n\n| Port | High |\n| --- | --- |"}
        assert max(count_words(f"{chunk.context}\n{chunk.text}") for chunk in later) <= 8

    def test_holds_the_opening_fence_of_code_for_its_later_lines(self) -> None:
        code = Code("ebb = 4\nflow = 5\nmoor = 6", "python")
        chunks = make_chunks((code,), 4, 0, count_words, *MARKDOWN)
        assert [chunk.context for chunk in chunks] == ["", "```python", "```python"]

    def test_is_left_out_where_it_takes_most_of_the_room(self) -> None:
        table = Table((), (row("Levels of the tide by port"), row("Lisk one"), row("Moor two")), 1)
        assert {chunk.context for chunk in make_chunks((table,), 3)} == {""}


class TestOverlap:
    SENTENCES = paragraph("Ebb one. Flow two. Moor three. Lisk four. Eel five.")

    def test_is_whole_sentences(self) -> None:
        assert texts_of((self.SENTENCES,), 6, TEXT, 3) == [
            "Ebb one.",
            "Flow two.",
            "Moor three.",
            "Lisk four.",
            "Eel five.",
        ]
        assert texts_of((self.SENTENCES,), 6, TEXT, 2) == [
            "Ebb one. Flow two.",
            "Flow two. Moor three. Lisk four.",
            "Lisk four. Eel five.",
        ]

    def test_is_whole_items_and_rows(self) -> None:
        items = (List(tuple(item(f"{name} one two.") for name in ("Ebb", "Flow", "Moor", "Lisk"))),)
        assert texts_of(items, 9, MARKDOWN, 3) == [
            "- Ebb one two.\n- Flow one two.",
            "- Flow one two.\n- Moor one two.\n- Lisk one two.",
        ]

    def test_is_never_all_of_the_chunk_before(self) -> None:
        content = tuple(paragraph(f"{name} one.") for name in ("Ebb", "Flow", "Moor"))
        assert texts_of(content, 4, TEXT, 2) == ["Ebb one.", "Flow one.", "Moor one."]

    def test_is_not_before_a_heading(self) -> None:
        content = (self.SENTENCES, Heading(1, ("Neap",)), self.SENTENCES)
        beginnings = [text.split()[0] for text in texts_of(content, 8, TEXT, 2)]
        assert beginnings == ["Ebb", "Moor", "Neap", "Flow"]

    def test_goes_back_to_the_last_heading_at_most(self) -> None:
        content = (Heading(2, ("Ebb",)), paragraph("One."), Heading(2, ("Flow",)), paragraph("Two."), self.SENTENCES)
        assert not any("Ebb\n" in text for text in texts_of(content, 9, TEXT, 4)[1:])

    def test_counts_towards_the_limit(self) -> None:
        content = (paragraph("Ebb and flow. " * 40),)
        chunks = make_chunks(content, 12, 3)
        assert {chunk.tokens for chunk in chunks[1:-1]} == {12}
        assert {before.end - after.start for before, after in pairwise(chunks)} == {len("Ebb and flow.")}


class TestCalls:
    def test_are_few_and_take_the_text_a_few_times(self) -> None:
        calls: list[int] = []

        def count(text: str) -> int:
            calls.append(len(text))
            return count_words(text)

        content = tuple(paragraph(f"Ebb {number}. Flow and moor. Lisk by the quay.") for number in range(4_000))
        chunks = make_chunks(content, 100, 0, count)
        assert len(calls) < 6 * len(chunks)
        assert sum(calls) < 6 * len(render_text(content))

    def test_are_short_however_long_a_block_is(self) -> None:
        longest = 0

        def count(text: str) -> int:
            nonlocal longest
            longest = max(longest, len(text))
            return count_words(text)

        make_chunks((paragraph("ebb flow. " * 20_000),), 100, 0, count)
        assert longest < 10_000


class TestArguments:
    @pytest.mark.parametrize("limit", [0, -1, True, 2.5, "9"])
    def test_refuse_a_limit_that_is_no_positive_number(self, limit: int) -> None:
        with pytest.raises(OptionError, match="max_tokens"):
            make_chunks((), limit)

    @pytest.mark.parametrize("overlap", [-1, 9, True, "1"])
    def test_refuse_an_overlap_that_leaves_no_room(self, overlap: int) -> None:
        with pytest.raises(OptionError, match="overlap"):
            make_chunks((), 9, overlap)

    def test_may_be_an_empty_content(self) -> None:
        assert make_chunks(()) == ()


def test_a_reference_to_a_note_ends_no_sentence_early() -> None:
    content = (Paragraph(("Ebb one.", NoteRef("a", "[1]"), " Flow two."), (0,)), Note("a", (paragraph("Moor."),)))
    assert texts_of(content, 3) == ["Ebb one.[^a]", "Flow two.", "[^a]: Moor."]
