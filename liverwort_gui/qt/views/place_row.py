"""A field for a file or folder to write, with a button that opens a file dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from liverwort_gui.qt.language import tr


class PlaceRow(QWidget):
    """Shows where something will be written, and lets it be typed or chosen.

    Args:
        name: begins the object names of field and button.
        accessible: what the field is, for who cannot see it.
    """

    changed = Signal(str)  # what stands there now
    browse_wished = Signal(str)  # what stands there

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__()
        self._place = QLineEdit()
        self._place.setObjectName(f"{name}-place")
        self._place.setAccessibleName(accessible)
        browse = QPushButton(tr("Choose…"))
        browse.setObjectName(f"{name}-browse")
        browse.setAccessibleName(tr("Choose: {what}", what=accessible))
        browse.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._place, 1)
        layout.addWidget(browse)
        self._place.textChanged.connect(lambda _: self.changed.emit(self.text))
        browse.clicked.connect(lambda: self.browse_wished.emit(self.text))
        self.setFocusProxy(self._place)

    @property
    def text(self) -> str:
        """What stands there, without blanks around it."""
        return self._place.text().strip()

    def set_text(self, path: str) -> None:
        """Show another place."""
        self._place.setText(path)
