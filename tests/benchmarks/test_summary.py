from dataclasses import replace

import pytest

from benchmarks.captions import CaptionCount, RefrainCount
from benchmarks.metrics import Overlap, Snippets
from benchmarks.scoring import PageScore
from benchmarks.structure import Matches, StructureScore
from benchmarks.summary import Refrains, summarise


class TestQuality:
    def test_distinguishes_mean_f1_from_f1_of_means(self, score: PageScore) -> None:
        words = summarise([replace(score, words=Overlap(1.0, 0.2)), replace(score, words=Overlap(0.2, 1.0))], "1").words
        assert words is not None
        assert words.mean_page_f1 == pytest.approx(1 / 3)
        assert words.f1_of_means == pytest.approx(0.6)

    def test_gives_means_without_empty_and_without_foreign_gold(self, score: PageScore) -> None:
        perfect = Overlap(1.0, 1.0)
        scores = [
            replace(score, words=perfect),
            replace(score, words=Overlap(0.0, 0.0), empty_gold=True),
            replace(score, words=Overlap(0.0, 0.0), foreign_gold=True),
        ]
        found = summarise(scores, "1")
        means = (found.words, found.words_of_nonempty_gold, found.words_of_sound_gold)
        assert [round(mean.mean_page_f1, 3) for mean in means if mean] == [0.333, 0.5, 1.0]
        assert (found.empty_gold, found.foreign_gold) == (1, 1)

    def test_has_shingles_only_if_all_pages_are_articles(self, score: PageScore, forum: PageScore) -> None:
        assert summarise([score, score], "1").shingles is not None
        assert summarise([score, forum], "1").shingles is None

    def test_sums_snippets_over_pages(self, score: PageScore, forum: PageScore) -> None:
        assert summarise([score, forum], "1").snippets == Snippets(4, 2, 0, 6)

    def test_works_without_gold_text_and_snippets(self, score: PageScore) -> None:
        bare = replace(score, words=None, fair_words=None, shingles=None, snippets=Snippets())
        found = summarise([bare], "1")
        assert (found.words, found.fair_words, found.shingles, found.snippets) == (None,) * 4
        assert found.by_page_type == {}

    def test_groups_by_page_type_and_language_the_largest_first(self, score: PageScore, forum: PageScore) -> None:
        found = summarise([forum, score, replace(score, language=None)], "1")
        assert list(found.by_page_type) == ["article", "forum"]
        assert found.by_page_type["article"].pages == 2
        assert list(found.by_language) == ["de", "en", "unknown"]

    def test_counts_crashes_and_empty_answers_separately(self, score: PageScore) -> None:
        scores = [score, replace(score, crash="ValueError: no"), replace(score, empty_answer=True)]
        found = summarise(scores, "1")
        assert (found.crashes, found.empty_answers) == (1, 1)


class TestIntervals:
    def test_holds_the_mean_of_the_pages_f1(self, score: PageScore) -> None:
        scores = [replace(score, words=Overlap(share / 10, share / 10)) for share in range(11)]
        words = summarise(scores, "1").words
        assert words is not None
        assert 0.2 < words.interval[0] < 0.4 < words.mean_page_f1 < 0.6 < words.interval[1] < 0.8

    def test_gives_shingles_their_bootstrap_error(self, score: PageScore) -> None:
        half, whole = Overlap(0.5, 0.5), Overlap(1.0, 1.0)
        shingles = summarise([replace(score, shingles=half), replace(score, shingles=whole)] * 50, "1").shingles
        assert shingles is not None
        assert shingles.f1_of_means == pytest.approx(0.75)
        assert shingles.f1_of_means_error == pytest.approx(0.25 / 10, rel=0.1)


class TestStructure:
    def test_is_the_sum_over_the_pages(self, score: PageScore) -> None:
        found: list[StructureScore | None] = [
            {"headings": Matches(2, 1, 1), "table rows": Matches(5, 5, 1)},
            {"headings": Matches(1, 1, 1)},
            {},
            None,
        ]
        structure = summarise([replace(score, structure=of_page) for of_page in found], "1").structure
        assert structure == {"headings": Matches(3, 2, 2), "table rows": Matches(5, 5, 1)}

    def test_similarity_is_the_mean_over_the_pages_with_markdown_gold(self, score: PageScore) -> None:
        found = [replace(score, markdown_similarity=share) for share in (0.5, 1.0, None)]
        assert summarise(found, "1").markdown_similarity == 0.75

    def test_is_unknown_if_no_answer_is_markdown(self, score: PageScore) -> None:
        summary = summarise([score], "1")
        assert summary.structure is summary.gold_structure is summary.markdown_similarity is None


class TestCaptions:
    def test_computes_shares_and_names_captions_kept_too_often(self, score: PageScore) -> None:
        counts = (CaptionCount("gone", 0, 0), CaptionCount("once", 1, 0), CaptionCount("as gold", 2, 2))
        captions = summarise([replace(score, captions=(*counts, CaptionCount("twice", 2, 1)))], "1").captions
        assert captions is not None
        assert (captions.pairs, captions.at_most_once, captions.allowed) == (4, 0.5, 0.75)
        assert captions.violations == (("made-up", "1", "twice"),)

    def test_counts_wanted_captions_and_those_kept(self, score: PageScore) -> None:
        counts = (CaptionCount("unwanted", 1, 0), CaptionCount("kept", 1, 1), CaptionCount("lost", 0, 1))
        captions = summarise([replace(score, captions=counts)], "1").captions
        assert captions is not None
        assert (captions.wanted, captions.wanted_kept) == (2, 0.5)

    def test_a_crash_earns_no_credit_for_brevity_but_loses_captions(self, score: PageScore) -> None:
        kept = replace(score, captions=(CaptionCount("kept", 2, 1),))
        crashed = replace(score, crash="ValueError: no", captions=(CaptionCount("lost", 0, 1),))
        captions = summarise([kept, crashed], "1").captions
        assert captions is not None
        assert (captions.pairs, captions.at_most_once) == (1, 0.0)
        assert (captions.wanted, captions.wanted_kept) == (2, 0.5)


class TestRefrains:
    def test_counts_lines_and_copies_that_are_lost(self, score: PageScore) -> None:
        counts = (RefrainCount("kept", 3, 3), RefrainCount("once more", 3, 2), RefrainCount("dropped", 1, 4))
        assert summarise([replace(score, refrains=counts)], "1").refrains == Refrains(3, 1, 9, 3)

    def test_are_unknown_without_refrains(self, score: PageScore) -> None:
        assert summarise([score], "1").refrains is None
