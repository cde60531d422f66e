"""What Markdown can say of a content tree: trees of the same normal form are printed alike.

- Rows of blocks, marks of items, marks of sub- and superscripts and references back are left out.
- Inlines are runs of text with the emphases, scripts and link around them. It cannot be told apart in which order
  emphases are around the same text, whether there are several of the same kind within or beside each other, and
  whether white space is within them.
- White space at the ends of lines is left out. What holds nothing is left out.
- A reference to a note that is missing or within a link is text; so are ruby and a formula without TeX. Code right
  after code is one code.
- A figure is a paragraph and its caption; details are a summary in bold and their content; an embed is a link.
- The title of a callout is in bold before its content, unless it names the kind of the callout.
- A list is split where items with and without numbers take turns. An item whose number no list can have begins
  with its mark. A box before anything but text is a text of its own.
- A list of definitions is split at its terms. The definitions of a term that is no line are blocks, and so is a term or
  a definition without the other.
- Notes are at the end (here by label).
- A table of one column, or with a formula that is set apart in a cell, is the contents of its cells. A formula that is
  set apart from its line is a block. White space beside a picture and within TeX is left out, and so
  is how TeX spells what would be markup.
- A table has one header row, whose texts are joined; its caption is before it; a cell is a text of lines.
- A line break in a heading or term is a space. Addresses are compared with percent-encoded characters decoded.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from urllib.parse import unquote

from boilerstrip.content.model import (
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
    Ruby,
    Rule,
    Strike,
    Strong,
    Sub,
    Sup,
    Table,
    Term,
)
from boilerstrip.content.urls import host_of
from boilerstrip.content.walk import contents_of, leaves
from boilerstrip.render.markdown.blocks import names_kind
from boilerstrip.render.markdown.escapes import part_markup
from boilerstrip.render.markdown.unfold import is_layout

Normal = tuple[Any, ...]
Atom = tuple[str, Any, tuple[Any, ...]]
"""Kind, value, marks around it."""
MARKS = {Emphasis: "em", Strong: "strong", Strike: "s"}
LINES = ("paragraph", "h1", "h2", "h3", "h4", "h5", "h6")
BREAK: Atom = ("break", "", ())


def normal_form(content: Content) -> Normal:
    """Return the normal form of a page."""
    notes = list(_notes(content))
    labels = frozenset(note.label for note in notes)
    former = _Former(labels)
    ends = sorted((note.label, former.blocks(note.content)) for note in notes)
    return (*former.blocks(content), *[("note", *end) for end in ends])


def _notes(content: Content) -> Iterator[Note]:
    for node in content:
        if isinstance(node, Note):
            yield node
        for part in contents_of(node):
            yield from _notes(part)


class _Former:
    def __init__(self, labels: frozenset[str]) -> None:
        self.labels = labels

    def blocks(self, content: Iterable[Node]) -> Normal:
        return tuple(block for node in content for block in self.block(node))

    def block(self, node: Node) -> Iterator[Normal]:
        match node:
            case Paragraph(content, _):
                for is_formula, run in groupby(content, _is_set_apart):
                    for part in run if is_formula else (tuple(run),):
                        yield from [("math", _tex(part.tex))] if is_formula else self.text("paragraph", part)
            case Heading(level, content, _):
                if atoms := _unbreak(self.line(content)):
                    yield (f"h{level}", atoms)
            case Code(text, language, _):
                if text.strip():
                    yield ("code", text, language)
            case Math(tex, text, _):
                yield from [("math", _tex(tex))] if tex.strip() else self.text("paragraph", (text,))
            case Rule():
                yield ("rule",)
            case List(items):
                yield from self.lists(items)
            case Quote(content, kind, title):
                if blocks := (*(() if names_kind(node) else self.bold(title)), *self.blocks(content)):
                    yield ("quote", kind, blocks)
            case Details(summary, content):
                yield from (*self.bold(summary), *self.blocks(content))
            case Figure(images, caption):
                spaced = tuple(part for image in images for part in (image, " "))
                yield from (*self.text("paragraph", spaced), *self.blocks(caption))
            case Embed(url, title):
                yield from self.text("paragraph", (Link(url, (title or host_of(url),)),))
            case Definitions(entries):
                yield from self.definitions(entries)
            case Table() if is_layout(node):
                yield from self.blocks(node.caption)
                yield from self.blocks([inner for row in node.rows for cell in row for inner in cell.content])
            case Table():
                yield from (*self.blocks(node.caption), *self.table(node))

    def bold(self, content: Content) -> Iterator[Normal]:
        texts = (Paragraph(node.content) if isinstance(node, Heading) else node for node in content)
        for block in self.blocks(texts):
            if block[0] in LINES:
                yield ("paragraph", _join([_mark(atom, "strong") for atom in _split(block[1])]))
            else:
                yield block

    def text(self, kind: str, inlines: Inlines) -> Iterator[Normal]:
        if atoms := self.line(inlines):
            yield (kind, atoms)

    def line(self, inlines: Inlines) -> tuple[Atom, ...]:
        """Return inlines as runs, without white space at the ends of lines."""
        lines: list[list[Atom]] = [[]]
        for atom in self.atoms(inlines, ()):
            if atom == BREAK:
                lines.append([])
            else:
                lines[-1].append(atom)
        lines = [_strip(_drop_spaces_beside_pictures(line)) for line in lines]
        while lines and not lines[0]:
            del lines[0]
        while lines and not lines[-1]:
            del lines[-1]
        return _join([atom for line in lines for atom in (BREAK, *line)][1:])

    def atoms(self, inlines: Inlines, marks: tuple[Any, ...]) -> Iterator[Atom]:
        for inline in inlines:
            yield from self.atoms_of(inline, marks)

    def atoms_of(self, inline: Inline, marks: tuple[Any, ...]) -> Iterator[Atom]:
        match inline:
            case str():
                yield from (_run(("text", char, marks)) for char in inline)
            case LineBreak():
                yield BREAK
            case Emphasis(content) | Strong(content) | Strike(content):
                yield from self.atoms(content, _add(marks, MARKS[type(inline)]))
            case Sub(content, _) | Sup(content, _):
                yield from self.atoms(content, (*marks, type(inline).__name__))
            case Link(url, content):
                yield from self.atoms(content, _add(marks, f"link {unquote(url)}"))
            case InlineCode(text):
                yield from [("code", text, marks)] if text else []
            case InlineMath(tex, text):
                yield from [("math", _tex(tex), marks)] if tex.strip() else self.atoms((text,), marks)
            case Image(url, alt):
                yield ("image", (unquote(url), " ".join(alt.split())), marks)
            case Ruby(base, reading):
                yield from self.atoms((f"{base}({reading})",), marks)
            case NoteRef(label, text):
                yield from [("note", label, marks)] if self.refers(label, marks) else self.atoms((text,), marks)

    def refers(self, label: str, marks: tuple[Any, ...]) -> bool:
        return label in self.labels and not any(mark.startswith("link") for mark in marks)

    def lists(self, items: tuple[Item, ...]) -> Iterator[Normal]:
        for is_numbered, run in groupby(items, lambda item: item.number is not None and 0 <= item.number < 10**9):
            entries = [(item.number if is_numbered else None, *self.item(item)) for item in run]
            if kept := tuple(entry for entry in entries if entry[2]):
                yield ("list", kept)

    def item(self, item: Item) -> tuple[bool | None, Normal]:
        content = item.content
        if item.number is not None and not 0 <= item.number < 10**9:
            first = content[0] if content else None
            if isinstance(first, Paragraph):
                content = (Paragraph((f"{item.mark} ", *first.content)), *content[1:])
            else:
                content = (Paragraph((item.mark,)), *content)
        blocks = self.blocks(content)
        if item.checked is None or not blocks or blocks[0][0] == "paragraph":
            return item.checked, blocks
        box = "[x]" if item.checked else "[ ]"
        return None, (("paragraph", (("text", box, ()),)), *blocks)

    def definitions(self, entries: Iterable[Term | Definition]) -> Iterator[Normal]:
        group: list[Term | Definition] = []
        for entry in entries:
            if isinstance(entry, Term):
                yield from self.group(group)
                group = []
            group.append(entry)
        yield from self.group(group)

    def group(self, entries: list[Term | Definition]) -> Iterator[Normal]:
        contents = [self.blocks(entry.content) for entry in entries]
        texts = tuple(filter(None, contents[1:]))
        is_line = bool(contents and contents[0]) and contents[0][-1][0] in LINES
        is_raw = any(_begins_with_raw(entry.content) for entry in entries[1:])
        if is_line and texts and isinstance(entries[0], Term) and not is_raw:
            yield from contents[0][:-1]
            yield ("definitions", _unbreak(contents[0][-1][1]), texts)
        else:
            yield from (block for content in contents for block in content)

    def table(self, node: Table) -> Iterator[Normal]:
        width = 1 + max((cell.column for row in node.rows for cell in row), default=-1)
        rows = [self.row(row, width, number < node.headers > 1) for number, row in enumerate(node.rows)]
        if not any(map(any, rows)):
            return
        header = tuple(map(_join_headers, zip(*rows[: node.headers], strict=True))) or ((),) * width
        body = tuple(row for row in rows[node.headers :] if any(row))
        yield ("table", header, (*node.alignment, *[""] * width)[:width], body)

    def row(self, row: Iterable[Any], width: int, is_header: bool) -> tuple[tuple[Atom, ...], ...]:
        texts: list[tuple[Atom, ...]] = [()] * width
        for cell in row:
            covered = range(cell.column, min(cell.column + cell.columns, width)) if is_header else [cell.column]
            for column in covered:
                texts[column] = self.cell(cell.content)
        return tuple(texts)

    def cell(self, content: Content) -> tuple[Atom, ...]:
        lines = [line for node in content for line in self.lines(node)]
        return _join([atom for line in lines if line for atom in (BREAK, *line)][1:])

    def lines(self, node: Node) -> Iterator[tuple[Atom, ...]]:
        """Return the lines of a node in a cell; of paragraphs, headings, lists of them, and code."""
        match node:
            case Paragraph(content, _) | Heading(_, content, _):
                yield self.line(content)
            case Code(text, _, _):
                yield from ((("code", line, ()),) for line in text.split("\n") if line)
            case List(items):
                for item in items:
                    lines = [line for inner in item.content for line in self.lines(inner) if line]
                    box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
                    mark = _strip(list(self.atoms((f"{item.mark} {box}",), ())), at_end=False)
                    yield from [_join([*mark, *lines[0]]), *lines[1:]] if lines else []
            case Details(summary, content):
                for block in self.bold(summary):
                    yield block[1]
                for inner in content:
                    yield from self.lines(inner)
            case Note():
                pass
            case _:
                for part in contents_of(node):
                    for inner in part:
                        yield from self.lines(inner)


def _tex(tex: str) -> str:
    """Return TeX without white space, in the spelling that holds no markup for readers without mathematics."""
    return "".join(part_markup(tex).split())


def _is_set_apart(inline: Inline) -> bool:
    return isinstance(inline, InlineMath) and inline.display and bool(inline.tex.strip())


def _add(marks: tuple[Any, ...], mark: str) -> tuple[Any, ...]:
    return marks if mark in marks else (*marks, mark)


def _mark(atom: Atom, mark: str) -> Atom:
    return atom if atom == BREAK else (*atom[:2], _add(atom[2], mark))


def _split(atoms: tuple[Atom, ...]) -> Iterator[Atom]:
    """Yield runs of text as characters."""
    for kind, value, marks in atoms:
        yield from ((kind, part, marks) for part in (value if kind == "text" else [value]))


def _run(atom: Atom) -> Atom:
    """Return an atom whose marks are in normal order, and without any if it is white space."""
    kind, value, marks = atom
    if kind == "break":
        return atom
    if kind == "text" and value.isspace():
        return (kind, value, ())
    scripts = tuple(mark for mark in marks if mark in ("Sub", "Sup"))
    return (kind, value, (*scripts, *sorted(set(marks) - set(scripts))))


def _strip(atoms: list[Atom], at_end: bool = True) -> list[Atom]:
    while atoms and _is_space(atoms[0]):
        atoms = atoms[1:]
    while at_end and atoms and _is_space(atoms[-1]):
        atoms = atoms[:-1]
    return atoms


def _drop_spaces_beside_pictures(atoms: list[Atom]) -> list[Atom]:
    kept: list[Atom] = []
    for atom in atoms:
        if _is_space(atom) and kept and kept[-1][0] == "image":
            continue
        if atom[0] == "image":
            while kept and _is_space(kept[-1]):
                kept.pop()
        kept.append(atom)
    return kept


def _is_space(atom: Atom) -> bool:
    return atom[0] == "text" and atom[1].isspace() and not atom[2]


def _join(atoms: list[Atom]) -> tuple[Atom, ...]:
    """Join runs of the same marks."""
    joined: list[Atom] = []
    for atom in map(_run, atoms):
        if atom[0] in ("text", "code") and joined and (joined[-1][0], joined[-1][2]) == (atom[0], atom[2]):
            atom = (atom[0], joined.pop()[1] + atom[1], atom[2])
        joined.append(atom)
    return tuple(joined)


def _join_headers(cells: tuple[tuple[Atom, ...], ...]) -> tuple[Atom, ...]:
    texts = list(dict.fromkeys(cell for cell in cells if cell))
    return _join([atom for text in texts for atom in (("text", " / ", ()), *text)][1:])


def _unbreak(atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
    return _join([("text", " ", ()) if atom == BREAK else atom for atom in atoms])


def _begins_with_raw(content: Content) -> bool:
    return isinstance(next(iter(content), None), Table) or isinstance(next(leaves(content), None), Code)
