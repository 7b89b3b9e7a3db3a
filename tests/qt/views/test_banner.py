from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from liverwort_gui.state import Message
from tests.qt.views.looks import text


def test_a_message_is_shown_and_dismissed(qtbot, window, draw):
    draw(messages=(Message("a.avi is empty: copy it again."),))
    assert text(window, "banner-text") == "a.avi is empty: copy it again."
    assert window.banner.isVisible()
    with qtbot.waitSignal(window.banner.dismissed):
        window.findChild(QPushButton, "banner-dismiss").click()
    draw()
    assert not window.banner.isVisible()


def test_the_report_can_be_copied(window, draw):
    draw(messages=(Message("It broke.", "error", "Traceback ..."),))
    window.findChild(QPushButton, "banner-copy").click()
    assert QGuiApplication.clipboard().text() == "It broke.\n\nTraceback ..."


def test_several_messages_are_read_one_after_the_other(window, draw):
    draw(messages=(Message("first"), Message("second", "warning")))
    assert text(window, "banner-text") == "second"
    assert window.findChild(QPushButton, "banner-dismiss").text() == "Next (1)"
