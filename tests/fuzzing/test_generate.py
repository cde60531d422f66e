"""Inputs of the fuzzer."""

from random import Random

import pytest

from tests.fuzzing.generate import SHAPES, generate
from tests.fuzzing.mutations import MAX_LENGTH, mutate
from tests.fuzzing.seeds import read_seeds


def test_a_number_always_gives_the_same_input() -> None:
    assert [generate(3, number) for number in range(50)] == [generate(3, number) for number in range(50)]


def test_numbers_and_seeds_give_different_inputs() -> None:
    assert len({generate(seed, number).data for seed in range(3) for number in range(50)}) > 140


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_makes_pages(shape: object) -> None:
    assert any(shape(Random(number)) for number in range(5))  # type: ignore[operator]


def test_seeds_are_the_corpus_and_the_cases_of_fixtures() -> None:
    assert len(read_seeds()) > 1_000
    assert any(b"<html" in seed for seed in read_seeds())


def test_mutations_stay_short() -> None:
    seeds = read_seeds()
    assert all(len(mutate(Random(number), seeds[number], seeds)) <= MAX_LENGTH for number in range(50))
