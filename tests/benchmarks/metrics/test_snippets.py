from benchmarks.metrics import Snippets, contains, snippet_counts


class TestContains:
    def test_ignores_line_breaks_and_unbreakable_spaces(self) -> None:
        assert contains("Rake\n  the\xa0pans", "Rake the pans")

    def test_depends_on_case_and_letters(self) -> None:
        assert not contains("rake the pans", "Rake the pans")


class TestSnippets:
    def test_counts_snippets_found_and_missing(self) -> None:
        assert snippet_counts("salt and sun", ["salt", "pans"], ["sun", "cookies", "menu"]) == Snippets(1, 1, 1, 2)

    def test_add_up(self) -> None:
        assert Snippets(1, 2, 3, 4) + Snippets(10, 20, 30, 40) == Snippets(11, 22, 33, 44)

    def test_compute_the_published_measures(self) -> None:
        counts = Snippets(true_positives=6, false_negatives=2, false_positives=4, true_negatives=8)
        assert (counts.precision, counts.recall, counts.f1, counts.accuracy) == (0.6, 0.75, 12 / 18, 0.7)

    def test_of_nothing_are_zero(self) -> None:
        assert (Snippets().precision, Snippets().recall, Snippets().f1, Snippets().accuracy) == (0, 0, 0, 0)
