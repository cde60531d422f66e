"""The stages of an extraction, in order: the one place that says where one ends and the next begins."""

import time
from collections.abc import Callable
from typing import Any, TypedDict, cast

from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import Document, Source, parse, read
from boilerstrip.embedded.supplement import supplement
from boilerstrip.extraction import Judged
from boilerstrip.features.block_features import Features, measure
from boilerstrip.render.text import render_text
from boilerstrip.scoring.learned import HTML
from boilerstrip.scoring.scores import Scores
from boilerstrip.selection.duplicates import duplicates
from boilerstrip.selection.select import Selection, select
from boilerstrip.selection.wishes import fulfilled

OPTIONS = Options()


class Made(TypedDict, total=False):
    """A page, and what each stage made of it under its name."""

    page: Page
    decode: Source
    parse: Document
    segment: Blocks
    measure: Features
    supplement: Features
    score: Scores
    select: Selection
    duplicates: dict[int, int]
    render: str


def _select(made: Made) -> Selection:
    selection = select(made["score"].probability, made["supplement"], OPTIONS.focus)
    return fulfilled(selection, made["supplement"], OPTIONS)


def _render(made: Made) -> str:
    judged = Judged(
        source=made["decode"],
        title=made["parse"].title,
        features=made["supplement"],
        scores=made["score"],
        selection=made["select"],
        copies=made["duplicates"],
    )
    return render_text(judged.blocks, judged.kept())


STAGES: dict[str, Callable[[Made], object]] = {
    "decode": lambda made: read(made["page"].html, OPTIONS),
    "parse": lambda made: parse(made["decode"], OPTIONS),
    "segment": lambda made: segment(made["parse"], OPTIONS.limits.blocks),
    "measure": lambda made: measure(made["segment"], made["parse"].title),
    "supplement": lambda made: supplement(made["measure"], made["decode"], made["parse"], OPTIONS),
    "score": lambda made: HTML.score(made["supplement"], OPTIONS.focus),
    "select": _select,
    "duplicates": lambda made: duplicates(made["supplement"], made["select"].kept),
    "render": _render,
}
"""The steps of :func:`boilerstrip.pipeline.judge`, and the text's rendering; each is given what those before made."""


def run(page: Page) -> tuple[Made, dict[str, float]]:
    """What each stage made of a page, and the CPU seconds that it took."""
    made = Made(page=page)
    seconds: dict[str, float] = {}
    for name, stage in STAGES.items():
        started = time.process_time()
        result = stage(made)
        seconds[name] = time.process_time() - started
        cast("dict[str, Any]", made)[name] = result
    return made, seconds
