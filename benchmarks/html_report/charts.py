"""Layout of the plots; the templates draw them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from benchmarks.accuracy import Accuracy

WIDTH, HEIGHT = 1100.0, 420.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 24.0, 16.0, 48.0
"""Size and margins of the plot, in SVG units."""
SPREAD = 1.6
"""Factor by which the time axis extends beyond the points on both sides."""
MIN_RANGE = 0.1
"""Minimum range of the accuracy axis, so that small differences are not exaggerated."""
LABEL_HEIGHT = 15.0
LETTER_WIDTH = 6.9
"""Mean width of a letter in a label."""
LABEL_GAP = 10.0
"""Horizontal distance of a label from its point."""
FARTHEST_LABEL = 12
"""Maximum vertical distance of a label from its point, in label heights."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A system in the plot of accuracy against speed."""

    system: str
    role: str
    milliseconds: float
    accuracy: Accuracy


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its coordinates; y grows downwards."""

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
        """True if the label needs a leader line."""
        return abs(self.label_y - self.y) > LABEL_HEIGHT


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick of an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Scatter:
    """Coordinates of a plot of accuracy against speed."""

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
    """Coordinate of bare parsing on the time axis."""


def lay_out_scatter(marks: Sequence[Mark], parsing: float | None) -> Scatter:
    """Lay out a plot of accuracy against speed.

    Args:
        marks: at least one mark.
        parsing: milliseconds of bare parsing per page.
    """
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
    """Distance of ticks on the accuracy axis, for about five to ten ticks."""
    intervals = [(accuracy.low, accuracy.high) for accuracy in accuracies]
    extent = max(high for _, high in intervals) - min(low for low, _ in intervals)
    return 0.02 if extent <= 0.16 else 0.05 if extent <= 0.4 else 0.1


def _y_values(bottom: float, top: float, step: float) -> list[float]:
    return [bottom + number * step for number in range(round((top - bottom) / step) + 1)]


def _x_values(first: float, last: float) -> list[float]:
    """Ticks of the time axis between two logarithms: 1, 2 and 5 times each power of ten."""
    values = (lead * 10.0**power for power in range(floor(first), ceil(last) + 1) for lead in (1, 2, 5))
    return [value for value in values if first <= log10(value) <= last]


Point = tuple[Mark, float, float, float, float]
Box = tuple[float, float, float, float]


def _place_labels(points: Sequence[Point]) -> list[PlacedMark]:
    """Put each label at the first free position around its point; marks with a role choose first, are drawn last."""
    taken: list[Box] = [(x - 5, min(y, high), x + 5, max(y, low)) for _, x, y, low, high in points]
    placed = []
    for mark, x, y, low, high in sorted(points, key=lambda point: not point[0].role):
        positions = list(_label_positions(x, y, len(mark.system) * LETTER_WIDTH))
        free = (position for position in positions if _is_free(position[3], taken))
        anchor, label_x, label_y, box = next(free, positions[0])
        taken.append(box)
        placed.append(PlacedMark(mark, x, y, low, high, label_x, label_y, anchor))
    return placed[::-1]


def _label_positions(x: float, y: float, width: float) -> Iterator[tuple[str, float, float, Box]]:
    """Candidate positions of a label: right and left of its point, first level with it, then above and below."""
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
