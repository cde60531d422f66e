"""Where in a page's source the tags are that metadata is read from: one pass finds them all."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from boilerstrip.native import landmark_tags as tags
from boilerstrip.native import landmarks as native
from boilerstrip.native.name_table import NameTable
from boilerstrip.native.perfect_hash import Names

MAX_HEAD = 400_000
"""Bytes in which the head of a page is: beyond are the data of applications."""
TAGS = ("meta", "base", "html", "body", "script", "h1", "link", "a")
"""The tags, in the order of :mod:`boilerstrip.native.landmark_tags`."""
RELATIONS = ("canonical", "Canonical", "license", "licence", "image_src", "tag")
"""Relations of links that are read, as pages write them."""


class Landmarks(NamedTuple):
    """Offsets in a page's source of the names of start tags, in page order."""

    meta: Sequence[int]
    """``<meta>``, up to the body, like the next three."""
    base: Sequence[int]
    html: Sequence[int]
    declared_links: Sequence[int]
    """``<link>`` with one of :data:`RELATIONS`."""
    json: Sequence[int]
    """Scripts that hold JSON."""
    headings: Sequence[int]
    """``<h1>``, in the body."""
    links: Sequence[int]
    """``<a>`` with one of :data:`RELATIONS`."""
    body: int
    """``<body>``; 0 if there is none."""


def find_landmarks(page: bytes) -> Landmarks:
    """Find the landmarks of a page's source, in UTF-8."""
    found: tuple[list[int], ...] = tuple([] for _ in range(len(TAGS) + 1))
    for tag, offset in zip(*native.find_landmarks(page, *_names()), strict=True):
        found[tag].append(offset)
    body = next(iter(found[tags.BODY]), 0)
    end = min(body or MAX_HEAD, MAX_HEAD)
    return Landmarks(
        meta=_before(end, found[tags.META]),
        base=_before(end, found[tags.BASE]),
        html=_before(end, found[tags.HTML]),
        declared_links=_before(end, found[tags.LINK]),
        json=found[tags.SCRIPT],
        headings=found[tags.H1][bisect_right(found[tags.H1], body) :],
        links=found[tags.A],
        body=body,
    )


def _before(end: int, offsets: list[int]) -> list[int]:
    return offsets[: bisect_left(offsets, end)]


@cache
def _names() -> tuple[Names, Names]:
    return NameTable(TAGS).one_by_one(), NameTable(RELATIONS).one_by_one()
