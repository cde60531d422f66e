"""What the caller gets, always."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from boilerstrip.arrays import Mask
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.origins import hinting, origins
from boilerstrip.blocks.paths import css_paths
from boilerstrip.document.declarations import declared
from boilerstrip.document.parse import Source
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import SOURCE_HINTS, SOURCE_SELECTORS
from boilerstrip.render.text import render_text
from boilerstrip.scoring.scores import Scores
from boilerstrip.selection.duplicates import without_copies
from boilerstrip.selection.select import Selection

if TYPE_CHECKING:
    from boilerstrip.page.page_type import PageType
    from boilerstrip.scoring.reasons.explain import Term

Label = Literal["content", "boilerplate"]
Status = Literal["ok", "empty", "no content", "truncated", "binary", "failed"]

ADDED_SOURCES = tuple(name for name, hint in SOURCE_HINTS.items() if hint in SOURCE_SELECTORS)
"""Sources whose blocks were added to those of the page."""
ALL_SOURCES = sum(1 << hint for hint in SOURCE_HINTS.values())
EVIDENCE_SHOWN = 4
"""Terms listed with a verdict; the rest move a score by little."""
TOLD = ("title", "text", "encoding", "warnings", "status", "confidence")
"""What an extraction takes along when it is pickled. Confidence takes a tenth of a page's time."""
TOLD_IF_ASKED = ("page_type",)
"""What it takes along where it has been asked for: half as much time again is too much to spend unasked."""


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
    evidence: "tuple[Term, ...]"
    """The strongest terms of the score: name, log-odds, and what was observed."""
    path: str
    """CSS selector of the block's element; empty in flattened text."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A page's title, its blocks and all that was decided about them, in columns."""

    source: Source
    title: str | None
    features: Features
    scores: Scores
    selection: Selection
    copies: dict[int, int]
    """Blocks that say what another says, and that other block, which is kept."""

    @property
    def blocks(self) -> Blocks:
        """The page's blocks."""
        return self.features.blocks

    def kept(self) -> list[int]:
        """Rows of the blocks that are content, in page order."""
        return without_copies(self.selection.kept, self.copies)

    def is_kept(self) -> Mask:
        """Whether each block is content."""
        is_kept = np.zeros(len(self.blocks.text), np.bool_)
        is_kept[self.kept()] = True
        return is_kept

    def ruling(self, row: int) -> str:
        """What overruled a block's score; empty where the score decided."""
        return f"duplicate of {self.copies[row]}" if row in self.copies else self.selection.rule(row)


