"""Whether an element is inline that pages use within sentences as well as apart from them.

Browsers show custom elements, pictures and buttons inline unless a style
sheet says otherwise, and most style sheets say so. An element of
:data:`~boilerstrip.lexicon.tags.CONDITIONAL_TAGS` is part of a line

- if it holds no block-level element, and no text if that is but a fallback, and
- if text follows it on its line, or comes before it and does not end in a letter
  of a script with spaces between words.

Text in other such elements does not count, so that a row of badges or buttons
stays apart. A button is part of a line only if text follows: after a sentence,
it is an offer to do something.
"""

from collections.abc import Iterable, Iterator, Sequence

from boilerstrip.blocks.tag_properties import tag_properties
from boilerstrip.document.model import TreeElement
from boilerstrip.lexicon.characters import INVISIBLE
from boilerstrip.lexicon.tags import TAG_CODES

WITHOUT_INVISIBLE = str.maketrans("", "", INVISIBLE)

FIRST_OF_THREE_BYTES = "\u0800"
"""The first character of three bytes in UTF-8. Scripts before it have spaces between words; most of those without, and
most punctuation, come after it."""

Node = TreeElement | str


def is_visible(text: str) -> bool:
    """Return True if a text holds a character that readers see."""
    return bool(text.translate(WITHOUT_INVISIBLE).strip())


def ends_openly(text: str) -> bool:
    """Return True if a further word may follow a text at once: after white space, punctuation, or a script without it.

    >>> [ends_openly(text) for text in ("the ", "the (", "渡", "the", "за")]
    [True, True, True, False, False]
    """
    last = text[-1:]
    return last >= FIRST_OF_THREE_BYTES or (last.isascii() and not last.isalnum())


def may_be_inline(element: TreeElement) -> bool:
    """Return True if an element holds no block-level element, and no text if that is but a fallback."""
    is_fallback = tag_properties(TAG_CODES.get(element.tag, 0)).is_fallback
    for node in _descend(element):
        if isinstance(node, str):
            if is_fallback and is_visible(node):
                return False
        elif _sets_apart(node):
            return False
    return True


def text_follows(levels: Iterable[tuple[Sequence[Node], bool]]) -> bool:
    """Return True if visible text comes before the end of the line.

    Args:
        levels: for each element around a place, the innermost first, its children after that place, the last one
            first, and True if the element breaks lines.
    """
    for following, breaks in levels:
        for node in _flatten(following):
            if isinstance(node, str):
                if is_visible(node):
                    return True
            elif node.tag == "br" or _sets_apart(node):
                return False
        if breaks:
            return False
    return False


def _sets_apart(element: TreeElement) -> bool:
    tag = tag_properties(TAG_CODES.get(element.tag, 0))
    return tag.is_breaking and not tag.is_conditional


def _descend(element: TreeElement) -> Iterator[Node]:
    """Yield all nodes in an element, in page order."""
    stack: list[Node] = list(element.children())[::-1]
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, str):
            stack += list(node.children())[::-1]


def _flatten(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield nodes, the last one first, and those within their inline elements, except conditional ones."""
    stack = list(nodes)
    while stack:
        node = stack.pop()
        yield node
        if not isinstance(node, str) and not tag_properties(TAG_CODES.get(node.tag, 0)).is_conditional:
            stack += list(node.children())[::-1]
