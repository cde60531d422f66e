"""What the elements of MathML are: tokens, brackets around a row, tables and stacks in brackets."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from boilerstrip.content.tex_tokens import to_identifier, to_operator, to_text
from boilerstrip.lexicon.tex import CLOSING, EITHER, OPENING

TOKENS = frozenset({"mi", "mn", "mo", "ms", "mtext", "mspace"})
BRACKETS = OPENING | CLOSING | EITHER
RELATIONS = frozenset("=<>≤≥≈≡≠→⇒∼≃≅")
"""Signs that have blanks on both sides at the beginning of a table's cell, too."""
QUAD, SPACE = 0.9, 0.1
"""Widths in em from which a gap is a quad, or a space."""
squeeze = re.compile(r"[ \t\n\r\f]+").sub
"""Matches white space that is drawn as one blank."""
number_at = re.compile(r"-?[\d.]+").match
ROWS = ("mrow", "mstyle", "mpadded", "semantics", "math", "merror")
"""Elements that put side by side what they hold."""


def to_token(node: Element) -> str:
    """Return the TeX of an element that holds text."""
    text = "".join(node.itertext())
    if node.tag == "mspace":
        return _to_space(node)
    if node.tag == "mtext":
        return to_text(squeeze(" ", text))
    if node.tag == "ms":
        return to_text(f'"{text.strip()}"')
    text = text.strip()
    if node.tag == "mo":
        return to_operator(text)
    return to_identifier(text, node.get("mathvariant", "") if node.tag == "mi" else "")


def _to_space(node: Element) -> str:
    if node.get("linebreak") == "newline":
        return "\\\\"
    width = node.get("width", "").strip()
    match = number_at(width)
    size = float(match[0]) if match and width.endswith("em") and match[0] not in (".", "-") else 0.0
    return "\\quad" if size >= QUAD else "\\;" if size > SPACE else ""


def text_of(node: Element) -> str:
    """Return the text of an element, without white space around it."""
    return "".join(node.itertext()).strip()


def unwrap(node: Element) -> Element:
    """Return the bracket that is all that a row holds: MathJax puts those of binomial coefficients into rows."""
    inner = node
    while inner.tag in ROWS and len(inner) == 1:
        inner = inner[0]
    return inner if inner.tag == "mo" and text_of(inner) in BRACKETS else node


def brackets_around(nodes: Sequence[Element]) -> tuple[str, str] | None:
    """Return the signs of the brackets around a row; None if there are none, or others between them."""
    if len(nodes) < 2 or nodes[0].tag != "mo":
        return None
    first, last = text_of(nodes[0]), text_of(nodes[-1]) if nodes[-1].tag == "mo" else None
    inner = [text_of(node) for node in nodes[1:-1] if node.tag == "mo"]
    if any(text in BRACKETS for text in inner):
        return None
    if first in OPENING | EITHER and last is not None and last in CLOSING | EITHER:
        return first, last
    others = [node for node in nodes[1:] if node.tag not in TOKENS or text_of(node)]
    is_case = first == "{" and len(others) == 1 and find_table(others) is not None
    return (first, "") if is_case else None


def find_table(nodes: Sequence[Element]) -> Element | None:
    """Return the table that is all that the elements hold."""
    while len(nodes) == 1 and nodes[0].tag in ROWS:
        nodes = [node for node in nodes[0] if node.tag not in TOKENS or text_of(node)]
    return nodes[0] if len(nodes) == 1 and nodes[0].tag == "mtable" else None


def find_stack(nodes: Sequence[Element]) -> Element | None:
    """Return the fraction without a line that is all that the elements hold."""
    while len(nodes) == 1 and nodes[0].tag in ROWS:
        nodes = list(nodes[0])
    return nodes[0] if len(nodes) == 1 and nodes[0].tag == "mfrac" and has_no_line(nodes[0]) else None


def has_no_line(fraction: Element) -> bool:
    """Return True for a fraction whose line is not drawn."""
    return fraction.get("linethickness", "").strip().rstrip("emptxin%") in ("0", "0.0")


def is_infix(nodes: Sequence[Element], at: int) -> bool:
    """True for an operator that relates what is after it to what is before it."""
    before = nodes[at - 1] if at else None
    if before is None:
        return text_of(nodes[at]) in RELATIONS
    return before.tag != "mo" or text_of(before) in CLOSING | EITHER