@dataclass(frozen=True, eq=False)
class Extraction:
    """A page's main content; renderings and verdicts are made when asked for.

    Pickled, it is the page, the options, and what is told of the page: title,
    text, encoding, warnings, status and confidence, and the page type if it
    was asked for before. Blocks and verdicts would be five
    times the page; a copy makes them anew, and the same, when asked for.
    """

    url: str | None
    judge: Callable[[], Judged] = field(repr=False)
    """Reads the page and judges its blocks; it pickles."""

    @cached_property
    def judged(self) -> Judged:
        """The page's blocks and what was decided about them."""
        return self.judge()

    @cached_property
    def title(self) -> str | None:
        """The page's title, or None where it gives none."""
        return self.judged.title

    @cached_property
    def text(self) -> str:
        """The main content as plain text."""
        return render_text(self.judged.blocks, self.judged.kept())

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """A verdict on every block of the page, in page order: no text is lost in silence."""
        blocks, scores = self.judged.blocks, self.judged.scores
        cut = self.judged.source.truncated or blocks.truncated
        elements = blocks.element.tolist()
        paths = [""] * len(elements) if blocks.is_flattened else css_paths(blocks.elements, elements, cut)
        is_kept = self.judged.is_kept()
        kept = set(self.judged.kept())
        reasons = scores.explain(is_kept)
        added = origins(blocks, ADDED_SOURCES)
        probability = scores.probability.tolist()
        return tuple(
            Verdict(
                block=row,
                text=text,
                label="content" if row in kept else "boilerplate",
                score=probability[row],
                reason=self.judged.ruling(row)
                or (f"text in {added[row]}" if row in kept and row in added else reasons.reason(row)),
                evidence=reasons.evidence(row, EVIDENCE_SHOWN),
                path=paths[row],
            )
            for row, text in enumerate(blocks.text)
        )

    @cached_property
    def page_type(self) -> "PageType | None":
        """The likeliest type of the page.

        ``article``, ``forum``, ``product``, ``collection`` (of products),
        ``listing`` (of other things), ``documentation`` or ``service`` (what
        somebody offers, says of himself); None where the input holds no text
        or is flattened text, by which types cannot be told well enough.
        """
        judged = self.judged
        if judged.source.binary:
            return None
        from boilerstrip.page.page_type import classify_page  # which few ask for

        return classify_page(judged.features, judged.scores.probability, declared(judged.source.text))

    @cached_property
    def confidence(self) -> float:
        """How good this extraction is likely to be, 0 to 1.

        It estimates the word-F1 of the text, and is calibrated: of extractions
        with a confidence of 0.8, the mean F1 is about 0.8. That holds for
        learned scores, and where the options let scores decide. 0 where the
        input holds no text.
        """
        judged = self.judged
        if judged.source.binary:
            return 0.0
        from boilerstrip.page.confidence import estimate_confidence  # likewise

        return estimate_confidence(judged.features, judged.scores.probability, judged.is_kept())

    @property
    def blocks(self) -> tuple[Verdict, ...]:
        """The verdicts of the kept blocks."""
        return tuple(verdict for verdict in self.verdicts if verdict.label == "content")

    @cached_property
    def encoding(self) -> str | None:
        """The encoding that bytes were read in; None where text was given."""
        return self.judged.source.encoding

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What went wrong on the way, and where the text comes from if readers see most of it nowhere, in words."""
        blocks = self.judged.blocks
        cut = (f"page cut after {len(blocks.text):,} blocks",) if blocks.truncated else ()
        return self.judged.source.warnings + cut + _unseen(self.judged)

    @cached_property
    def status(self) -> Status:
        """How it went.

        ``ok``; ``empty``: the input holds no text; ``no content``: there is
        text, and none of it is main content; ``truncated``: a limit cut the
        page, what was read is there; ``binary``: the input is no text;
        ``failed``: one of many pages could not be extracted, and a warning
        says why (:func:`boilerstrip.extract_many` only).
        """
        if self.judged.source.binary:
            return "binary"
        if self.judged.source.truncated or self.judged.blocks.truncated:
            return "truncated"
        if not self.judged.blocks.text:
            return "empty"
        return "ok" if self.judged.kept() else "no content"

    def told(self) -> dict[str, Any]:
        """What is told of the page, by name: all that a copy needs before it is asked for blocks."""
        asked = [name for name in TOLD_IF_ASKED if name in vars(self)]
        return {name: getattr(self, name) for name in (*TOLD, *asked)}

    def __getstate__(self) -> dict[str, Any]:
        return {"url": self.url, "judge": self.judge, **self.told()}


def _unseen(judged: Judged) -> tuple[str, ...]:
    """A warning where most of the text stands in a source that the page does not show."""
    blocks = judged.blocks
    if not hinting(blocks, ALL_SOURCES).any():
        return ()
    sources = origins(blocks, SOURCE_HINTS)
    lengths = Counter[str]()
    for row in judged.kept():
        lengths[sources.get(row, "")] += len(blocks.text[row])
    source, length = next(iter(lengths.most_common(1)), ("", 0))
    return (f"most of the text stands in {source}",) if source and 2 * length > lengths.total() else ()


def retold(url: str | None, judge: Callable[[], Judged], told: dict[str, Any]) -> Extraction:
    """An extraction of which something is told already, so that nothing is judged until blocks are asked for."""
    page = Extraction(url, judge)
    vars(page).update(told)
    return page
