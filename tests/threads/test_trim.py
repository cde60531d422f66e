from boilerstrip.content.model import Item, Link, List, Paragraph, Strong
from boilerstrip.threads.contents import shift_rows
from boilerstrip.threads.trim import trim, trim_inlines


def test_what_is_cut_off_takes_its_separator_with_it() -> None:
    assert trim_inlines(("Ida", ": They are back."), 3, 19) == ("They are back.",)
    assert trim_inlines(("True. – ", Link("/u", ("Ida",))), 0, 8) == ("True.",)


def test_elements_within_the_line_are_cut_too() -> None:
    assert trim_inlines((Strong(("Ebb and flow",)),), 0, 3) == (Strong(("Ebb",)),)


def test_only_the_paragraphs_of_the_given_rows_are_cut() -> None:
    content = (Paragraph(("Ida: Ebb",), (3,)), Paragraph(("Ida: Flow",), (4,)))
    assert trim(content, {3: (4, 8)}) == (Paragraph(("Ebb",), (3,)), content[1])


def test_a_paragraph_of_which_nothing_is_left_goes() -> None:
    assert trim((Paragraph(("Ida",), (0,)),), {0: (3, 3)}) == ()


def test_rows_are_moved_at_any_depth() -> None:
    content = (List((Item("-", (Paragraph(("Ebb",), (0, 1)),)),)),)
    assert shift_rows(content, 5) == (List((Item("-", (Paragraph(("Ebb",), (5, 6)),)),)),)
