"""Content trees: those that pages have, and those with any text anywhere."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from boilerstrip.content.model import (
    BackRef,
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Details,
    Embed,
    Emphasis,
    Figure,
    Heading,
    Image,
    InlineCode,
    InlineMath,
    Inlines,
    Item,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Row,
    Ruby,
    Rule,
    Strike,
    Strong,
    Sub,
    Sup,
    Table,
    Term,
)
from boilerstrip.content.numbering import format_number

WORDS = 'ebb flow <b> &amp; & "low" *tide* _bar_ `x` \\( $5 潮は満ち 港。 мель ğöz 1986. #3 3< -- ~~ ^ בַּר'.split()
URLS = ("https://lisk.example/a?b&c=d#e", "/tides (low)", "mailto:keeper@lisk.example", "#quay", "../a:b")
ALIGNMENTS = ("left", "center", "right", "")
KINDS = ("note", "tip", "important", "warning", "caution", "")

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
urls = st.sampled_from(URLS)
images = st.builds(Image, urls, phrases)


def _wrappers(inlines: SearchStrategy[Inlines]) -> SearchStrategy[object]:
    return st.one_of(*(st.builds(kind, inlines) for kind in (Emphasis, Strong, Strike)), st.builds(Link, urls, inlines))


def _separate(parts: list[object]) -> Inlines:
    """Put a space between inlines, but none beside a line break."""
    spaced: list[object] = []
    for part in parts:
        is_break = isinstance(part, LineBreak)
        if spaced and not is_break and not isinstance(spaced[-1], LineBreak):
            spaced.append(" ")
        if not (is_break and spaced and isinstance(spaced[-1], LineBreak)):
            spaced.append(part)
    return tuple(spaced)  # type: ignore[arg-type]


marked = st.one_of(
    phrases,
    st.builds(InlineCode, phrases),
    st.builds(InlineMath, st.sampled_from(("h^2", "a<b", "")), phrases),
    st.builds(Ruby, st.just("港"), st.just("みなと")),
    st.builds(lambda mark: NoteRef(mark, f"[{mark}]"), st.sampled_from("123*")),
    st.builds(lambda mark: BackRef(mark, f"[{mark}]"), st.sampled_from("123*")),
)
tight = st.sampled_from(
    (
        ("10", Sup(("6",), "^")),
        ("H", Sub(("2",)), "O"),
        ("x", Sup(("n",), "^")),
        ("4", Sup(("th",)), " "),
        ("101", Sub(("2",), "_")),
    )
)
"""Inlines without a space between them, with the marks that the parser puts there."""
simple_inlines = st.one_of(
    st.lists(marked, min_size=1, max_size=3).map(_separate), tight.map(lambda parts: (*parts, "."))
)
inlines = st.recursive(
    simple_inlines,
    lambda inner: st.lists(st.one_of(marked, _wrappers(inner)), min_size=1, max_size=4).map(_separate),
    max_leaves=6,
)
lines = st.one_of(inlines, st.tuples(inlines, inlines).map(lambda pair: (*pair[0], LineBreak(), *pair[1])))
paragraphs = st.builds(Paragraph, lines)
code_lines = st.lists(st.sampled_from(("if a < b:", "    moor()", "", "```", "</pre>", "&lt;", "x\t|")), max_size=4)
codes = code_lines.map(lambda middle: Code("\n".join(("begin", *middle, "end")), "python"))


def _bulleted(contents: list[Content]) -> List:
    return List(tuple(Item("-", content) for content in contents))


def _numbered(contents: list[Content], first: int, step: int, style: str) -> List:
    numbers = range(first, first + step * len(contents), step)
    return List(
        tuple(
            Item(f"{format_number(number, style)}.", content, number)
            for number, content in zip(numbers, contents, strict=True)
        )
    )


def _tasks(boxes: list[tuple[Content, bool]]) -> List:
    return List(tuple(Item("-", content, None, checked) for content, checked in boxes))


def _lists(content: SearchStrategy[Content]) -> SearchStrategy[object]:
    contents = st.lists(content, min_size=1, max_size=3)
    numbers = st.integers(-3, 40), st.sampled_from((1, 2, -1)), st.sampled_from(("", "a", "i", "A", "I"))
    boxes = st.lists(st.tuples(content, st.booleans()), min_size=1, max_size=3)
    return st.one_of(st.builds(_bulleted, contents), st.builds(_numbered, contents, *numbers), st.builds(_tasks, boxes))


def _definitions(content: SearchStrategy[Content]) -> SearchStrategy[object]:
    term = st.builds(Term, paragraphs.map(lambda paragraph: (paragraph,)))
    pairs = st.lists(st.tuples(term, st.builds(Definition, content)), min_size=1, max_size=2)
    return pairs.map(lambda entries: Definitions(tuple(part for entry in entries for part in entry)))


cells = st.builds(lambda text: (Paragraph(text),), simple_inlines)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of data whose columns all have a cell with text."""
    width, height = draw(st.integers(2, 4)), draw(st.integers(1, 4))
    rows: list[Row] = [tuple(Cell(column, draw(cells), is_header=True) for column in range(width))]
    for _ in range(height):
        columns = draw(st.lists(st.integers(0, width - 1), min_size=1, unique=True).map(sorted))
        spans = st.integers(1, 3), st.integers(1, 3), st.booleans()
        rows.append(tuple(Cell(column, draw(cells), *map(draw, spans)) for column in columns))
    caption = draw(st.sampled_from(((), (Paragraph(("Tides",)),))))
    return Table(caption, tuple(rows), draw(st.integers(0, 1)), tuple(draw(st.lists(st.sampled_from(ALIGNMENTS)))))


