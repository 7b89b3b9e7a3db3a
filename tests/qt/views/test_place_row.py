from PySide6.QtWidgets import QLineEdit, QPushButton

from liverwort_gui.qt.views.place_row import PlaceRow


def test_what_is_typed_is_told_without_blanks(qtbot):
    row = PlaceRow("films", "Folder for the films")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.changed) as told:
        row.findChild(QLineEdit, "films-place").setText(" /films ")
    assert told.args == ["/films"]
    assert row.text == "/films"


def test_the_button_asks_from_where_the_field_points(qtbot):
    row = PlaceRow("films", "Folder for the films")
    qtbot.addWidget(row)
    row.set_text("/films")
    with qtbot.waitSignal(row.browse_wished) as told:
        row.findChild(QPushButton, "films-browse").click()
    assert told.args == ["/films"]
