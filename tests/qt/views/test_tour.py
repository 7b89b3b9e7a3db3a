from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.tour import STEPS, Tour, TourCard, best_place
from liverwort_gui.state import ViewState
from tests.qt import made_up


@pytest.fixture
def state(window):
    window.resize(1366, 768)
    state = made_up.viewing((made_up.BOX,), 0)
    window.draw(ViewState(), state)
    return state


@pytest.fixture
def at(window, state):
    """Return a function that shows a step of the tour in the real window."""

    def show(step):
        window._touring.show(step)
        return window.findChild(Tour), window.findChild(TourCard)

    return show


def test_a_tour_has_five_steps():
    assert len(STEPS) == 5


def test_each_step_points_at_what_is_there_and_does_not_cover_it(window, at):
    for step, said in enumerate(STEPS):
        tour, card = at(step)
        assert len(tour._holes) == len(said.targets)
        assert window.rect().contains(card.geometry())
        assert card.findChild(QLabel, "tour-count").text() == f"Step {step + 1} of 5"
        if said.targets != ("stage",):  # which takes nearly all the room there is
            assert not any(card.geometry().intersects(hole) for hole in tour._holes)


def test_all_that_is_said_can_be_read(window, at):
    for step in range(len(STEPS)):
        _, card = at(step)
        for name in ("tour-title", "tour-text"):
            text = card.findChild(QLabel, name)
            assert text.height() >= text.heightForWidth(text.width())
        below = card.findChild(QPushButton, "tour-next").geometry().bottom()
        assert below < card.height()


def test_next_back_and_done(qtbot, window, at):
    _, card = at(0)
    assert not card.findChild(QPushButton, "tour-back").isEnabled()
    with qtbot.waitSignal(window.tour_wished) as told:
        card.findChild(QPushButton, "tour-next").click()
    assert told.args == [1]
    at(4)
    with qtbot.waitSignal(window.tour_wished) as told:
        card.findChild(QPushButton, "tour-back").click()
    assert told.args == [3]
    assert card.findChild(QPushButton, "tour-next").text() == "Done"
    with qtbot.waitSignal(window.tour_wished) as told:
        card.findChild(QPushButton, "tour-next").click()
    assert told.args == [None]


def test_enter_goes_on_and_escape_is_the_key_of_cancel(qtbot, window, state, at):
    _, card = at(1)
    with qtbot.waitSignal(window.tour_wished) as told:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert told.args == [2]
    assert not window.action(Command.CANCEL).isEnabled()
    window.draw(state, replace(state, tour=2))
    assert window.action(Command.CANCEL).isEnabled()


def test_it_follows_the_window_and_goes(window, at):
    tour, card = at(0)
    window.resize(1500, 900)
    assert tour.size() == window.size()
    at(None)
    assert not tour.isVisible()
    assert not card.isVisible()


def test_the_real_parts_stay_usable(at):
    tour, _ = at(0)
    assert tour.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_card_is_put_beside_what_it_speaks_of():
    window = QRect(0, 0, 1000, 700)
    left = QRect(0, 0, 300, 700)
    assert best_place([left], QSize(300, 200), window).x() > left.right()
    assert window.contains(QRect(best_place([], QSize(300, 200), window), QSize(1, 1)))
    assert best_place([window], QSize(300, 200), window) != QPoint(-1, -1)
