from dataclasses import replace

from benchmarks.scoring import PageScore
from benchmarks.structure import Matches
from benchmarks.structure.tables import tabulate_structure
from benchmarks.summary import Summary, summarise
from benchmarks.tables import Table

FOUND = {"headings": Matches(4, 5, 3), "heading levels": Matches(3, 3, 3), "links": Matches(0, 2, 0)}
NOTES = {"notes": Matches(2, 1, 1)}


def rows(score: PageScore) -> list[Summary]:
    marked = replace(score, system="marked", structure=FOUND, gold_structure=NOTES, markdown_similarity=0.9)
    return [summarise([score], "1"), summarise([marked], "1")]


def test_has_a_column_for_each_kind_that_the_gold_has(score: PageScore) -> None:
    on_page, _, _ = tabulate_structure("made-up", rows(score))
    assert on_page == Table(
        "made-up: structure of Markdown",
        ("system", "headings R/P (4)", "heading levels"),
        (("reader", "not given", "not given"), ("marked", ".750/.600", "1.000")),
    )


def test_means_are_over_the_pages_whose_gold_has_a_kind(score: PageScore) -> None:
    other = replace(score, structure={"headings": Matches(2, 2, 0)})
    pages = [replace(score, structure=FOUND), other, replace(score, structure={"headings": Matches(0, 1, 0)})]
    _, means = tabulate_structure("made-up", [summarise(pages, "1")])
    assert means == Table(
        "made-up: mean page structure of Markdown", ("system", "headings R/P (2)"), (("reader", ".375/.300"),)
    )


def test_markdown_gold_has_similarity(score: PageScore) -> None:
    _, _, of_gold = tabulate_structure("made-up", rows(score))
    assert of_gold.header == ("system", "similarity", "notes (2)")
    assert of_gold.rows == (("reader", "not given", "not given"), ("marked", ".900", ".500"))


def test_brief_tables_have_no_numbers_and_no_systems_without_markdown(score: PageScore) -> None:
    on_page, of_gold = tabulate_structure("made-up", rows(score), brief=True)
    assert (on_page.header, on_page.rows) == (("system", "headings R/P"), (("marked", ".750/.600"),))
    assert of_gold.rows == (("marked", ".900", ".500"),)


def test_there_are_no_tables_without_answers_in_markdown(score: PageScore) -> None:
    assert tabulate_structure("made-up", [summarise([score], "1")]) == []
    assert tabulate_structure("made-up", [summarise([score], "1")], brief=True) == []
