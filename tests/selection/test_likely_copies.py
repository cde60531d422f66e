"""Texts that begin or end alike are looked at further; all others are not."""

from collections.abc import Sequence

import pytest

from boilerstrip.selection.likely_copies import find_likely_copies, hash_texts


class Told:
    """Evidence that was told."""

    def __init__(self, may_be: bool = True, is_there: bool = True) -> None:
        self.may_be = may_be
        self.is_there = is_there

    def may_be_in(self, numbers: Sequence[int]) -> bool:
        return self.may_be and len(numbers) > 1

    def is_in(self, numbers: Sequence[int]) -> bool:
        return self.is_there and len(numbers) > 1


def likely(*texts: str, evidence: Told | None = None) -> list[int]:
    return find_likely_copies(texts, hash_texts(texts), evidence or Told())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Low water at the pier of Orvel", "LOW WATER AT THE PIER OF ORVEL"),
        ("Low water at the pier of Orvel", "12. Low water at the pier of Orvel"),
        ("Low water at the pier of Orvel", "Low water at the pier of Orvel (photo: Ida Orn)"),
        ("Low water at the pier of Orvel", "Photo: Low water at the pier of Orvel"),
        ("Low water at the pier of Orvel", "Low water at the …"),
        ("Low water at the pier of Orvel", "&lt;em&gt;Low water at the pier of Orvel&lt;/em&gt;"),
        ("Low water at the pier of Orvel", "ldquo Low water at the pier of Orvel rdquo"),
        ("Étiage près de la jetée d’Orvel", "ETIAGE PRES DE LA JETEE D'ORVEL"),
        ("Отлив у причала в Орвеле", "ОТЛИВ У ПРИЧАЛА В ОРВЕЛЕ"),
        ("第1968号渔船正在等候涨潮", "第１９６８号渔船正在等候涨潮"),
    ],
)
def test_copies_are_likely_ones(one: str, other: str) -> None:
    assert likely("The lock keeper counts eels", one, "Nobody knows where they sleep", other) == [1, 3]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Low water at the pier of Orvel", "High tide at the lock"),
        ("Low water at the pier of Orvel", "Low water at the mouth of the canal"),
        ("The pier of Orvel at low water", "The lock of Tarn at low water"),
    ],
)
def test_texts_that_agree_at_one_end_and_hold_no_debris_are_not(one: str, other: str) -> None:
    assert likely(one, other) == []


@pytest.mark.parametrize("evidence", [Told(may_be=False), Told(is_there=False)])
def test_texts_without_evidence_are_not(evidence: Told) -> None:
    assert likely("Low water at the pier", "Low water at the pier", evidence=evidence) == []


def test_no_texts_are_likely_copies_of_none() -> None:
    assert likely() == []
