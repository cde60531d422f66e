"""The stages of an extraction that are timed: the steps of the library's pipeline, and the rendering of the text."""

import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.arrays import rows_where
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.pipeline import STEPS, Request, Step, Work
from boilerstrip.render.text import render_text

OPTIONS = Options()


class Rendered(Work, total=False):
    """The values of the steps, and the text."""

    text: str


def _render(work: Work) -> Rendered:
    kept = rows_where(work["selection"].kept).tolist()
    return {"text": render_text(build_plain_content(work["blocks"], kept))}


STAGES: Mapping[str, Step] = MappingProxyType({**STEPS, "render": _render})
"""Stages by name, in order; each takes the values of those before it."""


def run(page: Page) -> tuple[Rendered, dict[str, float]]:
    """Run all stages on a page; return their values, and the CPU seconds that each took."""
    work = Work(request=Request(page.html, OPTIONS))
    seconds: dict[str, float] = {}
    for name, stage in STAGES.items():
        started = time.process_time()
        values = stage(work)
        seconds[name] = time.process_time() - started
        work = {**work, **values}
    return cast(Rendered, work), seconds
