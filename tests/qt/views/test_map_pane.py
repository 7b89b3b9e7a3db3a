from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from liverwort_gui.qt.views.clip_picture import (
    ClipPicture,
    ColourScale,
    MapValues,
    TrustMark,
)
from tests.qt.views.looks import text, visible

PIXELS = np.full((64, 64, 3), 90, np.uint8)
SCALE = ColourScale(np.full((256, 4), 90, np.uint8), 2.0, "mutant", "wild type")
VALUES = MapValues(np.ones((8, 8), np.float32), 16)


def picture(trust=None, values=VALUES):
    return ClipPicture(PIXELS, "Evidence", 0.2, SCALE, map=values, trust=trust)


def point(pane, x, y):
    """Move the mouse to a place of the picture, 0 to 1."""
    square = pane.canvas._square
    at = QPointF(square.left() + x * square.width(), square.top() + y * square.height())
    QTest.mouseMove(pane.canvas, at.toPoint())


def test_the_mark_has_a_word_and_a_sentence(qtbot, window, draw):
    draw()
    mark = TrustMark("amber", "with care", "It adds nothing.", open=True)
    window.show_clip(picture(mark))
    button = window.findChild(QPushButton, "clip-trust")
    assert button.isVisible()
    assert button.text() == "●  with care"
    assert text(window, "clip-amber") == "It adds nothing."
    assert visible(window, "clip-amber")
    with qtbot.waitSignal(window.clip.trust_wished) as told:
        button.click()
    assert told.args == [False]
    window.show_clip(picture(TrustMark("green", "holds up", open=True)))
    assert not visible(window, "clip-amber")
    assert button.property("role") == "trust-green"


def test_the_legend_says_why_a_place_is_larger_than_the_decision(window, draw):
    """The ends say hundreds of logits where D is 5: each place is a small share."""
    draw()
    for scale, told in (
        (SCALE, ""),
        (replace(SCALE, mean=-8.57, beyond=True), "−8.57, which is what the cell adds"),
        (replace(SCALE, mean=3.2), "+3.20, which is D without a constant"),
    ):
        window.show_clip(replace(picture(), scale=scale))
        legend = window.clip.pane.legend
        first, *rest = legend.toolTip().split("\n", 1)
        assert (
            first
            == "Colours from -2 (speaks for wild type) to 2 logit (speaks for mutant)"
        )
        assert told in "".join(rest)
        assert bool(rest) == bool(told)
        assert legend.accessibleName() == legend.toolTip()


def test_of_two_maps_each_sentence_says_of_which(window, draw):
    window.resize(1366, 1000)
    draw(beside="published")
    window.show_clip(picture(TrustMark("amber", "with care", "It adds nothing.")))
    window.show_beside(picture(TrustMark("red", "do not rely", "It is chance.")))
    assert text(window, "clip-amber") == "Evidence: It adds nothing."
    assert text(window, "beside-red") == "Evidence: It is chance."
    draw()
    assert text(window, "clip-amber") == "It adds nothing."
    assert not visible(window, "beside-red")


def test_in_a_low_window_the_picture_has_the_room(window, draw):
    draw()
    long = "It adds nothing to what anybody sees in the film without any map. " * 3
    window.show_clip(picture(TrustMark("amber", "with care", long)))
    window.resize(1366, 700)
    label = window.findChild(QLabel, "clip-amber")
    assert label.text().endswith("…")
    assert label.toolTip() == long
    window.resize(1366, 1000)
    assert label.text() == long


def test_a_mark_about_which_nothing_is_known_opens_nothing(window):
    window.show_clip(picture(TrustMark("grey", "checking …")))
    assert not window.findChild(QPushButton, "clip-trust").isEnabled()


def test_the_value_under_the_cursor_is_told_at_the_bottom(qtbot, window, draw):
    draw()
    window.show_clip(picture())
    point(window.clip.pane, 0.5, 0.25)
    qtbot.waitUntil(lambda: visible(window, "map-reading"))
    assert text(window, "map-reading").startswith("+1 logit for mutant at x 3")
    assert not visible(window, "file-status")
    window.clip._on_pointed(0, None)
    assert not visible(window, "map-reading")
    assert visible(window, "file-status")


def test_a_new_frame_under_the_cursor_is_told_anew(window):
    window.show_clip(picture())
    window.clip._on_pointed(0, (0.5, 0.5))
    values = MapValues(np.full((8, 8), -2, np.float32), 16)
    window.show_clip(picture(values=values))
    assert text(window, "map-reading").startswith("−2 logit for wild type")


def test_what_a_value_sees_is_drawn_on_both_maps(window, draw):
    draw(beside="published")
    for show in (window.show_clip, window.show_beside):
        show(picture())
    bare = [pane.canvas.grab().toImage() for pane in window.clip.panes]
    window.clip._on_pointed(0, (0.5, 0.5))
    for pane, before in zip(window.clip.panes, bare, strict=True):
        assert pane.canvas.grab().toImage() != before
        unlimited = picture(values=MapValues(VALUES.values, 0))
        pane.show_picture(unlimited)
        pane.canvas.set_place(None)
        nothing = pane.canvas.grab().toImage()
        pane.canvas.set_place((0.5, 0.5))
        assert pane.canvas.grab().toImage() == nothing


@pytest.mark.parametrize("beside", ["", "published"])
def test_the_second_map_takes_room_only_while_it_is_chosen(window, draw, beside):
    window.resize(1366, 768)
    draw()
    before = window._columns.sizes()
    draw(beside="published")
    assert window.clip.beside.isVisible()
    wide = window._columns.sizes()
    assert wide[2] > before[2] + 120
    draw(beside=beside)
    assert window.clip.beside.isVisible() == bool(beside)
    assert window._columns.sizes() == (wide if beside else before)


def test_the_room_for_two_maps_is_not_remembered(window, draw, settings):
    window.resize(1366, 768)
    draw(beside="published")
    wide = window._columns.sizes()[2]
    window.close()
    assert settings.value("columns") == window._columns.saveState()
    assert window._columns.sizes()[2] < wide - 50
