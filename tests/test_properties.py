"""Properties of every page, however broken, checked on pages that hypothesis generates.

``pytest --hypothesis-profile=explore tests/test_properties.py`` tries many more examples than usual.
"""

import pickle
import re
import warnings
from collections import Counter
from collections.abc import Sequence
from typing import Any, get_args

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import boilerstrip
from boilerstrip import Extraction, Limits, Options, PageWarning
from boilerstrip.extraction import Status
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.subtrees import LEVELS
from boilerstrip.options import Captions, Comments, Focus, Scorer
from boilerstrip.page.page_type import PAGE_TYPES
from boilerstrip.selection.parts import PartName

TAGS = """
a address article aside audio b blockquote body button caption center code datalist dd details dialog div dl dt em
fieldset figcaption figure font footer form frameset h1 h2 head header hr html i iframe img input label li listing
main math menu mi nav nobr noembed noframes noscript object ol option p plaintext pre rt ruby script section select
span style summary svg table tbody td template textarea th title tr track ul video xmp x-card o:p
""".split()
ATTRIBUTES = """
class=caption class="site-footer nav" class hidden aria-hidden="true" style="display:none" href="/x" role="main"
alt="The eels of Orvel" id=a
""".split()
TEXTS = [
    "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed.",
    "The eels of Orvel",
    "潮は日に二度満ち、港もそれとともに変わる。",
    "© 2024",
    "Read more",
    "a b",
    " ",
    "\n",
    "\u200b",
    "&shy;",
    "&nbsp;",
    "&lt;b&gt;",
    "&#0;",
    "…",
]
MARKUP = ["<!-- ebb -->", "<![CDATA[ebb]]>", "<!doctype html>", "<?xml version='1.0'?>", "<br>", "<", "</", "<p "]

texts = st.sampled_from(TEXTS) | st.text(max_size=12)
REWRITTEN_TAGS = ("audio", "math", "mi", "noscript", "pre", "rt", "ruby", "video")
"""Elements whose text may be moved, or printed otherwise."""


def open_tags(names: Sequence[str]) -> st.SearchStrategy[str]:
    """Start tags of elements with such names."""
    return st.builds("<{} {}>".format, st.sampled_from(names), st.sampled_from(["", *ATTRIBUTES]))


def soup(names: Sequence[str]) -> st.SearchStrategy[str]:
    """Pages of such elements, in any order."""
    closing = st.builds("</{}>".format, st.sampled_from(names))
    return st.lists(open_tags(names) | closing | texts | st.sampled_from(MARKUP), max_size=30).map("".join)


opened = open_tags(TAGS)
closed = st.builds("</{}>".format, st.sampled_from(TAGS))
pages = soup(TAGS)
"""Tag soup."""
plain_pages = soup([name for name in TAGS if name not in REWRITTEN_TAGS])

anything = (
    pages
    | st.text()
    | st.binary()
    | st.builds(lambda page, codec: page.encode(codec, "replace"), pages, st.sampled_from(["utf-8", "utf-16", "gbk"]))
    | st.builds(
        lambda label, page: f'<meta charset="{label}">{page}'.encode("koi8-r", "replace"),
        st.sampled_from(["utf-8", "iso-2022-jp", "shift_jis", "utf-16", "x-user-defined", "replacement", "none"]),
        pages,
    )
)
"""Pages, and input that is not a page."""

options = st.builds(
    Options,
    focus=st.sampled_from(get_args(Focus)),
    comments=st.sampled_from(get_args(Comments)),
    captions=st.sampled_from(get_args(Captions)),
    scorer=st.sampled_from(get_args(Scorer)),
    keep=st.sampled_from([(), ("p",), ("nav", "footer")]),
    drop=st.sampled_from([(), ("div",), ("*",)]),
    boilerplate=st.sampled_from([(), ("read more",)]),
    encoding=st.sampled_from([None, "utf-8", "shift_jis", "unheard-of"]),
    limits=st.builds(Limits, characters=st.sampled_from([9, 99, 9_999]), blocks=st.sampled_from([1, 3, 9_999])),
)

