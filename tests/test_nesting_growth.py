"""Work grows with the depth of a page, not with a power of two: no step does anything twice on each level."""

import sys
from types import FrameType

import pytest

from boilerstrip import extract

OPENINGS = [
    "<dl><dt>a", "<dl><dt>a<dd>", "<dl><dd>", "<ul><li>a", "<ol><li>", "<blockquote>a", "<details><summary>a",
    "<details><summary>a</summary>", "<figure><figcaption>a", "<figure><img src=/a.jpg>", "<table><tr><td>a",
    "<table><caption>a", "<table><tr><th>a<td>b<tr><td>a<td>", "<table><tr><td>", "<aside>a", "<section><h2>a</h2>",
    "<div class=comment>a", "<pre>a", "<a href=/a>a<div>", "<b>a", "<ruby>a<rt>", "<math><mrow><mi>a</mi>",
    "<math><mfrac><mi>a</mi>", "<div class=footnote id=fn1><a href=#fn1>1</a>", "<div role=list><div role=listitem>a",
]  # fmt: skip
DEPTH = 10
TEXT = "<p>The tide turns twice a day, and the harbour with it, whatever the season or the weather.</p>"


def count_calls(html: str) -> int:
    """Return the number of calls of functions that all outputs of a page take."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        page = extract(html)
        assert isinstance(page.text + page.markdown + page.html + page.to_json(), str)
        assert page.verdicts and page.chunks(32)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("opening", OPENINGS)
def test_twice_the_depth_is_no_power_of_the_work(opening: str) -> None:
    count_calls(TEXT + opening * DEPTH + TEXT)  # fills caches
    once, twice = (count_calls(TEXT + opening * depth + TEXT) for depth in (DEPTH, 2 * DEPTH))
    assert twice < 8 * once  # what is done twice on each level is done a thousand times as often
