"""Alignment of a page's elements with its gold text: the elements whose text the gold has.

Gold is mostly plain text, so its structure is read off the page's own HTML. A heading, list item or caption counts if
its lines are lines of the gold (or at least four words of it); a data table if 80 % of its cells are in the gold; a
``pre`` if 80 % of its words are. What the gold has once is counted once, for the first kind in the order headings,
captions, list items: a table of contents repeats the headings.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.decoding import decode
from benchmarks.metrics.copies import fold_text
from benchmarks.metrics.element_words import Element
from benchmarks.metrics.table_rows import Row
from benchmarks.metrics.text_index import TextIndex, make_key
from benchmarks.metrics.torn_groups import Group
from benchmarks.page import Page
from benchmarks.page_elements import DataTable, Lines, read_elements

MIN_SHARE = 0.8
"""Share of a table's cells, or of the words of code, that the gold must have."""
MIN_CELLS = 4
"""Filled cells of the smallest data table; fewer are in a long gold text by chance."""
MIN_FORMULA = 5
"""Letters and digits of the shortest formula; a shorter one occurs in other words."""
CACHED = 2
"""Number of cached pages: the answers of all systems to a page are scored one after another."""


@dataclass(frozen=True, slots=True)
class GoldElements:
    """Elements of a page that its gold text has."""

    elements: tuple[Element, ...] = ()
    groups: tuple[Group, ...] = ()
    code: tuple[tuple[str, ...], ...] = ()
    """Lines of each block of code."""
    rows: tuple[Row, ...] = ()


@lru_cache(CACHED)
def find_gold_elements(page: Page) -> GoldElements:
    """Elements of a page that are in its gold; none without gold text, or if the page is flattened text."""
    if not page.gold_text or page.flattened:
        return GoldElements()
    gold = TextIndex(page.gold_text)
    on_page = read_elements(decode(page.html))
    tables = [table for table in on_page.tables if is_table_of_gold(table, gold)]
    code = [lines for lines in on_page.code if is_code_of_gold(lines, gold)]
    texts = {"headings": on_page.headings, "captions": on_page.captions, "list items": on_page.items}
    cells = ([cell] for table in tables for row in table.rows for cell in row)
    return GoldElements(
        elements=(
            *_find_texts(texts, gold),
            *_find_parts("cells", cells, gold.count_anywhere),
            *_find_parts("code lines", ([line] for lines in code for line in lines), gold.count_anywhere),
            *_find_formulas(on_page.formulas, gold),
        ),
        groups=tuple(_find_groups(on_page.groups, tables, gold, set(map(make_keys, on_page.headings)))),
        code=tuple(tuple(line for line in lines if line.strip()) for lines in code),
        rows=tuple(row for table in tables for row in _find_rows(table, gold)),
    )


def make_keys(lines: Lines) -> tuple[str, ...]:
    """Keys of lines that have any word."""
    return tuple(filter(None, map(make_key, lines)))


def _find_texts(texts: dict[str, list[Lines]], gold: TextIndex) -> Iterator[Element]:
    """Texts that the gold has; each line of the gold is taken by one text only."""
    taken: Counter[str] = Counter()
    for kind, of_kind in texts.items():
        for keys, times in Counter(map(make_keys, of_kind)).items():
            left = min((gold.count(key) - taken[key] for key in keys), default=0)
            if left > 0:
                taken.update(dict.fromkeys(keys, min(times, left)))
                yield Element(kind, keys, _count_words(keys), min(times, left))


def _find_parts(kind: str, parts: Iterable[Lines], count: Callable[[str], int]) -> Iterator[Element]:
    for keys, times in Counter(map(make_keys, parts)).items():
        if left := min((times, *map(count, keys))) if keys else 0:
            yield Element(kind, keys, _count_words(keys), left)


def _find_formulas(formulas: list[Lines], gold: TextIndex) -> Iterator[Element]:
    for forms, times in Counter(tuple(map(fold_text, forms)) for forms in formulas).items():
        long = tuple(form for form in forms if len(form) >= MIN_FORMULA)
        if left := min(times, max(map(gold.folded.count, long), default=0)):
            yield Element("formulas", long, 1, left)


def _find_groups(
    groups: list[tuple[str, list[Lines]]], tables: list[DataTable], gold: TextIndex, headings: set[tuple[str, ...]]
) -> Iterator[Group]:
    """Groups of which the gold has all members, with those members that it has once.

    A list of headings is a table of contents: what the gold has is the headings.
    """
    rows = (("table rows", [[cell] for cell in row]) for table in tables for row in table.rows)
    for kind, lines in (*groups, *rows):
        members = [keys for keys in map(make_keys, lines) if keys]
        if kind == "lists" and not headings.isdisjoint(members):
            continue
        counts = [min(map(gold.count, keys)) for keys in members]
        single = tuple(keys for keys, count in zip(members, counts, strict=True) if count == 1)
        if all(counts) and len(single) > 1:
            yield Group(kind, single)


def _find_rows(table: DataTable, gold: TextIndex) -> Iterator[Row]:
    for row in table.rows:
        cells = tuple(map(make_key, row))
        filled = list(filter(None, cells))
        if len(filled) > 1 and all(map(gold.count_anywhere, filled)):
            yield Row(cells, not table.has_spans)


def is_table_of_gold(table: DataTable, gold: TextIndex) -> bool:
    """True if the gold has ``MIN_SHARE`` of the cells of a table with at least ``MIN_CELLS``."""
    filled = [key for row in table.rows for key in map(make_key, row) if key]
    found = sum(bool(gold.count_anywhere(key)) for key in filled)
    return len(filled) >= MIN_CELLS and found >= MIN_SHARE * len(filled)


def is_code_of_gold(lines: Lines, gold: TextIndex) -> bool:
    """True if the gold has ``MIN_SHARE`` of the words of code."""
    words = Counter(key for line in lines for key in make_key(line).split())
    found = sum(min(count, gold.count_anywhere(f" {word} ")) for word, count in words.items())
    return bool(words) and found >= MIN_SHARE * words.total()


def _count_words(keys: Iterable[str]) -> int:
    return sum(key.count(" ") // 2 for key in keys)
