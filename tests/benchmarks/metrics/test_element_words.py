from benchmarks.metrics import Element, Kept, TextIndex, element_words
from benchmarks.metrics.text_index import make_key


def test_an_element_that_is_there_keeps_all_words() -> None:
    heading = Element("headings", (make_key("How salt is made"),), words=4)
    assert element_words(TextIndex("## How salt is made"), [heading]) == {"headings": Kept(4, 4)}


def test_a_sentence_with_a_lost_word_keeps_the_runs_around_it() -> None:
    item = Element("list items", (make_key("Rinse the pan with cold water and let it dry"),), words=10)
    assert element_words(TextIndex("- Rinse the pan with water and let it dry"), [item]) == {"list items": Kept(10, 9)}


def test_an_element_of_several_lines_needs_them_all() -> None:
    caption = Element("captions", (make_key("The old quay"), make_key("Seen from the sea")), words=7)
    assert element_words(TextIndex("The old quay\nSeen from the sea"), [caption]) == {"captions": Kept(7, 7)}
    assert element_words(TextIndex("The old quay"), [caption]) == {"captions": Kept(7, 0)}


def test_a_cell_is_found_within_a_line() -> None:
    cell = Element("cells", (make_key("21:10"),), words=2)
    assert element_words(TextIndex("North 21:10"), [cell]) == {"cells": Kept(2, 2)}


def test_a_formula_is_found_in_one_of_its_forms() -> None:
    formula = Element("formulas", ("fracabequalsc", "a/b=c"), words=1)
    assert element_words(TextIndex(r"\frac{a}{b} equals c"), [formula]) == {"formulas": Kept(1, 1)}
    assert element_words(TextIndex("a b c"), [formula]) == {"formulas": Kept(1, 0)}


def test_share_lost_of_nothing_is_zero() -> None:
    assert Kept().share_lost == 0.0
    assert (Kept(3, 1) + Kept(1, 0)).share_lost == 0.75
