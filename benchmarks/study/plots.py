"""Plots of a study as SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log2

from benchmarks.study.figures import Figures
from benchmarks.study.trees import Trees
from benchmarks.study.variants import ALL
from benchmarks.templates import load_templates

WIDTH, HEIGHT = 360.0, 190.0
"""Size of a panel, in SVG units."""
LEFT, RIGHT, TOP, BOTTOM = 44.0, 12.0, 30.0, 26.0
ACROSS = 3
MIN_RANGE = 0.02
"""Minimum range of a score axis, so that small differences are not exaggerated."""

templates = load_templates("benchmarks.study", "templates")

Points = Sequence[tuple[float, float]]
Axis = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A tick of an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A framed line plot in coordinates; y grows downwards."""

    title: str
    left: float
    top: float
    points: tuple[tuple[float, float], ...]
    x_marks: tuple[Mark, ...]
    y_marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Data of a panel."""

    title: str
    points: Points
    """At least one."""
    x_labels: tuple[str, ...] = ()
    """Labels of the points; by default the first and last x values are shown."""


def draw_plots(figures: Sequence[Figures], trees: Trees) -> dict[str, str]:
    """Draw learning curves and partial dependence; return SVG documents by file name."""
    base = next(one for one in reversed(figures) if one.variant == ALL)
    shares = [*(one for one in figures if one.part == "pages"), base]
    numbers = [one for one in figures if one.variant == ALL]
    columns = [name for name in base.means if all(name in one.means for one in shares)]
    curves = [
        *(_curve(f"{name}, by pages", shares, name, [one.learnt for one in shares]) for name in columns),
        *(_curve(f"{name}, by trees", numbers, name, [one.trees for one in numbers]) for name in columns[:1]),
    ]
    dependence = [
        Line(name, list(zip(line["values"], line["log_odds"], strict=True))) for name, line in trees.dependence.items()
    ]
    return {
        "curves.svg": render_svg("Word-F1", curves, [_range(line, MIN_RANGE) for line in curves]),
        "dependence.svg": render_svg(
            "Partial dependence of the log-odds", dependence, [_common_range(dependence)] * len(dependence)
        ),
    }


def render_svg(label: str, lines: Sequence[Line], axes: Sequence[Axis]) -> str:
    """Render lines as a grid of panels with the given ranges of their y axes."""
    panels = [_panel(number, line, axis) for number, (line, axis) in enumerate(zip(lines, axes, strict=True))]
    rows = -(-len(panels) // ACROSS)
    return templates.get_template("panels.svg").render(
        label=label, panels=panels, width=ACROSS * WIDTH, height=rows * HEIGHT, inner=WIDTH - LEFT - RIGHT,
        depth=HEIGHT - TOP - BOTTOM,
    )  # fmt: skip


def _curve(title: str, figures: Sequence[Figures], column: str, sizes: Sequence[int]) -> Line:
    points = [(log2(max(size, 1)), one.means[column]) for size, one in zip(sizes, figures, strict=True)]
    return Line(title, points, tuple(f"{size:,}" for size in sizes))


def _panel(number: int, line: Line, axis: Axis) -> Panel:
    left, top = number % ACROSS * WIDTH + LEFT, number // ACROSS * HEIGHT + TOP
    xs = [x for x, _ in line.points]
    labels = dict(zip(xs, line.x_labels, strict=True)) if line.x_labels else {x: f"{x:.3g}" for x in (xs[0], xs[-1])}
    return Panel(
        title=line.title,
        left=left,
        top=top,
        points=tuple((_x(x, xs, left), _y(y, axis, top)) for x, y in line.points),
        x_marks=tuple(Mark(_x(x, xs, left), text) for x, text in labels.items()),
        y_marks=tuple(Mark(_y(value, axis, top), f"{value:.2f}") for value in _y_ticks(axis)),
    )


def _x(value: float, xs: Sequence[float], left: float) -> float:
    extent = max(xs) - min(xs)
    return round(left + (value - min(xs)) / (extent or 1) * (WIDTH - LEFT - RIGHT), 1)


def _y(value: float, axis: Axis, top: float) -> float:
    low, high = axis
    return round(top + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM), 1)


def _y_ticks(axis: Axis) -> Iterable[float]:
    low, high = axis
    return (low, (low + high) / 2, high)


def _range(line: Line, least: float) -> Axis:
    """Return the range of the values, rounded outwards to hundredths."""
    values = [y for _, y in line.points]
    low, high = int(min(values) * 100) / 100, -int(-max(values) * 100 - 0.999) / 100
    return low, max(high, low + least)


def _common_range(lines: Sequence[Line]) -> Axis:
    """Return one symmetric range for all lines, so that they are comparable."""
    values = [y for line in lines for _, y in line.points] or [0.0]
    most = max(max(map(abs, values)), 0.1)
    return -most, most