INVISIBLE_TAGS = ["head", "title", "script", "style", "template", "svg", "iframe", "datalist", "select", "option"]
remove_space = re.compile(r"\s").sub
replace_uncompared = re.compile(r"[\s\u00ad\u200b\ufeff¶#§🔗]").sub
"""White space, other invisible characters, and the symbols of permalinks."""


def squeeze(text: str) -> str:
    return replace_uncompared("", text)


def parse_visible(page: str) -> LexborHTMLParser:
    """Parse a page without the elements that a reader never sees."""
    tree = LexborHTMLParser(page)
    tree.strip_tags(INVISIBLE_TAGS, recursive=True)
    return tree


def assume_read_as_given(page: Extraction) -> None:
    """Leave out input that is not text, and text with C1 control characters, which is repaired."""
    assume(page.status != "binary" and "encoding-doubled" not in {warning.code for warning in page.warnings})


def measure_page(page: Extraction) -> Features:
    return measure(page.analysis.blocks, page.title)


@given(anything, options)
def test_never_raises_or_warns_and_always_has_a_known_status(data: str | bytes, chosen: Options) -> None:
    for entry in (boilerstrip.extract, boilerstrip.extract_text):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            page = entry(data, options=chosen)
            assert isinstance(page, Extraction)
            assert page.status in get_args(Status)
            assert all(isinstance(warning, PageWarning) for warning in page.warnings)


@given(anything, options)
def test_every_page_has_a_confidence_and_a_known_type_or_none(data: str | bytes, chosen: Options) -> None:
    for entry in (boilerstrip.extract, boilerstrip.extract_text):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            page = entry(data, options=chosen)
            assert 0 <= page.confidence <= 1
            assert page.page_type in (*PAGE_TYPES, None)


@given(anything, options)
def test_every_text_can_be_encoded(data: str | bytes, chosen: Options) -> None:
    for entry in (boilerstrip.extract, boilerstrip.extract_text):
        page = entry(data, options=chosen)
        for text in (page.text, page.title or "", *(verdict.text for verdict in page.verdicts)):
            text.encode("utf-8")


@given(plain_pages)
def test_no_visible_text_is_lost(html: str) -> None:
    page = boilerstrip.extract(html)
    assume_read_as_given(page)
    body = parse_visible(html).body
    assert squeeze("".join(verdict.text for verdict in page.verdicts)) == squeeze(body.text() if body else "")


@given(st.lists(texts, max_size=20).map("\n".join))
def test_no_line_of_flattened_text_is_lost(text: str) -> None:
    page = boilerstrip.extract_text(text)
    assume_read_as_given(page)
    assert squeeze("".join(verdict.text for verdict in page.verdicts)) == squeeze(text)


@given(anything, options)
def test_kept_and_dropped_blocks_are_all_blocks(data: str | bytes, chosen: Options) -> None:
    for entry in (boilerstrip.extract, boilerstrip.extract_text):
        page = entry(data, options=chosen)
        assert [verdict.block for verdict in page.verdicts] == list(range(len(page.verdicts)))
        assert {verdict.part for verdict in page.verdicts} <= set(get_args(PartName))
        assert page.kept_verdicts == tuple(verdict for verdict in page.verdicts if verdict.kept)


@given(anything, options)
def test_the_text_contains_every_kept_block_in_page_order(data: str | bytes, chosen: Options) -> None:
    for entry in (boilerstrip.extract, boilerstrip.extract_text):
        page = entry(data, options=chosen)
        text, end = remove_space("", page.text), 0
        for verdict in page.kept_verdicts:
            block = remove_space("", verdict.text)
            end = text.index(block, end) + len(block)


@given(pages)
def test_a_path_selects_one_element_that_contains_the_text_of_the_block(html: str) -> None:
    tree, page = parse_visible(html), boilerstrip.extract(html)
    assume_read_as_given(page)
    for verdict in page.verdicts:
        (element,) = tree.css(verdict.path)
        assert Counter(filter(str.isalnum, verdict.text)) <= Counter(filter(str.isalnum, element.text()))


