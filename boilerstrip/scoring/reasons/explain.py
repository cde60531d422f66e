"""Explain verdicts: choose the reason from all evidence that moved a block's score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, Mask
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, Statement
from boilerstrip.scoring.scores import Contributions, Explanation, Phrase

PAGE_WIDE = ("kind of page", "style of the gold")
"""Kinds of evidence that all blocks of a page share: they shift all scores and are never the reason for a verdict."""
NEUTRAL, ABSENT = 0.5, 0.25
"""Weights of a contribution as a reason if its statement supports no verdict by itself, and if it states an absence.
Chosen by eye on pages of the corpus: at 1 and 1, every other reason is an absence."""
UNCLEAR = "many weak signs, none of them decisive"


class Term(NamedTuple):
    """Contribution of one kind of evidence to a block's score."""

    name: str
    log_odds: float
    sentence: str
    """Statement of the observation."""


def explain(explanation: Explanation, kept: Mask) -> "Reasons":
    """Explain a selection made by scores.

    Costs several times as much as scoring, so it is left to those who ask for verdicts.

    Args:
        explanation: what the scorer kept of the page, with n blocks.
        kept: [n] whether each block is kept.
    """
    facts = Facts(explanation.features, kept)
    return Reasons(facts, explanation.phrases(), explanation.contributions())


@dataclass(frozen=True)
class Reasons:
    """Reasons and evidence for the verdicts on a page's n blocks."""

    facts: Facts
    phrases: Mapping[str, Phrase]
    """By the names of the features."""
    contributions: Contributions

    def reason(self, row: int) -> str:
        """State the strongest evidence for a block's verdict, compared with the page's other blocks.

        A statement that a reader takes as support of the opposite verdict is never chosen.
        """
        side = FOR if self.facts.kept[row] else AGAINST
        best, strength = UNCLEAR, -np.inf
        for weight, statement in self._candidates(row, side):
            if weight <= strength:
                break
            strength_here = weight * _force(statement, side)
            if statement.side != -side and strength_here > strength:
                best, strength = statement.text, strength_here
        return best

    def evidence(self, row: int, most: int) -> tuple[Term, ...]:
        """Return the kinds of evidence that moved a block's score most, strongest first; ``most`` of them at most."""
        terms = self._terms[:, row]
        order = np.argsort(-np.abs(terms), kind="stable")[:most]
        return tuple(self._term(int(kind), row) for kind in order if terms[kind])

    @cached_property
    def _kinds(self) -> dict[str, list[int]]:
        """Kinds of evidence, each with its features."""
        kinds: dict[str, list[int]] = {}
        for feature, name in enumerate(self.contributions.features):
            kinds.setdefault(name.partition(", ")[0], []).append(feature)
        return kinds

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(self._kinds)

    @cached_property
    def _terms(self) -> F64:
        """[kinds, n] contributions of each kind of evidence to the log-odds."""
        return np.array([self.contributions.log_odds[features].sum(axis=0) for features in self._kinds.values()])

    @cached_property
    def _compared(self) -> F64:
        """[kinds, n] contributions less their mean over the page, unless it has only one block."""
        n = self._terms.shape[1]
        return self._terms - self._terms.mean(axis=1, keepdims=True) if n > 1 else self._terms

    def _candidates(self, row: int, side: int) -> Iterator[tuple[float, Statement]]:
        """Yield statements about evidence for one side with their weights, strongest kind first."""
        compared, terms = side * self._compared[:, row], side * self._terms[:, row]
        for kind in np.argsort(-compared, kind="stable").tolist():
            if terms[kind] > 0 and self._names[kind] not in PAGE_WIDE:
                ordered = self._ordered(kind, row, side)
                for feature, log_odds in ordered:
                    yield float(compared[kind]) * log_odds / ordered[0][1], self._state(feature, row)

    def _ordered(self, kind: int, row: int, side: int) -> list[tuple[int, float]]:
        """Return the features of a kind that support one side, with their log-odds for it, strongest first."""
        features = self._kinds[self._names[kind]]
        log_odds = (side * self.contributions.log_odds[features, row]).tolist()
        supporting = [(feature, value) for feature, value in zip(features, log_odds, strict=True) if value > 0]
        return sorted(supporting, key=lambda one: -one[1])

    def _state(self, feature: int, row: int) -> Statement:
        return self.phrases[self.contributions.features[feature]](self.facts, row)

    def _term(self, kind: int, row: int) -> Term:
        log_odds = float(self._terms[kind, row])
        strongest, _ = self._ordered(kind, row, FOR if log_odds > 0 else AGAINST)[0]
        return Term(self._names[kind], log_odds, self._state(strongest, row).text)


def _force(statement: Statement, side: int) -> float:
    """Return the share of its weight that a statement keeps as a reason for a verdict."""
    return (1.0 if statement.side == side else NEUTRAL) * (1.0 if statement.is_present else ABSENT)
