"""Lists to Markdown."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from boilerstrip.content.model import Code, Content, Heading, Item, List, Node, Paragraph, Quote
from boilerstrip.render.markdown.escapes import match_box
from boilerstrip.render.markdown.lines import hang
from boilerstrip.render.markdown.page import Page

MAX_NUMBER = 999_999_999
"""Markdown's numbers have nine digits at most."""
BULLETS = "-*"
STOPS = ".)"


class Block(NamedTuple):
    """A rendered block."""

    text: str
    kind: type[Node]
    sign: str = ""
    """The sign of the items of a list: a bullet, or what follows their numbers."""


RenderBlocks = Callable[[Iterable[Node], Page], list[Block]]


def render_list(node: List, previous: Block | None, page: Page, render_blocks: RenderBlocks) -> Iterator[Block]:
    """Yield a list as a block, or as several where items with and without numbers take turns.

    Args:
        node: the list.
        previous: the block before it, of which it would be a part if their signs were the same.
        page: the state of the rendering.
        render_blocks: renders the content of items.
    """
    for is_numbered, items in groupby(node.items, _is_numbered):
        signs = STOPS if is_numbered else BULLETS
        sign = signs[previous is not None and previous.sign == signs[0]]
        entries = [(_mark(item, sign), blocks) for item in items if (blocks := _render_item(item, page, render_blocks))]
        if entries:
            previous = Block(_join_items(entries), List, sign)
            yield previous


def _is_numbered(item: Item) -> bool:
    return item.number is not None and 0 <= item.number <= MAX_NUMBER


def _mark(item: Item, sign: str) -> str:
    return f"{item.number}{sign} " if sign in STOPS else f"{sign} "


def _render_item(item: Item, page: Page, render_blocks: RenderBlocks) -> list[Block]:
    """Render the content of an item."""
    content = item.content
    if item.number is not None and not _is_numbered(item):
        content = _set_number(item)
    blocks = render_blocks(content, page)
    if blocks:
        blocks[0] = _set_box(blocks[0], item.checked)
        if item.checked is not None and blocks[0].kind is not Paragraph:
            blocks.insert(0, Block(_box(item.checked), Paragraph))
    return blocks


def _set_number(item: Item) -> Content:
    """Return the content of an item with a number that no Markdown list has as a text before it."""
    first = item.content[0] if item.content else None
    if isinstance(first, Paragraph):
        return (Paragraph((f"{item.mark} ", *first.content), first.rows), *item.content[1:])
    return (Paragraph((item.mark,)), *item.content)


def _set_box(block: Block, checked: bool | None) -> Block:
    """Return the first block of an item with its box; without one, nothing in it is to be read as a box."""
    text = block.text
    if block.kind is Paragraph and checked is not None:
        return block._replace(text=f"{_box(checked)} {text}")
    if text == "---":
        return block._replace(text="___")  # dashes after a bullet are a rule without an item
    return block._replace(text="\\" + text) if text[0] == "[" and match_box(text) else block


def _box(checked: bool) -> str:
    return "[x]" if checked else "[ ]"


def _join_items(entries: list[tuple[str, list[Block]]]) -> str:
    """Join items, with blank lines if the blocks of one of them need any."""
    if all(len(blocks) == 1 for _, blocks in entries):  # most lists
        return "\n".join([hang(mark, blocks[0].text) for mark, blocks in entries])
    is_tight = all(_is_tight(*pair) for _, blocks in entries for pair in pairwise(blocks))
    separator = "\n" if is_tight else "\n\n"
    return separator.join([hang(mark, separator.join([block.text for block in blocks])) for mark, blocks in entries])


def _is_tight(block: Block, following: Block) -> bool:
    """True if a block may begin on the line below another one."""
    if block.kind not in (Paragraph, Heading, Code, List):
        return False
    if following.kind is List:
        return following.sign in BULLETS or following.text[:2] in ("1.", "1)")
    return following.kind in (Code, Quote, Heading)
