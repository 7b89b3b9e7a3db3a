from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt

from liverwort_gui.qt.views.clip_strip import MOST_LANES, NOTES, lanes, runs
from liverwort_gui.qt.views.timeline import Timeline
from liverwort_gui.records import Box, Crop
from liverwort_gui.study_records import Note
from tests.qt import made_up, mouse

LEFT = Qt.MouseButton.LeftButton
NOTE = Note("n1", "v1", 60, 70, "two cells touch", "Ito")


@pytest.fixture
def timeline(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(700, 240)
    timeline.show()
    qtbot.waitExposed(timeline)
    return timeline


@pytest.fixture
def strip(timeline):
    """With clips at frames 10 (selected) and 20, and a note on frames 60 to 70."""
    state = made_up.viewing(
        (
            made_up.clip(Box(0, 0, 64), start=10, number=1, label="mut"),
            made_up.clip(Box(100, 0, 64), start=20, number=2),
        ),
        selected=0,
        video=made_up.video(bad_frames=(90, 91)),
    )
    study = replace(state.study, notes={"n1": NOTE}, classes=made_up.CLASSES)
    timeline.draw(timeline._state, replace(state, study=study))
    timeline.strip.grab()  # paints it
    return timeline.strip


def on_notes(strip, frame):
    return QPoint(round(strip.x_of(frame)), NOTES // 2)


def on_clip(strip, index, frame):
    bar = strip.bar_of(strip._state.clips[index])
    return QPoint(round(strip.x_of(frame)), round(bar.center().y()))


def test_the_strip_has_the_axis_of_the_curve(strip, timeline):
    view = timeline.plot.getPlotItem().getViewBox()
    for frame in (0, 50, 99):
        on_plot = view.mapViewToScene(QPointF(frame, 0)).x()
        assert strip.x_of(frame) == pytest.approx(on_plot, abs=0.5)
        assert strip.frame_at(strip.x_of(frame)) == pytest.approx(frame)


def test_a_click_on_a_bar_chooses_its_clip(qtbot, strip):
    with qtbot.waitSignal(strip.clip_wished) as told:
        qtbot.mouseClick(strip, LEFT, pos=on_clip(strip, 1, 48))
    assert told.args == ["c2"]


def test_a_click_beside_goes_to_the_frame(qtbot, strip):
    with qtbot.waitSignal(strip.frame_wished) as told:
        qtbot.mouseClick(strip, LEFT, pos=on_clip(strip, 0, 80))
    assert abs(told.args[0] - 80) <= 1


def test_dragging_the_selected_bar_moves_its_window_and_ends_once(strip):
    wished, dropped = [], []
    strip.window_wished.connect(wished.append)
    strip.window_dropped.connect(lambda: dropped.append(True))
    mouse.drag(strip, on_clip(strip, 0, 15), on_clip(strip, 0, 45))
    assert abs(wished[-1] - 40) <= 1
    assert dropped == [True]


def test_dragging_another_bar_moves_no_window(strip):
    wished = []
    strip.window_wished.connect(wished.append)
    strip.window_dropped.connect(wished.append)
    mouse.drag(strip, on_clip(strip, 1, 30), on_clip(strip, 1, 60))
    assert wished == []


def test_the_bar_follows_the_drag_before_it_is_an_edit(strip):
    state = strip._state
    before = strip.bar_of(state.clips[0]).left()
    strip.draw(state, replace(state, pending=Crop(30, ((0, 0),), 64)))
    assert strip.bar_of(state.clips[0]).left() > before


def test_dragging_along_the_notes_asks_for_a_note_on_these_frames(strip):
    wished = []
    strip.range_wished.connect(lambda *frames: wished.append(frames))
    mouse.drag(strip, on_notes(strip, 40), on_notes(strip, 20))
    ((first, last),) = wished
    assert abs(first - 20) <= 1
    assert abs(last - 40) <= 1


def test_a_range_never_leaves_the_video(strip):
    wished = []
    strip.range_wished.connect(lambda *frames: wished.append(frames))
    mouse.drag(strip, on_notes(strip, 95), on_notes(strip, 104))
    assert wished[0][1] == made_up.N_FRAMES - 1


def test_a_click_on_a_note_opens_it(qtbot, strip):
    with qtbot.waitSignal(strip.note_wished) as told:
        qtbot.mouseClick(strip, LEFT, pos=on_notes(strip, 65))
    assert told.args == ["n1"]


def test_texts_are_shown_on_hover(strip):
    assert strip.tip_at(on_notes(strip, 65)) == (
        "Note on frames 60–70: two cells touch  (Ito)"
    )
    assert strip.tip_at(on_clip(strip, 0, 12)) == "Clip 1: mutant, frames 10–41"
    assert "Drag here" in strip.tip_at(on_notes(strip, 5))
    assert strip.tip_at(on_clip(strip, 0, 80)) == ""


def test_bars_and_damaged_frames_have_their_colours(strip):
    image = strip.grab().toImage()
    assert image.pixelColor(on_clip(strip, 0, 25)).name() == "#d55e00"
    damaged = image.pixelColor(round(strip.x_of(90.5)), strip.height() - 2)
    assert damaged.red() > 200 > damaged.green()


def test_without_a_video_nothing_happens(qtbot, timeline):
    strip = timeline.strip
    with qtbot.assertNotEmitted(strip.frame_wished):
        qtbot.mouseClick(strip, LEFT, pos=QPoint(100, 5))
    assert strip.tip_at(QPoint(100, 5)) == ""


def test_windows_that_share_frames_get_rows_of_their_own():
    assert lanes([(0, 32), (32, 64), (10, 42), (70, 102)]) == [0, 0, 1, 0]


@given(st.lists(st.integers(0, 200), max_size=60))
def test_rows_are_few_and_no_bar_covers_another_while_there_is_room(starts):
    windows = [(start, start + 32) for start in starts]
    rows = lanes(windows)
    assert all(0 <= row < MOST_LANES for row in rows)
    for at, (first, stop) in enumerate(windows):
        for other in range(at):
            apart = stop <= windows[other][0] or windows[other][1] <= first
            last = MOST_LANES - 1
            assert apart or rows[at] != rows[other] or rows[at] == last


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_exactly_the_frames(frames):
    found = runs(frames)
    assert {n for first, last in found for n in range(first, last + 1)} == frames
    assert all(a[1] + 1 < b[0] for a, b in pairwise(found))
