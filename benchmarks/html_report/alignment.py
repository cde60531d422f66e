"""Alignment of gold and answers line by line, with marks on the words that differ."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from rapidfuzz.distance import LCSseq

from benchmarks.metrics.words import UNSPACED

MAX_WORDS = 20_000
"""Longer texts are cut off: memory grows with the product of both lengths, to 50 MB at this one."""
MIN_LINE_SHARE = 0.3
"""Minimum share of a line's words that must match; below it, the line shares only common words with the gold."""

_find_words = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+").finditer

Piece = tuple[int, str]
"""Mark and text. In an answer, mark 1 means not in the gold; in the gold, bit i means missing from answer i."""

Cell = tuple[int, bool]
"""Position of a row: a line of gold, and whether the row comes after that line instead of containing it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of gold, or none, beside the matching text of each answer; empty if there is none."""

    gold: tuple[Piece, ...]
    answers: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A lower-cased CJK-fair word, and its line and offsets in the line."""

    text: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Non-empty lines of a text, and their words."""

    lines: tuple[str, ...]
    words: tuple[Word, ...]
    is_cut: bool


def split_text(text: str) -> Text:
    """Lines and words of a text, cut off after ``MAX_WORDS`` words."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    words = [
        Word(match[0].lower(), number, match.start(), match.end())
        for number, line in enumerate(lines)
        for match in _find_words(line)
    ]
    if len(words) <= MAX_WORDS:
        return Text(tuple(lines), tuple(words), False)
    last = words[MAX_WORDS - 1]
    return Text((*lines[: last.line], lines[last.line][: last.end]), tuple(words[:MAX_WORDS]), True)


def align(gold: Text, answers: Sequence[Text]) -> list[Row]:
    """Rows in reading order: each line of gold with the lines that match it, and lines without a match in between.

    >>> for row in align(split_text("One cat\\nTwo dogs"), [split_text("Menu\\nOne cat")]):
    ...     print(row.gold, row.answers)
    () (((1, 'Menu'),),)
    ((0, 'One cat'),) (((0, 'One cat'),),)
    ((1, 'Two dogs'),) ((),)
    """
    missing = [0] * len(gold.words)
    columns: list[dict[Cell, list[Piece]]] = []
    for number, answer in enumerate(answers):
        matches = match_words(answer, gold)
        for position in set(range(len(gold.words))) - set(matches.values()):
            missing[position] |= 1 << number
        marks = [position not in matches for position in range(len(answer.words))]
        pieces = _cut_lines(answer, marks)
        columns.append(_group_by_cell(pieces, _assign_cells(answer, gold, matches)))
    lines = _cut_lines(gold, missing)
    cells = sorted({(number, False) for number in range(len(lines))}.union(*columns))
    return [
        Row(() if after else tuple(lines[line]), tuple(tuple(column.get((line, after), ())) for column in columns))
        for line, after in cells
    ]


def match_words(answer: Text, gold: Text) -> dict[int, int]:
    """Match words by longest common subsequence; lines with few matches are excluded.

    Returns:
        Position of each matched word of the answer -> position of the word in the gold.
    """
    numbers: dict[str, int] = {}
    given, wanted = ([numbers.setdefault(word.text, len(numbers)) for word in text.words] for text in (answer, gold))
    matches = {
        block.src_start + offset: block.dest_start + offset
        for block in LCSseq.opcodes(given, wanted)
        if block.tag == "equal"
        for offset in range(block.src_end - block.src_start)
    }
    words_per_line = Counter(word.line for word in answer.words)
    matches_per_line = Counter(answer.words[position].line for position in matches)
    return {
        position: gold_position
        for position, gold_position in matches.items()
        if matches_per_line[line := answer.words[position].line] >= MIN_LINE_SHARE * words_per_line[line]
    }


def _assign_cells(answer: Text, gold: Text, matches: dict[int, int]) -> list[Cell]:
    """Cell of each line of an answer: the line of gold that most of its words match, or after the previous one."""
    votes: dict[int, Counter[int]] = {}
    for position, gold_position in matches.items():
        votes.setdefault(answer.words[position].line, Counter())[gold.words[gold_position].line] += 1
    best = [votes[line].most_common(1)[0][0] if line in votes else None for line in range(len(answer.lines))]
    following: list[int | None] = list(accumulate(reversed(best), _first_known))[::-1]
    cells: list[Cell] = []
    previous = -1
    for match, next_match in zip(best, following, strict=True):
        previous = previous if match is None else match
        cells.append((previous, match is None and next_match != previous))
    return cells


def _first_known(next_match: int | None, match: int | None) -> int | None:
    return next_match if match is None else match


def _group_by_cell(lines: Sequence[list[Piece]], cells: Sequence[Cell]) -> dict[Cell, list[Piece]]:
    column: dict[Cell, list[Piece]] = {}
    for cell, line in zip(cells, lines, strict=True):
        pieces = column.setdefault(cell, [])
        pieces += [(0, "\n"), *line] if pieces else line
    return column


def _cut_lines(text: Text, marks: Sequence[int]) -> list[list[Piece]]:
    """Cut each line where the mark of its words changes; text between words with the same mark gets that mark."""
    pieces: list[list[Piece]] = [[] for _ in text.lines]
    for number, group in groupby(zip(text.words, marks, strict=True), key=lambda item: item[0].line):
        line, offset = text.lines[number], 0
        for mark, run in groupby(group, key=lambda item: int(item[1])):
            words = [word for word, _ in run]
            if words[0].start > offset:
                pieces[number].append((0, line[offset : words[0].start]))
            pieces[number].append((mark, line[words[0].start : words[-1].end]))
            offset = words[-1].end
        if offset < len(line):
            pieces[number].append((0, line[offset:]))
    for number, line in enumerate(text.lines):
        pieces[number] = pieces[number] or [(0, line)]
    return [_merge_runs(line) for line in pieces]


def _merge_runs(pieces: list[Piece]) -> list[Piece]:
    return [(mark, "".join(text for _, text in run)) for mark, run in groupby(pieces, key=lambda piece: piece[0])]