def _nodes(content: SearchStrategy[Content]) -> SearchStrategy[object]:
    captions = st.one_of(st.just(()), paragraphs.map(lambda paragraph: (paragraph,)))
    pictures = st.lists(st.one_of(images, st.builds(lambda url, image: Link(url, (image,)), urls, images)), min_size=1)
    return st.one_of(
        _lists(content),
        _definitions(content),
        st.builds(lambda inner, kind: Quote(inner, kind), content, st.sampled_from(KINDS)),
        st.builds(lambda inner, title: Quote(inner, "tip", (title,)), content, paragraphs),
        st.builds(lambda inner, summary: Details((summary,), inner), content, paragraphs),
        st.builds(Note, st.sampled_from("123*"), content),
        st.builds(Figure, pictures.map(tuple), captions),
    )


leaves = st.one_of(
    paragraphs,
    st.builds(Heading, st.integers(1, 6), simple_inlines),
    codes,
    st.builds(Math, st.sampled_from(("h^2", "")), phrases),
    tables(),
    st.just(Rule()),
    st.builds(lambda image: Paragraph((image,)), images),
    st.builds(Embed, urls, phrases),
)


def _extend(inner: SearchStrategy[Content]) -> SearchStrategy[Content]:
    begun = st.builds(lambda first, rest: (first, *rest), paragraphs, inner)
    return st.lists(leaves | _nodes(begun), max_size=3).map(tuple)


contents: SearchStrategy[Content] = st.recursive(st.lists(leaves, max_size=3).map(tuple), _extend, max_leaves=6)
"""Contents as the builder makes them of pages."""

any_text = st.one_of(st.text(), st.sampled_from(WORDS), st.text("<>&\"'`[]()!:/ \n\r\t\0javscript", max_size=20))


def nodes_of(text: str) -> Content:
    """Return nodes that hold a text wherever a node may hold one."""
    link = Link(text, (text, Image(text, text), NoteRef(text, text)))
    within = (
        text,
        InlineCode(text),
        InlineMath(text, text),
        Ruby(text, text),
        Strong((text,)),
        Emphasis((link,)),
        link,
    )
    paragraph = Paragraph(within)
    cell = Cell(0, (paragraph, Code(text, text)))
    return (
        Heading(2, within),
        paragraph,
        Code(text, text),
        Math(text, text),
        List((Item(text, (paragraph,), 1), Item("-", (Code(text),), None, True))),
        Definitions((Term((paragraph,)), Definition((Code(text),)))),
        Table((paragraph,), ((cell,),)),
        Quote((paragraph,), "note", (paragraph,)),
        Figure((Image(text, text), link), (paragraph,)),
        Details((paragraph,), (paragraph,)),
        Note(text, (Paragraph((BackRef(text, text), text)),)),
        Note("b", (Paragraph((BackRef("", text), *within)), paragraph)),
        Embed(text, text),
    )
