"""What each marked region of the documentation shows: data, no logic."""

from collections.abc import Mapping
from functools import partial

from benchmarks.doc_tables import (
    RUNS,
    describe_command,
    find_fact,
    get_legend,
    get_not_measured,
    select_table,
    tabulate_by_dataset,
    tabulate_comparison,
    tabulate_confidence,
    tabulate_page_types,
    tabulate_standing,
    tabulate_training,
    tabulate_verdicts,
    tabulate_versions,
)
from benchmarks.docs import View

DIFFERENCE, COUNTS = "{difference} ({interval})", "{won} / {tied} / {lost}"
CAPTIONS = "{at most once} / {once or as gold} ({too often} of {pairs})"
ANNOTATED = ("wcxb-dev", "fundus-dev", "trafilatura", "postlight", "zhweb", "newspaper4k", "andyaed", "corpus")
"""Datasets with annotated metadata."""

VIEWS: Mapping[str, View] = {
    "standing": tabulate_standing,
    "uncompiled-ratio": partial(find_fact, "uncompiled-ratio"),
    "legend": get_legend,
    "not-measured": get_not_measured,
    "explained": tabulate_verdicts,
    # accuracy
    "word-f1": partial(tabulate_by_dataset, "{word-F1}"),
    "word-f1-intervals": partial(tabulate_by_dataset, "{95 %}"),
    "precision-recall": partial(tabulate_by_dataset, "{P} / {R}"),
    "wcxb-dev-page-types": partial(select_table, "wcxb-dev", "wcxb-dev: word-F1 by page type"),
    "corpus-page-types": partial(select_table, "corpus", "corpus: word-F1 by page type"),
    "snippet-f1": partial(tabulate_by_dataset, "{snippet F1}"),
    "snippets": partial(tabulate_by_dataset, "{snippet P} / {snippet R} / {snippet accuracy}"),
    "nonempty-gold": partial(tabulate_by_dataset, "{word-F1 without empty gold}"),
    "cjk-fair": partial(tabulate_by_dataset, "{CJK-fair F1} ({CJK-fair 95 %})"),
    "shingles": partial(tabulate_by_dataset, "{shingle F1 of means} ± {±}"),
    "rouge-5": partial(tabulate_by_dataset, "{ROUGE-5 F1}"),
    "levenshtein": partial(tabulate_by_dataset, "{Levenshtein}"),
    "failures": partial(tabulate_by_dataset, "{crashes} / {empty}"),
    "versions": tabulate_versions,
    # duplicated captions
    "caption-pairs": partial(tabulate_by_dataset, CAPTIONS),
    "captions-kept": partial(tabulate_by_dataset, "{gold kept} of {in gold}"),
    "corpus-captions": partial(select_table, "corpus", "corpus: duplicated captions"),
    # what word-F1 does not show
    "minimal-pairs": partial(select_table, "pairs", "Minimal pairs by place"),
    "copies": partial(select_table, "pairs", "Copies by difference"),
    "corpus-words-lost": partial(select_table, "corpus", "corpus: share of words lost by kind of element"),
    "corpus-torn-groups": partial(select_table, "corpus", "corpus: groups torn"),
    # many pages
    "engines": partial(select_table, "engines", "Engines"),
    "archive-account": partial(select_table, "archive", "Archives: account"),
    "archive-records": partial(select_table, "archive", "Archives: records"),
    "archive-speed": partial(select_table, "archive", "Archives: speed"),
    # languages
    "languages": partial(select_table, "languages", "Languages"),
    # structure of Markdown
    "structure-corpus": partial(select_table, "structure", "corpus: structure of Markdown"),
    "structure-wcxb-dev": partial(select_table, "structure", "wcxb-dev: structure of Markdown"),
    "structure-defuddle": partial(select_table, "structure", "defuddle: structure of Markdown gold"),
    # metadata
    **{f"metadata-{dataset}": partial(select_table, "metadata", f"{dataset}: metadata") for dataset in ANNOTATED},
    # differences
    "wcxb-dev-differences": partial(select_table, "wcxb-dev", "held-out-domain against others:"),
    "wcxb-dev-differences-by-type": partial(
        tabulate_comparison, "wcxb-dev", "held-out-domain against others by page type", "page type", DIFFERENCE
    ),
    "wcxb-dev-counts-by-type": partial(
        tabulate_comparison, "wcxb-dev", "held-out-domain against others by page type", "page type", COUNTS
    ),
    "other-sets-differences": partial(select_table, "other-sets", "held-out-domain against others:"),
    "other-sets-differences-by-dataset": partial(
        tabulate_comparison, "other-sets", "held-out-domain against others by dataset", "dataset", DIFFERENCE
    ),
    "other-sets-counts-by-dataset": partial(
        tabulate_comparison, "other-sets", "held-out-domain against others by dataset", "dataset", COUNTS
    ),
    "scrapinghub-sample-differences": partial(select_table, "scrapinghub-sample", "boilerstrip against others"),
    # speed
    "cpu-ratios": partial(tabulate_by_dataset, "{CPU to trafilatura}"),
    "wcxb-dev-cpu": partial(select_table, "wcxb-dev", "wcxb-dev: CPU ms"),
    "corpus-cpu": partial(select_table, "corpus", "corpus: CPU ms"),
    "stages": partial(select_table, "profile", "CPU ms per page"),
    # the corpus and its floors
    "gate": partial(select_table, "gate", "Gate"),
    # training
    "trained": tabulate_training,
    "page-type-accuracy": tabulate_page_types,
    "confidence-accuracy": tabulate_confidence,
    "worst-pages": partial(select_table, "worst", "The 50 worst pages"),
    "worst-classes": partial(select_table, "worst", "Pages by class"),
    # hostile pages
    "hostile-systems": partial(select_table, "robustness", "Hostile pages by system"),
    "hostile-ours": partial(select_table, "robustness", "boilerstrip on hostile pages"),
    "hostile-others": partial(select_table, "robustness", "Extractors on hostile pages"),
    # where the figures come from
    **{
        f"{name}-command": partial(describe_command, name)
        for name in (*RUNS, "structure", "metadata", "languages", "profile", "gate", "pairs", "worst", "robustness")
    },
}  # fmt: skip
"""Views by the name of their region."""
