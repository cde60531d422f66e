"""Learned scoring: boosted trees predict how likely a block is main content from a matrix of features."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix import HTML_FEATURES, TEXT_FEATURES, FeatureGroup, build_matrix, name_rows
from boilerstrip.options import Focus
from boilerstrip.scoring.scores import Contributions, Phrase, Scores
from boilerstrip.scoring.trees import Forest
from boilerstrip.scoring.weight_files import Purpose, load_packaged

CLASSES = ("main content",)


@dataclass(frozen=True)
class LearnedScorer:
    """A file of trees and the features that it was fitted to."""

    file: str
    kind: str
    groups: tuple[FeatureGroup, ...]

    @cached_property
    def purpose(self) -> Purpose:
        """What the file must say that it was made for."""
        return Purpose(self.kind, name_rows(self.groups), CLASSES)

    @cached_property
    def forest(self) -> Forest:
        """The trees, read when a page is scored first."""
        (forest,) = load_packaged(self.file, self.purpose)
        return forest

    def score(self, features: Features, focus: Focus) -> Scores:
        """Score all blocks of a page; a focus on precision asks for strict article bodies."""
        values = build_matrix(features, self.groups, focus == "precision")
        return Scores(self.forest.values(values), TreeExplanation(features, self.forest, values))


@dataclass(frozen=True)
class TreeExplanation:
    """What is needed to explain the scores that trees gave to a page's blocks."""

    features: Features
    forest: Forest
    matrix: F32
    """[k, n] what the trees saw."""

    def contributions(self) -> Contributions:
        """Compute what each feature added to each score; walks through all trees."""
        return Contributions(self.forest.features, self.forest.contributions(self.matrix))

    def phrases(self) -> Mapping[str, Phrase]:
        """Phrases for the features."""
        from boilerstrip.scoring.reasons.learned import PHRASES  # needed only if somebody asks for reasons

        return PHRASES


HTML = LearnedScorer("html.npz", "blocks of HTML", HTML_FEATURES)
TEXT = LearnedScorer("text.npz", "blocks of flattened text", TEXT_FEATURES)
