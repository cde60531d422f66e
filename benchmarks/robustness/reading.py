"""What a system makes of a hostile page."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.page import Page
from benchmarks.robustness.shape import EEL
from benchmarks.systems import load_systems
from boilerstrip import Extraction, extract

OURS, EVERYTHING = "boilerstrip", "boilerstrip-all"
OTHERS = ("trafilatura", "resiliparse", "readability-lxml", "justext")
READERS = (OURS, EVERYTHING, *OTHERS)


@dataclass(frozen=True, slots=True)
class Reading:
    """A system's answer, and what it says about it."""

    text: str
    status: str = ""
    warnings: tuple[str, ...] = ()
    judged: int | None = None
    """How often the hostile part's word is in the blocks that verdicts are given on; None if there are none."""


Reader = Callable[[Page], Callable[[], Reading]]
"""Reads a page; what it returns gives the details, which are not part of the measured work."""


def load_reader(name: str) -> Reader:
    """Load a system by its name among :data:`READERS`.

    Raises:
        UnavailableSystemError: it cannot be imported.
    """
    if name == OURS:
        return read_text
    if name == EVERYTHING:
        return read_everything
    (system,) = load_systems([name])

    def read(page: Page) -> Callable[[], Reading]:
        text = system.extract(page)
        return lambda: Reading(text)

    return read


def read_text(page: Page) -> Callable[[], Reading]:
    """Ask boilerstrip for the text."""
    extraction = extract(page.html)
    text = extraction.text
    return lambda: describe(extraction, text)


def read_everything(page: Page) -> Callable[[], Reading]:
    """Ask boilerstrip for text, Markdown, HTML and metadata."""
    extraction = extract(page.html)
    text = extraction.text
    assert extraction.metadata is not None
    assert [extraction.markdown, extraction.html]
    return lambda: describe(extraction, text)


def describe(extraction: Extraction, text: str) -> Reading:
    """Describe an extraction."""
    judged = sum(block.count(EEL) for block in extraction.analysis.blocks.text)
    return Reading(text, extraction.status, extraction.warnings, judged)