@given(pages, options)
def test_a_duplicate_refers_to_a_kept_block(html: str, chosen: Options) -> None:
    page = boilerstrip.extract(html, options=chosen)
    kept = {verdict.block for verdict in page.kept_verdicts}
    for verdict in page.verdicts:
        if verdict.part == "duplicate":
            assert int(verdict.reason.removeprefix("duplicate of block ").split(",")[0]) in kept
            assert verdict.block not in kept


@given(pages, st.integers(1, 5))
def test_a_truncated_page_has_the_first_blocks_of_the_whole_page(html: str, limit: int) -> None:
    whole = [verdict.text for verdict in boilerstrip.extract(html).verdicts]
    cut = boilerstrip.extract(html, options=Options(limits=Limits(blocks=limit)))
    assert [verdict.text for verdict in cut.verdicts] == whole[:limit]
    assert (cut.status == "truncated") == (len(whole) > limit and not cut.analysis.source.binary)


@given(anything, options, anything)
def test_one_page_never_changes_the_next(data: str | bytes, chosen: Options, between: str | bytes) -> None:
    first = boilerstrip.extract(data, options=chosen)
    boilerstrip.extract(between)
    boilerstrip.extract_text(between)
    again = boilerstrip.extract(data, options=chosen)
    assert (again.text, again.verdicts, again.title, again.status) == (
        first.text,
        first.verdicts,
        first.title,
        first.status,
    )


@given(anything, options)
def test_options_and_extractions_survive_pickling(data: str | bytes, chosen: Options) -> None:
    assert pickle.loads(pickle.dumps(chosen)) == chosen
    page = boilerstrip.extract(data, options=chosen)
    copy = pickle.loads(pickle.dumps(page))
    assert (copy.text, copy.verdicts, copy.status, copy.warnings) == (
        page.text,
        page.verdicts,
        page.status,
        page.warnings,
    )


def arrays_of(record: object) -> dict[str, Any]:
    """Arrays among the fields and properties of a record, those in dicts included, by name."""
    values = {name: getattr(record, name) for name in dir(record) if not name.startswith("_")}
    in_dicts = {
        f"{name} {key}": value
        for name in values
        if isinstance(values[name], dict)
        for key, value in values[name].items()
    }
    return {name: value for name, value in {**values, **in_dicts}.items() if isinstance(value, np.ndarray)}


@given(pages)
def test_features_are_finite_and_have_a_value_per_block(html: str) -> None:
    page = boilerstrip.extract(html)
    features = measure_page(page)
    columns = arrays_of(features)
    assert columns.pop("ancestors").shape == (LEVELS, len(page.verdicts))
    assert {
        "tag",
        "hints_own",
        "hints_near",
        "hints_around",
        "signature",
        "position",
        "is_dateline",
        "labels share",
        "markers consent",
    } <= set(columns)
    for name, column in {**columns, **arrays_of(features.counts)}.items():
        assert len(column) == len(page.verdicts), name
        assert np.isfinite(column.astype(np.float64)).all(), name


@given(pages)
def test_sums_over_elements_are_finite_and_have_a_value_per_element(html: str) -> None:
    subtrees = measure_page(boilerstrip.extract(html)).subtrees
    columns = arrays_of(subtrees)
    assert {
        "words",
        "running_words",
        "length",
        "link_length",
        "block_count",
        "running_share",
        "link_density",
        "depth",
    } <= set(columns)
    for name, column in columns.items():
        assert len(column) == len(subtrees.elements.tag), name
        assert np.isfinite(column.astype(np.float64)).all(), name
        assert (column >= 0).all(), name


@given(html=pages)
def test_shares_are_between_0_and_1(html: str) -> None:
    features = measure_page(boilerstrip.extract(html))
    for share in (
        features.link_density,
        features.position,
        features.subtrees.running_share,
        features.subtrees.link_density,
    ):
        assert ((share >= 0) & (share <= 1)).all()


@given(pages, st.sampled_from(get_args(Scorer)))
def test_scores_are_between_0_and_1(html: str, scorer: Scorer) -> None:
    assert all(
        0 <= verdict.score <= 1 for verdict in boilerstrip.extract(html, options=Options(scorer=scorer)).verdicts
    )
