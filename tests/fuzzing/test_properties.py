"""The whole way, with every renderer, on hostile pages and texts.

``make fuzz`` runs many more inputs, of a generator that is faster than Hypothesis.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boilerstrip import Options
from tests.fuzzing import strategies
from tests.fuzzing.generate import Input
from tests.fuzzing.properties import check, check_same, read_facts, run

EXAMPLES = 40
"""Per kind of page: a second or two."""
KINDS = {
    "soup": strategies.bodies,
    "documents": strategies.documents,
    "misnested": strategies.misnested,
    "foreign": strategies.foreign,
    "shadow trees": strategies.shadow_trees,
    "tables": strategies.tables,
}
bounded = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])


def page(data: str | bytes) -> Input:
    return Input(data, flattened=False, options=Options())


@pytest.mark.parametrize("pages", KINDS.values(), ids=KINDS)
def test_all_properties_hold_on_hostile_pages(pages: st.SearchStrategy[str]) -> None:
    bounded(given(pages)(lambda html: check(page(html)) and None))()


@bounded
@given(strategies.texts)
def test_all_properties_hold_on_hostile_texts(text: str) -> None:
    check(Input(text, flattened=True, options=Options()))


@settings(max_examples=3)
@given(strategies.huge_tables)
def test_all_properties_hold_on_huge_tables(html: str) -> None:
    check(page(html))


@bounded
@given(strategies.pages, strategies.pages)
def test_a_page_has_the_same_result_whatever_came_before(html: str, between: str) -> None:
    facts = read_facts(run(page(html)))
    read_facts(run(page(between)))
    check_same(facts, read_facts(run(page(html))))
