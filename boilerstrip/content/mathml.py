"""MathML as TeX, for formulas of which a page has no TeX (MathML Core, and what MathML 3 has besides)."""

import re
from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element, ParseError, fromstring

from boilerstrip.content.mathml_rows import (
    BRACKETS,
    ROWS,
    TOKENS,
    brackets_around,
    find_stack,
    find_table,
    has_no_line,
    is_infix,
    text_of,
    to_token,
    unwrap,
)
from boilerstrip.content.tex_tables import to_table
from boilerstrip.content.tex_tokens import join
from boilerstrip.lexicon.tex import (
    BRACES,
    ENCLOSURES,
    LIMIT_FUNCTIONS,
    LIMITS,
    MATRICES,
    OVER_ACCENTS,
    UNDER_ACCENTS,
    WIDE_ACCENTS,
)

MAX_LENGTH = 20_000
"""Characters of the longest formula that is converted."""
FAILURES = (ParseError, RecursionError, ValueError)
"""Raised for what is no XML, for deep nesting, and for elements with more or less parts than theirs."""
PRIMES = frozenset("′″‴‵'")
remove_namespaces = re.compile(r'\s(?:xmlns|[\w\-]+:[\w\-]+)="[^"]*"').sub
"""Matches namespaces, and attributes of others, whose prefixes HTML does not declare."""
is_tall = re.compile(r"\\(?:d?frac|sum|prod|int|begin|genfrac|sqrt|binom|over|under)|[_^]").search
"""Matches TeX beside which brackets grow."""


def to_tex(mathml: str) -> str:
    r"""Return the TeX of a formula; empty if it cannot be made.

    >>> to_tex("<math><mo>(</mo><msup><mi>x</mi><mn>2</mn></msup><mo>)</mo></math>"), to_tex("<math><mfrac>")
    ('(x^{2})', '')

    Args:
        mathml: a ``<math>`` in canonical HTML.
    """
    if len(mathml) > MAX_LENGTH:
        return ""
    try:
        math = fromstring(remove_namespaces("", mathml.replace("&nbsp;", "\u00a0")))
        return _join_row(list(math), is_within=False).strip()
    except FAILURES:
        return ""


def _to_tex(node: Element) -> str:
    """Return the TeX of an element."""
    if node.tag in TOKENS:
        return to_token(node)
    layout = LAYOUTS.get(node.tag)
    return layout(node) if layout else _join_row(list(node))


def _join_row(nodes: Sequence[Element], is_within: bool = True) -> str:
    """Return the TeX of elements side by side."""
    nodes = list(map(unwrap, nodes))
    if len(nodes) == 1:
        return _to_tex(nodes[0])
    brackets = brackets_around(nodes)
    if brackets:
        return _to_bracketed(nodes, *brackets, may_grow=is_within)
    pieces: list[str] = []
    at = 0
    while at < len(nodes):
        length = _length_of_stack(nodes, at)
        pieces += [_join_row(nodes[at : at + length])] if length > 1 else _pieces_at(nodes, at)
        at += length
    return join(pieces).strip()


def _length_of_stack(nodes: Sequence[Element], at: int) -> int:
    """Return how many elements from this one on are a table or stack with its brackets; one if they are none."""
    inner = nodes[at + 1 : at + 2]
    if nodes[at].tag != "mo" or (find_table(inner) is None and find_stack(inner) is None):
        return 1
    return next((length for length in (3, 2) if brackets_around(nodes[at : at + length])), 1)


def _pieces_at(nodes: Sequence[Element], at: int) -> Sequence[str]:
    """Return the TeX of one of the elements side by side, with blanks around an operator between two others."""
    node, tex = nodes[at], _to_tex(nodes[at])
    if node.tag != "mo" or not tex:
        return [tex]
    text = "".join(node.itertext()).strip()
    if text in BRACKETS or text in PRIMES or text in ("/", "!", "."):
        return [tex]
    if text in (",", ";"):
        return [tex, " "]
    return [" ", tex, " "] if at < len(nodes) - 1 and not text.isalpha() and is_infix(nodes, at) else [tex]


