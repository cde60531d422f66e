"""From an input to what was decided about its blocks: a list of named steps."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypedDict

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.lines import split_lines
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.content.kept_notes import keep_notes
from boilerstrip.document.model import Document
from boilerstrip.document.parse import parse
from boilerstrip.document.source import Source, read
from boilerstrip.embedded.supplement import supplement
from boilerstrip.features.block_features import Features, measure
from boilerstrip.metadata.headline import find_headline
from boilerstrip.metadata.title import find_title
from boilerstrip.options import Options
from boilerstrip.scoring import learned
from boilerstrip.scoring.scores import Scorer, Scores
from boilerstrip.selection.duplicates import find_duplicates
from boilerstrip.selection.parts import Selection, text_parts
from boilerstrip.selection.select import name_parts, select
from boilerstrip.selection.wishes import apply_wishes, leave_out_captions, leave_out_title


@dataclass(frozen=True, slots=True)
class Request:
    """An input and how to read it: all that the steps depend on."""

    data: str | bytes
    options: Options
    url: str | None = None
    """Where the page came from: what relative addresses in it are relative to."""
    flattened: bool = False
    """True for text without tags."""
    fetched: date | None = None
    """The day on which the page was fetched, in UTC."""


class Work(TypedDict, total=False):
    """The values that steps have made so far, by name."""

    request: Request
    source: Source
    document: Document
    title: str | None
    blocks: Blocks
    features: Features
    scores: Scores
    selection: Selection


Step = Callable[[Work], Work]
"""Takes the values made so far, and returns its own."""


def _read(work: Work) -> Work:
    return {"source": read(work["request"].data, work["request"].options)}


def _parse(work: Work) -> Work:
    document = parse(work["source"], work["request"].options)
    return {"document": document, "title": find_title(document)}


def _segment(work: Work) -> Work:
    return {"blocks": segment(work["document"], work["request"].options.limits.blocks)}


def _split(work: Work) -> Work:
    blocks = split_lines(work["source"].text, work["request"].options.limits.blocks)
    return {"document": Document(html=""), "title": find_headline(blocks.text), "blocks": blocks}


def _measure(work: Work) -> Work:
    return {"features": measure(work["blocks"], work["title"])}


def _supplement(work: Work) -> Work:
    options = work["request"].options
    features = supplement(work["features"], work["title"], work["source"], work["document"], options)
    return {"features": features, "blocks": features.blocks}


def _score(work: Work) -> Work:
    return {"scores": _scorer(work["request"]).score(work["features"], work["request"].options.focus)}


def _select(work: Work) -> Work:
    options, features = work["request"].options, work["features"]
    selection = select(work["scores"].probability, features, options.focus, text_parts(options))
    selection = keep_notes(selection, work["blocks"])
    return {"selection": apply_wishes(selection, features, options)}


def _deduplicate(work: Work) -> Work:
    features, selection = work["features"], work["selection"]
    copies = find_duplicates(features, selection.kept)
    if copies:
        selection = selection.without_copies(copies)
    options = work["request"].options
    selection = leave_out_title(name_parts(selection, features), options)
    return {"selection": leave_out_captions(selection, features, options)}


def _name(work: Work) -> Work:
    """Find the headline again: the running text is known now, a copy of a caption above it too."""
    selection = work["selection"]
    is_text = selection.kept.copy()
    is_text[list(selection.copies)] = True
    rows = rows_where(is_text & work["features"].is_long)
    return {"title": find_headline(work["blocks"].text, rows.item(0))} if rows.size else {}


STEPS: Mapping[str, Step] = MappingProxyType(
    {
        "read": _read,
        "parse": _parse,
        "segment": _segment,
        "measure": _measure,
        "supplement": _supplement,
        "score": _score,
        "select": _select,
        "deduplicate": _deduplicate,
    }
)
"""The steps for a web page."""
TEXT_STEPS: Mapping[str, Step] = MappingProxyType(
    {
        "read": _read,
        "split": _split,
        "measure": _measure,
        "score": _score,
        "select": _select,
        "deduplicate": _deduplicate,
        "name": _name,
    }
)
"""The steps for flattened text."""


def run(request: Request) -> Work:
    """Run all steps, each on the values of those before it."""
    return run_steps(steps_for(request).values(), Work(request=request))


def run_steps(steps: Iterable[Step], work: Work) -> Work:
    """Run some steps on values made so far; return these and their own."""
    for step in steps:
        work = {**work, **step(work)}
    return work


def steps_for(request: Request) -> Mapping[str, Step]:
    """Return the steps that an input goes through."""
    return TEXT_STEPS if request.flattened else STEPS


def _scorer(request: Request) -> Scorer:
    if request.options.scorer == "heuristic":
        from boilerstrip.scoring import heuristic  # the baseline, which few ask for

        return heuristic.TEXT if request.flattened else heuristic.HTML
    return learned.TEXT if request.flattened else learned.HTML
