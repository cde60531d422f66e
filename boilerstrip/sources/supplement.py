"""Where a page shows little text, the text it carries elsewhere becomes blocks after those it shows."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.blocks.characters import count
from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.blocks.segment import segment
from boilerstrip.blocks.vocabulary import SOURCE_HINTS, Hint
from boilerstrip.blocks.wording import LONG_TEXT_WORDS
from boilerstrip.document.encoding import without_surrogates
from boilerstrip.document.parse import Document, parse
from boilerstrip.options import Options
from boilerstrip.sources import json_ld, script_data, templates
from boilerstrip.sources.pieces import plain, running_words, squeezed, stands_in

Find = Callable[[LexborHTMLParser], Iterator[str]]

SOURCES: tuple[tuple[str, Find], ...] = (
    ("template", templates.pieces),
    ("json-ld", json_ld.pieces),
    ("script", script_data.pieces),
)
"""Sources in order: what would be shown as it is, what is declared to be the text, what may be."""

ENOUGH_WORDS = 150
"""Words of running text, shell left out, from which on a page shows its content itself (swept 60-600: below, a page
that shows a teaser is taken for whole; at 600, texts of cards are added to a list of cards)."""
LOOKED_AT = 24
COUNTED = 300
"""Longest blocks that are counted to tell so, and characters of each (swept 12-48 blocks: no difference)."""
MIN_WORDS = {"template": 40, "json-ld": 40, "script": 100}
"""Words of running text that make a source worth taking (swept 40-400 on pages whose visible text was taken away: of
what scripts give below 100 words, hardly any is the page's text)."""
RICHEST_SHARE = 0.5
"""Share of the richest source's words from which on a source that comes before it is taken (swept 0-.8: no
difference on any data set)."""
OUTWEIGHS = 2.0
"""How many times the words shown outside the shell a source must hold (swept .2-3: pages get worse below 2, none from
there on). A list of cards shows few sentences, and is no poor page."""
PAGE_SHARE = 0.6
"""An element with more of the page's blocks is the page, whatever its name hints at (swept .4-.8: no difference)."""
SHELL = 1 << Hint.NAV | 1 << Hint.FOOTER | 1 << Hint.ASIDE | 1 << Hint.DIALOG
"""What the text of a page does not stand in, so that a notice on cookies is none."""
MAYBE_SHELL = 1 << Hint.DISPLAY_NONE | 1 << Hint.C_CONSENT
"""Likewise, but where the element is the page: a page may be hidden until a script shows it."""
MAIN_TEXT = 1 << Hint.MAIN | 1 << Hint.ARTICLE
"""Added text is the page's main text: what is left of the page is shown around it."""


def supplemented(document: Document, blocks: Blocks, options: Options) -> Blocks:
    """A page's blocks, with those of the first wanted source that holds text which the page does not show."""
    wanted = [(name, find) for name, find in SOURCES if name in options.sources]
    if not wanted or blocks.truncated:
        return blocks
    texts = shown_texts(blocks)
    if are_enough(texts):
        return blocks
    shown = float(count(texts).words.sum())
    page = squeezed("\n".join(blocks.text))
    found = {
        name: [piece for piece in dict.fromkeys(find(document.tree)) if not stands_in(squeezed(plain(piece)), page)]
        for name, find in wanted
    }
    words = {name: running_words(map(plain, pieces)) for name, pieces in found.items()}
    enough = max(shown * OUTWEIGHS, RICHEST_SHARE * max(words.values()))
    for name, pieces in found.items():
        if words[name] < max(enough, MIN_WORDS[name]):
            continue
        part = parse(replace(document.source, text=without_surrogates("\n".join(pieces))[0]), options)
        added = segment(part, options.limits.blocks - len(blocks.text))
        return _appended(blocks, added, name)
    return blocks


def shown_texts(blocks: Blocks) -> list[str]:
    """Texts of the blocks that are no links and do not stand in the page's shell."""
    elements, most = blocks.elements, PAGE_SHARE * len(blocks.text)
    steps = [0] * (len(blocks.text) + 1)
    for hints, first, end in zip(elements.hints, elements.first, elements.end, strict=True):
        if hints & SHELL or (hints & MAYBE_SHELL and end - first <= most):
            steps[first] += 1
            steps[end] -= 1
    texts = zip(blocks.text, blocks.link_length, accumulate(steps), strict=False)
    return [text for text, linked, shells in texts if not shells and 2 * linked <= len(text)]


def are_enough(texts: list[str]) -> bool:
    """Whether texts hold enough running text; only the longest are counted, so that this costs little on any page."""
    longest = sorted(texts, key=len)[-LOOKED_AT:]
    words = count([text[:COUNTED] for text in longest]).words
    return bool(words[words >= LONG_TEXT_WORDS].sum() >= ENOUGH_WORDS)


def _appended(blocks: Blocks, added: Blocks, source: str) -> Blocks:
    """Blocks with those of a source after them, whose root lies in the page's."""
    place, first = len(blocks.elements.tag), len(blocks.text)
    page, part = blocks.elements, added.elements
    end = first + len(added.text)
    hints = 1 << SOURCE_HINTS[source] | MAIN_TEXT
    elements = Elements(
        tag=[*page.tag, *part.tag],
        parent=[*page.parent, 0, *(parent + place for parent in part.parent[1:])],
        hints=[*page.hints, hints, *part.hints[1:]],
        kind=[*page.kind, *part.kind],
        first=[*page.first, *(row + first for row in part.first)],
        end=[end, *page.end[1:], *(row + first for row in part.end)],
    )
    return Blocks(
        text=blocks.text + added.text,
        element=[*blocks.element, *(element + place for element in added.element)],
        link_length=blocks.link_length + added.link_length,
        elements=elements,
        pictures=[*blocks.pictures, *(picture._replace(block=picture.block + first) for picture in added.pictures)],
        truncated=added.truncated,
    )
