"""The attributes of lists and items from which a browser makes their numbers."""

from collections.abc import Iterator

from boilerstrip.content.model import List
from boilerstrip.content.numbering import format_number

STYLES = ("", "a", "i", "A", "I")
"""Values of ``type``: decimal numbers, letters, Roman numerals."""


def list_attributes(node: List) -> dict[str, str]:
    """Return the attributes of an ordered list.

    >>> from boilerstrip.content.model import Item
    >>> list_attributes(List((Item("iv.", (), 4), Item("v.", (), 5))))
    {'start': '4', 'type': 'i'}
    """
    attributes = {"start": str(node.start)} if node.start != 1 else {}
    style = _find_style(node)
    return attributes | ({"type": style} if style else {})


def _find_style(node: List) -> str:
    """Return the style in which the numbers of a list are its marks."""
    numbered = [(item.mark, item.number) for item in node.items if item.number is not None]
    for style in STYLES:
        if all(mark == f"{format_number(number, style)}." for mark, number in numbered):
            return style
    return ""


def item_attributes(node: List) -> Iterator[dict[str, str]]:
    """Yield the attributes of each item: its number where it does not follow from the item before."""
    following = node.start
    for item in node.items:
        number = following if item.number is None else item.number
        yield {"value": str(number)} if number != following else {}
        following = number + bool(item.mark)


def box_attributes(checked: bool) -> dict[str, str]:
    """Return the attributes of the box of a task, which nobody can tick."""
    return {"type": "checkbox", "disabled": ""} | ({"checked": ""} if checked else {})
