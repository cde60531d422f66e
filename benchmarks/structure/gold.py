"""The structure that an answer should have: of the Markdown gold, or of the page's elements that the gold text has.

A heading or list item counts if its lines are lines of the gold (or at least four words of it), each line of the gold
once, headings first. A data table counts if 80 % of its cells are in the gold, a ``pre`` if 80 % of its words are.
Links and inline code count if the gold has the lines that they are in. Lines of list items, links and inline code must
be in the gold as often as on the page: of a line that the page has more often, such as an entry of a menu and a
heading, nobody knows which one the gold means.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.decoding import decode
from benchmarks.gold_elements import is_code_of_gold, is_table_of_gold, make_keys
from benchmarks.html_text import visible_lines
from benchmarks.metrics.text_index import TextIndex, make_key
from benchmarks.page import Page
from benchmarks.page_elements import HEADINGS, DataTable, Lines, read_table
from benchmarks.structure.inline import read_spans
from benchmarks.structure.model import Structure
from benchmarks.structure.reading import (
    convert_table,
    count_headings,
    count_inline_code,
    count_links,
    make_code,
    nest_items,
    read_code_blocks,
    read_items,
    read_markdown,
)

CACHED = 2
"""Number of cached pages: the answers of all systems to a page are scored one after another."""


def find_gold_markup(page: Page) -> Structure | None:
    """Structure of the Markdown gold, or None without it."""
    return read_markdown(page.gold_markdown, find_base(page)) if page.gold_markdown else None


@lru_cache(CACHED)
def find_page_structure(page: Page) -> Structure | None:
    """Structure of the page's elements that the gold text has; None without gold text, or if the page is flattened."""
    root = LexborHTMLParser(decode(page.html)).body
    if not page.gold_text or page.flattened or root is None:
        return None
    gold = TextIndex(page.gold_text)
    lines, spans = read_spans(root)
    certain = _find_certain(lines, gold)
    certain_spans = [span for span in spans if span.lines and certain.issuperset(make_keys(list(span.lines)))]
    headings = _find_headings(root, gold)
    return Structure(
        headings=count_headings(headings),
        items=_find_items(root, gold, certain, [lines for _, lines in headings]),
        tables=tuple(convert_table(table) for table in _find_tables(root, gold)),
        code=tuple(make_code(lines, node) for node, lines in read_code_blocks(root) if is_code_of_gold(lines, gold)),
        links=count_links(certain_spans, find_base(page)),
        inline_code=count_inline_code(certain_spans),
    )


@lru_cache(CACHED)
def find_base(page: Page) -> str:
    """Address with which links of a page and its answers are resolved: its ``base`` element's, or its own."""
    base = LexborHTMLParser(decode(page.html)).css_first("base[href]")
    href = (base.attributes.get("href") or "") if base is not None else ""
    return href if href.startswith(("http:", "https:")) else page.url or ""


def _find_headings(root: LexborNode, gold: TextIndex) -> list[tuple[LexborNode, Lines]]:
    headings = [(node, visible_lines(node)) for node in root.css(HEADINGS)]
    return [headings[number] for number in _choose([lines for _, lines in headings], gold, ())]


def _find_items(
    root: LexborNode, gold: TextIndex, certain: set[str], headings: Iterable[Lines]
) -> Counter[tuple[str, int]]:
    items = read_items(root)
    texts = [item.lines if certain.issuperset(make_keys(item.lines)) else [] for item in items]
    return nest_items(items, _choose(texts, gold, headings))


def _find_tables(root: LexborNode, gold: TextIndex) -> Iterator[DataTable]:
    tables = (table for node in root.css("table") if (table := read_table(node)))
    return (table for table in tables if is_table_of_gold(table, gold))


def _choose(texts: Sequence[Lines], gold: TextIndex, chosen_before: Iterable[Lines]) -> Iterator[int]:
    """Numbers of the texts that the gold has besides those chosen before; of equal ones the first."""
    taken = Counter(key for lines in chosen_before for key in set(make_keys(lines)))
    for number, lines in enumerate(texts):
        keys = make_keys(lines)
        if keys and all(gold.count(key) > taken[key] for key in keys):
            taken.update(set(keys))
            yield number


def _find_certain(lines: Sequence[str], gold: TextIndex) -> set[str]:
    """Keys of the page's lines that the gold has as often."""
    on_page = Counter(map(make_key, lines))
    return {key for key, times in on_page.items() if key and gold.count(key) >= times}
