"""One picture of the clip, with what its colours mean and how far to believe them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.canvas import Canvas, Legend
from liverwort_gui.qt.views.clip_picture import ClipPicture, TrustMark
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import label

TIP = later("How far this map can be believed: click for all that was checked")
GREY_TIP = later("Click to have this map checked, or to see why it could not be")
HEADING = 22  # pixels; as high as the mark, so that two pictures are level


class MapPane(QWidget):
    """Title and mark, picture, legend."""

    trust_wished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.empty = tr("Clip")  # title while there is no picture
        self._title = ElidedLabel(f"{name}-title", "title")
        self._title.setMinimumHeight(HEADING)
        self._hint = label("", role="muted", name=f"{name}-hint")
        self._mark = QPushButton()
        self._mark.setObjectName(f"{name}-trust")
        self._mark.setCursor(Qt.CursorShape.PointingHandCursor)
        self.canvas = Canvas()
        self.legend = Legend()
        room = self.legend.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # so that two pictures are level
        self.legend.setSizePolicy(room)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self._title, 1)
        heading.addWidget(self._hint)
        heading.addWidget(self._mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(heading)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.legend)
        self._mark.clicked.connect(self.trust_wished)
        self.show_picture(None)

    def show_picture(self, picture: ClipPicture | None) -> None:
        """Show a picture of the clip, or that there is none."""
        self.canvas.set_picture(picture)
        scale = picture.scale if picture else None
        self.legend.set_scale(scale)
        self.legend.setVisible(scale is not None)
        self._title.setText(picture.title if picture else self.empty)
        self._hint.setText(picture.hint if picture else "")
        self._show_trust(picture.trust if picture else None)

    def _show_trust(self, mark: TrustMark | None) -> None:
        self._mark.setVisible(mark is not None)
        if mark is None:
            return
        word = said(mark.word)
        self._mark.setText(f"●  {word}")
        self._mark.setEnabled(mark.open)
        self._mark.setToolTip(
            said(mark.sentence or (GREY_TIP if mark.state == "grey" else TIP))
        )
        self._mark.setAccessibleName(tr("Trust in this map: {word}", word=word))
        role = f"trust-{mark.state}"
        if self._mark.property("role") != role:
            self._mark.setProperty("role", role)
            self._mark.style().unpolish(self._mark)
            self._mark.style().polish(self._mark)
