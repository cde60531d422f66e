"""What links and formulas within a text lead to and say."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.inlines import read_superscript
from boilerstrip.content.model import BackRef, Inlines, Link, NoteRef
from boilerstrip.content.note_marks import is_back_mark
from boilerstrip.content.notes import Notes
from boilerstrip.content.sources import Addresses
from boilerstrip.content.spans import STRONG, Span
from boilerstrip.content.walk import plain
from boilerstrip.lexicon.attributes import LINK, MATHML, TEX

is_normal = re.compile(r"font-weight\s*:\s*(?:normal|400)", re.IGNORECASE).search


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the elements within the lines of a page mean."""

    blocks: Blocks
    addresses: Addresses
    notes: Notes

    def finish_link(self, span: Span, content: Inlines) -> Inlines:
        """Return a link, the mark of a note, or the content alone if the address is not to be followed."""
        text = plain(content)
        if span.element in self.notes.refs:
            return (NoteRef(self.notes.refs[span.element], text),)
        href = self.blocks.values.of(span.element, LINK)
        label = self.notes.back_links.get(span.element, "")
        if label or (href and href.startswith("#") and is_back_mark(text)):
            return (BackRef(label, text),)
        url = self.addresses.absolute(href) if href else ""
        return (Link(url, content),) if url and url != "#" else content

    def finish_superscript(self, span: Span, content: Inlines, mark: str) -> Inlines:
        """Return what is above the line, or the mark of a note; plain text prints the given mark before it."""
        if span.element in self.notes.refs:
            return (NoteRef(self.notes.refs[span.element], mark + plain(content)),)
        return read_superscript(content, mark)

    def tex_of(self, element: int, text: str) -> str:
        """Return the TeX of a formula; empty if the page has none and none can be made of its MathML."""
        if self.blocks.values.of(element, TEX) is not None:
            return text
        mathml = self.blocks.values.of(element, MATHML)
        return _convert()(mathml) if mathml else ""

    def is_marked(self, span: Span) -> bool:
        """False for bold text that is declared to be of normal weight: editors wrap what is pasted in such elements."""
        return span.kind != STRONG or not is_normal(self.blocks.values.of(span.element, "style") or "")

    def is_display(self, element: int) -> bool:
        """True for a formula in lines of its own."""
        return (self.blocks.values.of(element, "display") or "").lower() == "block"


def _convert() -> Callable[[str], str]:
    from boilerstrip.content.mathml import to_tex  # few pages have MathML without TeX

    return to_tex
