"""Asks what is simulated: the planted difference, how many, and every number."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import FIELD_MARGINS, label
from liverwort_gui.qt.views.parameter_table import ParameterTable
from liverwort_gui.qt.views.place_row import PlaceRow
from liverwort_gui.simulation_records import (
    ScenarioInfo,
    Simulation,
    SimulatorInfo,
)

Button = QDialogButtonBox.StandardButton
SIZE = (760, 680)  # pixels
CLIPS, VIDEOS = 32, 8  # at first; enough to look at, and made within a minute or two
OFFERED = "S1-matched"  # at first: only the length of a flagellum tells the classes
UNGRADED = later("nothing is planted, so there is nothing to grade")
MOST_CLIPS, MOST_VIDEOS, MOST_SEED = 100_000, 1000, 2**31 - 1


class SimulateDialog(QDialog):
    """Scenario, strength, numbers, light, parameters and the folder.

    Args:
        info: what can be simulated.
        place: folder to suggest.
        parent: what it appears over.
    """

    chosen = Signal(object)  # Simulation
    place_wished = Signal(str)  # folder that stands there

    def __init__(self, info: SimulatorInfo, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("simulate-dialog")
        self.setWindowTitle(tr("Simulate videos"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._info = info
        self._scenario = _choice("simulate-scenario", tr("What is planted"))
        for kind in info.scenarios:
            self._scenario.addItem(kind.name)
        self._summary = label("", name="simulate-summary", wraps=True)
        self._strength = QDoubleSpinBox()
        self._strength.setObjectName("simulate-strength")
        self._strength.setAccessibleName(tr("Strength of the planted difference"))
        self._strength.setSingleStep(0.1)
        self._strength.lineEdit().setTextMargins(*FIELD_MARGINS)
        self._grades = label("", "muted", "simulate-grades", wraps=True)
        self._clips = _number(
            "simulate-clips", tr("Sperm in all"), 1, MOST_CLIPS, CLIPS
        )
        self._videos = _number("simulate-videos", tr("Videos"), 2, MOST_VIDEOS, VIDEOS)
        self._seed = _number("simulate-seed", tr("Seed"), 0, MOST_SEED, 0)
        self._seed.setToolTip(tr("The same seed gives the same videos"))
        self._light = _choice("simulate-light", tr("Kind of light"))
        for light in info.modalities:
            self._light.addItem(said(light), light)
        self._table = ParameterTable(info.parameters)
        self._place = PlaceRow("simulate", tr("New folder for the videos"))
        self._place.set_text(place)
        self._note = label("", "amber", "simulate-note", wraps=True)
        self._buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
        self._buttons.button(Button.Ok).setText(tr("Simulate"))
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._lay_out()
        self._connect()
        self._scenario.setCurrentIndex(_first_offered(info))
        self._show_scenario()

    def set_place(self, path: str) -> None:
        """Show where the videos will be written."""
        self._place.set_text(path)

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.setColumnStretch(7, 1)
        form.addWidget(label(tr("Scenario"), "muted"), 0, 0)
        form.addWidget(self._scenario, 0, 1)
        form.addWidget(self._summary, 0, 2, 1, 6)
        form.addWidget(label(tr("Strength"), "muted"), 1, 0)
        form.addWidget(self._strength, 1, 1)
        form.addWidget(self._grades, 1, 2, 1, 6)
        for column, (text, field) in enumerate(
            (
                (tr("Sperm"), self._clips),
                (tr("Videos"), self._videos),
                (tr("Seed"), self._seed),
                (tr("Light"), self._light),
            )
        ):
            form.addWidget(label(text, "muted"), 2, 2 * column)
            form.addWidget(field, 2, 2 * column + 1)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(label(tr("Folder"), "muted"))
        place.addWidget(self._place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._table, 1)
        layout.addLayout(place)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._scenario.currentIndexChanged.connect(self._show_scenario)
        self._table.changed.connect(self._judge)
        for field in (self._clips, self._videos):
            field.valueChanged.connect(self._judge)
        self._place.changed.connect(lambda _: self._judge())
        self._place.browse_wished.connect(self.place_wished)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)

    @property
    def _kind(self) -> ScenarioInfo:
        return self._info.scenarios[self._scenario.currentIndex()]

    def _show_scenario(self) -> None:
        kind = self._kind
        self._summary.setText(said(kind.summary))
        self._strength.setRange(0.0, kind.most)
        self._strength.setValue(1.0)
        self._strength.setEnabled(bool(kind.grades))
        self._grades.setText(tr("{sentence}.", sentence=said(kind.grades or UNGRADED)))
        self._table.set_presets(kind.presets)
        self._judge()

    def _judge(self) -> None:
        """Say what is wrong, if something is."""
        note = self._fault()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._buttons.button(Button.Ok).setEnabled(not note)

    def _fault(self) -> str:
        if self._table.fault:
            return self._table.fault
        if self._clips.value() < self._videos.value():
            return tr("Each video needs a sperm: ask for more sperm, or fewer videos.")
        text = self._place.text
        if not text:
            return tr("Choose a folder for the videos.")
        if Path(text).exists():
            return tr("There is something of this name already: choose another folder.")
        return ""

    def _on_accepted(self) -> None:
        self.chosen.emit(
            Simulation(
                scenario=self._kind.name,
                strength=self._strength.value(),
                clips=self._clips.value(),
                videos=self._videos.value(),
                seed=self._seed.value(),
                modality=self._light.currentData(),
                values=self._table.values,
                out=self._place.text,
            )
        )
        self.accept()


def _first_offered(info: SimulatorInfo) -> int:
    """Return the place of a scenario in which there is a difference to find."""
    names = [kind.name for kind in info.scenarios]
    if OFFERED in names:
        return names.index(OFFERED)
    return next((at for at, kind in enumerate(info.scenarios) if kind.grades), 0)


def _choice(name: str, accessible: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    return box


def _number(name: str, accessible: str, low: int, high: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setRange(low, high)
    field.setValue(value)
    field.setMinimumWidth(76)
    field.lineEdit().setTextMargins(*FIELD_MARGINS)
    return field
