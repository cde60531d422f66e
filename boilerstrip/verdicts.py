"""A verdict on every block of a page: its part, its score, and the reason."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boilerstrip.analysis import Analysis
from boilerstrip.blocks.origins import origins
from boilerstrip.blocks.paths import css_paths
from boilerstrip.lexicon.hints import SOURCE_HINTS, SOURCE_SELECTORS
from boilerstrip.selection.parts import PART_NAMES, Part, PartName

if TYPE_CHECKING:
    from boilerstrip.scoring.reasons.explain import Term

ADDED_SOURCES = tuple(name for name, hint in SOURCE_HINTS.items() if hint in SOURCE_SELECTORS)
"""Sources whose blocks were added to those of the page."""
MAX_EVIDENCE = 4
"""Terms of a score listed with a verdict; the others move it by little."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about a block, and why."""

    block: int
    """Number of the block on its page, from 0."""
    text: str
    part: PartName
    """What the block was taken for."""
    kept: bool
    """True if the extraction's text holds the block."""
    score: float
    """How likely the block is main content, 0 to 1."""
    reason: str
    """What decided: the rule that overruled the score, or the strongest evidence."""
    evidence: "tuple[Term, ...]"
    """The strongest terms of the score: name, log-odds, and what was observed."""
    path: str
    """CSS selector of the block's element; empty in flattened text."""


def judge_blocks(analysis: Analysis) -> tuple[Verdict, ...]:
    """Return a verdict on every block of a page, in page order."""
    from boilerstrip.scoring.reasons.explain import explain  # needed only here

    blocks, scores, selection = analysis.blocks, analysis.scores, analysis.selection
    parts = [PART_NAMES[Part(part)] for part in selection.part.tolist()]
    kept = analysis.kept.tolist()
    probability = scores.probability.tolist()
    reasons = explain(scores.explanation, analysis.kept)
    paths = _find_paths(analysis)
    added = origins(blocks, ADDED_SOURCES)
    return tuple(
        Verdict(
            block=row,
            text=text,
            part=parts[row],
            kept=kept[row],
            score=probability[row],
            reason=selection.reason(row)
            or (f"text from {added[row]}" if kept[row] and row in added else reasons.reason(row)),
            evidence=reasons.evidence(row, MAX_EVIDENCE),
            path=paths[row],
        )
        for row, text in enumerate(blocks.text)
    )


def _find_paths(analysis: Analysis) -> list[str]:
    blocks = analysis.blocks
    rows = blocks.element.tolist()
    if blocks.is_flattened:
        return [""] * len(rows)
    return css_paths(blocks.elements, rows, analysis.status == "truncated")
