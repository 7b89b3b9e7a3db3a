import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from liverwort_gui.qt.views import banner
from liverwort_gui.qt.views.lines_dialog import LinesDialog
from liverwort_gui.view_records import Message
from tests.qt.views.looks import text


def test_a_message_is_shown_and_dismissed(qtbot, window, draw):
    draw(messages=(Message("a.avi is empty: copy it again."),))
    assert text(window, "banner-text") == "a.avi is empty: copy it again."
    assert window.banner.isVisible()
    with qtbot.waitSignal(window.banner.dismissed):
        window.findChild(QPushButton, "banner-dismiss").click()
    draw()
    assert not window.banner.isVisible()


def test_a_report_of_an_error_is_offered(qtbot, window, draw):
    message = Message("It broke.", "error", "Traceback ...")
    draw(messages=(message,))
    with qtbot.waitSignal(window.banner.report_wished) as told:
        window.findChild(QPushButton, "banner-report").click()
    assert told.args == [message]


def test_several_messages_are_read_one_after_the_other(window, draw):
    draw(messages=(Message("first"), Message("second", "warning")))
    assert text(window, "banner-text") == "second"
    assert window.findChild(QPushButton, "banner-dismiss").text() == "Next (1)"


def test_what_is_long_is_behind_details(window, draw):
    report = "line 3: x is missing\nline 8: start is no number"
    draw(messages=(Message("2 refused.", "warning", report),))
    assert not window.findChild(QPushButton, "banner-report").isVisible()
    window.findChild(QPushButton, "banner-details").click()
    dialog = window.findChild(LinesDialog)
    assert dialog.findChild(QPlainTextEdit).toPlainText() == report
    dialog.reject()
    draw(messages=(Message("It broke.", "error", "Traceback ..."),))
    assert not window.findChild(QPushButton, "banner-details").isVisible()


def test_good_news_go_by_themselves(qtbot, window, draw):
    window.banner.findChild(QTimer).setInterval(20)
    with qtbot.waitSignal(window.banner.dismissed):
        draw(messages=(Message("4 videos were added.", "done"),))


@pytest.mark.parametrize(
    "message",
    [
        Message("a.avi is empty: copy it again."),
        Message("2 refused.", "warning"),
        Message("The study is being copied …", "done"),
        Message("3 clips added.", "done", "line 3: a note"),
    ],
)
def test_what_is_not_over_or_must_be_read_stays(message):
    assert not banner.passing(message)
