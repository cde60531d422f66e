from boilerstrip.arrays import number_values


def test_values_that_are_equal_have_one_number_and_new_ones_the_next() -> None:
    different, numbers = number_values(["Ebb", "Flow", "Ebb", "ebb", "Ebb"])
    assert different == ["Ebb", "Flow", "ebb"]
    assert numbers.tolist() == [0, 1, 0, 2, 0]


def test_of_no_values_there_are_no_numbers() -> None:
    different, numbers = number_values([])
    assert different == numbers.tolist() == []
