"""Letters, numbers, signs and words of MathML as TeX."""

import re
import unicodedata
from functools import lru_cache

from boilerstrip.lexicon.tex import (
    CLOSING,
    EITHER,
    ESCAPED,
    FUNCTIONS,
    GREEK_CAPITALS,
    OPENING,
    SIGNS,
    STYLES,
    VARIANTS,
)

match_greek = re.compile(r"GREEK (SMALL|CAPITAL) LETTER ([A-Z]+)").fullmatch
ends_in_command = re.compile(r"\\[A-Za-z]+$").search
is_word = re.compile(r"[^\W\d_](?:[\w .\-]*\w)?").fullmatch
MAX_CACHED = 1024
"""Signs whose TeX is kept in memory."""
MARKS = frozenset("()[],.;:!?")
"""Signs that are the same within words and within formulas."""
find_special = re.compile(r"[{}%#&$_\\^~]").sub


def join(pieces: list[str]) -> str:
    r"""Join pieces of TeX; a command and a letter after it stay apart.

    >>> join(["2", "\\pi", "r"]), join(["\\sum", "_{i}"])
    ('2\\pi r', '\\sum_{i}')
    """
    text = ""
    for piece in pieces:
        needs_space = piece[:1].isalpha() and text[-1:].isalpha() and ends_in_command(text)
        text += f" {piece}" if needs_space else piece
    return text


def to_identifier(text: str, variant: str) -> str:
    r"""Return a name: one letter, or a word that is set upright.

    >>> to_identifier("x", ""), to_identifier("sin", ""), to_identifier("𝑥", ""), to_identifier("R", "double-struck")
    ('x', '\\sin', 'x', '\\mathbb{R}')
    """
    tex = join([to_sign(char) for char in text])
    if text in FUNCTIONS:
        return f"\\{text}"
    if variant in VARIANTS:
        return f"\\{VARIANTS[variant]}{{{tex}}}"
    if len(text) > 1 and is_word(text):
        return f"\\mathrm{{{tex}}}"
    return f"\\mathrm{{{tex}}}" if variant == "normal" and text.isascii() and text.isalpha() else tex


def to_operator(text: str) -> str:
    r"""Return an operator: signs, or a word.

    >>> to_operator("≤"), to_operator("{"), to_operator("mod"), to_operator("lim")
    ('\\leq', '\\{', '\\operatorname{mod}', '\\lim')
    """
    if text in FUNCTIONS:
        return f"\\{text}"
    if len(text) > 1 and is_word(text):
        return f"\\operatorname{{{join([to_sign(char) for char in text])}}}"
    brackets = OPENING.get(text) or CLOSING.get(text) or EITHER.get(text)
    return brackets or join([to_sign(char) for char in text])


def to_text(text: str) -> str:
    r"""Return words within a formula.

    >>> to_text("if n is 5%"), to_text(" ")
    ('\\text{if n is 5\\%}', '\\;')
    """
    text = text.replace("\u00a0", " ")
    if not text.strip():
        return "\\;" if text else ""
    if MARKS.issuperset(text.strip()):
        return text.strip()
    return f"\\text{{{find_special(lambda sign: _escape_in_text(sign[0]), text)}}}"


def _escape_in_text(sign: str) -> str:
    return {"\\": "\\textbackslash{}", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}"}.get(sign, f"\\{sign}")


@lru_cache(MAX_CACHED)
def to_sign(char: str) -> str:
    r"""Return the TeX of one character; itself if it has no name in TeX.

    >>> to_sign("α"), to_sign("𝐀"), to_sign("ℝ"), to_sign("&"), to_sign("潮")
    ('\\alpha', '\\mathbf{A}', '\\mathbb{R}', '\\&', '潮')
    """
    if char in SIGNS:
        return SIGNS[char]
    if char.isascii():
        return ESCAPED.get(char, char)
    plain, name = unicodedata.normalize("NFKC", char), unicodedata.name(char, "")
    if plain != char and len(plain) == 1 and plain.isalnum():
        return _style(to_sign(plain), name)
    return _to_greek(name) or char


def _to_greek(name: str) -> str:
    """Return the command of a Greek letter by its name in Unicode; empty if there is none."""
    match = match_greek(name.replace("LAMDA", "LAMBDA"))
    if not match or match[2] == "OMICRON":
        return ""
    letter = match[2].lower() if match[1] == "SMALL" else match[2].capitalize()
    return f"\\{letter}" if letter.islower() or letter in GREEK_CAPITALS else ""


def _style(tex: str, name: str) -> str:
    command = next((command for word, command in STYLES if word in name), "")
    return f"\\{command}{{{tex}}}" if command else tex
