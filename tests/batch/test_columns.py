from pathlib import Path

from boilerstrip.batch.columns import COLUMNS, DEFAULT_COLUMNS, FOUND, OF_BATCHES, ON_DEMAND

PAGE = (Path(__file__).parent.parent.parent / "docs" / "archives.md").read_text("utf-8")
TYPES = {
    "string": "string",
    "strings": "list of strings",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}


def test_the_documentation_has_every_column() -> None:
    lines = [line for line in PAGE.splitlines() if line.startswith("| `")]
    marks = {name: " *" if name in ON_DEMAND else "" for name in COLUMNS}
    assert lines == [
        f"| `{name}`{marks[name]} | {TYPES[item.type]} | {item.meaning} |" for name, item in COLUMNS.items()
    ]


def test_what_costs_much_is_made_on_demand_only() -> None:
    assert set(DEFAULT_COLUMNS) == set(COLUMNS) - ON_DEMAND


def test_pages_in_memory_have_all_columns_but_those_of_files() -> None:
    assert set(OF_BATCHES) == set(DEFAULT_COLUMNS) - {"source", "number", "offset", "http_status"}
    assert set(FOUND) == set(OF_BATCHES) - {"record_id", "url", "date"}
