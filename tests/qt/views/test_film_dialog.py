import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)

from liverwort_gui.film_plan import FilmGroup, FilmWish
from liverwort_gui.qt.views.film_dialog import FilmDialog

OK = QDialogButtonBox.StandardButton.Ok
THIS = FilmGroup("this", "This one: clip 3", ("sperm_clip3",))
PICKED = FilmGroup(
    "picked", "Picked clips (2)", ("clip-0001", "clip-0004"), note="1 has no result."
)
ALL = FilmGroup("all", "All (3)", ("clip-0001", "clip-0002", "clip-0004"), timed=False)


@pytest.fixture
def dialog(qtbot, window, tmp_path):
    wish = FilmWish(folder=str(tmp_path / "films"))
    dialog = FilmDialog((THIS, PICKED, ALL), wish, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def pick(dialog, name, value):
    box = dialog.findChild(QComboBox, f"film-{name}")
    box.setCurrentIndex(box.findData(value))


def choose(dialog, key):
    dialog.findChild(QRadioButton, f"film-{key}").click()


def says(dialog):
    return dialog.findChild(QLabel, "film-says").text()


def warns(dialog):
    return dialog.findChild(QLabel, "film-note").text()


def ok(dialog):
    return dialog.findChild(QDialogButtonBox).button(OK)


def test_the_button_says_whether_one_film_is_written(dialog):
    assert ok(dialog).text() == "Write film"
    choose(dialog, "picked")
    assert ok(dialog).text() == "Write films"
    pick(dialog, "layout", "side-by-side")
    assert ok(dialog).text() == "Write film"


def test_the_shown_clip_is_one_film(qtbot, dialog, tmp_path):
    assert says(dialog) == "Writes 1 film: sperm_clip3.mp4."
    assert not dialog.findChild(QComboBox, "film-layout").isEnabled()
    assert not dialog.findChild(QComboBox, "film-scale").isEnabled()
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    assert told.args == [FilmWish(folder=str(tmp_path / "films"))]


def test_all_that_is_chosen_is_told(qtbot, dialog, tmp_path):
    choose(dialog, "picked")
    for name, value in (
        ("layout", "side-by-side"),
        ("kind", "gif"),
        ("speed", "times"),
        ("scale", False),
    ):
        pick(dialog, name, value)
    dialog.findChild(QDoubleSpinBox, "film-times").setValue(25)
    assert says(dialog) == "Writes 1 film: clip-0001_clip-0004.gif. 1 has no result."
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    assert told.args == [
        FilmWish("picked", "side-by-side", "gif", 25.0, False, str(tmp_path / "films"))
    ]


def test_clips_that_go_in_no_pairs_are_refused_and_nothing_is_squeezed(dialog):
    choose(dialog, "all")
    assert says(dialog) == "Writes 3 films: clip-0001.mp4 to clip-0004.mp4."
    pick(dialog, "layout", "side-by-side")
    assert "even number" in warns(dialog)
    assert not ok(dialog).isEnabled()
    radio = dialog.findChild(QRadioButton, "film-all")
    assert radio.height() >= radio.sizeHint().height()
    pick(dialog, "layout", "contact-sheet")
    assert says(dialog) == "Writes 1 film: sheet-1.mp4."
    assert ok(dialog).isEnabled()


def test_a_speed_is_offered_where_it_means_something(qtbot, dialog):
    speed = dialog.findChild(QComboBox, "film-speed")
    assert speed.isEnabled()
    pick(dialog, "speed", "real")
    pick(dialog, "kind", "tiff")
    assert not speed.isEnabled()
    pick(dialog, "kind", "mp4")
    choose(dialog, "all")
    assert not speed.isEnabled()
    assert "frames per second" in warns(dialog)
    with qtbot.waitSignal(dialog.chosen) as told:
        ok(dialog).click()
    assert told.args[0].speed == "slow"


def test_films_are_replaced_only_after_it_was_said(dialog, tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("clip-0001.mp4", "clip-0004.mp4"):
        (folder / name).touch()
    choose(dialog, "picked")
    assert warns(dialog) == "2 of them are there already, and will be replaced."
    assert ok(dialog).isEnabled()
    (folder / "clip-0004").mkdir()
    pick(dialog, "kind", "png")
    assert warns(dialog) == "clip-0004 is there already: choose another folder."
    assert not ok(dialog).isEnabled()
    dialog.set_place(str(tmp_path / "other"))
    assert says(dialog).startswith("Writes 2 folders of pictures: clip-0001 and")
    assert ok(dialog).isEnabled()
    dialog.set_place("")
    assert not ok(dialog).isEnabled()


def test_the_folder_can_be_chosen(qtbot, dialog, tmp_path):
    with qtbot.waitSignal(dialog.place_wished) as told:
        dialog.findChild(QPushButton, "film-browse").click()
    assert told.args == [str(tmp_path / "films")]
    assert dialog.findChild(QLineEdit, "film-place").text() == str(tmp_path / "films")
