"""MathML as TeX, for formulas of which a page has no TeX."""

import re
from xml.parsers.expat import ExpatError

from mathml_to_latex.converter import MathMLToLaTeX

MAX_LENGTH = 20_000
"""Characters of the longest formula that is converted; the time grows with its square."""
FAILURES = (ExpatError, RecursionError, ValueError, LookupError, AttributeError, TypeError)
"""What the library raises for elements that hold less than they should."""
BRACKETS = re.compile(r"\\left(\(|\[|\\{|\|)\s*\\right\.|\\left\.\s*\\right(\)|\]|\\}|\|)")
"""Matches brackets that the library lets grow by themselves, each without its other half."""


def to_tex(mathml: str) -> str:
    r"""Return the TeX of a formula; empty if it cannot be made.

    >>> to_tex("<math><mo>(</mo><msup><mi>x</mi><mn>2</mn></msup><mo>)</mo></math>"), to_tex("<math><mfrac>")
    ('( x^{2} )', '')

    Args:
        mathml: a ``<math>`` in canonical HTML.
    """
    if len(mathml) > MAX_LENGTH:
        return ""
    try:
        tex = str(MathMLToLaTeX.convert(mathml.replace("&nbsp;", "\u00a0")))
    except FAILURES:
        return ""
    tex = " ".join(BRACKETS.sub(lambda match: match[1] or match[2], tex).split())
    return f"\\begin{{matrix}} {tex} \\end{{matrix}}" if "&" in tex and "\\begin" not in tex else tex
