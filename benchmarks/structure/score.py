"""Score of the structure of an answer: what it has in common with the gold, by kind of element.

Figures are sums over pages, so that a page with fifty list items weighs more than one with two; means over pages are
given beside them. Elements are compared by their texts, as often as both sides have them:

- headings by their text; of those kept, ``heading levels`` counts the ones with the gold's level.
- list items by their text, without lists inside them; a footnote of the answer counts as an item, because pages print
  notes as lists. ``nested items`` are those of depth 2 and deeper, which the answer must have at the same depth.
- table cells and rows: each table of the gold, in order, is compared with the table of the answer that has most of its
  cells. A cell is compared by its text, a row by its filled cells in order. If cells span columns or rows, their text
  may be repeated. Tables of the answer that are compared with none do not count.
- code blocks by their exact text. ``code languages`` are the blocks with a language of which the answer has a block
  with the same letters and digits, and the same language.
- links by their text and absolute address, inline code and formulas by their text, notes by the text of the note.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import TypeVar

from benchmarks.metrics.copies import fold_text
from benchmarks.structure.model import Matches, PageMeans, Structure, Table

Value = TypeVar("Value")

StructureScore = Mapping[str, Matches]
"""Matches by kind; kinds of which neither side has any are left out."""

KINDS = (
    "headings", "heading levels", "list items", "nested items", "table cells", "table rows", "code blocks",
    "code languages", "links", "inline code", "notes", "formulas",
)  # fmt: skip


def score_structure(answer: Structure, gold: Structure) -> StructureScore:
    r"""Score an answer.

    >>> from benchmarks.structure.reading import read_markdown
    >>> gold = read_markdown("## Pans\n\n- rake\n  - slowly\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    >>> found = score_structure(read_markdown("# Pans\n\n# Menu\n\n- rake\n- slowly\n\n|a|\n|-|\n|1|"), gold)
    >>> for kind, matches in found.items(): print(kind, matches)
    headings Matches(wanted=1, given=2, kept=1)
    heading levels Matches(wanted=1, given=1, kept=0)
    list items Matches(wanted=2, given=2, kept=2)
    nested items Matches(wanted=1, given=0, kept=0)
    table cells Matches(wanted=4, given=0, kept=0)
    table rows Matches(wanted=2, given=0, kept=0)
    """
    notes = Counter({(text, 1): times for text, times in answer.notes.items()})
    headings = _match(_texts(answer.headings), _texts(gold.headings))
    cells, rows = _match_tables(answer.tables, gold.tables)
    found = {
        "headings": headings,
        "heading levels": Matches(headings.kept, headings.kept, (answer.headings & gold.headings).total()),
        "list items": _match(_texts(answer.items + notes), _texts(gold.items)),
        "nested items": _match(_nested(answer.items), _nested(gold.items)),
        "table cells": cells,
        "table rows": rows,
        "code blocks": _match(Counter(code.text for code in answer.code), Counter(code.text for code in gold.code)),
        "code languages": _match(_languages(answer), _languages(gold)),
        "links": _match(answer.links, gold.links),
        "inline code": _match(answer.inline_code, gold.inline_code),
        "notes": _match(answer.notes, gold.notes),
        "formulas": _match(answer.formulas, gold.formulas),
    }
    return {kind: matches for kind, matches in found.items() if matches.wanted or matches.given}


def add_scores(scores: Iterable[StructureScore]) -> StructureScore:
    """Sums over pages, in the order of ``KINDS``."""
    sums = dict.fromkeys(KINDS, Matches())
    for score in scores:
        for kind, matches in score.items():
            sums[kind] += matches
    return {kind: matches for kind, matches in sums.items() if matches.wanted or matches.given}


def average_scores(scores: Sequence[StructureScore]) -> Mapping[str, PageMeans]:
    """Means over pages, in the order of ``KINDS``.

    >>> pages = [{"links": Matches(4, 2, 1)}, {"links": Matches(2, 0, 0)}, {"links": Matches(0, 3, 0)}]
    >>> average_scores(pages)
    {'links': PageMeans(wanted=2, recall=0.125, precision=0.5, f1=0.16666666666666666)}
    """
    of_kinds = {kind: [score[kind] for score in scores if kind in score and score[kind].wanted] for kind in KINDS}
    return {
        kind: PageMeans(
            wanted=len(pages),
            recall=fmean(page.recall for page in pages),
            precision=fmean([page.precision for page in pages if page.given] or [0.0]),
            f1=fmean(page.f1 for page in pages),
        )
        for kind, pages in of_kinds.items()
        if pages
    }


def _match(answer: Counter[Value], gold: Counter[Value]) -> Matches:
    return Matches(gold.total(), answer.total(), (answer & gold).total())


def _texts(elements: Counter[tuple[str, int]]) -> Counter[str]:
    texts: Counter[str] = Counter()
    for (text, _), times in elements.items():
        texts[text] += times
    return texts


def _nested(items: Counter[tuple[str, int]]) -> Counter[tuple[str, int]]:
    return Counter({item: times for item, times in items.items() if item[1] > 1})


def _languages(structure: Structure) -> Counter[tuple[str, str]]:
    return Counter((fold_text(code.text), code.language) for code in structure.code if code.language)


def _match_tables(answer: Sequence[Table], gold: Sequence[Table]) -> tuple[Matches, Matches]:
    """Matches of cells and of rows."""
    free = list(answer)
    cells, rows = Matches(), Matches()
    for table in gold:
        best = max(free, key=lambda one: (_cells(one) & _cells(table)).total(), default=Table(()))
        if _cells(best) & _cells(table):
            free.remove(best)
        else:
            best = Table(())
        cells += _match_cells(best, table)
        rows += _match_rows(best, table)
    return cells, rows


def _cells(table: Table) -> Counter[str]:
    return Counter(cell for row in table.rows for cell in row if cell)


def _match_cells(answer: Table, gold: Table) -> Matches:
    """Matches of the filled cells; repeated texts of a table with spans are not counted as given."""
    given, wanted = _cells(answer), _cells(gold)
    repeated = sum(times for cell, times in (given - wanted).items() if cell in wanted) if gold.has_spans else 0
    return Matches(wanted.total(), given.total() - repeated, (given & wanted).total())


def _match_rows(answer: Table, gold: Table) -> Matches:
    """Rows of the gold whose filled cells are those of a row of the answer, in order."""
    given = [tuple(filter(None, row)) for row in answer.rows]
    wanted = [filled for row in gold.rows if (filled := tuple(filter(None, row)))]
    if not gold.has_spans:
        return _match(Counter(filter(None, given)), Counter(wanted))
    spanned = set(_cells(gold))
    kept = sum(any(_repeats(row, of_gold, spanned) for row in given) for of_gold in wanted)
    return Matches(len(wanted), len(given), kept)


def _repeats(row: Sequence[str], wanted: Sequence[str], spanned: set[str]) -> bool:
    """True if a row has the wanted cells in order, and besides them only cells of the same table.

    >>> _repeats(("quay", "quay", "2"), ("quay", "2"), {"quay", "2"}), _repeats(("2", "3"), ("2",), {"quay", "2"})
    (True, False)
    """
    rest = iter(row)
    return all(cell in rest for cell in wanted) and spanned.issuperset(row)
