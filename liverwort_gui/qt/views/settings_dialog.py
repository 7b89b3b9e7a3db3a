"""The settings: one row for each, by section."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.preferences import KEYS, Key, Loaded, Preferences, Value
from liverwort_gui.qt.language import LANGUAGES, later, said, tr
from liverwort_gui.qt.views.fields import choice, number, tick
from liverwort_gui.qt.views.labels import label

Button = QDialogButtonBox.StandardButton
SIZE = (600, 690)  # pixels
FIELD, NUMBER = 300, 96  # pixels, widths
SECTIONS = {
    "window": later("Window"),
    "computer": later("Computer"),
    "films": later("Films, as they are proposed"),
    "labels": later("Labels and maps"),
}
TITLES = {
    "theme": later("Colours"),
    "language": later("Language"),
    "device": later("What computes"),
    "threads": later("Processor cores"),
    "cache": later("Folder for copies"),
    "cache_gib": later("Room for copies"),
    "film_layout": later("Layout"),
    "film_format": later("File"),
    "film_speed": later("Speed"),
    "film_shared_scale": later("One scale of colours for all films"),
    "labeller": later("Your name"),
    "label_goes_on": later("Go on to the next clip after a label"),
    "check_maps": later("Check shown maps without being asked"),
}
CHOICES = {
    "system": later("As the system has it"),
    "auto": later("Automatic"),
    "cuda": later("NVIDIA card (CUDA)"),
    "mps": later("Apple chip (MPS)"),
    "cpu": later("Processor (CPU)"),
    "single": later("One film for each clip"),
    "side-by-side": later("Two clips side by side"),
    "contact-sheet": later("All clips on one sheet"),
    "mp4": later("Film (MP4)"),
    "gif": later("Moving picture (GIF)"),
    "png": later("Pictures (PNG)"),
    "tiff": later("Stack of pictures (TIFF)"),
    "slow": later("Slow enough to be followed"),
    "real": later("Real time"),
    **LANGUAGES,
}
SUFFIXES = {"cache_gib": " GiB"}
SPECIAL = {"threads": later("All")}  # what the least number means
EMPTY = {
    "cache": later("As the system has it"),
    "labeller": later("Asked at the first label"),
}
AFTER_RESTART = later("Counts from the next start.")
NOTHING = later(
    "Nothing leaves this computer: the program asks no server for anything."
)


class SettingsDialog(QDialog):
    """All settings; what was changed leaves it as one mapping.

    Args:
        loaded: the values that count, and where they are from.
        file: path of the settings file.
        parent: what it appears over.
    """

    chosen = Signal(object)  # Mapping[str, Value]: what was changed
    folder_wished = Signal(str)  # that stands there

    def __init__(self, loaded: Loaded, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings-dialog")
        self.setWindowTitle(tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._old = loaded.preferences
        self._fields = {name: _field(key) for name, key in KEYS.items()}
        self._fixed = {
            name for name, source in loaded.sources.items() if source == "environment"
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        section = ""
        for key in KEYS.values():
            if key.section != section:
                section = key.section
                title = label(said(SECTIONS[section]), role="title")
                title.setContentsMargins(0, 8 if grid.rowCount() > 1 else 0, 0, 0)
                grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            self._add_row(grid, key)
        self._show(loaded.preferences)
        self._lay_out(grid, file)

    def set_folder(self, path: str) -> None:
        """Show which folder was chosen for the copies."""
        field = self._fields["cache"]
        assert isinstance(field, QLineEdit)
        field.setText(path)

    def _add_row(self, grid: QGridLayout, key: Key) -> None:
        row, field = grid.rowCount(), self._fields[key.name]
        field.setToolTip(said(key.meaning))
        told = "" if key.at_once else said(AFTER_RESTART)
        if key.name in self._fixed:
            field.setEnabled(False)
            told = tr(
                "Set by {variable} in the environment of this computer.",
                variable=key.environment,
            )
        if not isinstance(field, QCheckBox):
            name = label(said(TITLES[key.name]), role="muted")
            name.setBuddy(field)
            grid.addWidget(name, row, 0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field)
        if key.name == "cache":
            line.addWidget(self._browse_button(field))
        line.addStretch(1)
        grid.addLayout(line, row, 1)
        if told:
            note = label(told, role="muted", wraps=True)
            note.setObjectName(f"settings-note-{key.name}")
            grid.addWidget(note, row + 1, 1)

    def _browse_button(self, field: QWidget) -> QPushButton:
        button = QPushButton(tr("Choose…"))
        button.setObjectName("settings-browse")
        button.setAccessibleName(tr("Choose the folder for copies"))
        button.setAutoDefault(False)
        button.setEnabled(field.isEnabled())
        button.clicked.connect(
            lambda: self.folder_wished.emit(str(_value(self._fields["cache"])))
        )
        return button

    def _lay_out(self, grid: QGridLayout, file: str) -> None:
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        buttons = QDialogButtonBox(Button.Ok | Button.Cancel | Button.RestoreDefaults)
        buttons.button(Button.Ok).setText(tr("Save"))
        usual = buttons.button(Button.RestoreDefaults)
        usual.setText(tr("Usual values"))
        usual.setObjectName("settings-usual")
        usual.setToolTip(tr("Show the values that the program comes with"))
        usual.clicked.connect(lambda: self._show(Preferences()))
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        kept = tr("Kept in {file}", file=file)
        place = label(kept, role="muted", name="settings-file", wraps=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(area, 1)
        layout.addWidget(label(said(NOTHING), role="muted", wraps=True))
        layout.addWidget(place)
        layout.addWidget(buttons)
        self.resize(*SIZE)

    def _show(self, values: Preferences) -> None:
        """Show these values; what the environment says stays."""
        for name, field in self._fields.items():
            source = self._old if name in self._fixed else values
            _put(field, getattr(source, name))

    def _on_accepted(self) -> None:
        now: Mapping[str, Value] = {
            name: _value(field) for name, field in self._fields.items()
        }
        changes = {
            name: value
            for name, value in now.items()
            if value != getattr(self._old, name)
        }
        if changes:
            self.chosen.emit(changes)
        self.accept()


def _field(key: Key) -> QWidget:
    """Return what a setting is changed with."""
    name, title = f"settings-{key.name}", said(TITLES[key.name])
    meaning = said(key.meaning)
    if isinstance(key.default, bool):
        return tick(name, title, meaning)
    if isinstance(key.default, int):
        spin = number(name, title, meaning, key.low, key.high)
        spin.setSuffix(SUFFIXES.get(key.name, ""))
        spin.setSpecialValueText(said(SPECIAL.get(key.name, "")))
        spin.setFixedWidth(NUMBER)
        return spin
    if key.choices:
        box = choice(name, title, meaning)
        for text in key.choices:
            box.addItem(_choice_text(text), text)
        box.setFixedWidth(FIELD)
        return box
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(title)
    line.setPlaceholderText(said(EMPTY[key.name]))
    line.setFixedWidth(FIELD)
    return line


def _choice_text(choice: str) -> str:
    """Return what a value is called; "Light" is also that of a lamp."""
    if choice == "light":
        return tr("Light", "colours of the window")
    if choice == "dark":
        return tr("Dark", "colours of the window")
    return said(CHOICES[choice])


def _value(field: QWidget) -> Value:
    """Return what stands in a field."""
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QSpinBox):
        return field.value()
    if isinstance(field, QComboBox):
        return str(field.currentData())
    assert isinstance(field, QLineEdit)
    return field.text().strip()


def _put(field: QWidget, value: Value) -> None:
    """Let a value stand in a field."""
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(max(field.findData(value), 0))
    elif isinstance(field, QLineEdit):
        field.setText(str(value))
