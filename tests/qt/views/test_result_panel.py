import pytest
from PySide6.QtWidgets import QLabel

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
