from collections.abc import Callable

import numpy as np
import pytest

from boilerstrip.features.block_features import Features
from boilerstrip.selection.prices import find_prices

Measured = Callable[[str], Features]

NAMES = ("Reusenkorb", "Kescher", "Netznadel", "Lotleine")


def cards(prices: list[str]) -> str:
    return "".join(
        f"<div class=card><h3>{name}</h3><p class=price>{price}</p></div>"
        for name, price in zip(NAMES, prices, strict=True)
    )


def found(features: Features, kept: list[bool]) -> list[str]:
    prices = find_prices(np.array(kept), np.ones(len(kept), np.bool_), features)
    return [features.blocks.text[row] for row in np.flatnonzero(prices)]


@pytest.mark.parametrize(
    "prices",
    [
        ["34,90 €", "34,90 €", "12,00 €", "34,90 €"],
        ["$5.00", "$5.00", "$5.00", "$5.00"],
        ["1 200 ₽", "980 ₽", "980 ₽", "75 ₽"],
        ["980円", "1,200円", "980円", "980円"],
        ["249 kr", "249 kr", "99 kr", "249 kr"],
    ],
)
def test_prices_on_kept_cards_are_found(measured: Measured, prices: list[str]) -> None:
    features = measured(f"<main>{cards(prices)}</main>")
    assert found(features, [True, False] * 4) == prices


def test_prices_on_dropped_cards_are_not(measured: Measured) -> None:
    features = measured(f"<main>{cards(['5 €', '6 €', '7 €', '8 €'])}</main>")
    assert found(features, [True, False, *[False] * 6]) == []


@pytest.mark.parametrize("texts", [["12 views", "7 views", "3 views", "9 views"], ["2019", "2020", "2021", "2022"]])
def test_other_numbers_on_cards_are_not(measured: Measured, texts: list[str]) -> None:
    assert found(measured(f"<main>{cards(texts)}</main>"), [True, False] * 4) == []


def test_unlikely_prices_are_not(measured: Measured) -> None:
    features = measured(f"<main>{cards(['5 €', '6 €', '7 €', '8 €'])}</main>")
    assert not find_prices(np.array([True, False] * 4), np.zeros(8, np.bool_), features).any()
