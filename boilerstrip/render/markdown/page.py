"""What the parts of one Markdown page share: the style, the notes, and the addresses that are printed at its end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from boilerstrip.content.model import Content, Note
from boilerstrip.content.walk import find_notes
from boilerstrip.render.style import RenderStyle

replace_unsafe = re.compile(r"[\s\[\]\\^`<>|&$]+").sub
"""Replaces characters that a label of a note cannot hold."""


@dataclass
class Page:
    """The state of one rendering."""

    style: RenderStyle
    notes: dict[str, Note]
    """By label as it is printed."""
    labels: dict[str, str]
    """Labels as they are printed, by those in the tree."""
    used: list[str] = field(default_factory=list)
    """Labels as they are printed, in order of their first reference."""
    is_used: set[str] = field(default_factory=set)
    """The same labels."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Numbers of addresses, if these are printed at the end."""

    @property
    def has_references(self) -> bool:
        """True if links are printed as ``[text][1]``."""
        return self.style.links == "references"

    def refer(self, label: str) -> str | None:
        """Return the printed label of a note, if the page has it."""
        printed = self.labels.get(label)
        if printed is not None and printed not in self.is_used:
            self.is_used.add(printed)
            self.used.append(printed)
        return printed

    def number(self, url: str) -> int:
        """Return the number of an address."""
        return self.numbers.setdefault(url, len(self.numbers) + 1)


RenderContent = Callable[[Content, Page], str]
"""Renders content as blocks, blank lines between them."""


def make_page(content: Content, style: RenderStyle) -> Page:
    """Return the state in which rendering a content starts."""
    page = Page(style, {}, {})
    for note in find_notes(content):
        label = replace_unsafe("-", note.label) or "-"
        while label in page.notes:
            label += "'"
        page.notes[label] = note
        page.labels.setdefault(note.label, label)
    return page
