from boilerstrip.arrays import number_values


def test_equal_values_have_equal_numbers_in_order_of_appearance() -> None:
    distinct, numbers = number_values(["Ebb", "Flow", "Ebb", "ebb", "Ebb"])
    assert distinct == ["Ebb", "Flow", "ebb"]
    assert numbers.tolist() == [0, 1, 0, 2, 0]


def test_no_values_have_no_numbers() -> None:
    distinct, numbers = number_values([])
    assert distinct == numbers.tolist() == []
