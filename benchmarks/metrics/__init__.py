"""Published measures of extracted text, as pure functions. Each module names the source of its measure.

As in :mod:`statistics`, a measure's function has the name of the measure.
"""

from benchmarks.metrics.code_lines import code_lines
from benchmarks.metrics.copies import caption_copies, line_copies
from benchmarks.metrics.edits import edit_similarity
from benchmarks.metrics.element_words import Element, Kept, element_words
from benchmarks.metrics.overlap import MISS, Overlap, f1_of_means, mean_page_f1
from benchmarks.metrics.rouge import rouge5
from benchmarks.metrics.shingles import shingle_overlap
from benchmarks.metrics.snippets import Snippets, contains, snippet_counts
from benchmarks.metrics.table_rows import Row, table_rows
from benchmarks.metrics.text_index import TextIndex
from benchmarks.metrics.torn_groups import Group, GroupCounts, torn_groups
from benchmarks.metrics.words import fair_word_overlap, word_overlap

__all__ = [
    "MISS",
    "Element",
    "Group",
    "GroupCounts",
    "Kept",
    "Overlap",
    "Row",
    "Snippets",
    "TextIndex",
    "caption_copies",
    "code_lines",
    "contains",
    "edit_similarity",
    "element_words",
    "f1_of_means",
    "fair_word_overlap",
    "line_copies",
    "mean_page_f1",
    "rouge5",
    "shingle_overlap",
    "snippet_counts",
    "table_rows",
    "torn_groups",
    "word_overlap",
]
