from collections.abc import Callable
from dataclasses import replace

from benchmarks.answer import Answer
from benchmarks.metadata.score import Summary, score_page, summarise
from benchmarks.metadata.tables import tabulate_metadata
from benchmarks.page import Page

MakeAnswer = Callable[..., Answer]


def summarise_answers(pages: list[Page], name: str, answers: list[Answer]) -> Summary:
    scores = [score_page(page, replace(one, system=name)) for page, one in zip(pages, answers, strict=True)]
    return summarise(scores, "1.0")


def test_has_a_row_for_each_system_and_the_pages_of_each_field(annotated: Page, give: MakeAnswer) -> None:
    pages = [annotated, replace(annotated, author=None, date=None)]
    reader = summarise_answers(pages, "reader", [give("Salt pans", ["Wu Li"], "2024-05-22"), give(None, ["Nobody"])])
    dater = summarise_answers(pages, "dater", [give(None, None, "1999-01-01"), give(None, None, "1999-01-01")])
    table = tabulate_metadata([reader, dater])
    assert table.title == "made-up: metadata, 2 pages"
    assert {head: column for head, *column in zip(table.header, *table.rows, strict=True)} == {
        "system": ["reader 1.0", "dater 1.0"],
        "title equal (2)": [".000", "–"],
        "title contained": [".500", "–"],
        "author F1 (1)": ["1.000", "–"],
        "author P/R": ["1.000/1.000", "–"],
        "author set F1": [".667", "–"],
        "false authors (1)": ["1", "–"],
        "date F1 (1)": ["1.000", ".000"],
        "date P/R": ["1.000/1.000", ".000/.000"],
        "false dates (1)": ["0", "1"],
        "crashes": ["0", "0"],
        "CPU ms": ["10.00", "10.00"],
    }


def test_leaves_out_what_no_page_has(annotated: Page, give: MakeAnswer) -> None:
    pages = [replace(annotated, author=None, date=None)]
    table = tabulate_metadata([summarise_answers(pages, "reader", [give("Salt", ["Nobody"])])])
    assert table.header == ("system", "title equal (1)", "title contained", "crashes", "CPU ms")
