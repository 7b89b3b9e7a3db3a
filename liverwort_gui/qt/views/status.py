"""The line at the bottom: the file's health, and the device."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar

from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.setup_panel import best_device, device_report
from liverwort_gui.records import Video
from liverwort_gui.state import ViewState

PARTED = "   ·   "
MOST_RANGES = 4  # of damaged frames that are spelled out


class Status(QStatusBar):
    """Says what is known of the file, how far its check is, and what computes."""

    device_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 6, 0)
        self._file = label("", role="muted", name="file-status")
        self._check = QProgressBar()
        self._check.setObjectName("check-progress")
        self._check.setAccessibleName(tr("Progress of the check of the whole file"))
        self._check.setTextVisible(False)
        self._check.setFixedWidth(120)
        self._device = QPushButton()
        self._device.setObjectName("device-status")
        self._device.setProperty("role", "flat")
        self._reading = label("", role="value", name="map-reading")
        self._reading.hide()
        self.addWidget(self._reading)
        self.addWidget(self._file, 1)
        self.addPermanentWidget(self._check)
        self.addPermanentWidget(self._device)
        self._device.clicked.connect(self.device_clicked)

    def show_reading(self, text: str) -> None:
        """Say what the map says under the cursor, in place of the file's health."""
        self._reading.setText(text)
        self._reading.setVisible(bool(text))
        self._file.setVisible(not text)

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._file.setText(_file_text(new))
        known = new.entry or new.video  # blind labelling keeps an entry's secrets
        details = "\n".join(map(said, known.warnings)) if known else ""
        self._file.setToolTip(details)
        self._check.setVisible(new.checking is not None)
        if new.checking is not None:
            self._check.setRange(0, new.checking.total)
            self._check.setValue(new.checking.done)
        if new.surroundings is not old.surroundings or not self._device.text():
            devices = new.surroundings.devices
            best = best_device(devices)
            name = best.upper() if best else "…"
            self._device.setText(tr("Device: {device}", device=name))
            self._device.setToolTip(device_report(devices))
            self._device.setAccessibleName(device_report(devices))


def damage_text(video: Video) -> str:
    """Return which frames are damaged, in words; empty if none is."""
    ranges: list[list[int]] = []
    for frame in video.bad_frames:
        if ranges and frame == ranges[-1][1] + 1:
            ranges[-1][1] = frame
        else:
            ranges.append([frame, frame])
    if not ranges:
        return ""
    texts = [f"{a}" if a == b else f"{a}–{b}" for a, b in ranges[:MOST_RANGES]]
    frames, more = ", ".join(texts), len(ranges) - MOST_RANGES
    if more > 0:
        frames = tr("{frames} and {count} more", frames=frames, count=more)
    count = len(video.bad_frames)
    if count == 1:
        return tr("1 frame is damaged: {frames}", frames=frames)
    return tr("{count} frames are damaged: {frames}", count=count, frames=frames)


def _file_text(state: ViewState) -> str:
    video, queue = state.video, state.queue.activity
    parts = []
    if queue is not None:
        parts.append(tr("Analyzing clips: {doing}", doing=said(queue.note)))
    if video is None:
        known = said(state.checking.note) if state.checking else tr("No video")
        return PARTED.join((*parts, known))
    if state.to_cut:
        one, count = tr("1 clip to cut"), state.to_cut
        parts.append(one if count == 1 else tr("{count} clips to cut", count=count))
    if state.checking is not None:
        parts.append(tr("Checking every frame in the background"))
    elif video.complete:
        parts.append(tr("All {count} frames checked", count=video.n_frames))
    damage = damage_text(video)
    if damage:
        parts.append(damage)
    if state.rate is None:
        parts.append(tr("the file does not say its frame rate"))
    if state.pixel_size is None:
        parts.append(tr("µm per pixel unknown"))
    return PARTED.join(parts)
