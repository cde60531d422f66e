"""Strategies of Hypothesis for hostile pages and texts; the same pieces as the generator's."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.fuzzing.vocabulary import (
    ATTRIBUTES,
    FOREIGN,
    FORMATTING,
    PIECES,
    SCRIPT_DATA,
    SCRIPT_TAGS,
    SECTIONS,
    SHADOW,
    TABLES,
    TAGS,
)

pieces = st.one_of(*map(st.sampled_from, PIECES.values())) | st.text(max_size=8)
"""Texts, entities, control characters, bidirectional text, broken markup."""


def open_tags(names: Sequence[str]) -> st.SearchStrategy[str]:
    """Start tags with up to two attributes."""
    attributes = st.lists(st.sampled_from(ATTRIBUTES), max_size=2).map(" ".join)
    return st.builds("<{} {}>".format, st.sampled_from(names), attributes)


def soups(names: Sequence[str], max_size: int = 25) -> st.SearchStrategy[str]:
    """Pages of such elements in any order, open and closed anywhere."""
    closing = st.builds("</{}>".format, st.sampled_from(names))
    return st.lists(open_tags(names) | pieces | closing, max_size=max_size).map("".join)


def _element(names: Sequence[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(names).flatmap(
        lambda name: st.builds("{}{}</{}>".format, open_tags([name]), content, st.just(name))
    )


well_nested = st.recursive(
    pieces, lambda inner: _element(SECTIONS + FORMATTING, st.lists(inner, max_size=4).map("".join)), max_leaves=15
)
misnested = soups(FORMATTING)
foreign = st.builds("<p>{}</p>{}".format, pieces, soups([*FOREIGN, "p", "b", "table"]))
shadow_trees = soups([*SHADOW, "template shadowrootmode=open", "p", "div", "x-card"])
"""Templates, declarative shadow trees and slots, in any order."""

cells = st.builds("{}{}".format, open_tags(["td", "td", "th"]), pieces)
rows = st.lists(cells, max_size=5).map("".join).map("<tr>{}".format)
tables = st.lists(rows | soups(TABLES, 3), max_size=12).map("".join).map("<table>{}</table>".format)
huge_tables = st.builds("<table>{}</table>".format, st.builds(lambda row, times: row * times, rows, st.just(400)))

scripts = st.builds(
    lambda tag, data: tag.replace("{}", data), st.sampled_from(SCRIPT_TAGS), st.sampled_from(SCRIPT_DATA)
)
heads = st.lists(st.sampled_from(PIECES["meta"]) | scripts, max_size=6).map("".join)
bodies = soups(TAGS) | well_nested | misnested | foreign | shadow_trees | tables
documents = st.builds("<!doctype html><head>{}</head><body>{}".format, heads, bodies)
pages = bodies | documents

texts = st.lists(st.lists(pieces, max_size=3).map(" ".join), max_size=15).map("\n".join)
"""Flattened text."""
