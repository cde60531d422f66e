"""Gold and answers side by side, line by line, with the words marked that differ."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from rapidfuzz.distance import LCSseq

from benchmarks.metrics.words import UNSPACED

MAX_WORDS = 20_000
"""Words of a text that are compared: memory grows with the product, 50 MB at this length. The rest is cut off."""
MIN_LINE_SHARE = 0.3
"""A line of which less stands in the gold in order has but common words with it."""

_words = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+").finditer

Piece = tuple[int, str]
"""Text and its mark. Of an answer: 1 where it is not gold. Of the gold: bit i is set where answer i lacks it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of gold, or none, and what answers have there; empty where one has nothing."""

    gold: tuple[Piece, ...]
    answers: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A CJK-fair word, lower-cased, and where it stands."""

    text: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Lines that are not empty, and their words."""

    lines: tuple[str, ...]
    words: tuple[Word, ...]
    is_cut: bool


def split_text(text: str) -> Text:
    """Lines and words of a text, up to its ``MAX_WORDS``-th word."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    words = [
        Word(match[0].lower(), number, match.start(), match.end())
        for number, line in enumerate(lines)
        for match in _words(line)
    ]
    if len(words) <= MAX_WORDS:
        return Text(tuple(lines), tuple(words), False)
    last = words[MAX_WORDS - 1]
    return Text((*lines[: last.line], lines[last.line][: last.end]), tuple(words[:MAX_WORDS]), True)


def align(gold: Text, answers: Sequence[Text]) -> list[Row]:
    """Rows in reading order: each line of gold with the lines that match it; between them lines that match none.

    >>> for row in align(split_text("One cat\\nTwo dogs"), [split_text("Menu\\nOne cat")]):
    ...     print(row.gold, row.answers)
    () (((1, 'Menu'),),)
    ((0, 'One cat'),) (((0, 'One cat'),),)
    ((1, 'Two dogs'),) ((),)
    """
    missing = [0] * len(gold.words)
    cells: list[dict[tuple[int, bool], list[Piece]]] = []
    for number, answer in enumerate(answers):
        matches = match_words(answer, gold)
        for position in set(range(len(gold.words))) - set(matches.values()):
            missing[position] |= 1 << number
        marks = [position not in matches for position in range(len(answer.words))]
        pieces = _cut_lines(answer, marks)
        cells.append(_group_by_place(pieces, _place_lines(answer, gold, matches)))
    lines = _cut_lines(gold, missing)
    places = sorted({(number, False) for number in range(len(lines))}.union(*cells))
    return [
        Row(() if between else tuple(lines[line]), tuple(tuple(cell.get((line, between), ())) for cell in cells))
        for line, between in places
    ]


def match_words(answer: Text, gold: Text) -> dict[int, int]:
    """Positions of the answer's words to those of the gold that they match: a longest common subsequence."""
    numbers: dict[str, int] = {}
    given, wanted = ([numbers.setdefault(word.text, len(numbers)) for word in text.words] for text in (answer, gold))
    pairs = {
        block.src_start + offset: block.dest_start + offset
        for block in LCSseq.opcodes(given, wanted)
        if block.tag == "equal"
        for offset in range(block.src_end - block.src_start)
    }
    of_line = Counter(word.line for word in answer.words)
    matched_of_line = Counter(answer.words[position].line for position in pairs)
    return {
        position: wanted_position
        for position, wanted_position in pairs.items()
        if matched_of_line[line := answer.words[position].line] >= MIN_LINE_SHARE * of_line[line]
    }


def _place_lines(answer: Text, gold: Text, matches: dict[int, int]) -> list[tuple[int, bool]]:
    """For each line of an answer the line of gold that most of its words match; or the one it stands behind, True."""
    votes: dict[int, Counter[int]] = {}
    for position, wanted in matches.items():
        votes.setdefault(answer.words[position].line, Counter())[gold.words[wanted].line] += 1
    best = [votes[line].most_common(1)[0][0] if line in votes else None for line in range(len(answer.lines))]
    following: list[int | None] = list(accumulate(reversed(best), _first_known))[::-1]
    places: list[tuple[int, bool]] = []
    behind = -1
    for place, later in zip(best, following, strict=True):
        behind = behind if place is None else place
        places.append((behind, place is None and later != behind))
    return places


def _first_known(later: int | None, place: int | None) -> int | None:
    return later if place is None else place


def _group_by_place(
    lines: Sequence[list[Piece]], places: Sequence[tuple[int, bool]]
) -> dict[tuple[int, bool], list[Piece]]:
    cells: dict[tuple[int, bool], list[Piece]] = {}
    for place, pieces in zip(places, lines, strict=True):
        cell = cells.setdefault(place, [])
        cell += [(0, "\n"), *pieces] if cell else pieces
    return cells


def _cut_lines(text: Text, marks: Sequence[int]) -> list[list[Piece]]:
    """Each line cut where the marks of its words change; what stands between words of one mark has it too."""
    pieces: list[list[Piece]] = [[] for _ in text.lines]
    for number, group in groupby(zip(text.words, marks, strict=True), key=lambda item: item[0].line):
        line, at = text.lines[number], 0
        for mark, run in groupby(group, key=lambda item: int(item[1])):
            words = [word for word, _ in run]
            if words[0].start > at:
                pieces[number].append((0, line[at : words[0].start]))
            pieces[number].append((mark, line[words[0].start : words[-1].end]))
            at = words[-1].end
        if at < len(line):
            pieces[number].append((0, line[at:]))
    for number, line in enumerate(text.lines):
        pieces[number] = pieces[number] or [(0, line)]
    return [_merge_runs(line) for line in pieces]


def _merge_runs(pieces: list[Piece]) -> list[Piece]:
    return [(mark, "".join(text for _, text in run)) for mark, run in groupby(pieces, key=lambda piece: piece[0])]
