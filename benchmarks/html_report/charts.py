"""Where things stand in the plots; the templates draw them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from benchmarks.accuracy import Accuracy

WIDTH, HEIGHT = 1100.0, 420.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 24.0, 16.0, 48.0
"""Size and margins of the plot, in units of its own."""
SPREAD = 1.6
"""The axis of times goes on by this factor on both sides of the points."""
MIN_RANGE = 0.1
"""Of accuracy: smaller differences are not blown up."""
LABEL_HEIGHT = 15.0
LETTER_WIDTH = 6.9
"""Of the labels, on average, to keep them apart."""
LABEL_GAP = 10.0
"""From a point to its label."""
FARTHEST_LABEL = 12
"""Lines above or below its point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A system in the plot of accuracy against speed."""

    system: str
    role: str
    milliseconds: float
    accuracy: Accuracy


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its place; y grows downwards."""

    mark: Mark
    x: float
    y: float
    low: float
    high: float
    label_x: float
    label_y: float
    anchor: str

    @property
    def is_label_far(self) -> bool:
        """Whether the label needs a line that leads to it."""
        return abs(self.label_y - self.y) > LABEL_HEIGHT


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scatter:
    """A plot of accuracy against speed, all in places."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    marks: tuple[PlacedMark, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    parsing: float | None
    """Where bare parsing stands on the axis of times."""


def lay_out_scatter(marks: Sequence[Mark], parsing: float | None) -> Scatter:
    """Lay out at least one mark; ``parsing`` is what bare parsing takes, in milliseconds."""
    milliseconds = [mark.milliseconds for mark in marks] + ([parsing] if parsing else [])
    first, last = log10(min(milliseconds) / SPREAD), log10(max(milliseconds) * SPREAD)
    step = _choose_step([mark.accuracy for mark in marks])
    top = min(1.0, ceil(max(mark.accuracy.high for mark in marks) / step) * step)
    bottom = min(floor(min(mark.accuracy.low for mark in marks) / step) * step, top - MIN_RANGE)

    def x(value: float) -> float:
        return LEFT + (log10(value) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (value - bottom) / (top - bottom) * (HEIGHT - TOP - BOTTOM)

    points = [
        (mark, x(mark.milliseconds), y(mark.accuracy.value), y(mark.accuracy.low), y(mark.accuracy.high))
        for mark in marks
    ]
    return Scatter(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        top=TOP,
        bottom=HEIGHT - BOTTOM,
        marks=tuple(_place_labels(points)),
        x_ticks=tuple(Tick(x(value), f"{value:g}") for value in _x_values(first, last)),
        y_ticks=tuple(Tick(y(value), f"{value:.2f}".removeprefix("0")) for value in _y_values(bottom, top, step)),
        parsing=x(parsing) if parsing else None,
    )


def _choose_step(accuracies: Iterable[Accuracy]) -> float:
    """Of the axis of accuracy: some five to ten steps."""
    found = list(accuracies)
    extent = max(accuracy.high for accuracy in found) - min(accuracy.low for accuracy in found)
    return 0.02 if extent <= 0.16 else 0.05 if extent <= 0.4 else 0.1


def _y_values(bottom: float, top: float, step: float) -> list[float]:
    return [bottom + number * step for number in range(round((top - bottom) / step) + 1)]


def _x_values(first: float, last: float) -> list[float]:
    """1, 2 and 5 in each power of ten between two logarithms."""
    values = (lead * 10.0**power for power in range(floor(first), ceil(last) + 1) for lead in (1, 2, 5))
    return [value for value in values if first <= log10(value) <= last]


Point = tuple[Mark, float, float, float, float]
Box = tuple[float, float, float, float]


def _place_labels(points: Sequence[Point]) -> list[PlacedMark]:
    """Each label in the first place round its point that is free; marks with a role choose first and are drawn last."""
    taken: list[Box] = [(x - 5, min(y, high), x + 5, max(y, low)) for _, x, y, low, high in points]
    placed = []
    for mark, x, y, low, high in sorted(points, key=lambda point: not point[0].role):
        places = list(_label_positions(x, y, len(mark.system) * LETTER_WIDTH))
        anchor, label_x, label_y, box = next((place for place in places if _is_free(place[3], taken)), places[0])
        taken.append(box)
        placed.append(PlacedMark(mark, x, y, low, high, label_x, label_y, anchor))
    return placed[::-1]


def _label_positions(x: float, y: float, width: float) -> Iterator[tuple[str, float, float, Box]]:
    """Where a label may stand: right and left of its point, on its line, then ever farther above and below."""
    for lines in range(FARTHEST_LABEL + 1):
        for label_y in dict.fromkeys((y - lines * LABEL_HEIGHT, y + lines * LABEL_HEIGHT)):
            top, bottom = label_y - LABEL_HEIGHT / 2, label_y + LABEL_HEIGHT / 2
            yield "start", x + LABEL_GAP, label_y, (x + LABEL_GAP, top, x + LABEL_GAP + width, bottom)
            yield "end", x - LABEL_GAP, label_y, (x - LABEL_GAP - width, top, x - LABEL_GAP, bottom)


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    inside = left >= LEFT and right <= WIDTH and top >= 0 and bottom <= HEIGHT - BOTTOM
    return inside and not any(
        left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken
    )
