r"""Backslashes before characters that Markdown would take for markup, and before no others.

Whether a character means something depends on what is around it: markup of
links and emphasis too. So texts are rendered in two steps. :func:`mark_specials` puts a
:data:`MARK` before each character of a text that may need a backslash;
:func:`resolve` reads a whole paragraph with its markup, and replaces the marks
by backslashes or nothing.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from boilerstrip.render.markdown.delimiters import PUNCTUATION, find_pairs, is_inert

MARK = "\0"
"""Before a character that may need a backslash; HTML holds no such character."""

replace_specials = re.compile(r"[\\`*_\[\]&~^]|<(?=[a-zA-Z/!?]|\Z)").sub
"""Replaces what may need a backslash; what is printed after a text may make a tag of its last character."""
split_tex = re.compile(r"(\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$)").split
"""Splits a text before and after each formula in TeX, which is printed as it is."""
find_markup = re.compile(r"<(?=[a-zA-Z/!?])|\](?=[(\[:])").sub
find_tick_runs = re.compile("`+").findall
match_entity = re.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});").match
match_tag_start = re.compile("<[a-zA-Z/!?]").match
match_number = re.compile(r"\[\s*\d+\s*\]").match
match_note = re.compile(r"\[\^([^\s\[\]]+)\]").match
match_no_address = re.compile(r"\(\s*[^\s()<]+\s+[^\s\"'()]").match
"""Matches the start of a text in parentheses that is no address of a link."""

LINE_STARTS = frozenset("#>-+*=_~:|[0123456789")
"""Characters that the patterns below begin with."""
match_block = re.compile(
    r"(?:#{1,6}|[-+*:~])(?=\s|$)|>|~{3}|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:\*[ \t]*){3,}$", re.MULTILINE
).match
"""Matches what starts a block: a heading, an item, a definition, a quote, code, a rule."""
match_item_number = re.compile(r"(\d{1,9})[.)](?=\s|$)", re.MULTILINE).match
match_underline = re.compile(r"[-=:|][-=:| \t]*$", re.MULTILINE).match
"""Matches a line that would make the line above a heading, or a table's header."""
match_definition = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]:", re.DOTALL).match
"""Matches the start of an address or a note that is printed nowhere."""
match_note_definition = re.compile(r"(\[\^[^\s\]]+\]):").match
match_box = re.compile(r"\[[ xX]\]\s").match
match_callout = re.compile(r"\[![a-z]+\]", re.IGNORECASE).match


def part_markup(tex: str) -> str:
    r"""Put a space into what readers without formulas would take for an element or link; TeX passes it over.

    Backticks, which would begin code there, are the command that TeX has for them.

    >>> part_markup("a<b"), part_markup("a < b"), part_markup("[x](y)"), part_markup(r"\text{`a'}")
    ('a< b', 'a < b', '[x] (y)', "\\text{\\lq a'}")
    """
    return find_markup(r"\g<0> ", tex).replace("`", r"\lq ")


def has_special(text: str) -> bool:
    """True if a text holds a character that may need a backslash; a tenth of the time of a regular expression."""
    return (
        "*" in text or "_" in text or "[" in text or "]" in text or "&" in text or "<" in text
        or "`" in text or "\\" in text or "~" in text or "^" in text or "$$" in text or MARK in text
    )  # fmt: skip


def mark_specials(text: str) -> str:
    """Put a mark before each character that may need a backslash, but within TeX, which gets no backslashes."""
    text = text.replace(MARK, "")
    if "\\" not in text and "$$" not in text:  # most texts
        return replace_specials(_add_mark, text)
    parts = split_tex(text)
    parts[::2] = [replace_specials(_add_mark, part) for part in parts[::2]]
    parts[1::2] = map(part_markup, parts[1::2])
    return "".join(parts)


def _add_mark(match: re.Match[str]) -> str:
    return MARK + match[0]


def escape_brackets(marked: str) -> str:
    """Return a marked text as that of a link, which brackets would end."""
    return marked.replace(f"{MARK}[", "\\[").replace(f"{MARK}]", "\\]")


