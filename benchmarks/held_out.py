"""Extract training pages by trees that were not fitted to them, so that these pages give unbiased figures.

Trees are refitted without each fold of the domains, or without each dataset in turn, and extract the pages left out.
The answers are saved as page id -> text, which ``python -m benchmarks run`` scores like any other system.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.errors import DatasetError
from benchmarks.examples import Example, build_examples
from benchmarks.page import Page
from benchmarks.train import MeasuredExample, build_matrices, cross_validate
from boilerstrip.arrays import F64, rows_where
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.options import Focus
from boilerstrip.render.text import render_text
from boilerstrip.scoring.learned import HTML
from boilerstrip.selection.duplicates import find_duplicates
from boilerstrip.selection.select import select


def answer_held_out(pages: Sequence[Page], by: str, out: Path) -> Iterator[str]:
    """Write a file of answers for each focus.

    Args:
        pages: annotated pages.
        by: what training pages and extracted pages must not share: ``domain`` or ``dataset``.
        out: the folder to write to.

    Yields:
        The path of each file.

    Raises:
        DatasetError: several pages have the same id.
    """
    examples = build_matrices(build_examples(pages), HTML.groups)
    parts = [_part_of(one, by) for one in examples]
    ids = Counter(page.id for page in pages)
    if repeated := [page for page, times in ids.items() if times > 1]:
        raise DatasetError(f"several pages with the same id, which is the key of an answer: {', '.join(repeated[:5])}")
    out.mkdir(parents=True, exist_ok=True)
    for focus, probability in cross_validate(examples, HTML.groups, parts).items():
        answers = dict.fromkeys(ids, "")  # a page without text keeps the empty answer
        for one, likely in zip(examples, probability, strict=True):
            answers[one.example.page.id] = _render_answer(one.example, likely, focus)
        file = out / f"{focus}.json"
        file.write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
        yield str(file)


def _part_of(one: MeasuredExample, by: str) -> str:
    return one.example.page.dataset if by == "dataset" else str(one.example.fold)


def _render_answer(example: Example, probability: F64, focus: Focus) -> str:
    kept = select(probability, example.features, focus).kept
    kept[list(find_duplicates(example.features, kept))] = False
    return render_text(build_plain_content(example.blocks, rows_where(kept).tolist()))
