"""Published measures of extracted text, as pure functions; each names its source."""

from benchmarks.metrics.copies import caption_copies
from benchmarks.metrics.overlap import MISS, Overlap, f1_of_means, mean_page_f1
from benchmarks.metrics.shingles import shingle_overlap
from benchmarks.metrics.snippets import Snippets, contains, snippet_counts
from benchmarks.metrics.words import fair_word_overlap, word_overlap

__all__ = [
    "MISS",
    "Overlap",
    "Snippets",
    "caption_copies",
    "contains",
    "f1_of_means",
    "fair_word_overlap",
    "mean_page_f1",
    "shingle_overlap",
    "snippet_counts",
    "word_overlap",
]
