import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from liverwort_gui.qt.curve_painter import curve_of
from liverwort_gui.qt.views.timeline import EVENT_KEY, Timeline
from liverwort_gui.records import Box
from liverwort_gui.state import TRUTH
from liverwort_gui.view_records import Planted
from tests.qt import made_up, mouse

BOX = Box(10, 20, 64)
VIDEO = made_up.video()


@pytest.fixture
def timeline(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(700, 200)
    timeline.show()
    qtbot.waitExposed(timeline)
    return timeline


def show(timeline, **changes):
    state = made_up.viewing(surroundings=made_up.SURROUNDINGS, **changes)
    timeline.draw(timeline._state, state)
    timeline.show_curve(curve_of(state, state.result))
    return state


def place(timeline, frame):
    """Return where a frame lies in the plot's viewport."""
    box = timeline.plot.getPlotItem().getViewBox()
    middle = sum(box.viewRange()[1]) / 2
    return timeline.plot.mapFromScene(box.mapViewToScene(QPointF(frame, middle)))


def test_the_whole_video_is_shown(timeline):
    show(timeline)
    low, high = timeline.plot.getPlotItem().getViewBox().viewRange()[0]
    assert low <= 0
    assert high >= made_up.N_FRAMES - 1


def test_the_curve_lies_in_its_window_with_its_baseline(timeline):
    result = made_up.result(BOX, 40, VIDEO)
    show(timeline, boxes=(BOX,), selected=0, start=40, results=(result,), frame=45)
    frames, evidence = timeline._curve.getData()
    assert frames[0] == 40
    assert frames[-1] == 71
    np.testing.assert_allclose(evidence, result.explanation.frame_evidence)
    _, baseline = timeline._baseline.getData()
    assert set(baseline) == {result.explanation.reference_decision}


def test_the_colour_between_curve_and_baseline_is_that_of_the_map(timeline):
    result = made_up.result(BOX, 0, VIDEO)
    show(timeline, boxes=(BOX,), selected=0, results=(result,))
    baseline = result.explanation.reference_decision
    evidence = result.explanation.frame_evidence
    for item, side in ((timeline._above, np.maximum), (timeline._below, np.minimum)):
        assert item.opts["fillLevel"] == baseline
        np.testing.assert_allclose(item.getData()[1], side(evidence, baseline))


def test_per_frame_the_mean_of_the_shown_map_is_the_height_over_the_baseline(timeline):
    result = made_up.result(BOX, 0, VIDEO)
    show(timeline, boxes=(BOX,), selected=0, results=(result,))
    _, evidence = timeline._curve.getData()
    _, baseline = timeline._baseline.getData()
    shown = result.explanation.shown_maps.mean(axis=(1, 2))
    np.testing.assert_allclose(evidence - baseline[0], shown, atol=1e-4)


def test_the_cursor_is_in_step_with_the_frame(timeline):
    show(timeline, frame=33)
    assert timeline._cursor.value() == 33


def test_dragging_the_cursor_wishes_frames(timeline):
    show(timeline, frame=20)
    wished = []
    timeline.frame_wished.connect(wished.append)
    mouse.drag(timeline.plot.viewport(), place(timeline, 20), place(timeline, 60))
    assert wished
    assert abs(wished[-1] - 60) <= 1


def test_a_click_goes_there(qtbot, timeline):
    show(timeline)
    with qtbot.waitSignal(timeline.frame_wished) as told:
        qtbot.mouseClick(
            timeline.plot.viewport(),
            Qt.MouseButton.LeftButton,
            pos=place(timeline, 80),
        )
    assert abs(told.args[0] - 80) <= 1


def test_dragging_the_window_wishes_its_first_frame_and_keeps_its_length(timeline):
    show(timeline, start=10)
    wished = []
    timeline.window_wished.connect(wished.append)
    timeline._window.setRegion((29.7, 61.7))
    assert wished == [30]
    assert timeline._window.getRegion() == (9.5, 41.5)  # until the state says so
    show(timeline, start=30)
    assert timeline._window.getRegion() == (29.5, 61.5)


def test_the_axis_is_in_seconds_if_the_rate_is_known(timeline):
    show(timeline)
    assert timeline._time_axis.tickStrings([50], timeline._time_axis.scale, 50) == [
        "1 s"
    ]
    timeline.draw(timeline._state, made_up.viewing(video=made_up.video(fps=None)))
    assert timeline._time_axis.tickStrings([50], timeline._time_axis.scale, 10) == [
        "frame 50"
    ]


def test_the_window_can_fill_the_axis(timeline):
    show(timeline, start=50)
    timeline.show_window()
    low, high = timeline.plot.getPlotItem().getViewBox().viewRange()[0]
    assert high - low < 60
    timeline.show_whole_video()
    low, high = timeline.plot.getPlotItem().getViewBox().viewRange()[0]
    assert high - low >= made_up.N_FRAMES


def test_the_axis_moves_to_a_frame_that_it_does_not_hold(timeline):
    show(timeline, start=0)
    timeline.show_window()
    box = timeline.plot.getPlotItem().getViewBox()
    before = box.viewRange()[0]
    timeline.show_frame(20)
    assert box.viewRange()[0] == before
    timeline.show_frame(50)
    low, high = box.viewRange()[0]
    assert (low + high) / 2 == pytest.approx(65.5)  # of the window that begins there
    assert high - low == pytest.approx(before[1] - before[0])


def test_a_window_elsewhere_comes_into_view_and_one_in_view_moves_nothing(timeline):
    show(timeline, start=0)
    timeline.show_window()
    box = timeline.plot.getPlotItem().getViewBox()
    before = box.viewRange()[0]
    show(timeline, start=20)
    assert box.viewRange()[0] == before
    show(timeline, start=65)
    low, high = box.viewRange()[0]
    assert low < 80 < high


def test_without_evidence_the_curve_is_empty_and_says_so(timeline):
    flat = np.full(32, 0.21, np.float32)
    told = made_up.result(BOX, 0, VIDEO, frame_evidence=flat, decision=0.21)
    show(timeline, boxes=(BOX,), selected=0, results=(told,))
    assert not timeline._curve.isVisible()
    assert timeline._nothing.isVisible()
    assert timeline._nothing.toPlainText() == "no evidence in any frame"
    show(timeline, boxes=(BOX,), selected=0, results=(made_up.result(BOX, 0, VIDEO),))
    assert timeline._curve.isVisible()
    assert not timeline._nothing.isVisible()


def test_several_networks_are_drawn_as_a_band(timeline):
    results = tuple(
        made_up.result(BOX, 0, VIDEO, network=name, decision=decision)
        for name, decision in (("other", 2.5), ("third", 2.0), ("length", 1.5))
    )
    show(timeline, boxes=(BOX,), selected=0, results=results)
    assert timeline._spread.isVisible()
    low, high = timeline._low.getData()[1], timeline._high.getData()[1]
    np.testing.assert_allclose((low + high) / 2, timeline._curve.getData()[1] + 0.5)
    assert "3 networks" in timeline._key.text()
    assert len(timeline._supported.data) == 32
    show(timeline, boxes=(BOX,), selected=0, results=results[-1:])
    assert not timeline._spread.isVisible()
    assert "networks" not in timeline._key.text()


def test_the_planted_event_is_marked_while_the_truth_is_shown(timeline):
    result = made_up.result(BOX, 40, VIDEO)
    event = np.zeros(32, bool)
    event[[10, 11, 12]] = True
    planted = Planted("c1", np.zeros((32, 64, 64), bool), event)
    shown = {"boxes": (BOX,), "selected": 0, "start": 40, "results": (result,)}
    state = show(timeline, **shown, planted=planted, beside=TRUTH)
    assert state.truth is planted
    assert timeline._event.isVisible()
    assert timeline._event.getRegion() == (49.5, 52.5)
    assert timeline._key.text().startswith(EVENT_KEY)
    assert "background alone" in timeline._key.text()
    show(timeline, **shown, planted=planted, beside="")
    assert not timeline._event.isVisible()
    assert EVENT_KEY not in timeline._key.text()
