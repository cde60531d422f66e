"""Steps that must not grow faster than the page: counted in calls, not in seconds."""

import sys
from collections.abc import Callable, Mapping

import pytest

import boilerstrip
from boilerstrip.native import COMPILED

SMALL = 60
"""Pieces of the smaller page."""
SLACK = 1.3
"""How much faster than the page the calls may grow: some are of the logarithm of the page."""

PAGES: Mapping[str, Callable[[int], str]] = {
    "rubies": lambda count: "<ruby>tide<rt>eel" * count,
    "pictures": lambda count: "<img src=/eel.jpg width=600 height=400 alt=Eel>" * count,
    "items": lambda count: "<li>".join(f"The eel of {number} went up the weir at night." for number in range(count)),
    "headings": lambda count: "<div>" * 40 + "<h1>The eel went up</h1>" * count,
    "headings that link home": lambda count: "".join(
        f"<h1><a href=/>Eel {number}</a></h1>" for number in range(count)
    ),
    "captions": lambda count: "".join(
        f"<figure><img src=/{number}.jpg><figcaption>An eel at the weir, {number}</figcaption></figure>"
        for number in range(count)
    ),
    "notes": lambda count: "".join(
        f"Eel<sup><a href='#n{number}'>{number}</a></sup><p id=n{number}>Of the weir." for number in range(count)
    ),
    "cells": lambda count: "<table>" + "<tr><td colspan=1000>Eel<td rowspan=65534>Weir" * count,
    "JSON-LD": lambda count: '<script type="application/ld+json">' + '{"@graph":[' * count + "</script>",
}  # fmt: skip
STORY = "<article><p>The lock keeper counts the eels by lantern, a bucket at a time, and writes it on his door.</p>"


def count_calls(read: Callable[[], object]) -> int:
    """Count the calls of functions, in Python and C, and the steps of generators."""
    calls = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read()
    finally:
        sys.setprofile(before)
    return calls


def read_all(html: str) -> object:
    """Extract a page, and render all of it."""
    page = boilerstrip.extract(html)
    return page.text, page.markdown, page.html, page.metadata


@pytest.mark.skipif(not COMPILED, reason="the loops over bytes call functions")
@pytest.mark.parametrize("name", PAGES)
def test_calls_grow_no_faster_than_the_page(name: str) -> None:
    calls = []
    for count in (0, SMALL, 4 * SMALL):
        page = f"{STORY}{PAGES[name](count)}{STORY}"
        read_all(page)  # fills the caches
        calls.append(count_calls(lambda page=page: read_all(page)))  # type: ignore[misc]
    none, small, large = calls
    assert large - none <= SLACK * 4 * (small - none) + 500
