from collections.abc import Callable

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.content.model import List

Segmented = Callable[[str], Blocks]


@pytest.mark.parametrize(
    ("attributes", "marks"),
    [
        ("", ["1.", "2.", "3."]),
        ("start=0", ["0.", "1.", "2."]),
        ("start=-1", ["-1.", "0.", "1."]),
        ("start=' 4th'", ["4.", "5.", "6."]),
        ("start=four", ["1.", "2.", "3."]),
        ("reversed", ["3.", "2.", "1."]),
        ("reversed start=30", ["30.", "29.", "28."]),
        ("type=A start=701", ["ZY.", "ZZ.", "AAA."]),
        ("type=a start=0", ["0.", "a.", "b."]),
        ("type=i start=48", ["xlviii.", "xlix.", "l."]),
        ("type=I start=3999", ["MMMCMXCIX.", "4000.", "4001."]),
        ("type=1", ["1.", "2.", "3."]),
    ],
)
def test_items_are_numbered_as_browsers_do(segmented: Segmented, attributes: str, marks: list[str]) -> None:
    assert _marks(segmented(f"<ol {attributes}><li>Ebb<li>Slack<li>Flow</ol>")) == marks


def test_a_value_sets_the_number_of_its_item_and_of_those_after_it(segmented: Segmented) -> None:
    assert _marks(segmented("<ol><li>Ebb<li value=7>Slack<li>Flow</ol>")) == ["1.", "7.", "8."]


def test_items_are_counted_though_they_hold_nothing_or_are_wrapped(segmented: Segmented) -> None:
    assert _marks(segmented("<ol><li>Ebb<li><div><li>Flow</div></ol>")) == ["1.", "3."]


def test_items_of_other_lists_are_not_counted(segmented: Segmented) -> None:
    assert _marks(segmented("<ol><li>Ebb<ul><li>neap<li>spring</ul><li>Flow</ol>")) == ["1.", "2."]


def test_cards_and_posts_have_no_number(segmented: Segmented) -> None:
    assert _marks(segmented("<ol><li><article>Ebb</article><li class='product'>Flow<li>Slack</ol>")) == ["-", "-", "3."]


@pytest.mark.parametrize("page", ["<nav><ol><li>Ebb</ol></nav>", "<ol class=breadcrumb><li>Ebb</ol>"])
def test_the_way_to_a_page_has_no_numbers(segmented: Segmented, page: str) -> None:
    assert _marks(segmented(page)) == ["-"]


def _marks(blocks: Blocks) -> list[str]:
    (tree, *_) = build_plain_content(blocks, range(len(blocks.text)))
    assert isinstance(tree, List)
    return [item.mark for item in tree.items]
