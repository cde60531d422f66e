"""Reading of structure off HTML: off a page, and off Markdown by the HTML that it renders to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.html_text import visible_lines
from benchmarks.markdown import markdown_to_html
from benchmarks.metrics.copies import fold_text
from benchmarks.page_elements import HEADINGS, NO_TEXT_OF_ITEM, DataTable, Lines, read_code, read_table
from benchmarks.structure.inline import Span, read_spans, resolve_link
from benchmarks.structure.languages import find_language
from benchmarks.structure.model import Code, Structure, Table

NOTE, FORMULAS = "footnote-item", ".math"
"""Class of footnotes and selector of formulas in rendered Markdown."""
STYLES = re.compile(r"\\(?:display|text)style(?![A-Za-z])").sub
OUTER_BRACES = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}").fullmatch
SINGLE = re.compile(r"\{(\w|\\[A-Za-z]+)\}").sub
CACHED = 2
"""Number of cached structures: of the Markdown gold, and of an answer that is compared with two golds."""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: its lines, without lists inside it, and the number of the item that it is in."""

    lines: Lines
    outer: int | None
    is_note: bool
    """True for a footnote of rendered Markdown."""


def make_text_key(text: str) -> str:
    """Letters and digits of a text; without any, the text without white space.

    >>> make_text_key("Salt & Tar"), make_text_key(" ✓ ")
    ('salttar', '✓')
    """
    return fold_text(text) or "".join(text.split())


def make_formula_key(tex: str) -> str:
    r"""TeX without what changes nothing that a reader sees: white space, style commands, braces around a single symbol.

    >>> make_formula_key(r"{\displaystyle x_{i} + \frac{\pi}{2}}")
    'x_i+\\frac\\pi2'
    """
    plain = "".join(STYLES("", tex).split())
    while (outer := OUTER_BRACES(plain)) is not None:
        plain = outer[1]
    return SINGLE("\\1", plain)


@lru_cache(CACHED)
def read_markdown(markdown: str, base: str = "") -> Structure:
    r"""Structure of a Markdown text.

    >>> found = read_markdown("## Salt\n\n- rake\n  1. slowly\n\n`pan()` [here](/a)\n\n```py\nrake()\n```", "https://b.example")
    >>> found.headings, found.items
    (Counter({('salt', 2): 1}), Counter({('rake', 1): 1, ('slowly', 2): 1}))
    >>> found.links, found.inline_code, found.code
    (Counter({('here', 'https://b.example/a'): 1}), Counter({'pan()': 1}), (Code(text='rake()', language='python'),))

    Args:
        markdown: the text.
        base: address that links are resolved with.
    """
    root = LexborHTMLParser(markdown_to_html(markdown)).body
    if root is None:
        return Structure()
    _, spans = read_spans(root)
    return Structure(
        headings=count_headings((node, visible_lines(node)) for node in root.css(HEADINGS)),
        items=_count_items(root),
        tables=tuple(convert_table(table) for node in root.css("table") if (table := read_table(node))),
        code=tuple(make_code(lines, node) for node, lines in read_code_blocks(root)),
        links=count_links(spans, base),
        inline_code=count_inline_code(spans),
        notes=Counter(make_text_key(" ".join(visible_lines(note))) for note in root.css(f".{NOTE}")),
        formulas=Counter(make_formula_key(node.text()) for node in root.css(FORMULAS)),
    )


def _count_items(root: LexborNode) -> Counter[tuple[str, int]]:
    items = read_items(root)
    return nest_items(items, (number for number, item in enumerate(items) if not item.is_note))


def read_items(root: LexborNode) -> list[Item]:
    """Items of all lists."""
    nodes = root.css("li")
    numbers = {node.mem_id: number for number, node in enumerate(nodes)}
    return [
        Item(
            lines=visible_lines(node, NO_TEXT_OF_ITEM),
            outer=_find_outer(node, numbers),
            is_note=NOTE in (node.attributes.get("class") or ""),
        )
        for node in nodes
    ]


def _find_outer(node: LexborNode, numbers: dict[int, int]) -> int | None:
    ancestor = node.parent
    while ancestor is not None:
        if ancestor.mem_id in numbers:
            return numbers[ancestor.mem_id]
        ancestor = ancestor.parent
    return None


def nest_items(items: Sequence[Item], chosen: Iterable[int]) -> Counter[tuple[str, int]]:
    """Texts of the chosen items with their depth, counted from the outermost chosen item with text around them."""
    depths = [0] * len(items)
    numbers = set(chosen)
    for number, item in enumerate(items):
        outer = 0 if item.outer is None else depths[item.outer]
        depths[number] = outer + 1 if outer else int(number in numbers and bool(item.lines))
    texts = ((number, make_text_key(" ".join(items[number].lines))) for number in sorted(numbers))
    return Counter((text, depths[number]) for number, text in texts if text)


def count_headings(headings: Iterable[tuple[LexborNode, Lines]]) -> Counter[tuple[str, int]]:
    """Texts and levels of headings."""
    texts = ((make_text_key(" ".join(lines)), int((node.tag or "h0")[1])) for node, lines in headings)
    return Counter((text, level) for text, level in texts if text)


def convert_table(table: DataTable) -> Table:
    """Keys of a table's cells."""
    return Table(tuple(tuple(map(make_text_key, row)) for row in table.rows), table.has_spans)


def read_code_blocks(root: LexborNode) -> Iterator[tuple[LexborNode, Lines]]:
    """Blocks of code with their lines, without line numbers and buttons; none of them empty."""
    for node in root.css("pre"):
        lines = read_code(node)
        if any(map(str.strip, lines)):
            yield node, lines


def make_code(lines: Lines, node: LexborNode) -> Code:
    """Code as it is compared; a no-break space counts as a space."""
    text = "\n".join(line.replace("\xa0", " ").rstrip() for line in lines)
    return Code(text.strip("\n"), find_language(node))


def count_links(spans: Iterable[Span], base: str) -> Counter[tuple[str, str]]:
    """Texts and addresses of links; those without letters and digits are left out."""
    links = ((fold_text(span.text), span.node.attributes.get("href")) for span in spans if span.node.tag == "a")
    resolved = ((text, resolve_link(href, base)) for text, href in links if text and href)
    return Counter((text, address) for text, address in resolved if address)


def count_inline_code(spans: Iterable[Span]) -> Counter[str]:
    """Texts of inline code."""
    return Counter(span.text for span in spans if span.node.tag == "code" and span.text)
