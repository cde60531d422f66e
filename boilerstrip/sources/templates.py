"""Text in ``<template>``: declarative shadow trees, and what a script moves into place."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.sources.pieces import is_placeholder

opening = re.compile(r"""<template(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>""").match
"""A template's own tag, as the parser writes it."""
CLOSING = "</template>"


def pieces(tree: LexborHTMLParser) -> Iterator[str]:
    """HTML in a page's templates, but patterns that a script fills in."""
    for node in tree.css("template[shadowrootmode]"):
        html = node.html or ""
        tag = opening(html)
        if tag and not is_placeholder(html):
            yield html[tag.end() :].removesuffix(CLOSING)
