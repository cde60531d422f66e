"""Columns of the tables about a dataset, and the legend that explains the figures."""

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.systems import NOT_MEASURED
from benchmarks.tables import Table, format_interval, format_share

Format = Callable[[Any], str]
Columns = Sequence[tuple[str, str, Format]]
"""Header, attribute path of the value in a summary, and formatter of the value."""

MAIN: Columns = (
    ("word-F1", "words.mean_page_f1", format_share),
    ("95 %", "words.interval", format_interval),
    ("P", "words.precision", format_share),
    ("R", "words.recall", format_share),
)
SNIPPETS: Columns = (
    ("snippet F1", "snippets.f1", format_share),
    ("snippet P", "snippets.precision", format_share),
    ("snippet R", "snippets.recall", format_share),
)
FAILURES: Columns = (
    ("crashes", "crashes", str),
    ("empty", "empty_answers", str),
)
FURTHER: Columns = (
    ("word-F1 without empty gold", "words_of_nonempty_gold.mean_page_f1", format_share),
    ("CJK-fair F1", "fair_words.mean_page_f1", format_share),
    ("CJK-fair 95 %", "fair_words.interval", format_interval),
    ("shingle F1 of means", "shingles.f1_of_means", format_share),
    ("±", "shingles.f1_of_means_error", format_share),
    ("ROUGE-5 F1", "rouge5.mean_page_f1", format_share),
    ("Levenshtein", "edit_similarity", format_share),
    *SNIPPETS,
    ("snippet accuracy", "snippets.accuracy", format_share),
)
APART: Columns = (
    ("pages with empty gold", "empty_gold", str),
    ("pages with foreign gold", "foreign_gold", str),
    ("word-F1 without both", "words_of_sound_gold.mean_page_f1", format_share),
    ("stray “without” snippets", "stray_without", str),
    ("stray snippets kept", "stray_kept", str),
)
BRIEF_CAPTIONS: Columns = (
    ("pairs", "captions.pairs", str),
    ("too often", "captions.too_often", str),
    ("gold kept", "captions.wanted_kept", format_share),
    ("refrains", "refrains.lines", str),
    ("refrains lost", "refrains.lines_lost", str),
)
CAPTIONS: Columns = (
    ("pairs", "captions.pairs", str),
    ("at most once", "captions.at_most_once", format_share),
    ("once or as gold", "captions.allowed", format_share),
    ("too often", "captions.too_often", str),
    ("in gold", "captions.wanted", str),
    ("gold kept", "captions.wanted_kept", format_share),
    ("refrains", "refrains.lines", str),
    ("refrains lost", "refrains.lines_lost", str),
    ("copies", "refrains.copies", str),
    ("copies lost", "refrains.copies_lost", str),
)
NOT_MEASURED_TABLE = Table(
    "Extractors without figures", ("extractor", "reason"), tuple(NOT_MEASURED.items()), prose=True
)
LEGEND = Table(
    "Definitions of the figures",
    ("figure", "definition"),
    (
        ("word-F1", "mean page F1 over multisets of lower-case \\w+ tokens (WCXB); a crash scores 0"),
        ("P, R", "mean page precision and recall; the F1 of these two means is a different figure from word-F1"),
        ("95 %", "bootstrap interval, over pages, of the mean page F1"),
        ("without empty gold", "without pages that, according to their gold annotation, have no main content"),
        ("CJK-fair F1", "like word-F1, but each CJK or Thai character is a token"),
        (
            "shingle F1 of means",
            "F1 of the mean precision and the mean recall of 4-gram shingles, ± its bootstrap"
            " standard deviation (article-extraction-benchmark); only if all pages are articles",
        ),
        ("ROUGE-5 F1", "mean page F1 over 5-grams of CJK-fair tokens (after WebMainBench)"),
        ("Levenshtein", "mean page normalised edit similarity of CJK-fair tokens (SIGIR 2023 comparison)"),
        ("snippets", "snippets found and missing, summed over all pages (trafilatura)"),
        ("stray", "“without” snippets that do not occur on their page; excluded from the other figures"),
        ("foreign gold", "pages that lack more than half of the words of their gold text"),
        ("too often", "duplicated captions with more than one copy, and more copies than in the gold text"),
        ("gold kept", "share of the duplicated captions in the gold text that the answer contains"),
        ("refrains", "lines that the gold text repeats; a refrain is lost if any copy is missing"),
        (
            "words lost",
            "share of the words of the gold's headings, list items (with terms and definitions), data cells,"
            " code lines, captions and formulas that the answer lacks",
        ),
        (
            "groups torn / dropped",
            "lists, table rows, questions with their answers, and terms with their definitions that the gold has whole"
            " and the answer in part, or not at all",
        ),
        (
            "exact code lines",
            "share of the lines of the gold's code that are lines of the answer, indentation included",
        ),
        ("table rows in order", "share of the gold's table rows with their cells on one line, each in its column"),
        (
            "structure of Markdown",
            "recall R, precision P or F1 of the page's elements whose text the gold has, as elements of this kind in"
            " the Markdown, summed over all pages (`benchmarks/structure/score.py`); in brackets their number",
        ),
        ("mean page structure", "means over the pages whose gold has such an element; in brackets their number"),
        ("structure of Markdown gold", "the same for the elements of gold that is Markdown"),
        ("heading levels", "share of the headings kept that have the level of the gold"),
        ("nested items", "list items of depth 2 and deeper that are at the same depth"),
        ("table cells, table rows", "cells of data tables; rows with the same filled cells in order"),
        ("code blocks, code languages", "blocks with exactly the same text; those with their language named"),
        ("links", "text and absolute address, without links to a place on the same page"),
        (
            "similarity",
            "mean page similarity (1 - share of letters deleted and inserted) to Markdown gold, both in canonical form",
        ),
        ("title equal", "share of the annotated titles that are given, but for case, white space, quotes and dashes"),
        ("title contained", "the same, or one title contains the other, or they are alike by .9 (rapidfuzz ratio)"),
        (
            "author P, R, F1",
            "an answer is right if one of its names has the words of an annotated name, contains them, or has at least"
            " two of them in a row; without forum pages",
        ),
        ("author set F1", "mean page F1 of the names; without forum pages"),
        ("poster F1", "author F1 of forum pages, whose annotated author is the first poster"),
        (
            "date P, R, F1",
            "an answer is right if its day, as written or in UTC or in the annotation's zone, is the annotated one, as"
            " written or in UTC",
        ),
        ("false authors, false dates", "answers on pages with annotations but none of this field; not part of P"),
        ("minimal pairs lost", "pages on which one of two texts that differ by a word is removed as a duplicate"),
        ("copies missed", "pages on which both copies of a text are printed"),
        ("empty", "answers without text, not counting crashes"),
    ),
    prose=True,
)
