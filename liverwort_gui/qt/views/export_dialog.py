"""Asks what of a study is written for other programs, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.place_row import PlaceRow

Button = QDialogButtonBox.StandardButton
MIN_WIDTH = 600  # pixels
INDENT = 24  # pixels, as far as the text of a radio button


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """One of the things that can be written.

    Attributes:
        kind: for the program.
        title: for the user.
        tip: what it is good for.
        ending: of the file or folder, after the name of the study; of a file with its
            suffix.
        files: filter of the file dialog.
    """

    kind: str
    title: str
    tip: str
    ending: str
    files: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return not Path(self.ending).suffix


class ExportDialog(QDialog):
    """Chooses one kind and its place.

    Args:
        sentence: what the study has.
        choices: what can be written.
        places: a path to suggest for each kind.
        parent: what it appears over.
    """

    chosen = Signal(str, str)  # kind, path
    place_wished = Signal(object, str)  # ExportChoice, path that stands there

    def __init__(
        self,
        sentence: str,
        choices: Sequence[ExportChoice],
        places: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export-dialog")
        self.setWindowTitle(tr("Export dataset"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = tuple(choices)
        self._places = dict(places)
        self._folders = {kind: Path(path).parent for kind, path in places.items()}
        self._kinds = QButtonGroup(self)
        self._place = PlaceRow("export", tr("File or folder to write"))
        self._note = label("", role="amber", name="export-note", wraps=True)
        self._buttons = QDialogButtonBox(Button.Ok | Button.Cancel)
        self._buttons.button(Button.Ok).setText(tr("Export"))
        for button in self._buttons.buttons():
            button.setIcon(QIcon())
        self._lay_out(sentence)
        self._kinds.idClicked.connect(self._on_kind)
        self._place.changed.connect(self._on_place)
        self._place.browse_wished.connect(self._on_browse)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._on_kind()

    def set_place(self, path: str) -> None:
        """Show where it will be written."""
        self._place.set_text(path)

    @property
    def _choice(self) -> ExportChoice:
        return self._choices[self._kinds.checkedId()]

    @property
    def _path(self) -> Path | None:
        """The place, complete: a bare name lies in the suggested folder."""
        text = self._place.text
        if not text:
            return None
        ending = "" if Path(text).suffix else Path(self._choice.ending).suffix
        return self._folders[self._choice.kind] / f"{text}{ending}"

    def _lay_out(self, sentence: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(3)
        layout.addWidget(label(sentence, name="dialog-sentence", wraps=True))
        layout.addSpacing(8)
        for number, choice in enumerate(self._choices):
            button = QRadioButton(said(choice.title))
            button.setObjectName(f"export-{choice.kind}")
            button.setAccessibleDescription(said(choice.tip))
            button.setChecked(number == 0)
            self._kinds.addButton(button, number)
            tip = label(said(choice.tip), role="muted", wraps=True)
            tip.setContentsMargins(INDENT, 0, 0, 6)
            layout.addWidget(button)
            layout.addWidget(tip)
        layout.addSpacing(6)
        layout.addWidget(self._place)
        layout.addWidget(self._note)
        layout.addSpacing(10)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(MIN_WIDTH)

    def _on_kind(self) -> None:
        self._place.set_text(self._places[self._choice.kind])
        self._on_place(self._place.text)

    def _on_place(self, text: str) -> None:
        self._places[self._choice.kind] = text
        path = self._path
        exists = path is not None and path.exists()
        blocked = exists and self._choice.is_folder
        note = ""
        if blocked:
            note = tr("There is something of this name already: choose another name.")
        elif exists:
            note = tr("There is a file of this name: it will be replaced.")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._buttons.button(Button.Ok).setEnabled(path is not None and not blocked)

    def _on_browse(self, text: str) -> None:
        self.place_wished.emit(self._choice, text)

    def _on_accepted(self) -> None:
        self.chosen.emit(self._choice.kind, str(self._path))
        self.accept()
