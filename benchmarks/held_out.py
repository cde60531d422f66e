"""Answers for pages that the trees which judge them know nothing of, so that training pages can be scored honestly.

Trees are fitted anew without each fifth of the domains, or without each
dataset in turn; what they answer is saved as page id -> text, for ``python -m
benchmarks run`` to score beside any system on the same pages.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.errors import DatasetError
from benchmarks.examples import Example, examples
from benchmarks.page import Page
from benchmarks.train import F64, Measured, cross_validated, measured
from boilerstrip.options import Focus
from boilerstrip.render.text import render_text
from boilerstrip.scoring.learned import HTML
from boilerstrip.selection.duplicates import duplicates, without_copies
from boilerstrip.selection.select import select


def answer_held_out(pages: Sequence[Page], by: str, out: Path) -> Iterator[str]:
    """Write a file of answers for each focus to ``out`` and name it.

    Args:
        pages: annotated pages.
        by: what no page that taught a tree has in common with the pages it judges: domain or dataset.
        out: the folder of the answers.

    Raises:
        DatasetError: two datasets have a page of one id.
    """
    found = measured(examples(pages), HTML.measures)
    parts = [_part_of(one, by) for one in found]
    ids = Counter(page.id for page in pages)
    if twice := [page for page, times in ids.items() if times > 1]:
        raise DatasetError(f"pages of one id in several datasets, whose answers would be one: {', '.join(twice[:5])}")
    out.mkdir(parents=True, exist_ok=True)
    for focus, probability in cross_validated(found, HTML.measures, parts).items():
        answers = dict.fromkeys(ids, "")  # stays so where there is no text
        for one, likely in zip(found, probability, strict=True):
            answers[one.example.page.id] = _render_answer(one.example, likely, focus)
        file = out / f"{focus}.json"
        file.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
        yield str(file)


def _part_of(one: Measured, by: str) -> str:
    return one.example.page.dataset if by == "dataset" else str(one.example.fold)


def _render_answer(example: Example, probability: F64, focus: Focus) -> str:
    kept = select(probability, example.features, focus).kept
    copies = duplicates(example.features, kept)
    return render_text(example.blocks, without_copies(kept, copies))
