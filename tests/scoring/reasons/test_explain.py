"""Which of all the evidence is stated as the reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pytest

import boilerstrip
from boilerstrip import Options
from boilerstrip.features.block_features import Features
from boilerstrip.scoring.reasons.explain import UNCLEAR, Reasons, Term, explain
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER, Statement, absent
from boilerstrip.scoring.scores import Contributions, Phrase

Measured = Callable[[str], Features]
Explained = Callable[..., Reasons]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


@dataclass(frozen=True)
class MadeUp:
    """Evidence by name: what it adds to each block's score, and what is stated."""

    features: Features
    evidence: dict[str, tuple[list[float], Statement]]

    def contributions(self) -> Contributions:
        return Contributions(tuple(self.evidence), np.array([terms for terms, _ in self.evidence.values()]))

    def phrases(self) -> Mapping[str, Phrase]:
        return {name: lambda _, __, stated=stated: stated for name, (_, stated) in self.evidence.items()}


@pytest.fixture
def explained(measured: Measured) -> Explained:
    """Reasons on a page of three blocks."""

    def explain_page(kept: tuple[bool, ...] = (True, False, False), **evidence: tuple) -> Reasons:
        page = measured("<p>Ebb</p><p>Flood</p><p>Slack</p>")
        named = {name.replace("_", ", "): found for name, found in evidence.items()}
        return explain(MadeUp(page, named), np.array(kept))

    return explain_page


LENGTH = ([3.0, 1.0, 0.0], Statement("40 words", FOR))
LINKS = ([-0.5, -2.0, 0.0], Statement("link density 0.92", AGAINST))


class TestReason:
    def test_is_what_speaks_most_for_the_verdict(self, explained: Explained) -> None:
        reasons = explained(length=LENGTH, links=LINKS)
        assert reasons.reason(0) == "40 words"
        assert reasons.reason(1) == "link density 0.92"

    def test_compares_a_block_with_the_others_of_the_page(self, explained: Explained) -> None:
        everywhere = ([5.0, 5.0, 5.0], Statement("inside <main>", FOR))
        assert explained(everywhere=everywhere, length=LENGTH).reason(0) == "40 words"

    def test_never_reads_like_an_argument_for_the_opposite(self, explained: Explained) -> None:
        in_nav = ([9.0, 0.0, 0.0], Statement("inside <nav>", AGAINST))
        assert explained(nav=in_nav, length=LENGTH).reason(0) == "40 words"

    def test_is_rather_something_present_than_something_absent(self, explained: Explained) -> None:
        not_in_nav = ([9.0, 0.0, 0.0], absent("not inside <nav>", FOR))
        assert explained(nav=not_in_nav, length=LENGTH).reason(0) == "40 words"

    def test_is_something_absent_where_that_counts_far_more(self, explained: Explained) -> None:
        not_in_nav = ([99.0, 0.0, 0.0], absent("not inside <nav>", FOR))
        assert explained(nav=not_in_nav, length=LENGTH).reason(0) == "not inside <nav>"

    def test_is_rather_what_supports_the_verdict_than_what_supports_none(self, explained: Explained) -> None:
        deep = ([4.0, 0.0, 0.0], Statement("12 elements around its own", NEITHER))
        assert explained(depth=deep, length=LENGTH).reason(0) == "40 words"

    def test_states_the_strongest_feature_of_the_strongest_kind(self, explained: Explained) -> None:
        parent = ([1.0, 0.0, 0.0], Statement("its parent holds 80 words", FOR))
        own = ([2.0, 0.0, 0.0], Statement("its own element holds 40 words", FOR))
        reasons = explained(words_parent=parent, words_own=own, length=([2.5, 0.0, 0.0], LENGTH[1]))
        assert reasons.reason(0) == "its own element holds 40 words"

    def test_is_never_about_the_page_as_a_whole(self, explained: Explained) -> None:
        page = ([9.0, 0.0, 0.0], Statement("the page has 3 blocks", FOR))
        reasons = explained(length=LENGTH, **{"kind of page_blocks": page})
        assert reasons.reason(0) == "40 words"

    def test_says_so_where_nothing_speaks_for_the_verdict(self, explained: Explained) -> None:
        assert explained(length=LENGTH, links=LINKS).reason(2) == UNCLEAR

    def test_of_the_only_block_of_a_page_is_compared_with_none(self, measured: Measured) -> None:
        evidence = {"length": ([3.0], LENGTH[1])}
        assert explain(MadeUp(measured("<p>Ebb"), evidence), np.array([True])).reason(0) == "40 words"


class TestEvidence:
    def test_has_the_strongest_terms_first_and_none_that_is_0(self, explained: Explained) -> None:
        reasons = explained(length=LENGTH, links=LINKS)
        length, links = Term("length", 1.0, "40 words"), Term("links", -2.0, "link density 0.92")
        assert reasons.evidence(1, most=2) == (links, length)
        assert reasons.evidence(1, most=1) == (links,)
        assert reasons.evidence(2, most=2) == ()

    def test_adds_up_the_features_of_a_kind(self, explained: Explained) -> None:
        parent = ([1.0, 0.0, 0.0], Statement("its parent holds 80 words", FOR))
        own = ([2.0, 0.0, 0.0], Statement("its own element holds 40 words", FOR))
        (term,) = explained(words_parent=parent, words_own=own).evidence(0, most=2)
        assert term == Term("words", 3.0, "its own element holds 40 words")


PAGE = f"""<nav><ul><li><a href="/">Home</a><li><a href="/tides">Tides</a><li><a href="/login">Log in</a></ul></nav>
<main><h1>The eels of Orvel</h1><p>{LONG}</p><p>{LONG} It stays there until next year.</p></main>
<aside class="related"><h3>Related</h3><ul><li><a href="/1">Ten mills</a><li><a href="/2">Old boats</a></ul></aside>
<footer><p>© 2024 Cape Courier. All rights reserved.</p></footer>"""


@pytest.mark.parametrize("scorer", ["learned", "heuristic"])
class TestVerdicts:
    def test_of_the_shell_are_never_explained_by_what_speaks_for_it(self, scorer: str) -> None:
        verdicts = boilerstrip.extract(PAGE, options=Options(scorer=scorer)).verdicts
        for verdict in verdicts:
            if not verdict.kept:
                assert "inside <main>" not in verdict.reason
            else:
                assert not any(word in verdict.reason for word in ("inside <nav>", "inside <footer>", "outside"))

    def test_carry_a_sentence_with_each_term(self, scorer: str) -> None:
        for verdict in boilerstrip.extract(PAGE, options=Options(scorer=scorer)).verdicts:
            assert verdict.evidence
            assert all(term.name and term.sentence and term.log_odds for term in verdict.evidence)
