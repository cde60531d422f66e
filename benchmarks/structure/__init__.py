"""Structure of answers in Markdown: headings, lists, tables, code, links, notes and formulas, compared with the gold.

The gold's structure is read off Markdown gold, or off the page for the elements whose text is in plain gold text.
"""

from benchmarks.structure.gold import find_base, find_gold_markup, find_page_structure
from benchmarks.structure.model import Code, Matches, PageMeans, Structure, Table
from benchmarks.structure.reading import read_markdown
from benchmarks.structure.score import StructureScore, add_scores, average_scores, score_structure
from benchmarks.structure.similarity import markdown_similarity

__all__ = [
    "Code",
    "Matches",
    "PageMeans",
    "Structure",
    "StructureScore",
    "Table",
    "add_scores",
    "average_scores",
    "find_base",
    "find_gold_markup",
    "find_page_structure",
    "markdown_similarity",
    "read_markdown",
    "score_structure",
]
