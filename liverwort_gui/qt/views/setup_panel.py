"""The three steps on the left: the video, its boxes, the analysis."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
)

from liverwort_gui.qt.views.labels import FIELD_MARGINS, label
from liverwort_gui.records import MIN_BOX_SIZE, Box
from liverwort_gui.state import DeviceInfo, ViewState

METHODS = (
    ("evidence", "Evidence (exact)"),
    ("published", "Published recipe"),
)
PUBLISHED_WARNING = (
    "The published recipe may show little of what decided; only the evidence method "
    "adds up to the decision."
)
LARGEST_BOX = 4096  # pixels; the frame limits it further


class VideoSection(QFrame):
    """Which video is open, and its scales, which the user may correct."""

    fps_wished = Signal(object)  # float, or None for what the file says
    um_per_px_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._name = label("No video yet", role="title", name="video-name", wraps=True)
        self._facts = label("", role="muted", name="video-facts", wraps=True)
        self._fps = self._field("fps", "Frames per second", "frames per second")
        self._um = self._field("um-per-px", "Micrometres per pixel", "µm per pixel")
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.addRow(label("Frames per second", role="muted"), self._fps)
        form.addRow(label("µm per pixel", role="muted"), self._um)
        layout = _section(self, "1", "Video")
        layout.addWidget(self._name)
        layout.addWidget(self._facts)
        self._facts.hide()
        layout.addLayout(form)
        self._fps.editingFinished.connect(self._on_fps)
        self._um.editingFinished.connect(self._on_um)

    def _field(self, name: str, accessible: str, what: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(accessible)
        field.setToolTip(f"Type the true {what} if the file does not say or is wrong")
        field.setFixedWidth(76)
        field.setEnabled(False)
        field.returnPressed.connect(field.clearFocus)
        return field

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.video is not old.video:
            self._show_video(new)
        for field, typed, stored in (
            (self._fps, new.fps, new.video.fps if new.video else None),
            (self._um, new.um_per_px, new.video.um_per_px if new.video else None),
        ):
            field.setEnabled(new.video is not None)
            field.setPlaceholderText(f"{stored:.5g}" if stored else "unknown")
            if not field.hasFocus():
                field.setText("" if typed is None else f"{typed:g}")

    def _show_video(self, state: ViewState) -> None:
        video = state.video
        self._facts.setVisible(video is not None)
        if video is None:
            self._name.setText("No video yet")
            return
        self._name.setText(PurePath(video.path).name)
        self._name.setToolTip(video.path)
        colour = "colour" if video.channels == 3 else "grey"
        unsure = "" if video.complete else "about "
        self._facts.setText(
            f"{video.width} × {video.height} px, {unsure}{video.n_frames} frames, "
            f"{_depth(video.dtype)} {colour}"
        )

    def _on_fps(self) -> None:
        self.fps_wished.emit(_number(self._fps))

    def _on_um(self) -> None:
        self.um_per_px_wished.emit(_number(self._um))


class BoxSection(QFrame):
    """The boxes of the video and what was found in them."""

    selected_wished = Signal(int)
    size_wished = Signal(int)

    def __init__(self, draw_action: QAction) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._list = QListWidget()
        self._list.setObjectName("box-list")
        self._list.setAccessibleName("Boxes of this video")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(64)
        self._size = QSpinBox()
        self._size.setObjectName("box-size")
        self._size.setAccessibleName("Side length of the next box in pixels")
        self._size.setToolTip("Side length of the next box; 256 px suits the network")
        self._size.setRange(MIN_BOX_SIZE, LARGEST_BOX)
        self._size.setSuffix(" px")
        self._size.setKeyboardTracking(False)
        self._size.setFixedWidth(76)
        self._size.lineEdit().setTextMargins(*FIELD_MARGINS)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(_tool(draw_action, Qt.ToolButtonStyle.ToolButtonTextBesideIcon))
        row.addStretch()
        row.addWidget(label("Size", role="muted"))
        row.addWidget(self._size)
        layout = _section(self, "2", "Boxes")
        layout.addWidget(self._list, 1)
        layout.addLayout(row)
        self._list.currentRowChanged.connect(self._on_row)
        self._size.valueChanged.connect(self.size_wished)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        with QSignalBlocker(self._list), QSignalBlocker(self._size):
            if (new.boxes, new.results) != (old.boxes, old.results):
                self._list.clear()
                for index, box in enumerate(new.boxes):
                    self._list.addItem(QListWidgetItem(_box_text(new, index, box)))
            row = -1 if new.selected is None else new.selected
            self._list.setCurrentRow(row)
            self._size.setValue(new.box_size)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.selected_wished.emit(row)


class AnalysisSection(QFrame):
    """Which network decides, how it is explained, where it computes."""

    network_wished = Signal(str)
    method_wished = Signal(str)
    device_wished = Signal(str)

    def __init__(
        self, analyze: QAction, cancel: QAction, load_network: QAction
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._network = self._choice("network", "Network")
        self._method = self._choice("method", "Method of explanation")
        self._device = self._choice("device", "Device that computes")
        for key, text in METHODS:
            self._method.addItem(text, key)
        self._warning = label(PUBLISHED_WARNING, "amber", "method-warning", wraps=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setAccessibleName("Progress of the running job")
        self._progress.setTextVisible(False)
        self._doing = label("", role="muted", name="doing", wraps=True)
        self._window = label("", role="muted", name="window-text", wraps=True)
        self._analyze = _push(analyze)
        self._analyze.setProperty("role", "primary")
        self._cancel = _push(cancel)
        self._lay_out(load_network)
        for box, signal in (
            (self._network, self.network_wished),
            (self._method, self.method_wished),
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
        form = QFormLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._network, 1)
        row.addWidget(_tool(load_network))
        form.addRow(label("Network", role="muted"), row)
        form.addRow(label("Method", role="muted"), self._method)
        form.addRow(label("Device", role="muted"), self._device)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._analyze, 1)
        buttons.addWidget(self._cancel)
        layout = _section(self, "3", "Analysis")
        layout.addLayout(form)
        layout.addWidget(self._warning)
        layout.addWidget(self._window)
        layout.addLayout(buttons)
        layout.addWidget(self._progress)
        layout.addWidget(self._doing)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.surroundings != old.surroundings or new.network != old.network:
            self._fill_networks(new)
            self._fill_devices(new)
        self._method.setCurrentIndex(self._method.findData(new.method))
        self._device.setCurrentIndex(max(self._device.findData(new.device), 0))
        self._warning.setVisible(new.method == "published")
        self._window.setText(_window_text(new))
        running = new.activity
        self._analyze.setVisible(running is None)
        self._cancel.setVisible(running is not None)
        self._progress.setVisible(running is not None)
        self._doing.setVisible(running is not None)
        if running is not None:
            self._progress.setRange(0, running.total)
            self._progress.setValue(running.done)
            self._doing.setText(f"{running.name}: {running.note or 'starting'} …")

    def _fill_networks(self, state: ViewState) -> None:
        self._network.clear()
        for network in state.surroundings.networks:
            self._network.addItem(network.title, network.name)
            tip = f"{' / '.join(network.classes)}. {network.note}"
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
        return "Looking for graphics cards …"
    return "\n".join(
        f"{device.name.upper()}: ready"
        + (f" ({device.reason})" if device.reason not in ("", device.name) else "")
        if device.usable
        else f"{device.name.upper()}: not used, {device.reason}"
        for device in devices
    )


def best_device(devices: tuple[DeviceInfo, ...]) -> str:
    """Return the name of the device that "auto" takes, or ""."""
    return next((device.name for device in devices if device.usable), "")


def _automatic(devices: tuple[DeviceInfo, ...]) -> str:
    best = best_device(devices)
    return f"Automatic ({best.upper()})" if best else "Automatic"


def _section(frame: QFrame, number: str, title: str) -> QVBoxLayout:
    """Give a panel its numbered heading; return the layout for the rest."""
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(12, 10, 12, 12)
    layout.setSpacing(7)
    heading = QHBoxLayout()
    heading.setSpacing(7)
    heading.addWidget(label(number, role="step"))
    heading.addWidget(label(title, role="title"))
    heading.addStretch()
    layout.addLayout(heading)
    return layout


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


def _number(field: QLineEdit) -> float | None:
    """Return what was typed, with a decimal point or comma; None if it is no number."""
    try:
        value = float(field.text().strip().replace(",", "."))
    except ValueError:
        return None
    return value if 0 < value < 1e6 else None


def _depth(dtype: str) -> str:
    digits = "".join(char for char in dtype if char.isdigit())
    return f"{digits} bit" + (" float" if dtype.startswith("float") else "")


def _box_text(state: ViewState, index: int, box: Box) -> str:
    text = f"Box {index + 1}"
    result = state.result_of(box)
    if result is None:
        return f"{text}   at {box.x}, {box.y}"
    told = result.explanation
    name = told.classes[told.predicted]
    if not result.in_scope:
        return f"{text}   not certain (out of scope)"
    return f"{text}   {name} {100 * told.probabilities[told.predicted]:.0f} %"


def _window_text(state: ViewState) -> str:
    if state.video is None:
        return "The window is chosen on the timeline."
    last = state.start + state.frames - 1
    return f"Window: frames {state.start}–{last} ({state.frames} frames)"
