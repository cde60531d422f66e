"""Content trees that hypothesis builds: all nodes, nested, with texts that look like markup."""

from dataclasses import dataclass
from string import punctuation

from hypothesis import strategies as st

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
    Inline,
    InlineCode,
    InlineMath,
    Inlines,
    Item,
    LineBreak,
    Link,
    List,
    Math,
    Node,
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
from boilerstrip.render.markdown.escapes import split_tex

WORDS = [
    "eel",
    "Ebb",
    "a",
    "x",
    "2",
    "10",
    "潮",
    "の",
    "港",
    "ה",
    "مد",
    "é",
    "ß",
    "\u0301",
    "\u200b",
    "🐟",
    "€",
    "—",
    "「",
    "」",
    "。",
]
SPACES = [" ", " ", " ", "  ", "\t", "\u00a0", "\u3000"]
MARKS = """
1. 1) 23. 1986. - + * _ # ## ### > --- *** ___ === --- :-- ~ ~~ ~~~ ** __ `` ``` | || : ; ! ?
![ ]( ][ [1] [^1] [^n] [x] [1]: [^1]: [!NOTE] ^[ <b> </b> <br> <!-- --> <i <a/> <https://a.example>
&amp; &lt; &#42; & &copy &c; http://a.example/b_c_d(e)[f] a_b_c a*b \\ \\* \\\\ {} C:\\
""".split()
LABELS = ["1", "n", "a*b", "2"]
URLS = [
    "https://lisk.example/",
    "/tide_table*1*",
    "https://lisk.example/a (b)?c=[1]&lt;=2&d=|",
    "https://lisk.example/潮<>`\"'",
    "mailto:keeper@lisk.example",
]

fragments = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(SPACES),
    st.sampled_from(MARKS),
    st.sampled_from(punctuation),
    st.characters(exclude_categories=["C", "Zl", "Zp"]),
)
texts = st.lists(fragments, max_size=8).map("".join).filter(lambda text: len(split_tex(text)) == 1)
"""Texts of a line, without formulas."""
urls = st.sampled_from(URLS)
images = st.builds(Image, urls, texts)
tex = st.sampled_from(["x", "a_{1} * b^2", r"\frac{a|b}{c}", r"[x](y)", "<b>", "`", r"\{x\}"])


@dataclass(frozen=True)
class Page:
    """A tree, and whether it holds formulas; then its texts hold no dollar signs."""

    content: Content
    has_math: bool


def _text(has_math: bool) -> st.SearchStrategy[str]:
    return texts.map(lambda text: text.replace("$", "")) if has_math else texts


def _leaves(has_math: bool) -> st.SearchStrategy[Inline]:
    text = _text(has_math)
    return st.one_of(
        text,
        text,
        st.just(LineBreak()),
        texts.map(InlineCode),
        st.builds(Image, urls, text),
        st.builds(Ruby, text, text),
        st.just(BackRef("1", "^")),
        st.builds(NoteRef, st.sampled_from(LABELS), text),
        st.builds(InlineMath, tex if has_math else st.just(""), text),
    )


def inlines(has_math: bool, has_links: bool = True) -> st.SearchStrategy[Inlines]:
    """Return a strategy for inlines; links are not within links."""
    leaves = _leaves(has_math)
    if has_links:
        leaves |= st.builds(Link, urls, inlines(has_math, has_links=False))
    return st.lists(st.recursive(leaves, _wrap, max_leaves=4), max_size=5).map(tuple)


def _wrap(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    content = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Emphasis, content),
        st.builds(Strong, content),
        st.builds(Strike, content),
        st.builds(Sub, content, st.sampled_from(["", "_"])),
        st.builds(Sup, content, st.sampled_from(["", "^"])),
    )


SHORT_LINES: list[Inlines] = [
    *[(text,) for text in MARKS],
    *[(f"{text} x",) for text in MARKS],
    *[("a", LineBreak(), text) for text in MARKS],
    (),
    (" ",),
    (Image("/a.png", "ebb"),),
    (NoteRef("1", "[1]"), ": a"),
    (Strong(("a",)), " ", Emphasis(("b",))),
    (LineBreak(),),
    (InlineCode("```"),),
]
"""Texts that begin as blocks do, or hold nothing."""


def pages(has_math: bool) -> st.SearchStrategy[Page]:
    """Return a strategy for pages: texts of many inlines in few nodes, or many nodes of short texts."""
    return st.one_of(
        _pages(inlines(has_math), has_math, max_leaves=2), _pages(st.sampled_from(SHORT_LINES), has_math, max_leaves=6)
    )


