import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
)

from liverwort_gui.records import Box
from liverwort_gui.state import Activity
from tests.qt import made_up
from tests.qt.made_up import BOX
from tests.qt.views.looks import text, visible


def test_facts_of_the_file(window, draw):
    draw(video=made_up.video(dtype="uint16", um_per_px=0.2))
    assert text(window, "video-name") == "made-up.avi"
    assert text(window, "video-facts") == "300 × 200 px, 100 frames, 16 bit grey"
    assert window.findChild(QLineEdit, "um-per-px").placeholderText() == "0.2"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("0.25", 0.25), ("0,25", 0.25), ("", None), ("fast", None), ("-1", None)],
)
def test_scales_can_be_typed(qtbot, window, draw, typed, expected):
    draw()
    field = window.findChild(QLineEdit, "fps")
    with qtbot.waitSignal(window.video_section.fps_wished) as told:
        field.setText(typed)
        field.editingFinished.emit()
    assert told.args == [expected]


def test_each_box_with_what_was_found(window, draw):
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


def test_a_row_selects_its_box(qtbot, window, draw):
    draw(boxes=(BOX, Box(0, 0, 64)), selected=0)
    with qtbot.waitSignal(window.box_section.selected_wished) as told:
        window.findChild(QListWidget, "box-list").setCurrentRow(1)
    assert told.args == [1]


def test_only_usable_devices_can_be_chosen(window, draw):
    draw()
    box = window.findChild(QComboBox, "device")
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts == ["Automatic (CPU)", "CPU"]


def test_the_published_recipe_is_chosen_with_its_warning(qtbot, window, draw):
    draw(method="published")
    assert visible(window, "method-warning")
    draw(method="evidence")
    assert not visible(window, "method-warning")


def test_a_running_job_shows_how_far_it_is_and_can_be_cancelled(window, draw):
    draw(boxes=(BOX,), activity=Activity("Analyze", 2, 5, "Loading the network"))
    progress = window.findChild(QProgressBar, "progress")
    assert (progress.value(), progress.maximum()) == (2, 5)
    assert progress.isVisible()
    assert window.findChild(QPushButton, "cancel-button").isVisible()
    assert not window.findChild(QPushButton, "analyze-button").isVisible()
    assert text(window, "doing") == "Analyze: Loading the network …"
