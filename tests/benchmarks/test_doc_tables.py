"""Tables for the documentation, from saved results."""

import pytest

from benchmarks import doc_tables
from benchmarks.docs import Saved, Source
from benchmarks.errors import BenchmarkError
from benchmarks.tables import Table

ACCURACY = Table("snow, 2 pages", ("system", "word-F1", "P"), (("a 1.0", ".5", ".6"), ("b 2", ".7", "–")))
FURTHER = Table("snow, 2 pages: further measures", ("system", "R"), (("a", ".8"), ("b", ".9")))
CPU = Table("snow: CPU ms a page", ("system", "mean"), (("a", "3.1"),))
WALL = Table("snow: wall ms a page, and peak memory", ("system", "mean", "p95"), (("a", "9.9", "9.9"),))
AGAINST = Table("a against others: difference", ("against", "difference"), (("b", "-.2"),))
AGAIN = Table("snow, 2 pages", ("system", "word-F1"), (("a 1.1", ".4"), ("c 3", ".3")))


def saved(**tables: tuple[Table, ...]) -> Saved:
    return Saved({name: Source("command", "2026-01-31", of_source) for name, of_source in tables.items()}, {})


class TestCollectRecords:
    def test_a_record_has_all_that_the_tables_of_a_run_hold_of_a_system(self) -> None:
        first, second = doc_tables.collect_records(saved(snow=(ACCURACY, FURTHER, CPU, WALL, AGAINST)), ("snow",))
        found = {"version": "1.0", "pages": "2", "word-F1": ".5", "P": ".6", "R": ".8", "mean": "3.1"}
        assert first == {"dataset": "snow", "system": "a", **found}
        assert "P" not in second

    def test_the_first_run_counts_where_two_have_the_same_system_on_the_same_dataset(self) -> None:
        records = doc_tables.collect_records(saved(old=(AGAIN,), new=(ACCURACY,)), ("new", "old"))
        assert [(one["version"], one["word-F1"]) for one in records] == [("1.0", ".5"), ("2", ".7"), ("3", ".3")]


class TestTabulateByDataset:
    def test_a_cell_without_one_of_its_figures_is_unknown(self) -> None:
        table = doc_tables.tabulate_by_dataset("{P} / {R}", saved(snow=(ACCURACY, FURTHER)), ("snow",))
        assert table.rows == (("a", ".6 / .8"),)


class TestFindFact:
    FACTS = Table("facts", ("name", "value"), (("ratio", "10"),))

    def test_is_found_by_its_name(self) -> None:
        assert doc_tables.find_fact("ratio", saved(facts=(self.FACTS,))) == "10"

    def test_an_unknown_one_is_an_error(self) -> None:
        with pytest.raises(BenchmarkError, match="depth"):
            doc_tables.find_fact("depth", saved(facts=(self.FACTS,)))


class TestTabulateStanding:
    def test_shows_held_out_answers_first_and_released_weights_where_nothing_was_fitted(self) -> None:
        head = ("system", "word-F1", "CPU to trafilatura")
        fitted = Table("wcxb-dev, 3 pages", head, (("boilerstrip 1", ".9", "0.09×"), ("held-out-domain x", ".8", "–")))
        other = Table("snow, 2 pages", head, (("boilerstrip 1", ".7", "–"), ("trafilatura 2", ".6", "–")))
        snippets = Table("reed, 4 pages: further measures", ("system", "snippet F1"), (("trafilatura", ".5"),))
        runs = dict.fromkeys(doc_tables.RUNS, ()) | {"wcxb-dev": (fitted,), "other-sets": (other, snippets)}
        assert doc_tables.tabulate_standing(saved(**runs)).rows == (
            ("wcxb-dev, 3 pages", ".8", "–", "–", "–", "–"),
            ("snow, 2 pages", ".7", "–", ".6", "–", "–"),
            ("reed, 4 pages (snippet F1)", "–", "–", ".5", "–", "–"),
            ("CPU time per page on wcxb-dev", "0.09×", "–", "–", "–", "–"),
        )
