"""What the panels say in each state."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QToolButton,
)

from liverwort_gui.qt.views.dialogs import AboutDialog, AxisDialog
from liverwort_gui.records import Box
from liverwort_gui.state import Activity, Message, ViewState
from tests.qt import made_up

BOX = Box(10, 20, 64)


@pytest.fixture
def draw(window):
    """Draw a state with these fields; return a finder of widgets by name."""
    state = window._state

    def show(**changes):
        nonlocal state
        fields = {"video": made_up.video(), "surroundings": made_up.SURROUNDINGS}
        old, state = state, ViewState(**(fields | changes))
        window.draw(old, state)

    return show


def text(window, name):
    return window.findChild(QLabel, name).text()


def visible(window, name):
    return window.findChild(QLabel, name).isVisible()


def test_every_control_has_a_name_for_tests_and_for_screen_readers(window):
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QListWidget)
    for kind in kinds:
        for control in window.findChildren(kind):
            if control.objectName().startswith("qt_") or not control.isVisible():
                continue
            assert control.objectName() or isinstance(control, QToolButton)
            assert control.accessibleName() or control.text(), control.objectName()


class TestResult:
    def test_probability_is_large_in_scope(self, window, draw):
        draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX, decision=1.5),))
        assert text(window, "result-class") == "mutant"
        assert text(window, "result-probability") == "81.8 %"
        assert not visible(window, "result-scope")

    def test_out_of_scope_says_why_and_shows_no_large_probability(self, window, draw):
        why = "its sharpness is lower than in any training clip."
        result = made_up.result(BOX, out_of_scope=(why,))
        draw(boxes=(BOX,), selected=0, results=(result,))
        assert text(window, "result-scope") == f"Out of scope: {why}"
        assert visible(window, "result-scope")
        assert text(window, "result-probability") == ""
        assert window.findChild(QLabel, "result-class").property("role") != "big"

    def test_the_note_of_the_network_stands_beside_each_decision(self, window, draw):
        draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX),))
        assert text(window, "result-note") == made_up.NOTE
        assert visible(window, "result-note")

    def test_decision_and_background_add_up(self, window, draw):
        draw(boxes=(BOX,), selected=0, results=(made_up.result(BOX, decision=-1.5),))
        shown = [
            text(window, f"result-{name}")
            for name in ("decision", "reference", "difference")
        ]
        assert shown == ["−1.50", "+0.20", "−1.70"]

    def test_a_method_with_a_warning_shows_it(self, window, draw):
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
    def test_without_a_result_it_says_what_to_do(self, window, draw, state, hint):
        draw(**state)
        assert hint in text(window, "result-empty")
        assert not visible(window, "result-note")


class TestSetup:
    def test_facts_of_the_file(self, window, draw):
        draw(video=made_up.video(dtype="uint16", um_per_px=0.2))
        assert text(window, "video-name") == "made-up.avi"
        assert text(window, "video-facts") == "300 × 200 px, 100 frames, 16 bit grey"
        assert window.findChild(QLineEdit, "um-per-px").placeholderText() == "0.2"

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [("0.25", 0.25), ("0,25", 0.25), ("", None), ("fast", None), ("-1", None)],
    )
    def test_scales_can_be_typed(self, qtbot, window, draw, typed, expected):
        draw()
        field = window.findChild(QLineEdit, "fps")
        with qtbot.waitSignal(window.video_section.fps_wished) as told:
            field.setText(typed)
            field.editingFinished.emit()
        assert told.args == [expected]

    def test_each_box_with_what_was_found(self, window, draw):
        other, third = Box(0, 0, 64), Box(5, 5, 64)
        results = (
            made_up.result(BOX),
            made_up.result(other, out_of_scope=("too dark.",)),
        )
        draw(boxes=(BOX, other, third), selected=1, results=results)
        rows = window.findChild(QListWidget, "box-list")
        texts = [rows.item(row).text() for row in range(rows.count())]
        assert texts == [
            "Box 1   mutant 82 %",
            "Box 2   not certain (out of scope)",
            "Box 3   at 5, 5",
        ]
        assert rows.currentRow() == 1

    def test_a_row_selects_its_box(self, qtbot, window, draw):
        draw(boxes=(BOX, Box(0, 0, 64)), selected=0)
        with qtbot.waitSignal(window.box_section.selected_wished) as told:
            window.findChild(QListWidget, "box-list").setCurrentRow(1)
        assert told.args == [1]

    def test_only_usable_devices_can_be_chosen(self, window, draw):
        draw()
        box = window.findChild(QComboBox, "device")
        texts = [box.itemText(row) for row in range(box.count())]
        assert texts == ["Automatic (CPU)", "CPU"]

    def test_the_published_recipe_is_chosen_with_its_warning(self, qtbot, window, draw):
        draw(method="published")
        assert visible(window, "method-warning")
        draw(method="evidence")
        assert not visible(window, "method-warning")

    def test_a_running_job_shows_how_far_it_is_and_can_be_cancelled(self, window, draw):
        draw(boxes=(BOX,), activity=Activity("Analyze", 2, 5, "Loading the network"))
        progress = window.findChild(QProgressBar, "progress")
        assert (progress.value(), progress.maximum()) == (2, 5)
        assert progress.isVisible()
        assert window.findChild(QPushButton, "cancel-button").isVisible()
        assert not window.findChild(QPushButton, "analyze-button").isVisible()
        assert text(window, "doing") == "Analyze: Loading the network …"


class TestStatus:
    def test_damaged_frames_are_listed_in_words(self, window, draw):
        draw(video=made_up.video(bad_frames=(3, 4, 5, 9)))
        assert "4 frames are damaged: 3–5, 9" in text(window, "file-status")

    def test_it_says_why_a_device_is_not_used(self, window, draw):
        draw()
        device = window.findChild(QPushButton, "device-status")
        assert device.text() == "Device: CPU"
        assert "CUDA: not used, no NVIDIA card was found." in device.toolTip()

    def test_the_check_of_the_file_shows_its_progress(self, window, draw):
        draw(checking=Activity("Check", 40, 100, "Checking every frame"))
        progress = window.findChild(QProgressBar, "check-progress")
        assert progress.isVisible()
        assert progress.value() == 40


class TestBanner:
    def test_a_message_is_shown_and_dismissed(self, qtbot, window, draw):
        draw(messages=(Message("a.avi is empty: copy it again."),))
        assert text(window, "banner-text") == "a.avi is empty: copy it again."
        assert window.banner.isVisible()
        with qtbot.waitSignal(window.banner.dismissed):
            window.findChild(QPushButton, "banner-dismiss").click()
        draw()
        assert not window.banner.isVisible()

    def test_the_report_can_be_copied(self, window, draw):
        draw(messages=(Message("It broke.", "error", "Traceback ..."),))
        window.findChild(QPushButton, "banner-copy").click()
        assert QGuiApplication.clipboard().text() == "It broke.\n\nTraceback ..."

    def test_several_messages_are_read_one_after_the_other(self, window, draw):
        draw(messages=(Message("first"), Message("second", "warning")))
        assert text(window, "banner-text") == "second"
        assert window.findChild(QPushButton, "banner-dismiss").text() == "Next (1)"


class TestTransport:
    def test_frame_and_time(self, window, draw):
        draw(frame=25)
        assert window.findChild(QSpinBox, "frame-field").value() == 25
        assert text(window, "frame-time") == "0.500 s"
        draw(frame=25, fps=10.0)
        assert text(window, "frame-time") == "2.500 s"

    def test_drawing_a_state_wishes_nothing(self, qtbot, window, draw):
        signals = [window.transport.frame_wished, window.clip.opacity_wished]
        with qtbot.assertNotEmitted(signals[0]), qtbot.assertNotEmitted(signals[1]):
            draw(frame=25, opacity=0.2)

    def test_a_typed_frame_is_wished(self, qtbot, window, draw):
        draw()
        with qtbot.waitSignal(window.transport.frame_wished) as told:
            window.findChild(QSpinBox, "frame-field").setValue(60)
        assert told.args == [60]


class TestDialogs:
    def test_channel_and_axis(self, qtbot, window):
        dialog = AxisDialog("Choose.", ("GFP", "DIC"), ("t", "z"), window)
        dialog.open()
        dialog.findChild(QComboBox, "axis-channel").setCurrentIndex(1)
        dialog.findChild(QComboBox, "axis-time").setCurrentIndex(1)
        with qtbot.waitSignal(dialog.chosen) as told:
            dialog.accept()
        assert told.args == [1, "z"]

    def test_only_what_is_open_is_asked(self, qtbot, window):
        dialog = AxisDialog("Choose.", (), ("t", "z"), window)
        dialog.open()
        with qtbot.waitSignal(dialog.chosen) as told:
            dialog.accept()
        assert told.args == [None, "t"]

    def test_about_names_devices_and_versions(self, qtbot, window):
        icon = window.windowIcon().pixmap(64, 64)
        dialog = AboutDialog(made_up.SURROUNDINGS, icon, window)
        dialog.show()
        assert "CPU: ready" in dialog.findChild(QLabel, "about-devices").text()
        assert "Python 3.11" in dialog.findChild(QLabel, "about-versions").text()
