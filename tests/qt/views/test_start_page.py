from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.recent_row import RecentRow, when
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import Activity, Recent

STUDY = Recent(
    "/studies/sperm motility.liverwort", "study", "2026-11-20T10:00:00+09:00"
)
VIDEO = Recent("/videos/plate 3/wt 01.nd2", "video", "2026-11-19T10:00:00+09:00")
GONE = replace(VIDEO, path="/usb/old.avi", missing=True)


@pytest.fixture
def page(window):
    return window.start


def show(page, **changes):
    page.draw(ViewState(), ViewState(**changes))


def test_each_way_to_begin_is_a_button_of_its_action(qtbot, window, page):
    for command in ("open-sample", "open", "new-study", "open-study"):
        button = page.findChild(QPushButton, f"start-{command}")
        assert button.accessibleName()
        with qtbot.waitSignal(window.commanded) as told:
            button.click()
        assert told.args == [Command(command)]


def test_what_was_opened_lately_has_name_place_and_day(page):
    show(page, recents=(STUDY, VIDEO))
    names = [row.text() for row in page.findChildren(QPushButton, "recent-open")]
    assert names == ["sperm motility", "wt 01.nd2"]
    places = [row.text() for row in page.findChildren(QLabel, "recent-place")]
    assert places == ["/studies", "/videos/plate 3"]
    assert not page.findChild(QLabel, "start-nothing-yet").isVisible()


def test_what_is_missing_is_said_in_words(page):
    show(page, recents=(GONE,))
    assert page.findChild(QLabel, "recent-missing").text() == "not there now"


def test_a_line_opens_it_or_takes_it_out(qtbot, page):
    show(page, recents=(STUDY,))
    with qtbot.waitSignal(page.recent_wished) as told:
        page.findChild(QPushButton, "recent-open").click()
    assert told.args == [STUDY.path, "study"]
    with qtbot.waitSignal(page.forget_wished) as told:
        page.findChild(QToolButton, "recent-forget").click()
    assert told.args == [STUDY.path]


def test_a_shorter_list_leaves_no_line_behind(page):
    show(page, recents=(STUDY, VIDEO))
    show(page, recents=(VIDEO,))
    assert len([r for r in page.findChildren(RecentRow) if r.parent()]) == 1
    show(page, recents=())
    page.draw(ViewState(recents=(VIDEO,)), ViewState())
    assert page.findChild(QLabel, "start-nothing-yet").isVisibleTo(page)


def test_the_tour_is_offered_only_where_it_shall_be(qtbot, page):
    tour = page.findChild(QPushButton, "start-tour")
    show(page)
    assert not tour.isVisible()
    show(page, greets=True)
    assert tour.isVisible()
    with qtbot.waitSignal(page.tour_wished):
        tour.click()
    with qtbot.waitSignal(page.tour_declined):
        page.findChild(QPushButton, "start-no-tour").click()


def test_it_says_what_is_being_opened(page):
    told = page.findChild(QLabel, "start-doing")
    show(page, activity=Activity("Open sample study", 3, 14, "analyzing the sample"))
    assert told.isVisible()
    assert told.text() == "Open sample study: analyzing the sample"
    show(page, checking=Activity("Check", note="Opening a.avi …"))
    assert told.text() == "Opening a.avi …"
    show(page)
    assert not told.isVisible()


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(hours=1), "today, 11:00"),
        (timedelta(hours=13), "yesterday"),
        (timedelta(days=21), "3 Nov 2026"),
    ],
)
def test_days_are_told_as_people_say_them(ago, said):
    now = datetime.fromisoformat("2026-11-24T12:00:00+09:00")
    assert when((now - ago).isoformat(), now) == said
