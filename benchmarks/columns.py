"""What the tables of a dataset show of a summary, and what the figures mean."""

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.tables import Table, format_interval, format_share

Format = Callable[[Any], str]
Columns = Sequence[tuple[str, str, Format]]
"""Header, path to the value in a summary, and how the value is printed."""

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
    ("pages of empty gold", "empty_gold", str),
    ("pages of foreign gold", "foreign_gold", str),
    ("word-F1 without both", "words_of_sound_gold.mean_page_f1", format_share),
    ("stray “without” snippets", "stray_without", str),
    ("of them kept", "stray_kept", str),
)
BRIEF_CAPTIONS: Columns = (
    ("pairs", "captions.pairs", str),
    ("kept too often", "captions.too_often", str),
    ("gold's kept", "captions.wanted_kept", format_share),
    ("refrains", "refrains.lines", str),
    ("refrains lost", "refrains.lines_lost", str),
)
CAPTIONS: Columns = (
    ("pairs", "captions.pairs", str),
    ("at most once", "captions.at_most_once", format_share),
    ("or as the gold", "captions.allowed", format_share),
    ("too often", "captions.too_often", str),
    ("in the gold", "captions.wanted", str),
    ("gold's kept", "captions.wanted_kept", format_share),
    ("refrains", "refrains.lines", str),
    ("refrains lost", "refrains.lines_lost", str),
    ("copies", "refrains.copies", str),
    ("copies lost", "refrains.copies_lost", str),
)
LEGEND = Table(
    "How the figures are formed",
    ("figure", "meaning"),
    (
        ("word-F1", "mean of the pages' F1 of the multisets of lower-case \\w+ tokens (WCXB); a crash scores 0"),
        ("P, R", "mean of the pages' precision and recall; F1 of these two would be another figure"),
        ("95 %", "interval of the mean of the pages' F1, by bootstrap over pages"),
        ("without empty gold", "without the pages of which the gold says that they have no main content"),
        ("CJK-fair F1", "the same as word-F1, but each CJK or Thai character is a token"),
        (
            "shingle F1 of means",
            "F1 of the mean precision and the mean recall of 4-gram shingles, ± its bootstrap"
            " standard deviation (article-extraction-benchmark); where all pages are articles",
        ),
        ("ROUGE-5 F1", "mean of the pages' F1 of runs of five CJK-fair tokens (after WebMainBench)"),
        ("Levenshtein", "mean of the pages' normalised similarity by edits of CJK-fair tokens (SIGIR 2023 comparison)"),
        ("snippets", "found and missing snippets summed over all pages (trafilatura)"),
        ("stray", "“without” snippets that stand nowhere on their page, not counted elsewhere"),
        ("foreign gold", "pages of whose gold more than half stands nowhere on the page"),
        ("gold's kept", "duplicated captions that the gold holds and that are still there, of all pages"),
        ("refrains", "lines that stand several times in the gold, and are lost where a copy is missing"),
        ("empty", "answers without text, which are no crashes"),
    ),
    prose=True,
)
