from dataclasses import replace
from itertools import combinations

import pytest

from benchmarks.accuracy import Accuracy
from benchmarks.html_report.charts import LABEL_HEIGHT, LETTER_WIDTH, Mark, PlacedMark, lay_out_scatter


def mark(name: str, milliseconds: float, value: float, error: float = 0.02) -> Mark:
    return Mark(name, "", milliseconds, Accuracy(value, value - error, min(1.0, value + error), 100))


def label_box(placed: PlacedMark) -> tuple[float, float, float, float]:
    width = len(placed.mark.system) * LETTER_WIDTH
    left = placed.label_x - {"start": 0.0, "middle": width / 2, "end": width}[placed.anchor]
    return left, placed.label_y - LABEL_HEIGHT / 2, left + width, placed.label_y + LABEL_HEIGHT / 2


class TestScatter:
    def test_faster_is_left_and_better_is_up(self) -> None:
        fast, slow = sorted(
            lay_out_scatter([mark("slow", 40, 0.8), mark("fast", 4, 0.9)], None).marks,
            key=lambda placed: placed.mark.system,
        )
        assert fast.x < slow.x
        assert fast.y < slow.y
        assert fast.high < fast.y < fast.low

    def test_axis_of_times_is_logarithmic(self) -> None:
        marks = [mark("a", 1, 0.8), mark("b", 10, 0.8), mark("c", 100, 0.8)]
        a, b, c = sorted(placed.x for placed in lay_out_scatter(marks, None).marks)
        assert b - a == pytest.approx(c - b)

    def test_includes_bare_parsing(self) -> None:
        plot = lay_out_scatter([mark("slow", 40, 0.8)], 0.5)
        assert plot.parsing is not None and plot.left < plot.parsing < plot.marks[0].x
        assert lay_out_scatter([mark("slow", 40, 0.8)], None).parsing is None

    @pytest.mark.parametrize("value", [0.0, 0.5, 1.0])
    def test_holds_a_single_mark_inside_the_frame(self, value: float) -> None:
        plot = lay_out_scatter([mark("one", 3, value, 0.0)], None)
        (placed,) = plot.marks
        assert plot.left < placed.x < plot.right
        assert plot.top <= placed.y <= plot.bottom
        assert len(plot.y_ticks) > 2

    def test_labels_of_close_marks_do_not_overlap(self) -> None:
        marks = [mark(f"system-{number}", 20 + number, 0.80 + number / 500) for number in range(8)]
        boxes = [label_box(placed) for placed in lay_out_scatter(marks, None).marks]
        for (left, top, right, bottom), other in combinations(boxes, 2):
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom

    def test_draws_a_mark_with_a_role_on_top(self) -> None:
        first = replace(mark("first", 20, 0.8), role="first")
        assert lay_out_scatter([mark("a", 20, 0.8), first, mark("b", 20, 0.8)], None).marks[-1].mark == first

    def test_a_distant_label_has_a_leader_line(self) -> None:
        placed = lay_out_scatter([mark(f"system-{number}", 20, 0.8, 0.0) for number in range(8)], None).marks
        assert {abs(one.label_y - one.y) > LABEL_HEIGHT for one in placed} == {True, False}
        assert all(one.is_label_far == (abs(one.label_y - one.y) > LABEL_HEIGHT) for one in placed)
