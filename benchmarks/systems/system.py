"""Interface between the benchmark and an extractor."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.page import Page


@dataclass(frozen=True, slots=True)
class System:
    """An extractor with its published defaults, or with the options that its name indicates."""

    name: str
    version: str
    extract: Callable[[Page], str]
    """Main content of a page as text, empty if the extractor finds none. May raise any exception."""
    markdown: bool = False
    """True if its answers are Markdown, so that structure can be scored."""
    saved: bool = False
    """True if its answers were computed elsewhere, so that it cannot be timed."""
