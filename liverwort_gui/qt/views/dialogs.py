"""Small questions and lists in windows of their own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.setup_panel import device_report
from liverwort_gui.view_records import Surroundings

AXIS_NAMES = {
    "t": later("Time series (T axis)"),
    "z": later("Focus series (Z axis) as time"),
}


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
        self.setWindowTitle(tr("What should be shown?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._channel = self._choice("axis-channel", tr("Channel"), channels)
        names = [said(AXIS_NAMES.get(axis, axis)) for axis in axes]
        self._axis = self._choice("axis-time", tr("Time axis"), names)
        self._axes = axes
        form = QFormLayout()
        form.setVerticalSpacing(8)
        if channels:
            form.addRow(tr("Channel"), self._channel)
        if axes:
            form.addRow(tr("Time axis"), self._axis)
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
        layout.addWidget(label(said(sentence), wraps=True))
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


LICENCES = later(
    "Liverwort has the BSD 3-Clause licence. The libraries that write films, x264 and "
    "x265, have the GNU General Public License, and so has the bundle that holds both. "
    "The command liverwort --about lists all parts with their licences."
)


class AboutDialog(QDialog):
    """What this is, which device computes, and the versions."""

    def __init__(self, around: Surroundings, icon: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setWindowTitle(tr("About Liverwort"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(icon)
        versions = "\n".join(f"{name} {version}" for name, version in around.versions)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(label("Liverwort", role="hero"))
        what = tr(
            "Where in the picture, and when, do two kinds of sperm differ? After Fujii "
            "et al. 2022, Integration-Net with per-frame evidence maps."
        )
        texts.addWidget(label(what, wraps=True))
        licences = said(LICENCES)
        texts.addWidget(
            label(licences, role="muted", name="about-licences", wraps=True)
        )
        for name, title, text in (
            ("about-devices", tr("Devices"), device_report(around.devices)),
            ("about-versions", tr("Versions"), versions or tr("Still being read …")),
        ):
            texts.addWidget(label(title, role="title"))
            block = label(text, role="muted", name=name, wraps=True)
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
