from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
)

from liverwort_gui.qt.views.label_dialogs import (
    ConfirmDialog,
    NameDialog,
    ReportDialog,
)

TABLE = (("Class", "Clips"), ("mutant", "12"))


def press(dialog, which):
    dialog.findChild(QDialogButtonBox).button(which).click()


def test_a_name_is_taken_without_spaces_around_it(qtbot, window):
    dialog = NameDialog("ito", window)
    field = dialog.findChild(QLineEdit, "labeller-name")
    assert field.text() == "ito"
    field.setText("  Ito Aya ")
    with qtbot.waitSignal(dialog.named) as told:
        press(dialog, QDialogButtonBox.StandardButton.Ok)
    assert told.args == ["Ito Aya"]


def test_the_name_can_be_typed_at_once(window):
    dialog = NameDialog("ito", window)
    assert dialog.focusWidget() is dialog.findChild(QLineEdit, "labeller-name")


def test_no_name_is_no_answer(qtbot, window):
    dialog = NameDialog("", window)
    with qtbot.assertNotEmitted(dialog.named):
        press(dialog, QDialogButtonBox.StandardButton.Ok)


def test_a_question_shows_its_counts_and_can_be_refused(qtbot, window):
    dialog = ConfirmDialog("Label all", "What will happen.", TABLE, "Label", window)
    assert dialog.findChild(QLabel, "dialog-sentence").text() == "What will happen."
    with qtbot.waitSignal(dialog.rejected):
        press(dialog, QDialogButtonBox.StandardButton.Cancel)


def test_where_nothing_can_be_done_only_close_is_offered(qtbot, window):
    dialog = ConfirmDialog("Label all", "Nothing would change.", (), "", window)
    buttons = dialog.findChild(QDialogButtonBox).buttons()
    assert [button.text().replace("&", "") for button in buttons] == ["Close"]
    dialog.reject()


def test_headings_begin_with_a_capital(window):
    table = (("genotype", "µm per pixel", ""), ("mutant", "0.2", "1"))
    dialog = ReportDialog("Report", "What was found.", table, window)
    shown = dialog.findChild(QTableWidget, "report-table")
    headings = [shown.horizontalHeaderItem(column).text() for column in range(3)]
    assert headings[0] == "Genotype"
    assert headings[2] == ""
    dialog.reject()


def test_a_report_can_be_copied_into_a_spreadsheet(window):
    dialog = ReportDialog("Report", "What was found.", TABLE, window)
    dialog.findChild(QPushButton, "report-copy").click()
    assert QGuiApplication.clipboard().text() == "Class\tClips\nmutant\t12"
    dialog.reject()
