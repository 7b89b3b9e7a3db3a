"""What stands where the video will be, until there is one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from liverwort_gui.qt.views.labels import label

STEPS = (
    "1   Open a microscope video, or drop it here",
    "2   Draw a box around one sperm (B)",
    "3   Press Analyze, then scrub the curve and the evidence map",
)


class Welcome(QFrame):
    """Says how to begin."""

    def __init__(self, open_action: QAction, sample_action: QAction) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._picture = QLabel()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch()
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        hero = label("Where and when do two kinds of sperm differ?", role="hero")
        layout.addWidget(hero, 0, Qt.AlignmentFlag.AlignHCenter)
        steps = QVBoxLayout()
        steps.setSpacing(5)
        for step in STEPS:
            steps.addWidget(label(step, role="muted"))
        centred = QHBoxLayout()
        centred.addStretch()
        centred.addLayout(steps)
        centred.addStretch()
        layout.addLayout(centred)
        layout.addSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        for action, role in ((open_action, "primary"), (sample_action, "")):
            button = QPushButton(action.text())
            button.setObjectName(f"welcome-{action.objectName()}")
            button.setAccessibleName(action.text())
            button.setToolTip(action.toolTip())
            button.setProperty("role", role)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch()

    def set_picture(self, picture: QPixmap) -> None:
        """Show the program's icon."""
        self._picture.setPixmap(picture)
