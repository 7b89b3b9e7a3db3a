from PySide6.QtWidgets import QProgressBar, QPushButton

from liverwort_gui.view_records import Activity
from tests.qt import made_up
from tests.qt.views.looks import text


def test_damaged_frames_are_listed_in_words(window, draw):
    draw(video=made_up.video(bad_frames=(3, 4, 5, 9)))
    assert "4 frames are damaged: 3–5, 9" in text(window, "file-status")


def test_it_says_why_a_device_is_not_used(window, draw):
    draw()
    device = window.findChild(QPushButton, "device-status")
    assert device.text() == "Device: CPU"
    assert "CUDA: not used, no NVIDIA card was found." in device.toolTip()


def test_the_check_of_the_file_shows_its_progress(window, draw):
    draw(checking=Activity("Check", 40, 100, "Checking every frame"))
    progress = window.findChild(QProgressBar, "check-progress")
    assert progress.isVisible()
    assert progress.value() == 40


def test_clips_that_wait_to_be_cut_are_counted(window, draw):
    draw(to_cut=3)
    assert text(window, "file-status").startswith("3 clips to cut")
    draw(to_cut=0)
    assert "to cut" not in text(window, "file-status")
