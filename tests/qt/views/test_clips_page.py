from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QTableView

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.clip_rows import Column
from liverwort_gui.qt.views.clip_table import ClipTableModel
from liverwort_gui.qt.views.clips_page import ClipsPage
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import Setting, Whereabouts
from tests.qt import made_up_study

ROWS_SEEN = 12
Role = Qt.ItemDataRole


@pytest.fixture
def page(qtbot, qapp):
    """The page in a window of its own, with room for about a dozen rows."""
    actions = {command: QAction(command, qapp) for command in Command}
    page = ClipsPage(actions)
    qtbot.addWidget(page)
    page.resize(900, 44 * ROWS_SEEN)
    page.show()
    qtbot.waitExposed(page)
    yield page
    for action in actions.values():
        action.deleteLater()


@pytest.fixture
def draw(page):
    """Return a function that draws a state with some fields changed."""
    state = ViewState(page="clips")

    def show(**changes):
        nonlocal state
        old, state = state, replace(state, **changes)
        page.draw(old, state)

    return show


def table(page):
    return page.findChild(QTableView, "clip-table")


def cell(page, row, column, role=Role.DisplayRole):
    model = table(page).model()
    return model.data(model.index(row, column), role)


def select(page, *rows):
    model, chosen = table(page).model(), table(page).selectionModel()
    chosen.clearSelection()
    for row in rows:
        chosen.select(
            model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select
            | QItemSelectionModel.SelectionFlag.Rows,
        )


def test_every_clip_has_its_row(page, draw):
    draw(study=made_up_study.study(30))
    assert page.order == tuple(f"c{n}" for n in range(1, 31))
    assert cell(page, 7, Column.STATE) == "not looked at"
    assert page.findChild(QLabel, "clips-count").text() == "30 clips"


def test_a_class_is_told_by_name_and_colour(page, draw):
    draw(study=made_up_study.study(30))
    assert cell(page, 0, Column.CLASS) == "wild type"
    chip = cell(page, 0, Column.CLASS, Role.DecorationRole).pixmap(14).toImage()
    assert chip.pixelColor(chip.rect().center()).name() == "#0072b2"


def test_a_screen_reader_hears_what_a_cell_is_about(page, draw):
    draw(study=made_up_study.study(30))
    told = cell(page, 0, Column.CLASS, Role.AccessibleTextRole)
    assert told == "Class: wild type"


def test_only_rows_that_are_seen_are_made(qtbot, page, draw, monkeypatch):
    asked = set()
    data = ClipTableModel.data

    def counted(self, index, role=Role.DisplayRole):
        asked.add(index.row())
        return data(self, index, role)

    monkeypatch.setattr(ClipTableModel, "data", counted)
    draw(study=made_up_study.study(5000))
    qtbot.waitUntil(lambda: bool(asked))
    table(page).viewport().repaint()
    study = made_up_study.study(5000)
    draw(
        study=replace(
            study, clips=study.clips | {"c1": made_up_study.clip(1, note="x")}
        )
    )
    table(page).viewport().repaint()
    assert len(asked) <= 2 * ROWS_SEEN


def test_thumbnails_are_wished_together_for_the_rows_that_are_seen(qtbot, page, draw):
    with qtbot.waitSignal(page.thumbnails_wished) as told:
        draw(study=made_up_study.study(500))
    (ids,) = told.args
    assert ids[0] == "c1"
    assert 3 <= len(ids) <= 2 * ROWS_SEEN


def test_a_thumbnail_is_shown_and_not_wished_again(qtbot, page, draw):
    with qtbot.waitSignal(page.thumbnails_wished):
        draw(study=made_up_study.study(30))
    image = QImage(64, 64, QImage.Format.Format_Grayscale8)
    image.fill(200)
    page.show_thumbnail("c1", image)
    shown = cell(page, 0, Column.CLIP, Role.DecorationRole).pixmap(40).toImage()
    assert shown.pixelColor(5, 5).red() == 200
    with qtbot.assertNotEmitted(page.thumbnails_wished, wait=50):
        table(page).viewport().repaint()


