"""Every feature has a phrase, and what a phrase states is true of the page."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from boilerstrip.blocks.model import without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import Features, measure
from boilerstrip.features.evidence import measure_evidence
from boilerstrip.features.matrix import HTML_FEATURES, TEXT_FEATURES, build_matrix, name_rows
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.metadata.title import find_title
from boilerstrip.options import Options
from boilerstrip.scoring import heuristic
from boilerstrip.scoring.reasons import elements, hints, place, text
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.heuristic import PHRASES as HEURISTIC
from boilerstrip.scoring.reasons.learned import PHRASES as LEARNED
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER

Measured = Callable[[str], Features]

CORPUS = Path(__file__).parents[3] / "corpus"
CASES = (
    "en-forum-reddit", "en-documentation-javadoc", "ja-listing-blog", "ar-article-news", "zh-product-shop",
    "de-service-typo3", "th-article-blog", "en-service-login",
)  # fmt: skip
LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
PAGE = f"""<nav><ul><li><a href="/">Home</a><li><a href="/tides">Tides</a></ul></nav>
<div role="navigation"><p><a href="/deep">Deep water</a></div>
<main><h1>The eels of Orvel</h1><p>{LONG}</p><p>{LONG} It stays <a href="/there">there</a>.</p><p>{LONG} Always.</p>
<h3>Related</h3><div class="comment-list"><p>So it is.</p></div></main>
<p><a class="share">Share it</a> below</p>
<footer><p>© 2024 Cape Courier.</p></footer>"""
NUMBER = re.compile(r"[\d,]+(?:\.\d+)?")


def facts_for(name: str) -> Facts:
    options = Options()
    html = (CORPUS / name / "page.html").read_bytes()
    document = parse(read(html, options), options)
    features = measure(segment(document, options.limits.blocks), find_title(document))
    return Facts(features, np.arange(len(features.tag)) % 3 == 0)


@pytest.fixture(scope="module", params=CASES)
def corpus_facts(request: pytest.FixtureRequest) -> Facts:
    return facts_for(request.param)


@pytest.fixture
def facts(measured: Measured) -> Facts:
    features = measured(PAGE)
    return Facts(features, features.is_long)


def row_of(facts: Facts, start: str) -> int:
    return next(row for row, of_block in enumerate(facts.features.blocks.text) if of_block.startswith(start))


class TestCoverage:
    @pytest.mark.parametrize("groups", [HTML_FEATURES, TEXT_FEATURES], ids=["html", "text"])
    def test_has_a_phrase_for_each_feature_of_learned_scoring(self, groups: tuple) -> None:
        assert set(name_rows(groups)) <= set(LEARNED)

    def test_has_no_phrase_for_a_feature_that_learned_scoring_lacks(self) -> None:
        assert set(LEARNED) == {*name_rows(HTML_FEATURES), *name_rows(TEXT_FEATURES)}

    @pytest.mark.parametrize("scorer", [heuristic.HTML, heuristic.TEXT], ids=["html", "text"])
    def test_has_a_phrase_for_each_weight_of_heuristic_scoring(self, scorer: heuristic.HeuristicScorer) -> None:
        assert set(scorer.weights) - set(heuristic.PAGE_TERMS) <= set(HEURISTIC)


@pytest.mark.parametrize("phrases", [LEARNED, HEURISTIC], ids=["learned", "heuristic"])
class TestAnyStatement:
    def test_is_a_short_line_of_text(self, phrases: dict, corpus_facts: Facts) -> None:
        rows = np.linspace(0, len(corpus_facts.kept) - 1, 12).astype(int).tolist()
        for name, phrase in phrases.items():
            for row in rows:
                statement = phrase(corpus_facts, row)
                assert 0 < len(statement.text) < 120, name
                assert not re.search(r"nan|inf\b|\bNone\b|\{|\b-\d", statement.text), (name, statement.text)
                assert statement.side in (FOR, NEITHER, AGAINST)

    def test_of_a_page_of_one_block_or_without_tags_is_made_too(self, phrases: dict, measured: Measured) -> None:
        for features in (measured("<p>Ebb"), measured("<p>—"), measure(without_tags([LONG, "Home"]), None)):
            facts = Facts(features, np.ones(len(features.tag), np.bool_))
            for name, phrase in phrases.items():
                assert phrase(facts, len(features.tag) - 1).text, name


class TestTruth:
    """What is stated about blocks of real pages is what their features say."""

    def test_link_density_is_that_of_the_block(self, corpus_facts: Facts) -> None:
        for row, density in enumerate(corpus_facts.features.link_density.tolist()):
            stated = text.state_link_density(corpus_facts, row).text
            assert stated == (f"link density {density:.2f}" if density else "no links")

    def test_number_of_words_is_that_of_the_block(self, corpus_facts: Facts) -> None:
        for row, words in enumerate(corpus_facts.features.counts.words.tolist()):
            stated = text.state_words(corpus_facts, row).text
            number = 1 if stated == "a single word" else int(stated.split()[0].replace("no", "0").replace(",", ""))
            assert number == round(words)

    @pytest.mark.parametrize("hint", [Hint.NAV, Hint.MAIN, Hint.FOOTER, Hint.C_RELATED, Hint.C_CONTENT])
    def test_inside_is_said_where_the_feature_is_set_and_only_there(self, hint: Hint, corpus_facts: Facts) -> None:
        is_inside = corpus_facts.features.inside(mask(hint)).tolist()
        for row, inside in enumerate(is_inside):
            statement = hints.state_around(hint, corpus_facts, row)
            assert statement.is_present == inside
            assert statement.text.startswith(("inside", "holds") if inside else ("not inside", "only an element"))

    @pytest.mark.parametrize("hint", [Hint.MAIN, Hint.ARTICLE])
    def test_outside_is_said_where_the_feature_is_set_and_only_there(self, hint: Hint, corpus_facts: Facts) -> None:
        row_of_feature = name_rows(HTML_FEATURES).index(f"outside <{hint.name.lower()}>")
        is_outside = build_matrix(corpus_facts.features, HTML_FEATURES, False)[row_of_feature]
        for row, outside in enumerate(is_outside.tolist()):
            stated = hints.state_outside(hint, corpus_facts, row).text
            assert stated.startswith("outside") == bool(outside)

    def test_signature_counts_other_blocks_with_the_same_shape_and_verdict(self, corpus_facts: Facts) -> None:
        shape, kept = corpus_facts.features.signature, corpus_facts.kept
        for row in range(len(kept)):
            others = (shape == shape[row]) & (np.arange(len(kept)) != row)
            stated = elements.state_signature(corpus_facts, row).text
            if matched := re.fullmatch(r"same signature as ([\d,]+) (kept|dropped) blocks?", stated):
                of_verdict = others & (kept == (matched[2] == "kept"))
                assert int(matched[1].replace(",", "")) == of_verdict.sum() > others.sum() / 2
            elif "half" in stated:
                assert 2 * (others & kept).sum() == others.sum() > 0
            else:
                assert not others.any()

    def test_distances_are_in_blocks(self, corpus_facts: Facts) -> None:
        features = corpus_facts.features
        for row in range(len(features.tag)):
            stated = place.state_text_before(corpus_facts, row).text
            if stated == "is running text":
                assert features.is_long[row]
            elif matched := NUMBER.search(stated):
                distance = int(matched[0].replace(",", ""))
                assert features.is_long[row - distance]
                assert not features.is_long[row - distance + 1 : row + 1].any()
            else:
                assert not features.is_long[: row + 1].any()

    def test_position_is_the_share_of_words_before(self, corpus_facts: Facts) -> None:
        words = corpus_facts.features.counts.words
        for row in range(0, len(words), 7):
            stated = place.state_position(corpus_facts, row).text
            if matched := re.search(r"after (\d+) %", stated):
                assert int(matched[1]) == pytest.approx(100 * words[:row].sum() / words.sum(), abs=0.51)

    def test_evidence_that_is_fully_there_is_stated_as_present(self, corpus_facts: Facts) -> None:
        """A mask of heuristic scoring is set where its statement says that something is there."""
        for name, values in measure_evidence(corpus_facts.features).items():
            if (
                name in heuristic.HTML.weights
                and values.dtype == np.bool_
                and name not in ("near comment", "below the title")
            ):
                for row in range(0, len(values), 5):
                    statement = HEURISTIC[name](corpus_facts, row)
                    if values[row]:
                        assert statement.is_present, (name, statement.text)


class TestWording:
    """Examples on one small page."""

    @pytest.mark.parametrize(
        ("start", "hint", "expected"),
        [
            ("Home", Hint.NAV, "inside <nav>"),
            ("Deep water", Hint.NAV, "inside a <div> with the role of <nav>"),
            ("So it is.", Hint.NAV, "not inside <nav>"),
            ("So it is.", Hint.C_COMMENT, "inside an element named like a comment area"),
            ("The lock", Hint.C_COMMENT, "not inside an element named like a comment area"),
            ("Share it", Hint.C_SHARE, "holds an element named like sharing buttons"),
            ("Home", Hint.ITEM, "inside a list item"),
        ],
    )
    def test_of_what_is_around_a_block(self, facts: Facts, start: str, hint: Hint, expected: str) -> None:
        assert hints.state_around(hint, facts, row_of(facts, start)).text == expected

    def test_of_outside_names_the_element_that_the_page_has(self, facts: Facts) -> None:
        footer, heading = row_of(facts, "©"), row_of(facts, "The eels")
        assert hints.state_outside(Hint.MAIN, facts, footer).text == "outside the page's <main>"
        assert hints.state_outside(Hint.MAIN, facts, heading).text == "inside <main>"
        assert hints.state_outside(Hint.ARTICLE, facts, heading).text == "no <article> on the page"

    def test_of_a_label_quotes_it(self, facts: Facts) -> None:
        stated = place.state_label("related", facts, row_of(facts, "So it is."))
        assert stated == ("1 block below the label for related pages “Related”", AGAINST, True)

    def test_of_an_element_names_its_tag_and_level(self, facts: Facts) -> None:
        row = row_of(facts, "So it is.")
        assert [elements.name_level(level, facts, row) for level in range(3)] == [
            "its own <p>", "its parent <div>", "the <main> 2 levels up",
        ]  # fmt: skip

    def test_of_the_main_container_counts_blocks_from_its_edge(self, facts: Facts) -> None:
        container = "the main text's element"
        assert place.state_container(facts, row_of(facts, "The lock")).text == f"inside {container}"
        assert place.state_container(facts, row_of(facts, "Deep water")).text == f"1 block before {container}"
        assert place.state_container(facts, row_of(facts, "©")).text == f"2 blocks after {container}"

    def test_of_the_whole_page_is_no_reason_for_one_block(self, facts: Facts) -> None:
        statement = elements.state_word_share(5, facts, 0)
        assert (statement.side, statement.is_present) == (NEITHER, False)
