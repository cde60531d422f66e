from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.model import Blocks
from boilerstrip.duplicates import WINDOW, duplicate_captions, duplicates, unseen_copies
from boilerstrip.plaintext import blocks_of
from boilerstrip.render.text import render_text

Segmented = Callable[[str], Blocks]

BEFORE = """<h1>The eels of Orvel</h1><p>In the week before midsummer the eels come up the canal at night, thousands of
them, and nobody has ever found out where they are by day.</p>"""
AFTER = """<p>The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed,
where it stays until next year.</p>"""


def all_kept(blocks: Blocks) -> tuple[Blocks, Features, "np.ndarray[tuple[int], np.dtype[np.bool_]]"]:
    return blocks, measure(blocks, None), np.ones(len(blocks.text), np.bool_)


def flattened(text: str) -> Blocks:
    return blocks_of(text, limit=1_000)


@pytest.mark.cases("captions.md")
def test_a_caption_is_kept_once_and_what_is_no_caption_stays(segmented: Segmented, given: str, expected: str) -> None:
    blocks = segmented(f"<article>{BEFORE}{given}{AFTER}</article>")
    copies = duplicates(*all_kept(blocks))
    rows = [row for row in range(len(blocks.text)) if row not in copies]
    assert render_text(blocks, rows[2:-1]) == expected
