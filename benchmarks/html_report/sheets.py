"""A sheet for each page: its gold beside two systems' answers, packed to be opened one by one."""

import base64
import gzip
import json
from collections.abc import Sequence

from benchmarks.answer import Answer
from benchmarks.html_report.alignment import align, split_text
from benchmarks.metrics import contains
from benchmarks.page import Page
from benchmarks.summary import YARDSTICK
from benchmarks.systems import System

FIRST_CHOICE = ("boilerstrip", YARDSTICK)


def choose_compared(systems: Sequence[System]) -> list[str]:
    """Names of the two systems whose texts are shown: the first choice, else the first that run."""
    names = [system.name for system in systems]
    chosen = [name for name in FIRST_CHOICE if name in names]
    return (chosen + [name for name in names if name not in chosen])[: len(FIRST_CHOICE)]


def pack_sheet(page: Page, answers: Sequence[Answer]) -> str:
    """JSON of a page, compressed by gzip, in base 64.

    ``rows`` are those of :func:`~benchmarks.html_report.alignment.align`, each as [gold, answer, answer]. Where nobody
    wrote the gold text down the answers are aligned with the first of them, and ``gold`` is false.
    """
    texts = [split_text(answer.text) for answer in answers]
    has_gold = page.gold_text is not None
    base = split_text(page.gold_text) if page.gold_text is not None else texts[0]
    rows = align(base, texts if has_gold else texts[1:])
    content = {
        "url": page.url,
        "title": page.title,
        "gold": has_gold,
        "cut": base.is_cut or any(text.is_cut for text in texts),
        "crashes": [answer.crash for answer in answers],
        "rows": [[row.gold, *row.answers] if has_gold else [(), row.gold, *row.answers] for row in rows],
        "with": [[snippet, *_contained_in(snippet, answers)] for snippet in page.with_],
        "without": [[snippet, *_contained_in(snippet, answers)] for snippet in page.without],
    }
    return base64.b64encode(gzip.compress(json.dumps(content).encode(), mtime=0)).decode("ascii")


def _contained_in(snippet: str, answers: Sequence[Answer]) -> list[bool]:
    return [contains(answer.text, snippet) for answer in answers]
