"""Results of a run."""

from dataclasses import dataclass, field

from benchmarks.scoring import PageScore
from benchmarks.speed import Speed
from benchmarks.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Results of a run on one dataset."""

    dataset: str
    scores: list[PageScore]
    """Score of each page and system; bare parsing is not scored."""
    summaries: list[Summary]
    """Summary of each system."""
    speeds: list[Speed]
    """Speed of each system that was timed, including bare parsing."""
    compared: list[str]
    """Names of the systems whose texts the sheets show."""
    sheets: list[str]
    """Sheet of each page, in the order of the scores."""
    markdown_sheets: list[str] = field(default_factory=list)
    """Sheet of each page with the answers in Markdown; none if no system answers so."""
