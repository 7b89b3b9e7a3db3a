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
from liverwort_gui.qt.views.fields import choice, number, tick
from liverwort_gui.qt.views.labels import label

Button = QDialogButtonBox.StandardButton
SIZE = (600, 690)  # pixels
FIELD, NUMBER = 300, 96  # pixels, widths
SECTIONS = {
    "window": "Window",
    "computer": "Computer",
    "films": "Films, as they are proposed",
    "labels": "Labels and maps",
}
TITLES = {
    "theme": "Colours",
    "device": "What computes",
    "threads": "Processor cores",
    "cache": "Folder for copies",
    "cache_gib": "Room for copies",
    "film_layout": "Layout",
    "film_format": "File",
    "film_speed": "Speed",
    "film_shared_scale": "One scale of colours for all films",
    "labeller": "Your name",
    "label_goes_on": "Go on to the next clip after a label",
    "check_maps": "Check shown maps without being asked",
}
CHOICES = {
    "system": "As the system has it",
    "light": "Light",
    "dark": "Dark",
    "auto": "Automatic",
    "cuda": "NVIDIA card (CUDA)",
    "mps": "Apple chip (MPS)",
    "cpu": "Processor (CPU)",
    "single": "One film for each clip",
    "side-by-side": "Two clips side by side",
    "contact-sheet": "All clips on one sheet",
    "mp4": "Film (MP4)",
    "gif": "Moving picture (GIF)",
    "png": "Pictures (PNG)",
    "tiff": "Stack of pictures (TIFF)",
    "slow": "Slow enough to be followed",
    "real": "Real time",
}
SUFFIXES = {"cache_gib": " GiB"}
SPECIAL = {"threads": "All"}  # what the least number means
EMPTY = {"cache": "As the system has it", "labeller": "Asked at the first label"}
AFTER_RESTART = "Counts from the next start."
FROM_ENVIRONMENT = "Set by {} in the environment of this computer."
NOTHING = "Nothing leaves this computer: the program asks no server for anything."


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
        self.setWindowTitle("Settings")
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
                title = label(SECTIONS[section], role="title")
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
        field.setToolTip(key.meaning)
        notes = [] if key.at_once else [AFTER_RESTART]
        if key.name in self._fixed:
            field.setEnabled(False)
            notes = [FROM_ENVIRONMENT.format(key.environment)]
        if not isinstance(field, QCheckBox):
            name = label(TITLES[key.name], role="muted")
            name.setBuddy(field)
            grid.addWidget(name, row, 0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field)
        if key.name == "cache":
            line.addWidget(self._browse_button(field))
        line.addStretch(1)
        grid.addLayout(line, row, 1)
        if notes:
            note = label(" ".join(notes), role="muted", wraps=True)
            note.setObjectName(f"settings-note-{key.name}")
            grid.addWidget(note, row + 1, 1)

    def _browse_button(self, field: QWidget) -> QPushButton:
        button = QPushButton("Choose…")
        button.setObjectName("settings-browse")
        button.setAccessibleName("Choose the folder for copies")
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
        buttons.button(Button.Ok).setText("Save")
        usual = buttons.button(Button.RestoreDefaults)
        usual.setText("Usual values")
        usual.setObjectName("settings-usual")
        usual.setToolTip("Show the values that the program comes with")
        usual.clicked.connect(lambda: self._show(Preferences()))
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        place = label(f"Kept in {file}", role="muted", name="settings-file", wraps=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(area, 1)
        layout.addWidget(label(NOTHING, role="muted", wraps=True))
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
    name, title = f"settings-{key.name}", TITLES[key.name]
    if isinstance(key.default, bool):
        return tick(name, title, key.meaning)
    if isinstance(key.default, int):
        spin = number(name, title, key.meaning, key.low, key.high)
        spin.setSuffix(SUFFIXES.get(key.name, ""))
        spin.setSpecialValueText(SPECIAL.get(key.name, ""))
        spin.setFixedWidth(NUMBER)
        return spin
    if key.choices:
        box = choice(name, title, key.meaning)
        for text in key.choices:
            box.addItem(CHOICES[text], text)
        box.setFixedWidth(FIELD)
        return box
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(title)
    line.setPlaceholderText(EMPTY[key.name])
    line.setFixedWidth(FIELD)
    return line


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
