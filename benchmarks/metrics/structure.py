"""Recall of structure: the share of the gold's headings, list items, table rows and lines of code that an answer in
Markdown has as the same kind of element.

This is the project's own measure, because no published one counts all four. Recall of a kind = size of the multiset
intersection of the answer's and the gold's elements / number of the gold's elements. Text is compared by letters and
digits, code line by line with its indentation. A heading may have any level, an item may be in any kind of list, and a
row is compared by its cells in order.
"""

import textwrap
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.markdown import markdown_to_html
from benchmarks.metrics.copies import fold_text

KINDS = ("headings", "list items", "table rows", "code lines")

Elements = Mapping[str, Counter[Hashable]]


def structure_recall(answer: str, gold: str) -> dict[str, float]:
    r"""Recall of each kind of element in the gold; both texts are Markdown.

    >>> structure_recall("## Pans\n\n- rake\n\nsun", "# Pans\n\n* rake\n* sun")
    {'headings': 1.0, 'list items': 0.5}
    >>> structure_recall("Pans", "Pans")
    {}
    """
    given, wanted = collect_elements(answer), collect_elements(gold)
    return {kind: (given[kind] & wanted[kind]).total() / wanted[kind].total() for kind in KINDS if wanted[kind]}


def collect_elements(markdown: str) -> Elements:
    r"""Elements of each kind in a Markdown text, as the values that are compared.

    >>> collect_elements("| a | B! |\n|---|---|\n| 1 | 2 |")["table rows"]
    Counter({('a', 'b'): 1, ('1', '2'): 1})
    """
    tree = LexborHTMLParser(markdown_to_html(markdown))
    return {
        "headings": _texts(tree.css("h1, h2, h3, h4, h5, h6")),
        "list items": _texts(tree.css("li")),
        "table rows": _rows(tree.css("tr")),
        "code lines": Counter(line for node in tree.css("pre") for line in _code_lines(node)),
    }


def _texts(nodes: list[LexborNode]) -> Counter[Hashable]:
    return Counter(filter(None, (fold_text("".join(_own_text(node))) for node in nodes)))


def _own_text(node: LexborNode) -> Iterator[str]:
    """Text of an element without the lists inside it."""
    stack = list(node.iter(include_text=True))[::-1]
    while stack:
        inner = stack.pop()
        if inner.is_text_node:
            yield inner.text_content or ""
        elif inner.tag not in ("ul", "ol"):
            stack += reversed(list(inner.iter(include_text=True)))


def _rows(nodes: list[LexborNode]) -> Counter[Hashable]:
    rows = (tuple(fold_text(cell.text()) for cell in node.css("td, th")) for node in nodes)
    return Counter(row for row in rows if any(row))


def _code_lines(node: LexborNode) -> Iterator[str]:
    lines = textwrap.dedent(node.text()).splitlines()
    return (line.rstrip() for line in lines if line.strip())