def test_a_video_that_was_found_gets_another_chance(qtbot, page, draw):
    study = made_up_study.study(2)
    with qtbot.waitSignal(page.thumbnails_wished):
        draw(study=study)
    found = {"v1": Whereabouts("found", "/elsewhere/plate-1.avi")}
    with qtbot.waitSignal(page.thumbnails_wished) as told:
        draw(study=replace(study, whereabouts=found))
    assert told.args == [("c1", "c2")]


def test_a_moved_box_wants_another_thumbnail(qtbot, page, draw):
    study = made_up_study.study(5)
    with qtbot.waitSignal(page.thumbnails_wished):
        draw(study=study)
    moved = made_up_study.clip(2, corners=((50, 50),))
    with qtbot.waitSignal(page.thumbnails_wished) as told:
        draw(study=replace(study, clips=study.clips | {"c2": moved}))
    assert told.args == [("c2",)]


def test_selected_rows_are_picked(qtbot, page, draw):
    draw(study=made_up_study.study(30))
    select(page, 3)
    with qtbot.waitSignal(page.picked_wished) as told:
        table(page).selectionModel().select(
            table(page).model().index(5, 0),
            QItemSelectionModel.SelectionFlag.Select
            | QItemSelectionModel.SelectionFlag.Rows,
        )
    assert told.args == [("c4", "c6")]


def test_a_click_picks_a_clip_where_none_was_picked(qtbot, page, draw):
    draw(study=made_up_study.study(30))
    picked = []
    page.clip_wished.connect(lambda id_: draw(clip_id=id_))  # as the program does
    page.picked_wished.connect(picked.append)
    row = table(page).visualRect(table(page).model().index(2, Column.CLASS))
    with qtbot.waitSignal(page.clip_wished) as told:
        qtbot.mouseClick(
            table(page).viewport(), Qt.MouseButton.LeftButton, pos=row.center()
        )
    assert told.args == ["c3"]
    assert picked == [("c3",)]


def test_the_keyboard_goes_from_clip_to_clip(qtbot, page, draw):
    draw(study=made_up_study.study(30), clip_id="c1")
    with qtbot.waitSignal(page.clip_wished) as told:
        qtbot.keyClick(table(page), Qt.Key.Key_Down)
    assert told.args == ["c2"]


def test_no_clip_is_gone_to_unasked(qtbot, page, draw):
    """A label key would label a clip that is not seen to be selected."""
    draw(study=made_up_study.study(30))
    qtbot.wait(20)
    table(page).clearFocus()
    with qtbot.assertNotEmitted(page.clip_wished, wait=20):
        page.focus_table()
    assert not table(page).currentIndex().isValid()


def test_enter_opens_a_clip_in_its_video(qtbot, page, draw):
    draw(study=made_up_study.study(30), clip_id="c3", picked=("c3",))
    with qtbot.waitSignal(page.clip_opened) as told:
        qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert told.args == ["c3"]


def test_drawing_a_state_wishes_for_nothing(qtbot, page, draw):
    with (
        qtbot.assertNotEmitted(page.picked_wished),
        qtbot.assertNotEmitted(page.clip_wished),
    ):
        draw(study=made_up_study.study(30), clip_id="c3", picked=("c3", "c9"))
        draw(clip_id="c12", picked=("c12",))
    rows = {index.row() for index in table(page).selectionModel().selectedRows()}
    assert rows == {11}
    assert table(page).currentIndex().row() == 11


def test_what_is_picked_stays_selected_in_another_order(page, draw):
    draw(study=made_up_study.study(30), clip_id="c3", picked=("c3", "c9"))
    table(page).sortByColumn(Column.CLIP, Qt.SortOrder.DescendingOrder)
    rows = {index.row() for index in table(page).selectionModel().selectedRows()}
    assert {page.order[row] for row in rows} == {"c3", "c9"}


