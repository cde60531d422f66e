"""What a run found."""

from dataclasses import dataclass

from benchmarks.scoring import PageScore
from benchmarks.speed import Speed
from benchmarks.summary import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that a run found on one dataset."""

    dataset: str
    scores: list[PageScore]
    """Of each page and system; bare parsing is not scored."""
    summaries: list[Summary]
    speeds: list[Speed]
    compared: list[str]
    """The systems whose texts the sheets show."""
    sheets: list[str]
    """One for each page, in the order of the scores."""
