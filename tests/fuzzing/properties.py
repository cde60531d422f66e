"""What holds for every input, however hostile, with every renderer."""

import json
import re
import warnings
from collections import Counter
from dataclasses import dataclass
from html import unescape
from typing import Any, get_args

from selectolax.lexbor import LexborHTMLParser

from boilerstrip import Extraction, extract, extract_text
from boilerstrip.analysis import Status
from boilerstrip.page.page_type import PAGE_TYPES
from boilerstrip.selection.parts import PART_NAMES, Part, PartName
from boilerstrip.verdicts import Verdict
from tests.fuzzing.generate import Input
from tests.fuzzing.reading import find_words, letters, normal, visible_text, whole_text, words
from tests.render.hostile import find_faults
from tests.render.sanitiser import sanitise

URL = "https://lisk.example/tides"
moves_text = re.compile(
    rb"<(?:math|ruby|r[tpb]|rtc|audio|video|noscript|mjx|template|slot|object|pre|code|su[bp]|svg|title|select|option|"
    rb"datalist|iframe|style|script)|shadowroot|data-tex|alt=.?\$|katex|mathjax|\[/|&#|&[a-z]",
    re.IGNORECASE,
).search
"""Matches pages on which letters of two places may become one word, or formulas be printed as TeX."""
is_marker = re.compile(r"-?\d+|[a-z]{1,4}|[ivxlcdm]+", re.IGNORECASE).fullmatch
"""Matches the number of a list item, which no block has."""
is_tex = re.compile(rb"<math|tex|mjx|katex|<su[bp]|<ruby|<r[tpb]|footnote|href=.?#", re.IGNORECASE).search
"""Matches pages whose text may hold TeX, brackets of readings, or numbers of notes."""


class BrokenError(AssertionError):
    """A property does not hold."""


def demand(holds: object, what: str, *evidence: object) -> None:
    """Raise BrokenError unless something holds."""
    if not holds:
        evidence = tuple("".join(sorted(it.elements())) if isinstance(it, Counter) else it for it in evidence)
        raise BrokenError(f"{what}: {', '.join(map(ascii, evidence))[:600]}")


@dataclass(frozen=True, slots=True)
class Facts:
    """All that an extraction says, apart from its verdicts' reasons."""

    text: str
    markdown: str
    html: str
    json: str
    title: str | None
    status: Status
    warnings: tuple[str, ...]
    parts: tuple[tuple[str, int, bool], ...]
    """Text, part, and whether it is kept, of each block."""
    posts: object
    chunks: object


def run(given: Input) -> Extraction:
    """Extract an input."""
    if given.flattened:
        return extract_text(given.data, options=given.options)
    return extract(given.data, url=URL, options=given.options)


def read_facts(page: Extraction) -> Facts:
    """Ask an extraction for everything but verdicts."""
    analysis = page.analysis
    rows = zip(analysis.blocks.text, analysis.selection.part.tolist(), analysis.kept.tolist(), strict=True)
    return Facts(
        text=page.text,
        markdown=page.markdown,
        html=page.html,
        json=page.to_json(markdown=True, html=True),
        title=page.title,
        status=page.status,
        warnings=page.warnings,
        parts=tuple(rows),
        posts=page.posts,
        chunks=(page.chunks(64), page.chunks(64, 8, format="text")),
    )


