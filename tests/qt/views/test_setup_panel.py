from PySide6.QtWidgets import QComboBox, QProgressBar, QPushButton

from liverwort_gui.view_records import Activity
from tests.qt.made_up import BOX
from tests.qt.views.looks import text


def test_only_usable_devices_can_be_chosen(window, draw):
    draw()
    box = window.findChild(QComboBox, "device")
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts == ["Automatic (CPU)", "CPU"]


def test_a_running_job_shows_how_far_it_is_and_can_be_cancelled(window, draw):
    draw(boxes=(BOX,), activity=Activity("Analyze", 2, 5, "Loading the network"))
    progress = window.findChild(QProgressBar, "progress")
    assert (progress.value(), progress.maximum()) == (2, 5)
    assert progress.isVisible()
    assert window.findChild(QPushButton, "cancel-button").isVisible()
    assert not window.findChild(QPushButton, "analyze-button").isVisible()
    assert text(window, "doing") == "Analyze: Loading the network …"