def test_filters_and_what_they_leave(qtbot, page, draw):
    draw(study=made_up_study.study(30))
    qtbot.keyClicks(page.findChild(QLineEdit, "clip-filter"), "sato")
    assert page.order == ("c6", "c16", "c26")
    assert page.findChild(QLabel, "clips-count").text() == "3 of 30 clips"
    page.findChild(QLineEdit, "clip-filter").clear()
    kind = page.findChild(QComboBox, "clip-kind")
    kind.setCurrentText("mutant")
    kind.activated.emit(kind.currentIndex())
    assert {cell(page, row, Column.CLASS) for row in range(len(page.order))} == {
        "mutant"
    }


def test_a_filter_stays_while_the_study_changes(page, draw):
    study = made_up_study.study(30)
    draw(study=study)
    kind = page.findChild(QComboBox, "clip-kind")
    kind.setCurrentText("Not looked at")
    kind.activated.emit(kind.currentIndex())
    before = page.order
    labelled = replace(study.clips[before[0]], label="mut", label_source="hand")
    draw(study=replace(study, clips=study.clips | {labelled.id: labelled}))
    assert page.order == before[1:]


def test_nothing_found_says_so(page, draw):
    draw(study=made_up_study.study(0))
    assert "draw a box" in page.findChild(QLabel, "clips-empty").text()
    draw(study=made_up_study.study(3))
    page.findChild(QLineEdit, "clip-filter").setText("no such text")
    assert page.findChild(QLabel, "clips-empty").text() == "No clip matches the filter."
    assert page.findChild(QLabel, "clips-empty").isVisible()


def test_a_note_is_wished_for(qtbot, page, draw):
    draw(study=made_up_study.study(3))
    model = table(page).model()
    with qtbot.waitSignal(page.note_wished) as told:
        model.setData(model.index(1, Column.NOTE), "two heads")
    assert told.args == ["c2", "two heads"]
    assert cell(page, 1, Column.NOTE) == ""


def test_only_picked_clips_that_are_listed_are_counted(page, draw):
    draw(study=made_up_study.study(30), picked=("c6", "c7", "c16"))
    assert page.findChild(QLabel, "clips-count").text() == "30 clips, 3 picked"
    page.findChild(QLineEdit, "clip-filter").setText("sato")
    assert page.findChild(QLabel, "clips-count").text() == "3 of 30 clips, 2 picked"


def test_the_menu_of_the_table_labels_and_deletes(page, draw):
    draw(study=made_up_study.study(30), picked=("c6", "c7"))
    table(page).menu_wished.emit(QPoint(5, 5))
    menu = page.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == [
        Command.LABEL_1,
        Command.LABEL_2,
        Command.UNSURE,
        Command.EXCLUDE,
        Command.CLEAR_LABEL,
        Command.DELETE_BOX,
        Command.ANALYZE_PICKED,
    ]
    menu.close()


def test_only_notes_can_be_typed_and_only_into_a_study_that_may_change(page, draw):
    draw(study=made_up_study.study(3))
    model = table(page).model()
    editable = Qt.ItemFlag.ItemIsEditable
    flags = [bool(model.flags(model.index(0, c)) & editable) for c in Column]
    assert flags == [column is Column.NOTE for column in Column]
    draw(study=made_up_study.study(3, read_only="Sato has it open."))
    assert not model.flags(model.index(0, Column.NOTE)) & editable


def test_blind_mode_hides_what_tells_the_genotype(page, draw):
    page.resize(1600, 400)
    draw(study=made_up_study.study(3, settings={"blind": Setting("blind", "1")}))
    hidden = [column for column in Column if table(page).isColumnHidden(column)]
    assert hidden == [
        Column.DECISION,
        Column.SOURCE,
        Column.GENOTYPE,
        Column.CULTURE,
        Column.ORIGIN,
    ]
    draw(study=made_up_study.study(3))
    assert not any(table(page).isColumnHidden(column) for column in Column)


def test_a_hidden_page_waits_until_it_is_shown(page, draw):
    draw(page="video", study=made_up_study.study(30))
    assert page.order == ()
    draw(page="clips")
    assert len(page.order) == 30


def test_tab_leaves_the_table(page, draw):
    draw(study=made_up_study.study(30))
    assert not table(page).tabKeyNavigation()
