"""Published measures of extracted text, as pure functions. Each module names the source of its measure.

As in :mod:`statistics`, a measure's function has the name of the measure.
"""

from benchmarks.metrics.copies import caption_copies, line_copies
from benchmarks.metrics.edits import edit_similarity
from benchmarks.metrics.overlap import MISS, Overlap, f1_of_means, mean_page_f1
from benchmarks.metrics.rouge import rouge5
from benchmarks.metrics.shingles import shingle_overlap
from benchmarks.metrics.snippets import Snippets, contains, snippet_counts
from benchmarks.metrics.structure import structure_recall
from benchmarks.metrics.words import fair_word_overlap, word_overlap

__all__ = [
    "MISS",
    "Overlap",
    "Snippets",
    "caption_copies",
    "contains",
    "edit_similarity",
    "f1_of_means",
    "fair_word_overlap",
    "line_copies",
    "mean_page_f1",
    "rouge5",
    "shingle_overlap",
    "snippet_counts",
    "structure_recall",
    "word_overlap",
]