def _to_bracketed(nodes: Sequence[Element], first: str, last: str, may_grow: bool) -> str:
    """Return a row in brackets: a matrix, a binomial coefficient, or brackets that grow where their content is tall."""
    inner = nodes[1:-1] if nodes[-1].tag == "mo" else nodes[1:]
    table = find_table(inner)
    if table is not None and (first, last) in MATRICES:
        return to_table(table, _to_cell, MATRICES[first, last])
    stack = find_stack(inner)
    if stack is not None and (first, last) == ("(", ")"):
        return f"\\binom{{{_to_tex(stack[0])}}}{{{_to_tex(stack[1])}}}"
    tex = _join_row(inner)
    may_stretch = may_grow and all(node.get("stretchy") != "false" for node in (nodes[0], nodes[-1]))
    if may_stretch and (is_tall(tex) or nodes[0].get("data-mjx-texclass") == "OPEN"):
        return join([f"\\left{BRACKETS[first]}", f" {tex} ", f"\\right{BRACKETS[last]}"])
    return join([BRACKETS[first], tex, BRACKETS.get(last, "")])


def _to_cell(node: Element) -> str:
    return _join_row(list(node))


def _parts(node: Element, number: int) -> list[str]:
    """Return the TeX of an element's parts.

    Raises:
        ValueError: it has more or less of them.
    """
    parts = list(node)
    if len(parts) != number:
        raise ValueError(f"{node.tag}: {len(parts)} parts")
    return [_to_base(parts[0]), *map(_to_tex, parts[1:])]


def _to_base(node: Element) -> str:
    """Return what scripts belong to, in braces unless it is one sign, or in brackets."""
    tex = _to_tex(node)
    is_one = node.tag in TOKENS or node.tag not in (*ROWS, "msub", "msup", "msubsup") or len(tex) == 1
    nodes = list(node)
    if is_one or (len(nodes) == 1 and nodes[0].tag in TOKENS) or (nodes and brackets_around(nodes)):
        return tex
    return f"{{{tex}}}"


def _to_script(node: Element, mark: str) -> str:
    base, script = _parts(node, 2)
    text = text_of(node[1])
    if mark == "^" and text and PRIMES.issuperset(text):
        return base + script
    return base + _script(mark, script)


def _script(mark: str, tex: str) -> str:
    return f"{mark}{{{tex}}}" if tex else ""


def _to_both_scripts(node: Element) -> str:
    base, sub, sup = _parts(node, 3)
    is_prime = bool(text_of(node[2])) and PRIMES.issuperset(text_of(node[2]))
    return base + _script("_", sub) + (sup if is_prime else _script("^", sup))


def _to_over(node: Element) -> str:
    base, over = _parts(node, 2)
    return _place(node, base, node[1], over, "^", OVER_ACCENTS, "overset")


def _to_under(node: Element) -> str:
    base, under = _parts(node, 2)
    return _place(node, base, node[1], under, "_", UNDER_ACCENTS, "underset")


def _place(
    node: Element, base: str, script: Element, tex: str, mark: str, accents: Mapping[str, str], command: str
) -> str:
    """Return a base with what is above or below it: an accent, a limit, or anything else."""
    accent = accents.get(text_of(script)) if script.tag == "mo" else None
    if accent:
        plain = _to_tex(node[0])
        is_wide = len(text_of(node[0])) > 1
        return f"\\{WIDE_ACCENTS.get(accent, accent) if is_wide else accent}{{{plain}}}"
    return base + _script(mark, tex) if _takes_limits(node[0]) else f"\\{command}{{{tex}}}{{{_to_tex(node[0])}}}"


def _takes_limits(base: Element) -> bool:
    """True for operators with limits, and for braces, whose scripts are above and below them."""
    text = text_of(base)
    if text in LIMITS or text in LIMIT_FUNCTIONS:
        return True
    accents = OVER_ACCENTS if base.tag == "mover" else UNDER_ACCENTS
    return base.tag in ("mover", "munder") and len(base) == 2 and accents.get(text_of(base[1])) in BRACES


