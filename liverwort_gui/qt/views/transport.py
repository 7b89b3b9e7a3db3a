"""Buttons and fields that move through the video."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
)

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.elided import ElidedLabel
from liverwort_gui.qt.views.labels import FIELD_MARGINS, label
from liverwort_gui.qt.views.time_axis import time_text
from liverwort_gui.state import SPEEDS, ViewState

LEFT_BUTTONS = (
    Command.FIRST_FRAME,
    Command.STEP_BACK,
    Command.PLAY,
    Command.STEP_ON,
    Command.LAST_FRAME,
    Command.LOOP,
)
RIGHT_BUTTONS = (
    Command.NEXT_PEAK,
    Command.WINDOW_HERE,
    Command.ZOOM_WINDOW,
    Command.WHOLE_VIDEO,
)


class Transport(QFrame):
    """Play, step, speed, and which frame is shown."""

    frame_wished = Signal(int)
    speed_wished = Signal(float)

    def __init__(self, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self.setObjectName("transport")
        self._frame = QSpinBox()
        self._frame.setObjectName("frame-field")
        self._frame.setAccessibleName(tr("Frame number"))
        self._frame.setToolTip(tr("Number of the shown frame, counted from 0 (Ctrl+G)"))
        self._frame.setKeyboardTracking(False)
        self._frame.setFixedWidth(72)
        self._frame.lineEdit().setTextMargins(*FIELD_MARGINS)
        self._count = ElidedLabel("frame-count")
        self._time = ElidedLabel("frame-time")
        self._speed = QComboBox()
        self._speed.setObjectName("speed")
        self._speed.setAccessibleName(tr("Speed of playing, relative to real time"))
        self._speed.setToolTip(tr("Speed of playing, relative to real time"))
        for speed in SPEEDS:
            self._speed.addItem(f"{speed:g}×", speed)
        self._lay_out(actions)
        self._frame.valueChanged.connect(self.frame_wished)
        # Enter ends typing, so that the keys move through the video again.
        self._frame.lineEdit().returnPressed.connect(self._frame.clearFocus)
        self._speed.activated.connect(
            lambda _: self.speed_wished.emit(self._speed.currentData())
        )

    def _lay_out(self, actions: Mapping[Command, QAction]) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(2)
        for command in LEFT_BUTTONS:
            layout.addWidget(_button(actions[command]))
        layout.addWidget(self._speed)
        layout.addSpacing(10)
        layout.addWidget(label(tr("Frame"), role="muted"))
        layout.addSpacing(4)
        layout.addWidget(self._frame)
        layout.addSpacing(4)
        layout.addWidget(self._count)
        layout.addSpacing(12)
        layout.addWidget(self._time)
        layout.addStretch(1)
        for command in RIGHT_BUTTONS:
            layout.addWidget(_button(actions[command]))

    def focus_frame(self) -> None:
        """Let the user type a frame number."""
        self._frame.setFocus()
        self._frame.selectAll()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        with QSignalBlocker(self._frame), QSignalBlocker(self._speed):
            if new.video is not old.video:
                self._frame.setMaximum(max(new.n_frames - 1, 0))
                complete = new.video is None or new.video.complete
                last = max(new.n_frames - 1, 0)
                count = tr("of 0–{last}", last=last)
                self._count.setText(count if complete else f"{count} …")
            self._frame.setValue(new.frame)
            self._speed.setCurrentIndex(self._speed.findData(new.speed))
        if new.video is not old.video or new.fps != old.fps:
            self._keep_room_for_time(new)
        self._time.setText(time_text(new, new.frame))
        for field in (self._frame, self._speed):
            field.setEnabled(new.video is not None)
        for text in (self._count, self._time):
            text.setVisible(new.video is not None)

    def _keep_room_for_time(self, state: ViewState) -> None:
        """Make room for the longest time: else the whole window shakes as it grows."""
        longest = time_text(state, max(state.n_frames - 1, 0))
        self._time.set_room_for(longest)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(QSize(18, 18))
    button.setObjectName(f"button-{action.objectName()}")
    button.setAccessibleName(action.text())
    return button