def _pages(lines: st.SearchStrategy[Inlines], has_math: bool, max_leaves: int) -> st.SearchStrategy[Page]:
    leaves = _leaf_nodes(has_math, lines)
    nodes = st.recursive(leaves, lambda inner: _nest(inner, has_math, lines), max_leaves=max_leaves)
    notes = st.lists(st.sampled_from(LABELS), unique=True, max_size=2).flatmap(
        lambda labels: st.tuples(*[st.builds(Note, st.just(label), _contents(nodes, 2)) for label in labels])
    )
    return st.builds(lambda content, notes: Page((*content, *notes), has_math), _contents(nodes, 3), notes)


def _leaf_nodes(has_math: bool, lines: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Node]:
    paragraphs = lines.map(Paragraph)
    formulas = st.builds(Math, tex if has_math else st.just(""), _text(has_math))
    return st.one_of(
        paragraphs,
        paragraphs,
        st.builds(Heading, st.integers(1, 6), lines),
        st.builds(Code, _code(), st.sampled_from(["", "python", "c++"])),
        st.builds(Embed, urls, st.just("The ebb")),
        st.just(Rule()),
        formulas,
    )


def _code() -> st.SearchStrategy[str]:
    return st.lists(texts, max_size=4).map("\n".join)


def _contents(nodes: st.SearchStrategy[Node], size: int) -> st.SearchStrategy[Content]:
    return st.lists(nodes, max_size=size).map(tuple)


def _nest(inner: st.SearchStrategy[Node], has_math: bool, lines: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Node]:
    content = _contents(inner, 3)
    kinds = st.sampled_from(["", "note", "tip", "important", "warning", "caution"])
    return st.one_of(
        lists(content),
        st.builds(Quote, content),
        st.builds(Quote, content, kinds, lines.map(lambda title: (Paragraph(title),))),
        st.builds(Details, _contents(lines.map(Paragraph) | st.builds(Heading, st.just(3), lines), 2), content),
        st.builds(Figure, st.lists(st.builds(Image, urls, _text(has_math)), max_size=2).map(tuple), content),
        _definitions(content, lines),
        tables(inner, lines),
    )


def lists(content: st.SearchStrategy[Content]) -> st.SearchStrategy[List]:
    """Return a strategy for lists, some of whose items have no number or mark."""
    checked = st.sampled_from([None, None, True, False])
    numbers = st.integers(0, 12) | st.sampled_from([-3, 999_999_999, 1_000_000_000])
    bullets = st.builds(Item, st.just("-"), content, st.none(), checked)
    numbered = st.builds(lambda *item: Item(f"{item[1]}.", *item), content, numbers, checked)
    return st.one_of(
        st.lists(bullets, max_size=3), st.lists(numbered, max_size=3), st.lists(bullets | numbered, max_size=4)
    ).map(lambda items: List(tuple(items)))


def _definitions(content: st.SearchStrategy[Content], lines: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Node]:
    texts = st.sampled_from([("Ebb",), ("- x",), ("1.", LineBreak(), ": x")]).map(Paragraph)
    terms = st.builds(Term, lines.map(lambda line: (Paragraph(line),)) | content)
    definitions = st.builds(lambda first, others: Definition((first, *others)), texts, content) | st.just(
        Definition(())
    )
    return st.lists(terms | definitions, max_size=4).map(lambda entries: Definitions(tuple(entries)))


def tables(inner: st.SearchStrategy[Node], lines: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Table]:
    """Return a strategy for tables without spans."""
    paragraphs = lines.map(Paragraph)
    items = st.builds(Item, st.sampled_from(["-", "", "2."]), _contents(paragraphs, 2))
    cells = _contents(
        st.one_of(paragraphs, paragraphs, st.builds(Code, _code()), st.lists(items, max_size=2).map(_make_list)), 2
    )
    rows = st.lists(st.dictionaries(st.integers(0, 3), cells, max_size=3).map(_make_row), max_size=4).map(tuple)
    alignments = st.lists(st.sampled_from(["", "left", "center", "right"]), max_size=4).map(tuple)
    return rows.flatmap(
        lambda rows: st.builds(Table, _contents(inner, 1), st.just(rows), st.integers(0, len(rows)), alignments)
    )


def _make_list(items: list[Item]) -> List:
    return List(tuple(items))


def _make_row(cells: dict[int, Content]) -> Row:
    return tuple(Cell(column, cells[column]) for column in sorted(cells))


all_pages = st.one_of(pages(has_math=False), pages(has_math=True))
