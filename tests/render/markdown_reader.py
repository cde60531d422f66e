"""Markdown to the content tree, by markdown-it-py: the way back, for tests."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from boilerstrip.content.model import (
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Emphasis,
    Entry,
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
    Rule,
    Strike,
    Strong,
    Sub,
    Sup,
    Table,
    Term,
)

WRAPPERS = {
    "em": Emphasis,
    "strong": Strong,
    "s": Strike,
    "<em>": Emphasis,
    "<strong>": Strong,
    "<s>": Strike,
    "<sub>": Sub,
    "<sup>": Sup,
}
ALIGNMENTS = {
    None: "",
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}
match_callout = re.compile(r"\[!([A-Z]+)\](?:\n|$)").match


def make_reader(has_math: bool) -> MarkdownIt:
    """Return the parser: CommonMark, tables, strikethrough, notes, definition and task lists, formulas if asked."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.use(footnote_plugin, move_to_end=False).use(deflist_plugin).use(tasklists_plugin)
    reader.normalizeLink = str  # type: ignore[method-assign]
    reader.validateLink = bool  # type: ignore[method-assign]
    return reader.use(dollarmath_plugin) if has_math else reader


READERS = {has_math: make_reader(has_math) for has_math in (False, True)}


def read_markdown(markdown: str, has_math: bool) -> Content:
    """Read a page."""
    return tuple(read_blocks(SyntaxTreeNode(READERS[has_math].parse(markdown)).children))


def read_blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[Node]:
    for node in nodes:
        yield from read_block(node)


def read_block(node: SyntaxTreeNode) -> Iterator[Node]:
    children = node.children
    match node.type:
        case "paragraph":
            yield Paragraph(read_inline(children[0]))
        case "heading":
            yield Heading(int(node.tag[1]), read_inline(children[0]))
        case "fence":
            yield Code(node.content.removesuffix("\n"), node.info)
        case "bullet_list" | "ordered_list":
            yield List(tuple(map(read_item, children)))
        case "blockquote":
            yield read_quote(node)
        case "table":
            yield read_table(node)
        case "dl":
            yield Definitions(tuple(map(read_entry, children)))
        case "math_block":
            yield Math(node.content, "")
        case "footnote_reference":
            yield Note(node.meta["label"], tuple(read_blocks(children)))
        case "hr":
            yield Rule()
        case other:
            yield Paragraph((f"unexpected {other}: {node.content}",))


def read_item(node: SyntaxTreeNode) -> Item:
    content = tuple(read_blocks(node.children))
    number = int(node.info) if node.info else None
    if (box := find_box(node)) is None:
        return Item("", content, number)
    return Item("", content, number, 'checked="checked"' in box)


def find_box(node: SyntaxTreeNode) -> str | None:
    """Return the check box that begins the first paragraph of an item."""
    first = node.children[0] if node.children else None
    inlines = first.children[0].children if first and first.type == "paragraph" else []
    return inlines[0].content if inlines and is_box(inlines[0]) else None


def is_box(node: SyntaxTreeNode) -> bool:
    return node.type == "html_inline" and node.content.startswith("<input class=")


def read_quote(node: SyntaxTreeNode) -> Quote:
    content = tuple(read_blocks(node.children))
    first = node.children[0] if node.children else None
    callout = match_callout(first.children[0].content) if first and first.type == "paragraph" else None
    if callout is None:
        return Quote(content)
    head, *inlines = content[0].content  # type: ignore[union-attr]
    assert head == f"[!{callout[1]}]"
    rest = (Paragraph(tuple(inlines[1:])),) if inlines else ()
    return Quote((*rest, *content[1:]), callout[1].lower())  # type: ignore[arg-type]


def read_entry(node: SyntaxTreeNode) -> Entry:
    if node.type == "dt":
        return Term((Paragraph(read_inline(node.children[0])),))
    return Definition(tuple(read_blocks(node.children)))


def read_table(node: SyntaxTreeNode) -> Table:
    rows = [row for part in node.children for row in part.children]
    alignment = tuple(ALIGNMENTS[cell.attrs.get("style")] for cell in rows[0].children)  # type: ignore[index]
    return Table((), tuple(map(read_row, rows)), 1, alignment)  # type: ignore[arg-type]


def read_row(node: SyntaxTreeNode) -> Row:
    return tuple(Cell(column, (Paragraph(read_inline(cell.children[0])),)) for column, cell in enumerate(node.children))


def read_inline(node: SyntaxTreeNode) -> Inlines:
    return read_inlines(node.children)


def read_inlines(nodes: Sequence[SyntaxTreeNode]) -> Inlines:
    """Read inlines; tags open and close elements among them."""
    stack: list[tuple[str, list[Inline]]] = [("", [])]
    for node in nodes:
        if node.type != "html_inline":
            stack[-1][1].append(read_inline_node(node))
        elif node.content in WRAPPERS:
            stack.append((node.content, []))
        elif node.content == "<br>":
            stack[-1][1].append(LineBreak())
        elif not is_box(node):
            tag, content = stack.pop()
            assert node.content == tag.replace("<", "</"), f"unexpected {node.content} within {tag}"
            stack[-1][1].append(WRAPPERS[tag](tuple(content)))
    assert len(stack) == 1, f"{stack[-1][0]} is not closed"
    return tuple(stack[0][1])


def read_inline_node(node: SyntaxTreeNode) -> Inline:
    match node.type:
        case "text":
            return node.content
        case "hardbreak":
            return LineBreak()
        case "softbreak":
            return "⏎"
        case "code_inline":
            return InlineCode(node.content)
        case "math_inline":
            return InlineMath(node.content, "")
        case "link":
            return Link(str(node.attrs["href"]), read_inlines(node.children))
        case "image":
            return Image(str(node.attrs["src"]), "".join(child.content for child in node.children))
        case "footnote_ref":
            return NoteRef(node.meta["label"], "")
        case other:
            return WRAPPERS[other](read_inlines(node.children))
