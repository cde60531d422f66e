"""Tables of the summaries of one dataset: a brief set for the terminal, and the full set."""

from collections.abc import Mapping, Sequence

from benchmarks.columns import APART, BRIEF_CAPTIONS, CAPTIONS, FAILURES, FURTHER, MAIN, SNIPPETS, Columns, Format
from benchmarks.element_tables import tabulate_elements
from benchmarks.means import Means
from benchmarks.structure.tables import tabulate_structure
from benchmarks.summary import UNKNOWN_GROUP, YARDSTICK, Summary
from benchmarks.tables import UNKNOWN, Table, format_share


def tabulate_brief(rows: Sequence[Summary], ratios: Mapping[str, float]) -> list[Table]:
    """Tables that fit a terminal: accuracy, failures and CPU time; word-F1 by page type; words lost by
    kind of element; structure of systems that answer in Markdown; captions.

    Args:
        rows: summaries of one dataset.
        ratios: CPU time as a multiple of the yardstick's, by system.
    """
    columns = MAIN if any(row.words for row in rows) else SNIPPETS
    tables = [_main_table(_dataset_title(rows), columns, rows, ratios)]
    elements = [
        *tabulate_elements(_dataset_title(rows), rows)[:1],
        *tabulate_structure(_dataset_title(rows), rows, brief=True),
    ]
    return [*tables, *_page_type_tables(rows), *elements, *_caption_tables(rows, BRIEF_CAPTIONS)]


def tabulate_dataset(rows: Sequence[Summary], ratios: Mapping[str, float]) -> list[Table]:
    """All tables of one dataset: further measures, languages, structure, elements, faults of the gold, captions
    in full.

    Args:
        rows: summaries of one dataset.
        ratios: CPU time as a multiple of the yardstick's, by system.
    """
    name = _dataset_title(rows)
    tables = [_main_table(name, MAIN, rows, ratios), _tabulate(f"{name}: further measures", FURTHER, rows)]
    tables += _page_type_tables(rows)
    if any(len(row.by_language) > 1 for row in rows):
        tables.append(_group_table(f"{name}: word-F1 by language", [(row.system, row.by_language) for row in rows]))
    tables += [*tabulate_structure(name, rows), *tabulate_elements(name, rows)]
    if any(row.empty_gold or row.foreign_gold or row.stray_without for row in rows):
        tables.append(_tabulate(f"{name}: faults of the gold", APART, rows))
    tables += _caption_tables(rows, CAPTIONS)
    violations = tuple((row.system, *cells) for row in rows if row.captions for cells in row.captions.violations)
    tables.append(Table(f"{name}: captions kept too often", ("system", "dataset", "page", "caption"), violations, True))
    return [table for table in tables if table.rows]


def _dataset_title(rows: Sequence[Summary]) -> str:
    return f"{rows[0].dataset}, {rows[0].pages} pages"


def _main_table(title: str, columns: Columns, rows: Sequence[Summary], ratios: Mapping[str, float]) -> Table:
    table = _tabulate(title, (("system", "label", str), *columns, *FAILURES), rows)
    if not ratios:
        return table
    cells = (f"{ratios[row.system]:.2f}×" if row.system in ratios else UNKNOWN for row in rows)
    with_ratios = tuple((*row, cell) for row, cell in zip(table.rows, cells, strict=True))
    return Table(title, (*table.header, f"CPU to {YARDSTICK}"), with_ratios)


def _page_type_tables(rows: Sequence[Summary]) -> list[Table]:
    if not any(row.by_page_type.keys() - {UNKNOWN_GROUP} for row in rows):
        return []
    return [
        _group_table(f"{_dataset_title(rows)}: word-F1 by page type", [(row.system, row.by_page_type) for row in rows])
    ]


def _caption_tables(rows: Sequence[Summary], columns: Columns) -> list[Table]:
    if not any(row.captions or row.refrains for row in rows):
        return []
    return [_tabulate(f"{_dataset_title(rows)}: duplicated captions and refrains", columns, rows)]


def _tabulate(title: str, columns: Columns, rows: Sequence[Summary]) -> Table:
    """A table that starts with the system's name and omits columns that are unknown in every row."""
    first = () if columns[0][0] == "system" else (("system", "system", str),)
    cells = [(head, [_format_cell(row, path, form) for row in rows]) for head, path, form in (*first, *columns)]
    known = [(head, column) for head, column in cells if set(column) != {UNKNOWN}]
    return Table(title, tuple(head for head, _ in known), tuple(zip(*(column for _, column in known), strict=True)))


def _format_cell(row: object, path: str, form: Format) -> str:
    value = row
    for name in path.split("."):
        if value is None:
            break
        value = getattr(value, name)
    return UNKNOWN if value is None else form(value)


def _group_table(title: str, rows: Sequence[tuple[str, Mapping[str, Means]]]) -> Table:
    groups = {name: means.pages for _, by in rows for name, means in by.items()}
    header = ("system", *(f"{name} ({pages})" for name, pages in groups.items()))
    scored = (tuple(format_share(by[name].mean_page_f1) for name in groups) for _, by in rows)
    return Table(title, header, tuple((system, *cells) for (system, _), cells in zip(rows, scored, strict=True)))
