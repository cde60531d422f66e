"""Answers for pages that the trees which judge them know nothing of, so that training pages can be scored honestly.

Trees are fitted anew without each fifth of the domains, or without each
dataset in turn; what they answer is saved as page id -> text, for ``python -m
benchmarks run`` to score beside any system on the same pages.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.examples import Example, examples
from benchmarks.page import Page
from benchmarks.train import Floats, Measured, cross_validated, measured
from boilerstrip.duplicates import duplicates
from boilerstrip.options import Focus
from boilerstrip.render.text import render_text
from boilerstrip.scoring.learned import HTML
from boilerstrip.scoring.select import select


def held_out(pages: Sequence[Page], by: str, out: Path) -> Iterator[str]:
    """Write an answers file for each dataset and focus to ``out`` and name it.

    Args:
        pages: annotated pages.
        by: what no page that taught a tree has in common with the pages it judges: domain or dataset.
        out: the folder of the answers.
    """
    found = measured(examples(pages), HTML.measures)
    parts = [_part(one, by) for one in found]
    out.mkdir(parents=True, exist_ok=True)
    for focus, probability in cross_validated(found, HTML.measures, parts).items():
        answers: dict[str, dict[str, str]] = {}
        for page in pages:
            answers.setdefault(page.dataset, {})[page.id] = ""  # stays so where there is no text
        for one, likely in zip(found, probability, strict=True):
            answers[one.example.page.dataset][one.example.page.id] = _answer(one.example, likely, focus)
        for dataset, texts in answers.items():
            file = out / f"{dataset}-{focus}.json"
            file.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
            yield str(file)


def _part(one: Measured, by: str) -> str:
    return one.example.page.dataset if by == "dataset" else str(one.example.fold)


def _answer(example: Example, probability: Floats, focus: Focus) -> str:
    kept = select(probability, example.features, focus).kept
    copies = duplicates(example.blocks, example.features, kept)
    return render_text(example.blocks, [row for row, keep in enumerate(kept.tolist()) if keep and row not in copies])
