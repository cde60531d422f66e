"""Threads of pages, without what decides whether a page is a discussion."""

from collections.abc import Callable

import pytest

from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import measure
from boilerstrip.options import Options
from boilerstrip.threads.attributes import read_attributes
from boilerstrip.threads.find import Thread, find_threads


@pytest.fixture
def thread_of() -> Callable[[str, bool], Thread]:
    """The comments and posts of a page, given whether it is a discussion."""
    return _thread_of


def _thread_of(html: str, is_discussion: bool) -> Thread:
    options = Options()
    source = read(html, options)
    features = measure(segment(parse(source, options), options.limits.blocks), None)
    root = parse(source, options, whole=True).root
    return find_threads(features, read_attributes(root, features.blocks.elements), is_discussion)
