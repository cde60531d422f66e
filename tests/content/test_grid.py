from boilerstrip.content.grid import MAX_COLUMNS, ONE, Span, clamp_span, place_cells


def test_cells_are_side_by_side() -> None:
    assert place_cells([[[ONE, ONE], [ONE]]]) == [[0, 1], [0]]


def test_a_cell_over_columns_moves_those_to_its_right() -> None:
    assert place_cells([[[Span(2), ONE], [ONE, ONE, ONE]]]) == [[0, 2], [0, 1, 2]]


def test_a_cell_over_rows_moves_those_below_it() -> None:
    assert place_cells([[[ONE, Span(rows=3)], [ONE, ONE], [ONE, ONE], [ONE, ONE]]]) == [[0, 1], [0, 2], [0, 2], [0, 1]]


def test_a_cell_over_columns_and_rows_does_both() -> None:
    assert place_cells([[[Span(2, 2), ONE], [ONE]]]) == [[0, 2], [2]]


def test_no_cell_reaches_into_the_next_row_group() -> None:
    assert place_cells([[[Span(rows=9), ONE]], [[ONE, ONE]]]) == [[0, 1], [0, 1]]


def test_a_cell_without_a_number_of_rows_reaches_to_the_end_of_its_group() -> None:
    assert place_cells([[[Span(rows=0)], [ONE], [ONE]], [[ONE]]]) == [[0], [1], [1], [0]]


def test_wide_rows_are_bounded_but_keep_their_order() -> None:
    (wide, *_, last) = place_cells([[[Span(1000, 65534)] * 3, *[[ONE]] * 50, [ONE, ONE]]])
    assert wide == [0, MAX_COLUMNS, MAX_COLUMNS + 1]
    assert last == [MAX_COLUMNS, MAX_COLUMNS + 1]


def test_spans_are_clamped_as_browsers_do() -> None:
    assert clamp_span(None, None) == clamp_span(0, -1) == ONE
    assert clamp_span(10**15, 10**15) == Span(1000, 65534)
