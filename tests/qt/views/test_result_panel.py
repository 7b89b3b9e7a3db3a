import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from liverwort_gui.qt.views.curve import Curve
from tests.qt import made_up
from tests.qt.made_up import BOX
from tests.qt.views.looks import text, visible


def test_probability_is_large_in_scope(window, draw):
    draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX, decision=1.5),))
    assert text(window, "result-class") == "mutant"
    assert text(window, "result-probability") == "81.8 %"
    assert not visible(window, "result-scope")


def test_out_of_scope_says_why_and_shows_no_large_probability(window, draw):
    why = "its sharpness is lower than in any training clip."
    result = made_up.result(BOX, out_of_scope=(why,))
    draw(boxes=(BOX,), selected=0, results=(result,))
    assert text(window, "result-scope") == f"Out of scope: {why}"
    assert visible(window, "result-scope")
    assert text(window, "result-probability") == ""
    assert window.findChild(QLabel, "result-class").property("role") != "big"


def test_the_note_of_the_network_stands_beside_each_decision(window, draw):
    draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX),))
    assert text(window, "result-note") == made_up.NOTE
    assert visible(window, "result-note")


def test_decision_and_background_add_up(window, draw):
    draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX, decision=-1.5),))
    shown = [
        text(window, f"result-{name}")
        for name in ("decision", "reference", "difference")
    ]
    assert shown == ["−1.50", "+0.20", "−1.70"]


def test_a_method_with_a_warning_shows_it(window, draw):
    result = made_up.result(BOX, method="published", warning="All negative.")
    draw(boxes=(BOX,), selected=0, results=(result,))
    assert text(window, "result-warning") == "All negative."
    assert visible(window, "result-warning")


def test_what_the_map_does_not_show_is_said_where_there_is_room(window, draw):
    window.resize(1366, 1000)
    draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX),))
    assert text(window, "result-caution") == "Evidence: it may miss."
    assert visible(window, "result-caution")
    window.resize(1366, 700)
    assert not visible(window, "result-caution")


def test_a_caution_is_not_said_twice(window, draw):
    window.resize(1366, 1000)
    result = made_up.result(BOX, warning="It may miss. And more.")
    draw(boxes=(BOX,), selected=0, results=(result,))
    assert visible(window, "result-warning")
    assert not visible(window, "result-caution")


def test_what_the_decision_is_without_the_shown_frame(window, draw):
    """A change that looks like a gain beside a negative D says where it leads."""
    result = made_up.result(BOX, decision=-4.77)
    draw(boxes=(BOX,), selected=0, results=(result,))
    assert text(window, "result-left-out") == "–"
    losses = np.full(32, -0.108)
    losses[20] = 0.5
    window.show_curve(Curve(0, losses, 0.0, "", losses=losses))
    shown = window.findChild(QLabel, "result-left-out")
    for frame, value, tip in (
        (9, "−4.66 (+0.108)", "from −4.770 to −4.662: by +0.108, towards mutant"),
        (20, "−5.27 (−0.500)", "from −4.770 to −5.270: by −0.500, towards wild type"),
    ):
        draw(boxes=(BOX,), selected=0, results=(result,), frame=frame)
        assert shown.text() == value
        assert shown.toolTip().endswith(tip)
    draw(boxes=(BOX,), selected=0, results=(result,), frame=40)
    assert shown.text() == "–"


@pytest.mark.parametrize(
    ("state", "hint"),
    [
        ({"video": None}, "Open a video"),
        ({}, "Draw a box"),
        ({"boxes": (BOX,)}, "Click on a box"),
        ({"boxes": (BOX,), "selected": 0}, "press Analyze"),
    ],
)
def test_without_a_result_it_says_what_to_do(window, draw, state, hint):
    draw(**state)
    assert hint in text(window, "result-empty")
    assert not visible(window, "result-note")
