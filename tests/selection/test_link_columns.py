from collections.abc import Callable

import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.selection.link_columns import find_link_columns

Measured = Callable[[str], Features]

STORY = "The ferry sails at dawn and returns at dusk, and on Sundays it rests in the harbour until the tide has turned."


@pytest.mark.parametrize(
    "links", ["<a href=/a>Home</a><br><a href=/b>Tales</a>", "<p><a href=/a>首页</a></p><p><a href=/b>故事</a></p>"]
)
def test_links_in_a_cell_beside_running_text_are_a_column(measured: Measured, links: str) -> None:
    features = measured(f"<table><tr><td>{links}</td><td><p>{STORY}</p></td></tr></table>")
    kept = features.counts.words > 0
    assert features.blocks.text[-1] == STORY
    assert find_link_columns(kept, features).tolist() == [True] * (len(kept) - 1) + [False]


@pytest.mark.parametrize(
    "html",
    [
        f"<table><tr><td><a href=/a>Ferry</a></td><td>{STORY}</td></tr></table>",
        "<table><tr><td><a href=/a>Ferry</a><br><a href=/b>Bus</a></td><td>7:15</td></tr></table>",
        f"<table><tr><td><p><a href=/a>Ferry</a></p><p>Daily</p></td><td>{STORY}</td></tr></table>",
        f"<ul><li><a href=/a>Ferry</a></li><li><a href=/b>Bus</a></li></ul><p>{STORY}</p>",
    ],
)  # fmt: skip
def test_links_that_are_data_stay(measured: Measured, html: str) -> None:
    features = measured(html)
    assert not find_link_columns(features.counts.words > 0, features).any()
