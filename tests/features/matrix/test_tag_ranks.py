import numpy as np

from boilerstrip.features.matrix.tag_ranks import HEADING_LEVELS, RANKED, rank_tags
from boilerstrip.lexicon.tags import TAG_CODES


def test_each_tag_is_ranked_once_and_other_tags_rank_below() -> None:
    assert len(set(RANKED)) == len(RANKED)
    codes = np.array([TAG_CODES["p"], TAG_CODES["noscript"], TAG_CODES["marquee"], TAG_CODES[""]], np.uint8)
    assert rank_tags(codes).tolist() == [0, len(RANKED) - 1, -1, -1]


def test_headings_have_a_level_and_other_tags_have_0() -> None:
    assert [HEADING_LEVELS[TAG_CODES[tag]] for tag in ("h1", "h2", "h6", "p", "")] == [1, 2, 6, 0, 0]
