from dataclasses import replace

import pytest

from benchmarks.captions import CaptionCount
from benchmarks.metrics import Overlap, Snippets
from benchmarks.scoring import PageScore
from benchmarks.summary import summarise


class TestQuality:
    def test_tells_the_mean_of_f1_from_the_f1_of_means(self, score: PageScore) -> None:
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

    def test_has_shingles_where_all_pages_are_articles(self, score: PageScore, forum: PageScore) -> None:
        assert summarise([score, score], "1").shingles is not None
        assert summarise([score, forum], "1").shingles is None

    def test_sums_snippets_over_pages(self, score: PageScore, forum: PageScore) -> None:
        assert summarise([score, forum], "1").snippets == Snippets(4, 2, 0, 6)

    def test_does_without_gold_text_and_without_snippets(self, score: PageScore) -> None:
        bare = replace(score, words=None, fair_words=None, shingles=None, snippets=Snippets())
        found = summarise([bare], "1")
        assert (found.words, found.fair_words, found.shingles, found.snippets) == (None,) * 4
        assert found.by_page_type == {}

    def test_groups_by_page_type_and_language_the_largest_first(self, score: PageScore, forum: PageScore) -> None:
        found = summarise([forum, score, replace(score, language=None)], "1")
        assert list(found.by_page_type) == ["article", "forum"]
        assert found.by_page_type["article"].pages == 2
        assert list(found.by_language) == ["de", "en", "unknown"]

    def test_counts_crashes_and_empty_answers_apart(self, score: PageScore) -> None:
        scores = [score, replace(score, crash="ValueError: no"), replace(score, empty_answer=True)]
        found = summarise(scores, "1")
        assert (found.crashes, found.empty_answers) == (1, 1)


class TestTiming:
    def test_is_in_milliseconds_and_leaves_crashes_out(self, score: PageScore) -> None:
        scores = [replace(score, page=str(n), cpu_seconds=seconds) for n, seconds in enumerate([0.001, 0.002, 0.006])]
        cpu = summarise([*scores, replace(score, crash="ValueError: no", cpu_seconds=9.0)], "1").cpu
        assert cpu is not None
        assert (cpu.mean, cpu.median, cpu.p95) == pytest.approx((3.0, 2.0, 5.6))

    def test_compares_with_the_yardstick_on_pages_that_both_answered(self, score: PageScore) -> None:
        mine = [replace(score, page="1", cpu_seconds=0.001), replace(score, page="2", cpu_seconds=0.009)]
        theirs = [replace(score, page="1", cpu_seconds=0.004), replace(score, page="2", crash="MemoryError: ")]
        cpu = summarise(mine, "1", theirs).cpu
        assert cpu is not None and cpu.ratio == pytest.approx(0.25)

    def test_has_no_ratio_without_a_yardstick(self, score: PageScore) -> None:
        cpu = summarise([score], "1").cpu
        assert cpu is not None and cpu.ratio is None

    def test_is_unknown_where_every_page_crashed(self, score: PageScore) -> None:
        assert summarise([replace(score, crash="ValueError: no")], "1").cpu is None


class TestCaptions:
    def test_gives_shares_and_names_what_is_kept_too_often(self, score: PageScore) -> None:
        counts = (CaptionCount("gone", 0, 0), CaptionCount("once", 1, 0), CaptionCount("as gold", 2, 2))
        captions = summarise([replace(score, captions=(*counts, CaptionCount("twice", 2, 1)))], "1").captions
        assert captions is not None
        assert (captions.pairs, captions.kept, captions.at_most_once, captions.allowed) == (4, 0.75, 0.5, 0.75)
        assert captions.violations == (("made-up", "1", "twice"),)
