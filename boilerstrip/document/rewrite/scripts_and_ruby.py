"""Small signs above, below and beside a line that change what it says when they are printed within it."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import is_blank, is_inline, own_text, text_of

is_exponent = re.compile(r"[+\-−–]?\d{1,4}(?:[.,/]\d+)?|[+\-−–][\da-z]|[nkxyijt]").fullmatch
"""What is an exponent above a number, a variable or a unit; "th" or "er" is an ending."""
ends_in_base = re.compile(r"(?:\d|[)\]}]|(?<!\w)(?:[^\W\d_]|[cdkmnµμ]m|ft|yd|km|mi|mc|kg))$").search
"""A number, a bracket, a single letter or a unit at the end of a text."""
ends_in_digit = re.compile(r"\d$").search
begins_with_digit = re.compile(r"[+\-−–]?\d").match
FRACTION_MARKS = ("\u2044", "/", "∕")
"""Marks between the numbers of a fraction: 2¹⁄₂ is not a power."""


def rewrite_superscripts(nodes: Iterable[LexborNode]) -> None:
    """Put ``^`` before each exponent, and before each number that would run into the one before it."""
    for node in nodes:
        text, before = text_of(node).strip(), _text_before(node)
        if not text or not before or before != before.rstrip():
            continue
        if ends_in_digit(before) and own_text(node.next).lstrip().startswith(FRACTION_MARKS):
            node.insert_before(" ")
        elif _runs_into(before, text) or _is_power(before, node):
            node.insert_before("^")


def rewrite_subscripts(nodes: Iterable[LexborNode]) -> None:
    """Put ``_`` before each number that would run into the one before it, as in numbers to a base."""
    for node in nodes:
        before = _text_before(node)
        if _runs_into(before, text_of(node).strip()):
            node.insert_before("_")


def rewrite_ruby(nodes: Iterable[LexborNode]) -> None:
    """Put readings into brackets, where the page has none for browsers without ruby."""
    inner: set[int] = set()
    for ruby in nodes:
        if ruby.mem_id not in inner:
            inner.update(nested.mem_id for nested in ruby.css("ruby"))
            _bracket_readings(ruby)


def _bracket_readings(ruby: LexborNode) -> None:
    """Put the readings of an element, and of those within it, into brackets once."""
    if ruby.css("rp"):
        return
    for reading in ruby.css("rt"):
        if not is_blank(reading):
            reading.insert_before("(")
            reading.insert_after(")")


def _runs_into(before: str, text: str) -> bool:
    """True if two numbers would be read as one."""
    return bool(ends_in_digit(before) and begins_with_digit(text))


def _is_power(before: str, node: LexborNode) -> bool:
    """True if an element is an exponent, and no mark of a note."""
    return bool(is_exponent(text_of(node).strip()) and ends_in_base(before)) and not node.css("a")


def _text_before(node: LexborNode) -> str:
    """Return the text right before an element: that of its line, as far as the node before it."""
    while node.prev is None and node.parent and is_inline(node.parent.tag):
        node = node.parent
    before = node.prev
    return text_of(before) if before and (before.is_text_node or is_inline(before.tag)) else ""
