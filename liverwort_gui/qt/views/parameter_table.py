"""The simulator's numbers, each with its unit, its range and where it is from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.simulation_records import Parameter

HEADINGS = (
    later("Parameter"),
    later("Value"),
    later("Unit"),
    later("Range"),
    later("Basis"),
)
NAME, VALUE, BASIS = 0, 1, 4  # columns
ROW_HEIGHT = 24  # pixels
BASES = {
    "sourced": later("sourced: published for Marchantia or its relatives"),
    "derived": later("derived: follows by arithmetic from what is known"),
    "guess": later("guess: nobody has published it; change it if you know better"),
}
ENDS = {"least": later("{name} least"), "most": later("{name} most")}  # of ranges
SHORT = ("cv", "psf", "sd")  # words that are written large
HINT = later(
    "Point at a row to read what it means; double-click its value to change it."
)
# Words of the simulator; `said` shows them. Names are as `_title` writes them.
BASIS_WORDS = (later("sourced"), later("derived"), later("guess"))
UNITS = (later("frames"), later("specks"))
NAMES = (
    later("pixel size"),
    later("pixel size spread"),
    later("frame rate"),
    later("exposure"),
    later("background"),
    later("gain"),
    later("gradient"),
    later("gradient direction"),
    later("vignette"),
    later("dust"),
    later("dust size"),
    later("read noise"),
    later("shot noise"),
    later("jpeg quality"),
    later("lossless share"),
    later("focus SD"),
    later("PSF sigma"),
    later("defocus growth"),
    later("stage drift"),
    later("body arc"),
    later("body radius"),
    later("body turns"),
    later("body CV"),
    later("flagellum length"),
    later("flagellum CV"),
    later("stagger"),
    later("front angle"),
    later("rear angle"),
    later("beat frequency"),
    later("beat frequency CV"),
    later("beat lag"),
    later("amplitude"),
    later("amplitude CV"),
    later("wavelength"),
    later("curvature"),
    later("speed share"),
    later("path curvature"),
    later("heading noise"),
    later("roll rate"),
    later("offset"),
    later("depth SD"),
    later("scatter CV"),
    later("flagellum scatter"),
    later("cytoplasm size"),
    later("cytoplasm place"),
    later("cytoplasm scatter"),
    later("event"),
    later("curl"),
    later("bystander chance"),
    later("walled share"),
)


class ParameterTable(QWidget):
    """Values can be typed; the meaning of the row under the cursor stands below.

    Args:
        parameters: one row each.
    """

    changed = Signal()

    def __init__(self, parameters: Sequence[Parameter]) -> None:
        super().__init__()
        self._parameters = tuple(parameters)
        self._presets: Mapping[str, float] = {}
        self._texts: dict[str, str] = {}  # what was typed, by name
        self._values: list[QTableWidgetItem] = []  # one per row
        self._table = QTableWidget(len(parameters), len(HEADINGS))
        self._table.setObjectName("parameters")
        self._table.setAccessibleName(tr("Numbers of the simulator"))
        self._table.setHorizontalHeaderLabels([said(text) for text in HEADINGS])
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._table.setShowGrid(False)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._meaning = label(said(HINT), "muted", "parameter-meaning", wraps=True)
        self._meaning.setMinimumHeight(34)  # two lines, so that nothing moves
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._meaning)
        self._table.itemChanged.connect(self._on_changed)
        self._table.currentCellChanged.connect(lambda row, *_: self._explain(row))
        self._table.setMouseTracking(True)
        self._table.cellEntered.connect(lambda row, _: self._explain(row))

    @property
    def values(self) -> Mapping[str, float]:
        """What was changed, without what is no number."""
        found = {name: _number(text) for name, text in self._texts.items()}
        return {name: value for name, value in found.items() if value is not None}

    @property
    def fault(self) -> str:
        """What is wrong with a value, if one is."""
        for row in self._parameters:
            if row.name in self._texts:
                text = self._texts[row.name]
                if not row.allows(_number(text)):
                    return _refusal(row, text)
        return ""

    def set_presets(self, presets: Mapping[str, float]) -> None:
        """Show the usual values of a scenario; what was typed stays."""
        self._presets = presets
        with QSignalBlocker(self._table):
            for number, row in enumerate(self._parameters):
                self._show_value(number, row)

    def _fill(self) -> None:
        for number, row in enumerate(self._parameters):
            cells = (_title(row), "", _unit(row), _span(row), said(row.basis))
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column != VALUE:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                tip = BASES[row.basis] if column == BASIS else row.meaning
                item.setToolTip(said(tip))
                self._table.setItem(number, column, item)
                if column == VALUE:
                    self._values.append(item)
            self._show_value(number, row)

    def _show_value(self, number: int, row: Parameter) -> None:
        item = self._values[number]
        item.setText(self._texts.get(row.name, self._usual(row)))
        font = item.font()
        font.setBold(row.name in self._texts)
        item.setFont(font)

    def _usual(self, row: Parameter) -> str:
        return f"{self._presets.get(row.name, row.default):g}"

    def _on_changed(self, item: QTableWidgetItem) -> None:
        row = self._parameters[item.row()]
        text = item.text().strip()
        if text in ("", self._usual(row)):
            self._texts.pop(row.name, None)
        else:
            self._texts[row.name] = text
        with QSignalBlocker(self._table):
            self._show_value(item.row(), row)
        self.changed.emit()

    def _explain(self, number: int) -> None:
        row = self._parameters[number]
        meaning, basis = said(row.meaning), said(BASES[row.basis])
        self._meaning.setText(tr("{meaning} ({basis}.)", meaning=meaning, basis=basis))


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _title(row: Parameter) -> str:
    *words, last = row.name.split("_")
    end = ENDS.get(last, "{name}")
    if last not in ENDS:
        words.append(last)
    name = " ".join(word.upper() if word in SHORT else word for word in words)
    return said(end).format(name=said(name))


def _unit(row: Parameter) -> str:
    return "" if row.unit == "1" else said(row.unit)


def _span(row: Parameter) -> str:
    return tr("{low} to {high}", low=f"{row.low:g}", high=f"{row.high:.4g}")


def _refusal(row: Parameter, typed: str) -> str:
    """Return what is wrong with a value."""
    return tr(
        "{name} cannot be {typed}: type a number from {low} to {high}.",
        name=_title(row),
        typed=repr(typed),
        low=f"{row.low:g}",
        high=f"{row.high:g} {_unit(row)}".rstrip(),
    )
