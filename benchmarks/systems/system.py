"""What the benchmark knows of an extractor."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.page import Page


@dataclass(frozen=True, slots=True)
class System:
    """An extractor under its published defaults, or under the options its name says."""

    name: str
    version: str
    extract: Callable[[Page], str]
    """Main content as text; an empty string where the extractor finds none. May raise whatever the extractor raises."""
    markdown: bool = False
    """Whether its answers are Markdown, so that structure can be scored."""
    saved: bool = False
    """Whether its answers were made elsewhere, so that their times here say nothing of it."""
