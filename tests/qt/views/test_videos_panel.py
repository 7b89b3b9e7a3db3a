from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QListWidget, QProgressBar, QPushButton

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.video_rows import DETAIL, STATUS
from liverwort_gui.qt.views.videos_panel import rows_of
from liverwort_gui.study_records import Whereabouts
from liverwort_gui.view_records import Activity
from tests.qt import made_up
from tests.qt.views.looks import text, visible

FOUND = Whereabouts("found", "/videos/made-up.avi")


@pytest.fixture
def listed(window):
    return window.findChild(QListWidget, "video-list")


def two_videos(**changes):
    first = made_up.entry(genotype="mutant")
    second = replace(made_up.entry(id="v2"), absolute="C:\\films\\b.avi")
    study = made_up.study(made_up.clip(), videos=(first, second), **changes)
    return {"study": study, "video_id": "v1"}


def test_each_video_with_its_clips_and_genotype(draw, listed):
    draw(**two_videos())
    items = [listed.item(row) for row in range(listed.count())]
    assert [item.text() for item in items] == ["made-up.avi", "b.avi"]
    assert [item.data(DETAIL) for item in items] == ["1 clip · mutant", "0 clips"]
    assert listed.currentRow() == 0


@pytest.mark.parametrize("status", ["missing", "changed", "unreadable"])
def test_a_video_that_is_not_there_is_marked_with_its_reason(draw, listed, status):
    reason = f"b.avi is {status}."
    draw(**two_videos(whereabouts={"v1": FOUND, "v2": Whereabouts(status, "", reason)}))
    assert [listed.item(row).data(STATUS) for row in (0, 1)] == ["", status]
    assert listed.item(1).toolTip() == reason
    said = listed.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert status in said


def test_missing_videos_are_counted_and_searched_for(qtbot, window, draw):
    button = window.findChild(QPushButton, "videos-missing")
    draw(**two_videos())
    assert not button.isVisible()
    gone = Whereabouts("missing", "", "b.avi is gone.")
    draw(**two_videos(whereabouts={"v1": FOUND, "v2": gone}))
    assert button.isVisible()
    assert button.text() == "1 missing: find…"
    with qtbot.waitSignal(window.commanded) as told:
        button.click()
    assert told.args == [Command.FIND_MISSING]


def test_what_was_not_looked_for_or_not_decoded_is_being_checked():
    study = made_up.study(videos=(made_up.entry(complete=False),))
    assert [row.status for row in rows_of(study)] == ["checking"]
    study = replace(study, whereabouts={"v1": FOUND})
    assert [row.status for row in rows_of(study)] == ["checking"]
    whole = replace(study, videos={"v1": made_up.entry()})
    assert [row.status for row in rows_of(whole)] == [""]


def test_a_click_opens_a_video(qtbot, window, draw, listed):
    draw(**two_videos())
    with qtbot.waitSignal(window.videos.video_wished) as told:
        listed.setCurrentRow(1)
    assert told.args == ["v2"]


def test_drawing_opens_nothing(qtbot, window, draw):
    with qtbot.assertNotEmitted(window.videos.video_wished):
        draw(**two_videos())
        draw(**(two_videos() | {"video_id": "v2"}))


def test_new_rows_ask_for_their_pictures_and_keep_them(qtbot, window, draw, listed):
    with qtbot.waitSignal(window.videos.thumbnails_wished) as told:
        draw(**two_videos())
    assert told.args == [("v1", "v2")]
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    window.videos.show_thumbnail("v2", image)
    state = two_videos(whereabouts={"v1": FOUND})
    draw(**state)
    draw(**(state | {"study": made_up.study(videos=(made_up.entry(id="v2"),))}))
    picture = listed.item(0).icon().pixmap(44, 34).toImage()
    assert picture.pixelColor(picture.rect().center()) == Qt.GlobalColor.red


def test_adding_shows_its_progress_and_can_be_stopped(qtbot, window, draw):
    draw(importing=Activity("Add videos", 3, 40, "3 of 40: a.avi"))
    progress = window.findChild(QProgressBar, "import-progress")
    assert (progress.value(), progress.maximum()) == (3, 40)
    assert text(window, "importing") == "3 of 40: a.avi"
    with qtbot.waitSignal(window.videos.cancel_wished):
        window.findChild(QPushButton, "import-cancel").click()
    draw()
    assert not visible(window, "importing")


def test_facts_of_the_file(window, draw):
    draw(video=made_up.video(dtype="uint16", um_per_px=0.2))
    assert text(window, "video-facts") == "300 × 200 px, 100 frames, 16 bit grey"
    assert window.findChild(QLineEdit, "um-per-px").placeholderText() == "0.2"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("0.25", 0.25), ("0,25", 0.25), ("", None)],
)
def test_scales_can_be_typed(qtbot, window, draw, typed, expected):
    draw()
    field = window.findChild(QLineEdit, "fps")
    with qtbot.waitSignal(window.videos.fps_wished) as told:
        field.setText(typed)
        field.setModified(True)  # as typing does
        field.editingFinished.emit()
    assert told.args == [expected]


@pytest.mark.parametrize("typed", ["fast", "-1", "0", "1e9", "nan", "25 fps"])
def test_what_is_no_scale_is_refused_and_the_old_one_stays(qtbot, window, draw, typed):
    video = made_up.video()
    draw(study=made_up.study(videos=(made_up.entry(fps=25.0),)), video=video)
    field = window.findChild(QLineEdit, "fps")
    field.setFocus()
    field.selectAll()
    with (
        qtbot.assertNotEmitted(window.videos.fps_wished),
        qtbot.waitSignal(window.videos.refused) as told,
    ):
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "25"
    assert told.args[0].startswith(f"“{typed}” was not taken for frames per second: ")
    assert "type a number above 0" in told.args[0]


def test_a_number_that_nobody_typed_is_not_wished(qtbot, window, draw):
    exact = made_up.entry(fps=29.97002997)
    draw(study=made_up.study(videos=(exact,)), video_id="v1", video=made_up.video())
    field = window.findChild(QLineEdit, "fps")
    field.setFocus()
    with qtbot.assertNotEmitted(window.videos.fps_wished):
        field.clearFocus()


def test_a_field_with_the_cursor_in_it_follows_to_another_video(qtbot, window, draw):
    rows = (made_up.entry(fps=25.0), made_up.entry(id="v2", fps=60.0))
    study = made_up.study(videos=rows)
    draw(study=study, video_id="v1", video=made_up.video())
    field = window.findChild(QLineEdit, "fps")
    field.setFocus()
    qtbot.keyClicks(field, "9")
    draw(study=study, video_id="v2", video=made_up.video())
    assert field.text() == "60"
    with qtbot.assertNotEmitted(window.videos.fps_wished):
        field.clearFocus()
