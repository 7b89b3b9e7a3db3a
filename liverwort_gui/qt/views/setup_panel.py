"""Which network decides, and where it computes."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.state import ViewState
from liverwort_gui.view_records import DeviceInfo


class AnalysisSection(QFrame):
    """Which network decides, and where it computes."""

    network_wished = Signal(str)
    device_wished = Signal(str)

    def __init__(
        self, analyze: QAction, cancel: QAction, load_network: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._network = self._choice("network", tr("Network"))
        self._device = self._choice("device", tr("Device that computes"))
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setAccessibleName(tr("Progress of the running job"))
        self._progress.setTextVisible(False)
        self._doing = label("", role="muted", name="doing", wraps=True)
        self._analyze = _push(analyze)
        self._analyze.setProperty("role", "primary")
        self._cancel = _push(cancel)
        self._lay_out(load_network)
        for box, signal in (
            (self._network, self.network_wished),
            (self._device, self.device_wished),
        ):
            box.activated.connect(lambda _, b=box, s=signal: s.emit(b.currentData()))

    def _choice(self, name: str, accessible: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(accessible)
        box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box.setMinimumContentsLength(8)
        return box

    def _lay_out(self, load_network: QAction) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        form.setColumnStretch(1, 1)
        for row, (name, box) in enumerate(
            (
                (tr("Network"), self._network),
                (tr("Device"), self._device),
            )
        ):
            form.addWidget(label(name, role="muted"), row, 0)
            form.addWidget(box, row, 1, 1, 1 if row == 0 else 2)
        form.addWidget(_tool(load_network), 0, 2)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(label(tr("Analysis"), role="title"))
        heading.addStretch()
        heading.addWidget(self._analyze)
        heading.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(heading)
        layout.addWidget(self._doing)
        layout.addWidget(self._progress)
        layout.addLayout(form)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.surroundings != old.surroundings or new.network != old.network:
            self._fill_networks(new)
            self._fill_devices(new)
        self._device.setCurrentIndex(max(self._device.findData(new.device), 0))
        running = new.activity
        self._analyze.setVisible(running is None)
        self._cancel.setVisible(running is not None)
        self._progress.setVisible(running is not None)
        self._doing.setVisible(running is not None)
        if running is not None:
            self._progress.setRange(0, running.total)
            self._progress.setValue(running.done)
            note = said(running.note) or tr("starting")
            self._doing.setText(f"{said(running.name)}: {note} …")

    def _fill_networks(self, state: ViewState) -> None:
        self._network.clear()
        for network in state.surroundings.networks:
            self._network.addItem(said(network.title), network.name)
            tip = f"{' / '.join(network.classes)}. {said(network.note)}"
            self._network.setItemData(
                self._network.count() - 1, tip, Qt.ItemDataRole.ToolTipRole
            )
        if self._network.findData(state.network) < 0:
            self._network.addItem(PurePath(state.network).stem, state.network)
        self._network.setCurrentIndex(self._network.findData(state.network))

    def _fill_devices(self, state: ViewState) -> None:
        self._device.clear()
        self._device.addItem(_automatic(state.surroundings.devices), "auto")
        for device in state.surroundings.devices:
            if device.usable:
                self._device.addItem(device.name.upper(), device.name)


def device_report(devices: tuple[DeviceInfo, ...]) -> str:
    """Return one line per device: that it can be used, or why not."""
    if not devices:
        return tr("Looking for graphics cards …")
    return "\n".join(map(_device_line, devices))


def _device_line(device: DeviceInfo) -> str:
    name, reason = device.name.upper(), said(device.reason)
    if not device.usable:
        return tr("{device}: not used, {reason}", device=name, reason=reason)
    if device.reason in ("", device.name):
        return tr("{device}: ready", device=name)
    return tr("{device}: ready ({what})", device=name, what=reason)


def best_device(devices: tuple[DeviceInfo, ...]) -> str:
    """Return the name of the device that "auto" takes, or ""."""
    return next((device.name for device in devices if device.usable), "")


def _automatic(devices: tuple[DeviceInfo, ...]) -> str:
    best = best_device(devices)
    if not best:
        return tr("Automatic")
    return tr("Automatic ({device})", device=best.upper())


def _tool(
    action: QAction,
    style: Qt.ToolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly,
) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(18, 18))
    button.setToolButtonStyle(style)
    button.setObjectName(f"panel-{action.objectName()}")
    button.setAccessibleName(action.text())
    return button


def _push(action: QAction) -> QPushButton:
    """Return a button that does what the action does."""
    button = QPushButton(action.text())
    button.setObjectName(f"{action.objectName()}-button")
    button.setAccessibleName(action.text())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
