"""Where a rendered text may be cut, without regard to the content that it came from."""

import re

from boilerstrip.render.chunks.sentences import find_sentences
from boilerstrip.render.chunks.spans import Cutter
from boilerstrip.render.chunks.words import find_characters, find_words

BLANK = "> \t"
"""Characters of a line without text: a quotation repeats its mark on empty lines."""
FENCES = ("```", "~~~")

iterate_cells = re.compile(r"(?<!\\)\|(?=\s\S)").finditer
iterate_paragraphs = re.compile(r"\n\n+(?=.)").finditer


def find_lines(text: str) -> list[int]:
    r"""Return the offsets of the lines with text.

    >>> find_lines("> Ebb\n>\n> Flow")
    [0, 8]
    """
    offsets, offset = [], 0
    for line in text.split("\n"):
        if line.strip(BLANK):
            offsets.append(offset)
        offset += len(line) + 1
    return offsets


def count_lines(text: str) -> int:
    """Count the lines with text."""
    return len(text.split("\n")) if "\n\n" not in text and ">" not in text else len(find_lines(text))


def find_code_lines(text: str) -> list[int]:
    r"""Return the offsets of the lines of code; a fence belongs to the line beside it.

    >>> find_code_lines("```sh\nebb\nflow\n```")
    [0, 10]
    """
    lines = find_lines(text)
    if not is_fence(text.lstrip()):
        return lines
    is_closed = len(lines) > 2 and is_fence(text[lines[-1] :].lstrip(" >"))
    return lines[:1] + lines[2 : -1 if is_closed else None]


def is_fence(text: str) -> bool:
    """True if a text begins with the fence of a block of code."""
    return text.startswith(FENCES)


def find_cells(text: str) -> list[int]:
    """Return the offset of a table row, and those of the bars before its other cells.

    >>> find_cells("| Ebb | 4 m |"), find_cells("Ebb | 4 m")
    ([0, 6], [0, 4])
    """
    return [0, *(match.start() for match in iterate_cells(text) if text[: match.start()].strip(BLANK))]


def find_paragraphs(text: str) -> list[int]:
    """Return the offset of a text, and those after its blank lines."""
    return [0, *(match.end() for match in iterate_paragraphs(text))]


WORD_CUTTERS: tuple[Cutter, ...] = (find_words, find_characters)
PARTIAL_CUTTERS: tuple[Cutter, ...] = (find_cells, *WORD_CUTTERS)
"""Their parts say nothing alone."""
TEXT_CUTTERS: tuple[Cutter, ...] = (find_lines, find_sentences, *WORD_CUTTERS)
CODE_CUTTERS: tuple[Cutter, ...] = (find_code_lines, *WORD_CUTTERS)
ROW_CUTTERS: tuple[Cutter, ...] = (find_cells, find_sentences, *WORD_CUTTERS)
OTHER_CUTTERS: tuple[Cutter, ...] = (find_paragraphs, *TEXT_CUTTERS)
"""For what is no node, or has lines that do not add up."""
