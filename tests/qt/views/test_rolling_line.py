import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views import rolling_words
from liverwort_gui.qt.views.rolling_line import FOLDED, OPEN, RollingLine
from liverwort_gui.records import Box, Crop
from liverwort_gui.state import ViewState
from tests.qt import made_up
from tests.qt.views.test_rolling_plot import COLOURS


@pytest.fixture
def actions():
    return {command: QAction(command.value) for command in Command}


@pytest.fixture
def line(qtbot, actions):
    line = RollingLine(actions)
    line.set_colours(**COLOURS)
    qtbot.addWidget(line)
    line.resize(700, 140)
    return line


def viewing(clip=made_up.BOX, **changes):
    values = {"surroundings": made_up.SURROUNDINGS, "rolling": made_up.followed()}
    return made_up.viewing((clip,), 0, **(values | changes))


def show(line, state):
    line.draw(line._state, state)
    return state


def test_it_is_hidden_and_empty_until_the_decision_was_followed(line):
    show(line, made_up.viewing((made_up.BOX,), 0))
    assert line.isHidden()
    assert line.room == 0
    assert line.plot is None
    show(line, viewing())
    assert not line.isHidden()
    assert line.room == OPEN
    assert not line.plot.isHidden()
    assert line.plot._cursor.value() == 0


def test_it_says_what_was_decided_at_the_shown_frame_or_under_the_mouse(line):
    show(line, viewing(frame=10))
    assert line._reading.text() == (
        "0.200 s · frames 10–41 · D = −1.41 · wild type, 80 %"
    )
    line.plot.pointed.emit(60)
    assert line._reading.text() == "1.200 s · frames 60–91 · D = +1.53 · mutant, 82 %"
    line.plot.pointed.emit(None)
    assert line._reading.text().startswith("0.200 s")
    line.plot.pointed.emit(80)
    assert "No window fits here" in line._reading.text()
    line.plot.pointed.emit(-3)  # beside the video
    assert line._reading.text() == ""


def test_out_of_scope_no_probability_is_said(line):
    found = made_up.rolling(out_of_scope=("The cell is too large.",))
    show(line, viewing(rolling=made_up.followed(found), frame=10))
    assert line._reading.text().endswith("D = −1.41 · wild type, out of scope")
    assert "The cell is too large." in line._title.toolTip()
    assert made_up.NOTE in line._title.toolTip()


def test_without_a_frame_rate_frames_are_named(line):
    video = made_up.video(fps=None)
    show(line, viewing(video=video, frame=10))
    assert line._reading.text().startswith("frames 10–41 · D")
    axis = line.plot._time_axis
    assert axis.tickStrings([50], axis.scale, 10) == ["frame 50"]


def test_a_box_that_was_not_followed_says_what_to_do(line):
    show(line, viewing())
    show(line, viewing(Box(90, 90, 64)))
    assert line.plot.isHidden()
    assert line._hint.text() == rolling_words.NOT_ASKED
    assert line._reading.text() == ""
    show(line, viewing(network="other"))
    assert line._hint.text() == rolling_words.NOT_ASKED
    show(line, made_up.viewing(rolling=made_up.followed()))
    assert line._hint.text() == rolling_words.NO_BOX
    show(line, viewing())
    assert not line.plot.isHidden()
    assert line._hint.isHidden()


def test_folded_it_takes_a_line_only(line):
    show(line, viewing())
    folded = made_up.followed(line._found)
    folded = type(folded)(folded.answers, folded=True)
    show(line, viewing(rolling=folded))
    assert line.room == FOLDED
    assert line.plot.isHidden()
    assert line._fold.arrowType() == Qt.ArrowType.RightArrow
    show(line, viewing())
    assert not line.plot.isHidden()
    assert line._fold.arrowType() == Qt.ArrowType.DownArrow


def test_its_buttons_have_names(line, actions):
    wished = []
    for command, action in actions.items():
        action.triggered.connect(lambda _=False, c=command: wished.append(c))
    for button in line._buttons:
        assert button.accessibleName()
        button.click()
    line._fold.click()
    assert wished == [
        Command.FOLLOW_DECISION,
        Command.WINDOW_HERE,
        Command.SAVE_DECISIONS,
        Command.SHOW_DECISIONS,
    ]


def test_the_rate_that_was_typed_before_counts(line):
    show(line, made_up.viewing((made_up.BOX,), 0, fps=25.0))
    show(line, viewing(fps=25.0, rolling=made_up.followed(fps=25.0)))
    axis = line.plot._time_axis
    assert axis.tickStrings([50], axis.scale, 50) == ["2 s"]


def test_a_long_video_is_drawn_at_once(line, qtbot):
    rng = np.random.default_rng(0)
    video = made_up.video(n_frames=50_000)
    crop = Crop.still(made_up.BOX, 0, 50_000)
    found = made_up.rolling(crop, rng.normal(0, 1, 50_000 - 31).cumsum() / 100)
    state = viewing(video=video, rolling=made_up.followed(found, of=video))
    line.show()
    qtbot.waitExposed(line)
    show(line, state)
    points = line.plot._line.getData()[0]
    assert len(points) < 10_000  # no more than can be seen
    assert line._state is state
    show(line, ViewState())
    assert line.isHidden()