def resolve(marked: str, labels: Collection[str], has_references: bool) -> str:
    r"""Replace each mark by a backslash, or by nothing where the character means nothing.

    >>> resolve("\0*5\0* \0* 3, a\0_b, \0<p>, 7\0*", [], False)
    '\\*5\\* * 3, a_b, \\<p>, 7\\*'

    Args:
        marked: text with markup; its lines are parted by ``\n``.
        labels: of the notes of the page.
        has_references: True if links are printed as ``[text][1]``.
    """
    first, *parts = marked.split(MARK)
    text = first + "".join(parts)
    line = _Line(text, labels, has_references)
    starts = accumulate(map(len, parts), initial=len(first))
    escaped = [
        "\\" + part if NEEDS_ESCAPE[part[0]](line, start) else part for start, part in zip(starts, parts, strict=False)
    ]
    return first + "".join(escaped)


@dataclass
class _Line:
    """A paragraph with its markup, without marks."""

    text: str
    labels: Collection[str]
    has_references: bool

    def starts_escape(self, start: int) -> bool:
        """True if a backslash would mean something."""
        following = self.text[start + 1 : start + 2]
        return not following or following == "\n" or following in PUNCTUATION

    def is_delimiter(self, start: int) -> bool:
        """True if ``*``, ``_`` or ``~`` may be part of a pair."""
        return not is_inert(self.text, start) and start in self.delimiters

    @cached_property
    def delimiters(self) -> frozenset[int]:
        """Positions in runs that may be part of a pair."""
        return frozenset(place for run in find_pairs(self.text) for place in range(run.start, run.end))

    def is_paired_tick(self, _: int) -> bool:
        """True if backticks may be a pair, or begin a block of code."""
        return self.has_ticks

    @cached_property
    def has_ticks(self) -> bool:
        runs = find_tick_runs(self.text)
        return len(runs) > 1 or len(runs[0]) > 2

    def starts_label(self, start: int) -> bool:
        """True if a bracket begins the label of a note, or the number of an address."""
        if self.has_references and match_number(self.text, start):
            return True
        note = match_note(self.text, start) if self.labels else None
        return note is not None and note[1] in self.labels

    def ends_link(self, start: int) -> bool:
        """True if a bracket may end the text of a link."""
        following = self.text[start + 1 : start + 2]
        if following == "(":
            return self.first_bracket < start and not match_no_address(self.text, start + 1)
        return following == "[" and self.has_references

    @cached_property
    def first_bracket(self) -> int:
        return self.text.find("[")

    def starts_tag(self, start: int) -> bool:
        """True if ``<`` may begin a tag."""
        is_at_line_start = start == 0 or self.text[start - 1] == "\n"
        return match_tag_start(self.text, start) is not None and (is_at_line_start or start < self.last_tag_end)

    @cached_property
    def last_tag_end(self) -> int:
        return self.text.rfind(">")

    def starts_entity(self, start: int) -> bool:
        """True if ``&`` begins a character reference."""
        return match_entity(self.text, start) is not None

    def starts_inline_note(self, start: int) -> bool:
        """True if ``^`` begins a note within the line, as in Pandoc's dialect."""
        return self.text.startswith("[", start + 1)


NEEDS_ESCAPE: dict[str, Callable[[_Line, int], bool]] = {
    "\\": _Line.starts_escape,
    "*": _Line.is_delimiter,
    "_": _Line.is_delimiter,
    "~": _Line.is_delimiter,
    "`": _Line.is_paired_tick,
    "[": _Line.starts_label,
    "]": _Line.ends_link,
    "<": _Line.starts_tag,
    "&": _Line.starts_entity,
    "^": _Line.starts_inline_note,
}
"""Whether a character means something at its place, of all that are marked."""


def escape_lines(text: str) -> str:
    r"""Put backslashes where the lines of a paragraph would start other blocks, and before its line breaks.

    >>> escape_lines("1986. It rained.\n# 3"), escape_lines("3 # 4 - 5")
    ('1986\\. It rained.\\\n\\# 3', '3 # 4 - 5')
    """
    if text[0] in LINE_STARTS:
        text = _escape_first_line(text)
    if "\n" not in text:
        return text
    first, *lines = text.split("\n")
    return "\\\n".join([first, *map(_escape_next_line, lines)])


def _escape_first_line(text: str) -> str:
    if text[0] == "[" and not match_note_definition(text):
        return "\\" + text if match_definition(text) else text
    return _escape_start(text)


def _escape_start(line: str) -> str:
    """Put a backslash before what starts a block."""
    if number := match_item_number(line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    if note := match_note_definition(line):
        return f"{note[1]}\\{line[note.end(1) :]}"
    return "\\" + line if match_block(line) else line


def _escape_next_line(line: str) -> str:
    if line[:1] not in LINE_STARTS:
        return line
    return "\\" + line if match_underline(line) else _escape_start(line)
