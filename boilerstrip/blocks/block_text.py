"""The text of a block, collected piece by piece."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class BlockText:
    """The text of a block in progress; white space is collapsed as text is added.

    >>> text = BlockText()
    >>> text.add("\\n The "), text.add(" tide "), text.break_line(), text.add("turns")
    (0, 4, True, 9)
    >>> text.finished()
    'The tide\\nturns'
    """

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    """Characters of the pieces."""
    trimmed_length: int = 0
    """Characters without the line feeds at the end."""
    due: str = ""
    """White space to insert before the next piece, if there is one."""

    @property
    def has_begun(self) -> bool:
        """True if there is any text."""
        return self.length > 0

    @property
    def last(self) -> str:
        """The last piece, with the white space after it."""
        return next((piece for piece in reversed(self.pieces) if piece), "") + self.due

    def add(self, text: str) -> int | None:
        """Add a text; return how many characters come before it, or None if it is only white space."""
        if self.has_begun and not self.due and text[:1].isspace():
            self.due = " "
        words = text.split()
        if not words:
            return None
        start = self.length + len(self.due)
        self._append(self.due + " ".join(words))
        self.due = " " if text[-1].isspace() else ""
        self.trimmed_length = self.length
        return start

    def add_preformatted(self, text: str) -> int | None:
        """Add a text with its white space; return how many characters come before it, or None if it is line feeds."""
        text = text if self.has_begun else text.lstrip("\n")
        start = self.length
        self._append(text)
        if not (trimmed := text.rstrip("\n")):
            return None
        self.trimmed_length = start + len(trimmed)
        return start

    def break_line(self) -> bool:
        """Break the line; return False if the line is empty."""
        is_empty = self.due == "\n"
        self.due = "\n"
        return not is_empty

    def finished(self) -> str:
        """Return the text, without line feeds at its end."""
        return "".join(self.pieces)[: self.trimmed_length]

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
