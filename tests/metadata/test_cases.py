"""Metadata of the pages in ``fixtures/metadata/``: a line a field, and only the fields that a case is about.

A dash is for a field that has no value. Several values are joined by ``"; "``; dates are as ISO 8601 writes them.
``source of FIELD`` is where the value comes from, ``text of FIELD`` the text that it was read from.
"""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import boilerstrip
from tests.conftest import FIXTURES

match_address = re.compile(r"<!-- url: (\S+) -->\n").match
match_line = re.compile(r"(?:(?P<part>source|text) of )?(?P<field>[a-z_]+): (?P<value>.+)").fullmatch
find_json_ld = re.compile(r"<script type=\"application/ld\+json\">(.*?)</script>", re.DOTALL).findall
find_names = re.compile(r"^## (.+)$", re.MULTILINE).findall

SOUND = [file for file in sorted(FIXTURES.glob("metadata/*.md")) if file.stem != "json_ld_broken"]


@pytest.mark.cases("metadata/*.md")
def test_metadata_is_what_the_page_says(given: str, expected: str) -> None:
    address = match_address(given)
    page = boilerstrip.extract(given[address.end() :] if address else given, url=address[1] if address else None)
    assert _show(page.metadata, expected) == expected.splitlines()


@pytest.mark.cases("metadata/flattened/*.md")
def test_metadata_is_what_the_flattened_page_says(given: str, expected: str) -> None:
    assert _show(boilerstrip.extract_text(given).metadata, expected) == expected.splitlines()


def test_no_two_cases_have_the_same_name() -> None:
    names = Counter(name for file in FIXTURES.glob("metadata/**/*.md") for name in find_names(file.read_text("utf-8")))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("file", SOUND, ids=lambda file: file.stem)
def test_json_ld_is_sound_where_the_case_is_about_something_else(file: Path) -> None:
    for script in find_json_ld(file.read_text("utf-8")):
        json.loads(script)


def _show(metadata: Any, expected: str) -> list[str]:
    """Return the lines of a case as the metadata would have them."""
    lines = []
    for line in expected.splitlines():
        parts = match_line(line)
        assert parts, f"no field and value: {line}"
        lines.append(f"{line[: parts.start('value')]}{_value(metadata, parts['field'], parts['part'])}")
    return lines


def _value(metadata: Any, field: str, part: str | None) -> str:
    if part:
        origin = metadata.sources.get(field)
        return "-" if origin is None else str(origin.name if part == "source" else origin.text)
    match getattr(metadata, field):
        case None | () | "":
            return "-"
        case bool(value):
            return "yes" if value else "no"
        case date() as value:
            return value.isoformat()
        case tuple(values):
            return "; ".join(values)
        case value:
            return str(value)
