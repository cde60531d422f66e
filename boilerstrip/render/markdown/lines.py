"""Lines of blocks within blocks."""

import re

indent_lines = re.compile(r"\n(?!\n|$)").sub
quote_lines = re.compile(r"^(?=(.?))", re.MULTILINE).sub
collapse_blank_lines = re.compile(r"\n\s*\n").sub


def hang(mark: str, block: str, width: int = 0) -> str:
    r"""Put a mark before the first line of a block, and indent the others.

    >>> hang("- ", "Ebb\n\nFlow")
    '- Ebb\n\n  Flow'

    Args:
        mark: before the first line.
        block: lines; blank ones stay blank.
        width: spaces before the other lines; 0 for the length of the mark.
    """
    if "\n" not in block:  # most items
        return mark + block
    return mark + indent_lines("\n" + " " * (width or len(mark)), block)


def quote(block: str) -> str:
    r"""Put ``>`` before each line.

    >>> quote("Ebb\n\nFlow")
    '> Ebb\n>\n> Flow'
    """
    return quote_lines(_quote_mark, block)


def _quote_mark(match: re.Match[str]) -> str:
    return "> " if match[1] else ">"


def trim(text: str) -> tuple[str, str, str]:
    """Return the white space before a text, the text, and the white space after it.

    >>> trim(" ebb")
    (' ', 'ebb', '')
    """
    core = text.strip()
    if len(core) == len(text):  # most texts
        return "", text, ""
    if not core:
        return text, "", ""
    start = text.index(core)
    return text[:start], core, text[start + len(core) :]
