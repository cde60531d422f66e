"""The loops over tags give the same results compiled and interpreted."""

from types import ModuleType

import pytest

from boilerstrip.native import landmarks as imported
from boilerstrip.native.name_table import NameTable
from tests.native.interpreted import interpreted

TAGS = NameTable(("meta", "base", "html", "body", "script", "h1", "link", "a")).one_by_one()
RELATIONS = NameTable(("canonical", "tag")).one_by_one()
both_ways = pytest.mark.parametrize("module", [imported, interpreted("landmarks")], ids=["imported", "interpreted"])


@both_ways
@pytest.mark.parametrize(
    ("page", "found"),
    [
        (b"<html><META name=a><meta/><h1>Ebb</h1><h2>", ["html", "META", "meta", "h1"]),
        (b"<!-- <meta> --><!doctype html><meta>", ["meta"]),
        (b"<!-- <h1><a rel=tag> -->", ["a"]),
        (b"<script>'<meta>' </scr'+'ipt> <h1></script><h1>", ["h1"]),
        (b"<script type=application/ld+JSON>{}</script><script>", ["script"]),
        (
            b"<link rel='x canonical'><link rel=icon><a href=/tag><a rel=\"category tag\"><a rel=tag>",
            ["link", "a", "a"],
        ),
        (b"<p title='<meta>'><h1", ["h1"]),
        (b"<", []),
        (b"<!--", []),
        (b"<script", []),
    ],
)
def test_landmarks_are_tags_outside_of_comments_and_scripts(module: ModuleType, page: bytes, found: list[str]) -> None:
    numbers, offsets = module.find_landmarks(page, TAGS, RELATIONS)
    names = [page[offset:].replace(b">", b" ").replace(b"/", b" ").split()[0].decode() for offset in offsets]
    assert names == found
    assert len(numbers) == len(offsets)


@both_ways
@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<p>", {}),
        ("<p a=1 b = '2>' C=\"3'\"/>d=4", {"a": "1", "b": "2>", "c": "3'"}),
        ("<p a a=2 =b=c é='港'>", {"a": "", "=b": "c", "é": "港"}),
        ("<p a=/x/>", {"a": "/x/"}),
        ("<p a='", {"a": ""}),
        ("<p", {}),
    ],
)
def test_attributes_are_read_as_browsers_read_them(module: ModuleType, tag: str, attributes: dict[str, str]) -> None:
    assert module.read_attributes(tag.encode(), 1) == attributes
