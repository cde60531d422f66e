"""What a hostile page is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An article with something hostile in its middle: a piece of markup, again and again.

    In pieces, ``{n}`` is replaced by their number. The word :data:`EEL` is in their text only, where it is counted.
    """

    name: str
    piece: str
    before: str = ""
    after: str = ""
    closing: str = ""
    """What ends a piece that holds all following ones; all of them come after the last piece."""
    most: int | None = None
    """The most pieces; None for as many as fill the page."""
    in_head: bool = False
    """True if the pieces are in the head of the page."""
    swallows: bool = False
    """True if the parser takes the rest of the page for something other than text, such as a comment."""


EEL = "eel"
