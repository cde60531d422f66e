"""Elements of a dataset's pages that a system's Markdown lacks: counts for the gate."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.datasets import Dataset
from benchmarks.predictions import open_predictions
from benchmarks.runner import run
from benchmarks.structure.gold import find_base, find_page_structure
from benchmarks.structure.reading import read_markdown
from benchmarks.structure.score import add_scores, score_structure
from benchmarks.systems import System

KINDS = ("headings", "list items", "nested items", "table cells", "table rows", "code blocks", "links", "inline code")


def count_lost(dataset: Dataset, system: System) -> Mapping[str, int]:
    """Number of elements that are in the gold text and not, as elements of their kind, in the Markdown of a system."""
    with TemporaryDirectory() as out, open_predictions(Path(out), dataset.name, [system]) as predictions:
        total = add_scores(
            score_structure(read_markdown(answer.text, find_base(page)), gold)
            for page, (answer,) in run(dataset.pages(), [system], predictions)
            if (gold := find_page_structure(page))
        )
    return {f"{kind} lost in Markdown": total[kind].wanted - total[kind].kept for kind in KINDS if kind in total}
