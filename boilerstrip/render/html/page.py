"""What the parts of a rendering share: the style, and the names that links within it jump to."""

import re
from dataclasses import dataclass, field

from boilerstrip.render.style import RenderStyle

PREFIX = "user-content-"
"""Begins every ``id``, so that none is a name that the page around uses or a script there reads; GitHub's prefix."""
find_spaces = re.compile(r"[\s\0\ud800-\udfff]+").sub


@dataclass(slots=True)
class Page:
    """A rendering in progress."""

    style: RenderStyle
    ids: set[str] = field(default_factory=set)
    """Those written so far."""

    def claim(self, name: str) -> dict[str, str]:
        """Return the ``id`` as an attribute, or none if an element has it already."""
        if name in self.ids:
            return {}
        self.ids.add(name)
        return {"id": name}


def note_id(label: str) -> str:
    """Return the ``id`` of the note with a label.

    >>> note_id("1"), reference_id("1")
    ('user-content-fn-1', 'user-content-fnref-1')
    """
    return f"{PREFIX}fn-{find_spaces('-', label)}"


def reference_id(label: str) -> str:
    """Return the ``id`` of the first mark that refers to a note."""
    return f"{PREFIX}fnref-{find_spaces('-', label)}"
