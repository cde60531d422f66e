"""TeX of pictures that are formulas: in their ``alt``, or in the address of a service that draws them."""

import re
from urllib.parse import unquote, unquote_plus

has_command = re.compile(r"\\[a-zA-Z]{2,}|\\[,;!{}|]").search
is_tex_text = re.compile(r"(?s)\s*(?:\$.+\$|\\\(.+\\\)|\\\[.+\\\])\s*$").match
has_structure = re.compile(r"\\[a-zA-Z]+\s*[{_^\\]|[_^]\s*\{|\\(?:begin|frac|sum|int|alpha|beta|pi)\b").search
"""Matches what no path of a file system has."""
is_drawing_path = re.compile(r"(?:latex|tex|mimetex\.cgi|mathtex\.cgi|svg\.image|equation|formula)(?:\.php)?$").search
"""Matches addresses of services that draw TeX, without their query."""
TEX_NAMES = ("tex", "latex", "chl", "eq", "math", "formula")
"""Names of the part of a query that is TeX."""
remove_size = re.compile(
    r"\\(?:dpi\s*\{\d+\}|bg_\w+|bg\{\w+\}|fn_\w+|inline|tiny|small|large|Large|LARGE|huge|200dpi)\s*(?![a-zA-Z])"
).sub
"""Matches commands that only such services know: of a size, a background, a font."""


def find_tex_in_alt(alt: str) -> str:
    r"""Return an alternative text that is TeX, else nothing.

    >>> find_tex_in_alt("$x$"), find_tex_in_alt("\\sqrt{x}"), find_tex_in_alt("C:\\boats"), find_tex_in_alt("$5 off")
    ('$x$', '\\sqrt{x}', '', '')
    """
    return alt if is_tex_text(alt) or ("\\" in alt and ":\\" not in alt and has_structure(alt)) else ""


def find_tex_in_address(url: str) -> str:
    r"""Return the TeX that an address asks for, empty if it asks for none.

    >>> find_tex_in_address("https://draw.example/svg.latex?%5Cdpi%7B120%7D%20%5Cfrac%7Bh%7D2")
    '\\frac{h}2'
    >>> find_tex_in_address("/equation?tex=h%2B1"), find_tex_in_address("/chart?cht=tx&chl=a+b")
    ('h+1', 'a b')
    >>> find_tex_in_address("/formula/%5Csqrt%7Bt%7D"), find_tex_in_address("/quay.png?tex=1")
    ('\\sqrt{t}', '')
    """
    path, mark, query = url.partition("?")
    tex = _find_in_query(path, query) if mark else _find_in_path(path)
    return remove_size("", tex).strip()


def _find_in_query(path: str, query: str) -> str:
    is_drawn = bool(is_drawing_path(path.lower())) or "cht=tx" in query
    for part in query.split("&"):
        name, mark, value = part.partition("=")
        tex = unquote_plus(value)
        if mark and name.lower() in TEX_NAMES and (is_drawn or has_command(tex)):
            return tex
    whole = unquote(query.replace("&space;", " ").replace("&amp;", "&"))
    return whole if has_command(whole) or (is_drawn and not is_named(query)) else ""


is_named = re.compile(r"[a-zA-Z]\w*=[^=]*(?:&|$)").match


def _find_in_path(path: str) -> str:
    last = unquote(path.rpartition("/")[2])
    return last if has_command(last) else ""
