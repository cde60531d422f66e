"""Line numbers beside code."""

import re
from collections.abc import Sequence
from itertools import pairwise

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import class_of, text_of

MIN_LINES = 2
"""A single number is a line of text."""
is_gutter_class = re.compile(r"gutter|\bln\b|\blnt\b|\blineno|line-?num|linenum|\blinenos\b").search
"""Class names of what highlighters put the numbers of lines into."""
MIN_SHARE = 0.8
"""Least share of the lines that have a number: the last line and blank ones may have none."""


def is_count(words: Sequence[str]) -> bool:
    """Return True if words are numbers that count up by one.

    >>> is_count(["9", "10", "11"]), is_count(["1", "3"]), is_count(["1"])
    (True, False, False)
    """
    if len(words) < MIN_LINES or not all(map(_is_number, words)):
        return False
    return all(int(after) == int(before) + 1 for before, after in pairwise(words))


def is_gutter(node: LexborNode) -> bool:
    """Return True for an element that holds the number of a line, and is named so."""
    return bool(is_gutter_class(class_of(node))) and _is_number(text_of(node).strip())


def is_gutter_beside(node: LexborNode) -> bool:
    """Return True for an element beside code that holds the numbers of its lines, and is named so."""
    return node.tag == "div" and bool(is_gutter_class(class_of(node))) and is_count(_texts(node))


def _texts(node: LexborNode) -> list[str]:
    return [word for inner in node.traverse(include_text=True) if inner.is_text_node for word in text_of(inner).split()]


def without_gutter(pieces: Sequence[str]) -> list[str]:
    r"""Return the pieces of a text without those that number its lines.

    >>> without_gutter(["1", "let a\n", "2", "  let b\n"])
    ['let a\n', '  let b\n']
    >>> without_gutter(["1\n2\n3", "\n", "a\nb\nc"])
    ['a\nb\nc']
    """
    pieces = [piece for piece in pieces if not ("\n" in piece and is_count(piece.split()) and piece is not pieces[-1])]
    numbered = [row for row in _line_starts(pieces) if _is_number(pieces[row].strip())]
    lines = sum(map(bool, map(str.strip, "".join(pieces).split("\n"))))
    if len(numbered) >= MIN_SHARE * lines and is_count([pieces[row].strip() for row in numbered]):
        pieces = _without_numbers(pieces, frozenset(numbered))
    return pieces[1:] if pieces and pieces[0] == "\n" else pieces


def _without_numbers(pieces: Sequence[str], numbered: frozenset[int]) -> list[str]:
    """Leave out the pieces that are numbers, and the blank after each, if there is one after each."""
    lines = {row + 1 for row in numbered if row + 1 < len(pieces)}
    is_spaced = all(pieces[row].startswith((" ", "\n")) for row in lines)
    return [
        piece.removeprefix(" ") if is_spaced and row in lines else piece
        for row, piece in enumerate(pieces)
        if row not in numbered
    ]


def _line_starts(pieces: Sequence[str]) -> list[int]:
    """Return the rows of the pieces that begin a line, blank ones left out."""
    starts, begins = [], True
    for row, piece in enumerate(pieces):
        if begins and piece.strip():
            starts.append(row)
        begins = piece.endswith("\n") if piece.strip() else begins or piece.endswith("\n")
    return starts


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < len("100000")