def check(given: Input, *, verdicts: bool = True) -> Facts:
    """Check all properties of one input, but those of several runs.

    Args:
        given: the input.
        verdicts: ask for verdicts with their reasons, too; they take as long as all else.

    Raises:
        BrokenError: a property does not hold.
        Exception: the library raised it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        page = run(given)
        facts = read_facts(page)
        if verdicts:
            check_verdicts(page, facts)
    demand(facts.status in get_args(Status), "unknown status", facts.status)
    demand(page.page_type in (*PAGE_TYPES, None), "unknown page type", page.page_type)
    demand(0 <= page.confidence <= 1, "confidence", page.confidence)
    check_encodable(facts)
    check_html(facts.html)
    check_text(facts, given)
    if facts.status in ("ok", "empty", "no content"):
        check_words(page, given, facts)
    return facts


def check_same(first: Facts, again: Facts) -> None:
    """Demand that two runs on one input gave the same.

    Raises:
        BrokenError: they did not.
    """
    for name in Facts.__slots__:
        one, other = getattr(first, name), getattr(again, name)
        demand(one == other, f"{name} differs from run to run", one, other)


def check_verdicts(page: Extraction, facts: Facts) -> None:
    """Demand that the verdicts partition the blocks."""
    found = page.verdicts
    demand([verdict.block for verdict in found] == list(range(len(facts.parts))), "verdicts are not a partition")
    for verdict, (text, part, kept) in zip(found, facts.parts, strict=True):
        named = (verdict.text, verdict.part, verdict.kept)
        demand(named == (text, PART_NAMES[Part(part)], kept), "a verdict is not that of its block", named)
        demand(verdict.part in get_args(PartName) and verdict.reason, "a verdict without part or reason", verdict)
        demand(0 <= verdict.score <= 1, "score", verdict)
    check_duplicates(found)


def check_duplicates(found: tuple[Verdict, ...]) -> None:
    """Demand that every duplicate names a kept block."""
    for verdict in found:
        if verdict.part == "duplicate":
            original = int(verdict.reason.removeprefix("duplicate of block ").split(",")[0])
            demand(found[original].kept and not verdict.kept, "duplicate of a block that is not kept", verdict)


def check_encodable(facts: Facts) -> None:
    """Demand that every text is valid Unicode, and that the JSON can be read."""
    for text in (facts.text, facts.markdown, facts.html, facts.json, facts.title or "", *facts.warnings):
        text.encode("utf-8")
    record: dict[str, Any] = json.loads(facts.json, parse_constant=_refuse)
    demand(record["text"] == facts.text and record["markdown"] == facts.markdown, "JSON holds another text")


def _refuse(constant: str) -> None:
    raise BrokenError(f"JSON holds {constant}")


def check_html(html: str) -> None:
    """Demand that HTML is safe: what the renderer has a list of, as a sanitiser and a parser leave it."""
    demand(sanitise(html) == html, "a sanitiser changes the HTML", html, sanitise(html))
    demand(not find_faults(html), "HTML is not safe", find_faults(html))
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}</body>").body
    demand(body is not None and body.inner_html == html, "a parser changes the HTML", html, body and body.inner_html)


def check_text(facts: Facts, given: Input) -> None:
    """Demand that the text holds every kept block in page order, and no word besides."""
    text, end = "".join(facts.text.split()), 0
    for block, _, kept in facts.parts:
        if kept:
            squeezed = "".join(block.split())
            start = text.find(squeezed, end)
            demand(start >= 0, "a kept block is missing in the text", block, facts.text)
            end = start + len(squeezed)
    if given.options.title != "yes":
        kept_words = words("\n".join(block for block, _, kept in facts.parts if kept))
        more = {word for word in words(facts.text) - kept_words if not is_marker(word)}
        demand(not more, "words in the text that no kept block has", more)


def check_words(page: Extraction, given: Input, facts: Facts) -> None:
    """Demand that every word of the page has a verdict, and that every word of a block was on the page.

    Rewritten elements are exempt (see :data:`tests.fuzzing.reading.REWRITTEN`).
    """
    blocks = "\n".join(block for block, _, _ in facts.parts)
    source = page.analysis.source.page
    if given.flattened:
        lost, found = letters(source.decode()) - letters(blocks), letters(blocks) - letters(source.decode())
        demand(not lost, "letters of the text without a verdict", lost)
        demand(not found, "letters that the text has not", found)
        return
    lost = letters(visible_text(source)) - letters(blocks)
    demand(not lost, "letters of the page without a verdict", lost)
    if not is_tex(source):
        whole = whole_text(source)
        whole += "\n" + unescape(unescape(whole))
        found = letters(blocks) - letters(whole)
        demand(not found, "letters that the page has not", found)
        if not moves_text(source):
            squeezed = "".join(find_words(normal(whole)))
            strange = [word for word in words(blocks) if word not in squeezed]
            demand(not strange, "words that the page has not", strange)
