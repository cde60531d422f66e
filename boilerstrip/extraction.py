"""What the caller gets, always."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.origins import origins
from boilerstrip.blocks.paths import css_paths
from boilerstrip.blocks.vocabulary import SOURCE_HINTS
from boilerstrip.document.parse import Source
from boilerstrip.render.text import render_text
from boilerstrip.scoring.scores import Scores
from boilerstrip.scoring.select import Selection

Label = Literal["content", "boilerplate"]
Status = Literal["ok", "empty", "no content", "truncated", "binary"]

ADDED_SOURCES = ("template", "json-ld", "script")
"""Sources whose blocks were added to those of the page."""
EVIDENCE_SHOWN = 4
"""Terms listed with a verdict; the rest move a score by little."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about a block, and why."""

    block: int
    """Number of the block on its page, from 0."""
    text: str
    label: Label
    score: float
    """How likely the block is main content, 0 to 1."""
    reason: str
    """What decided: the strongest evidence, or the rule that overruled the score."""
    evidence: tuple[tuple[str, float], ...]
    """The strongest terms of the score, in log-odds."""
    path: str
    """CSS selector of the block's element; empty in flattened text."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's blocks and all that was decided about them, in columns."""

    blocks: Blocks
    scores: Scores
    selection: Selection
    copies: dict[int, int]
    """Blocks that say what another says, and that other block, which is kept."""

    def kept(self) -> list[int]:
        """Rows of the blocks that are content, in page order."""
        return [row for row, keep in enumerate(self.selection.kept.tolist()) if keep and row not in self.copies]

    def ruling(self, row: int) -> str:
        """What overruled a block's score; empty where the score decided."""
        return f"duplicate of {self.copies[row]}" if row in self.copies else self.selection.rule(row)


@dataclass(frozen=True, eq=False)
class Extraction:
    """A page's main content; renderings and verdicts are made when asked for."""

    url: str | None
    title: str | None
    source: Source = field(repr=False)
    judged: Judged = field(repr=False)

    @cached_property
    def text(self) -> str:
        """The main content as plain text."""
        return render_text(self.judged.blocks, self.judged.kept())

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """A verdict on every block of the page, in page order: no text is lost in silence."""
        blocks, scores = self.judged.blocks, self.judged.scores
        cut = self.source.truncated or blocks.truncated
        paths = [""] * len(blocks.text) if blocks.is_flattened else css_paths(blocks.elements, blocks.element, cut)
        kept = set(self.judged.kept())
        sources = origins(blocks, ADDED_SOURCES)
        probability = scores.probability.tolist()
        return tuple(
            Verdict(
                block=row,
                text=text,
                label="content" if row in kept else "boilerplate",
                score=probability[row],
                reason=self.judged.ruling(row)
                or (f"text in {sources[row]}" if row in kept and row in sources else scores.reason(row, row in kept)),
                evidence=tuple(scores.strongest(row, EVIDENCE_SHOWN)),
                path=paths[row],
            )
            for row, text in enumerate(blocks.text)
        )

    @property
    def blocks(self) -> tuple[Verdict, ...]:
        """The verdicts of the kept blocks."""
        return tuple(verdict for verdict in self.verdicts if verdict.label == "content")

    @property
    def encoding(self) -> str | None:
        """The encoding that bytes were read in; None where text was given."""
        return self.source.encoding

    @property
    def warnings(self) -> tuple[str, ...]:
        """What went wrong on the way, and where the text comes from if readers see most of it nowhere, in words."""
        cut = (f"page cut after {len(self.judged.blocks.text):,} blocks",) if self.judged.blocks.truncated else ()
        return self.source.warnings + cut + self._unseen()

    def _unseen(self) -> tuple[str, ...]:
        """A warning where most of the text stands in a source that the page does not show."""
        blocks, kept = self.judged.blocks, self.judged.kept()
        sources = origins(blocks, tuple(SOURCE_HINTS))
        lengths = Counter[str]()
        for row in kept:
            lengths[sources.get(row, "")] += len(blocks.text[row])
        return tuple(
            f"most of the text stands in {source}"
            for source, length in lengths.items()
            if source and 2 * length > lengths.total()
        )

    @property
    def status(self) -> Status:
        """How it went.

        ``ok``; ``empty``: the input holds no text; ``no content``: there is
        text, and none of it is main content; ``truncated``: a limit cut the
        page, what was read is there; ``binary``: the input is no text.
        """
        if self.source.binary:
            return "binary"
        if self.source.truncated or self.judged.blocks.truncated:
            return "truncated"
        if not self.judged.blocks.text:
            return "empty"
        return "ok" if self.judged.kept() else "no content"
