"""Small questions and lists in windows of their own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Action
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.setup_panel import device_report
from liverwort_gui.view_records import Surroundings

AXIS_NAMES = {"t": "Time series (T axis)", "z": "Focus series (Z axis) as time"}
MOUSE = (
    ("Wheel", "Zoom about the cursor"),
    ("Drag beside the boxes", "Move the picture"),
    ("Drag a box", "Move the box"),
    ("Click or drag on the timeline", "Go there; move the window"),
    ("Wheel on the timeline", "Zoom in time"),
)


class AxisDialog(QDialog):
    """Asks which channel to show, and whether T or Z counts as time."""

    chosen = Signal(object, object)  # channel from 0 or None, "t" or "z" or None

    def __init__(
        self,
        sentence: str,
        channels: tuple[str, ...],
        axes: tuple[str, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("axis-dialog")
        self.setWindowTitle("What should be shown?")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._channel = self._choice("axis-channel", "Channel", channels)
        self._axis = self._choice(
            "axis-time", "Time axis", [AXIS_NAMES.get(axis, axis) for axis in axes]
        )
        self._axes = axes
        form = QFormLayout()
        form.setVerticalSpacing(8)
        if channels:
            form.addRow("Channel", self._channel)
        if axes:
            form.addRow("Time axis", self._axis)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open
            | QDialogButtonBox.StandardButton.Cancel
        )
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(label(sentence, wraps=True))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)
        self.accepted.connect(self._on_accepted)

    def _choice(self, name: str, accessible: str, texts: Iterable[str]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.addItems(list(texts))
        box.setVisible(box.count() > 0)
        return box

    def _on_accepted(self) -> None:
        channel = self._channel.currentIndex() if self._channel.count() else None
        axis = self._axes[self._axis.currentIndex()] if self._axes else None
        self.chosen.emit(channel, axis)


class ShortcutDialog(QDialog):
    """All keys, by menu."""

    def __init__(self, actions: tuple[Action, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut-dialog")
        self.setWindowTitle("Keyboard and mouse")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(26)
        grid.setVerticalSpacing(5)
        menu = ""
        for action in actions:
            if not action.keys:
                continue
            if action.menu != menu:
                menu = action.menu
                self._add_title(grid, menu.replace("&", ""))
            keys = (_native(key) for key in action.keys)
            self._add_row(grid, " or ".join(keys), action.text.rstrip("…"))
        self._add_title(grid, "Mouse")
        for gesture, meaning in MOUSE:
            self._add_row(grid, gesture, meaning)
        grid.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 10, 14)
        layout.addWidget(area)
        layout.addWidget(_close_button(self))
        self.resize(470, 600)

    def _add_title(self, grid: QGridLayout, text: str) -> None:
        title = label(text, role="step")
        title.setContentsMargins(0, 8 if grid.rowCount() > 1 else 0, 0, 0)
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)

    def _add_row(self, grid: QGridLayout, keys: str, meaning: str) -> None:
        row = grid.rowCount()
        grid.addWidget(label(keys, role="value"), row, 0)
        grid.addWidget(label(meaning), row, 1)


class AboutDialog(QDialog):
    """What this is, which device computes, and the versions."""

    def __init__(self, around: Surroundings, icon: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setWindowTitle("About Liverwort")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(icon)
        versions = "\n".join(f"{name} {version}" for name, version in around.versions)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(label("Liverwort", role="hero"))
        texts.addWidget(
            label(
                "Where in the picture, and when, do two kinds of sperm differ? After "
                "Fujii et al. 2022, Integration-Net with per-frame evidence maps. "
                "BSD-3 licence.",
                wraps=True,
            )
        )
        for title, text in (
            ("Devices", device_report(around.devices)),
            ("Versions", versions or "Still being read …"),
        ):
            texts.addWidget(label(title, role="title"))
            block = label(text, role="muted", name=f"about-{title.lower()}", wraps=True)
            block.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(block)
        texts.addStretch()
        texts.addWidget(_close_button(self))
        layout = QGridLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setHorizontalSpacing(20)
        layout.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 0, 1)
        self.setMinimumWidth(520)


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    return buttons


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
