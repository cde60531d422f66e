"""Sheets that show a page's gold beside two systems' answers, compressed so that a browser unpacks them on demand."""

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

PREFERRED = ("boilerstrip", YARDSTICK)
"""Systems to compare if they run."""


def choose_compared(systems: Sequence[System]) -> list[str]:
    """Names of the two systems whose texts are shown: the preferred ones, else the first in order."""
    names = [system.name for system in systems]
    chosen = [name for name in PREFERRED if name in names]
    return (chosen + [name for name in names if name not in chosen])[: len(PREFERRED)]


def pack_sheet(page: Page, answers: Sequence[Answer]) -> str:
    """Sheet of a page as JSON, compressed with gzip and encoded in base64.

    ``rows`` are those of :func:`~benchmarks.html_report.alignment.align`, each as [gold, answer, answer]. Without gold
    text, the second answer is aligned with the first, and ``gold`` is false.
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