def _to_under_and_over(node: Element) -> str:
    base, under, over = _parts(node, 3)
    if _takes_limits(node[0]):
        return base + _script("_", under) + _script("^", over)
    accent = OVER_ACCENTS.get(text_of(node[2])) if node[2].tag == "mo" else None
    inner = f"\\{accent}{{{_to_tex(node[0])}}}" if accent else f"\\overset{{{over}}}{{{_to_tex(node[0])}}}"
    return f"\\underset{{{under}}}{{{inner}}}"


def _to_fraction(node: Element) -> str:
    _parts(node, 2)
    above, below = map(_to_tex, node)
    command = "\\genfrac{}{}{0pt}{}" if has_no_line(node) else "\\frac"
    return f"{command}{{{above}}}{{{below}}}"


def _to_root(node: Element) -> str:
    _parts(node, 2)
    return f"\\sqrt[{_to_tex(node[1])}]{{{_to_tex(node[0])}}}"


def _to_square_root(node: Element) -> str:
    return f"\\sqrt{{{_join_row(list(node))}}}"


def _to_fenced(node: Element) -> str:
    """Return the elements in the brackets that attributes name (MathML 3, 3.3.8)."""
    first, last = (node.get(name, default).strip() for name, default in (("open", "("), ("close", ")")))
    table = find_table(list(node))
    if table is not None and (first, last) in MATRICES:
        return to_table(table, _to_cell, MATRICES[first, last])
    separators = "".join(node.get("separators", ",").split())
    pieces = list(map(_to_tex, node))
    marks = [(separators[min(at, len(separators) - 1)] + " " if separators else "") for at in range(len(pieces) - 1)]
    tex = join([part for pair in zip(pieces, [*marks, ""], strict=True) for part in pair])
    left, right = BRACKETS.get(first, first), BRACKETS.get(last, last)
    return f"\\left{left or '.'} {tex} \\right{right or '.'}" if is_tall(tex) else join([left, tex, right])


def _to_enclosed(node: Element) -> str:
    tex = _join_row(list(node))
    command = next((ENCLOSURES[word] for word in node.get("notation", "").split() if word in ENCLOSURES), "")
    return f"\\{command}{{{tex}}}" if command else tex


def _to_scripts_around(node: Element) -> str:
    """Return a base with scripts before and after it (MathML Core, 3.4.3)."""
    base, *parts = list(node)
    at = next((at for at, part in enumerate(parts) if part.tag == "mprescripts"), len(parts))
    after, before = _to_pairs(parts[:at]), _to_pairs(parts[at + 1 :])
    return (f"{{}}{before}" if before else "") + _to_base(base) + after


def _to_pairs(parts: Sequence[Element]) -> str:
    return "".join(_script("_^"[at % 2], _to_tex(part)) for at, part in enumerate(parts))


def _to_first(node: Element) -> str:
    return _to_tex(node[0]) if len(node) else ""


LAYOUTS: Mapping[str, Callable[[Element], str]] = {
    "semantics": _to_first,
    "maction": _to_first,
    "msub": lambda node: _to_script(node, "_"),
    "msup": lambda node: _to_script(node, "^"),
    "msubsup": _to_both_scripts,
    "mover": _to_over,
    "munder": _to_under,
    "munderover": _to_under_and_over,
    "mfrac": _to_fraction,
    "mroot": _to_root,
    "msqrt": _to_square_root,
    "mfenced": _to_fenced,
    "menclose": _to_enclosed,
    "mmultiscripts": _to_scripts_around,
    "mtable": lambda node: to_table(node, _to_cell),
    "mphantom": lambda _: "",
    "none": lambda _: "",
    "annotation": lambda _: "",
    "annotation-xml": lambda _: "",
}
"""How elements are laid out; all others hold a row."""
