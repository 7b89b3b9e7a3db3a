import numpy as np
import pytest

from liverwort_gui.report.curve_plot import CurvePlot, ticks

ABOVE, BELOW = (255, 130, 0), (0, 135, 255)


def plot(y, baseline=0.0, x=None):
    x = np.arange(float(len(y))) if x is None else np.array(x)
    place = (10, 10, 210, 110)
    return CurvePlot(x, np.array(y, float), baseline, "time", place, ABOVE, BELOW)


def white_canvas():
    return np.full((120, 220, 3), 255, np.uint8)


def test_ends_of_the_curve_touch_the_ends_of_the_axes():
    curve = plot([0, 1, 2])
    assert float(curve.column(0.0)) == 10
    assert float(curve.column(2.0)) == 210


@pytest.mark.parametrize("y", [[5, 6, 7], [-3, -2, -5], [0, 0, 0]])
def test_zero_and_baseline_are_always_inside(y):
    low, high = plot(y, baseline=1.0).y_range
    assert low < 0 < high
    assert low < 1 < high


def test_area_takes_the_colour_of_the_class_it_speaks_for():
    canvas = white_canvas()
    curve = plot([2, 2, 2, -2, -2, -2], baseline=0.5)
    curve.draw_curve(canvas)
    over = canvas[round(float(curve.row(1.2))), 40]
    under = canvas[round(float(curve.row(-1.2))), 190]
    assert over[0] > over[2], "orange above the baseline"
    assert under[2] > under[0], "blue below it"


def test_cursor_marks_the_frame_and_nothing_outside_the_axes():
    canvas = white_canvas()
    curve = plot([0, 1, 2])
    curve.draw_cursor(canvas, 1)
    dark = (canvas < 100).all(axis=2)
    row = round(float(curve.row(1.0)))
    assert dark[row, 110], "the dot"
    assert dark[row + 10 : 110, 110].all(), "the line"
    assert not dark[:, :100].any()
    assert not dark[:, 120:].any()


def test_one_frame_is_enough():
    canvas = white_canvas()
    curve = plot([1.5], x=[7.0])
    curve.draw_curve(canvas)
    curve.draw_cursor(canvas, 0)
    assert float(curve.column(7.0)) == 110


def test_ticks_are_round_and_inside():
    values, spec = ticks(0.98, 1.31, 8)
    assert values == pytest.approx([1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3])
    assert format(values[1], spec) == "1.05"
    values, spec = ticks(0, 20000, 4)
    assert [format(value, spec) for value in values] == [
        "0",
        "5000",
        "10000",
        "15000",
        "20000",
    ]
