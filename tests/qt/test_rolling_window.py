"""The second timeline in its window."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.clip_picture import ClipPicture, ColourScale
from liverwort_gui.qt.views.rolling_line import OPEN
from liverwort_gui.state import ViewState
from tests.qt import made_up

LOW_SCREEN = 768 - 60  # pixels, less title bar and task bar


def viewing(**changes):
    surroundings = made_up.SURROUNDINGS
    return made_up.viewing((made_up.BOX,), 0, surroundings=surroundings, **changes)


def test_it_takes_its_room_below_the_first_and_gives_it_back(window, qtbot):
    window.resize(1366, 900)
    before = viewing()
    window.draw(ViewState(), before)
    qtbot.waitUntil(lambda: sum(window._rows.sizes()) > 600)
    sizes = window._rows.sizes()
    window.draw(before, viewing(rolling=made_up.followed()))
    assert window.rolling.isVisible()
    assert window._rows.sizes() == [sizes[0] - OPEN, sizes[1] + OPEN]
    assert window.minimumSizeHint().height() <= LOW_SCREEN
    assert window.rolling.mapTo(window, window.rolling.rect().topLeft()).y() > (
        window.timeline.mapTo(window, window.timeline.rect().topLeft()).y()
    )
    window.draw(window._state, before)
    assert window._rows.sizes() == sizes


def test_it_has_the_colours_of_theme_and_map(window):
    window.draw(ViewState(), viewing(rolling=made_up.followed()))
    window.look.choose("dark")
    colours = window.look.colours
    plot = window.rolling.plot
    assert plot.backgroundBrush().color().name() == colours.panel
    table = np.zeros((256, 4), np.uint8)
    table[-1, 0] = 200
    scale = ColourScale(table, 1.0, "mutant", "wild type")
    pixels = np.zeros((8, 8, 1), np.uint8)
    window.show_clip(ClipPicture(pixels, "Clip 1", scale=scale))
    assert plot._above.opts["fillBrush"].color().red() == 200


def test_the_whole_video_fills_both_timelines(window):
    state = viewing(rolling=made_up.followed())
    window.draw(ViewState(), state)
    plots = (window.timeline.plot, window.rolling.plot)
    for plot in plots:
        plot.getPlotItem().setXRange(10, 20)
    window.show_whole_video()
    for plot in plots:
        low, high = plot.getPlotItem().getViewBox().viewRange()[0]
        assert low <= 0
        assert high >= made_up.N_FRAMES - 1


def test_a_click_is_a_wish_to_go_there(window, qtbot):
    window.draw(ViewState(), viewing(rolling=made_up.followed()))
    with qtbot.waitSignal(window.rolling.frame_wished) as told:
        window.rolling.plot._go_to(QPointF(44.2, 0))
    assert told.args == [44]


def test_its_actions_follow_what_is_known(window):
    known = viewing(rolling=made_up.followed())
    window.draw(ViewState(), viewing())
    assert window.action(Command.FOLLOW_DECISION).isEnabled()
    for command in (Command.SAVE_DECISIONS, Command.SHOW_DECISIONS):
        assert not window.action(command).isEnabled()
    window.draw(viewing(), known)
    for command in (Command.SAVE_DECISIONS, Command.SHOW_DECISIONS):
        assert window.action(command).isEnabled()
    window.draw(known, replace(known, network="other"))
    assert not window.action(Command.SAVE_DECISIONS).isEnabled()
    assert window.action(Command.SHOW_DECISIONS).isEnabled()  # it says why it is empty
