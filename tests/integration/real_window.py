"""The window as the program builds it, used as a person uses it: by key and mouse."""

from __future__ import annotations

import time

import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QTableView,
)

from liverwort_gui.qt import app
from tests.qt import mouse

PATIENCE = 60.0  # s, on a busy computer
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, PLAIN = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class RealWindow:
    """One window with its own threads and processes.

    Args:
        settings: a `QSettings` of its own.
    """

    def __init__(self, settings) -> None:
        # pyqtgraph drops moves of the mouse that follow each other this quickly.
        pg.setConfigOption("mouseRateLimit", 0)
        self.window, self.controller = app.build(settings)
        self.store = self.controller._store
        self.window.resize(1366, 768)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        self.controller.start()

    @property
    def state(self):
        return self.store.state

    @property
    def study(self):
        return self.store.state.study

    def wait(self, condition) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            told = [message.text for message in self.state.messages]
            assert time.monotonic() < deadline, f"it did not come to pass; told: {told}"
            QTest.qWait(5)

    def settle(self) -> None:
        """Wait until the study has all that was wished for."""
        self.wait(lambda: not self.controller._study.busy)

    def press(self, key, modifier=PLAIN) -> None:
        """Press a key, and wait until the study has what it does."""
        QTest.keyClick(self.window, key, modifier)
        self.settle()

    def action_text(self, command: str) -> str:
        return self.window.action(command).text()

    def said(self, text: str) -> None:
        """Wait for a message, and for the end of what it is about."""
        self.wait(lambda: any(text in row.text for row in self.state.messages))
        self.wait(lambda: self.state.activity is None)

    def open_study(self, path) -> None:
        """Open a study, and wait for its first video and where all of them are."""
        self.controller.open_all([str(path)])
        self.wait(lambda: self.study is not None and self.study.path == str(path))
        self.wait(lambda: self.study.whereabouts.keys() == self.study.videos.keys())

    def see_video(self, name: str) -> None:
        """Click on a video in the list; wait until it is shown."""
        rows = self.window.videos.findChild(QListWidget, "video-list")
        (row,) = (
            at
            for at, video in enumerate(self.study.videos.values())
            if video.name == name
        )
        item = rows.item(row)
        rows.scrollToItem(item)
        place = rows.visualItemRect(item).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
        self.wait(lambda: self.state.entry is not None)
        self.wait(lambda: self.state.entry.name == name)
        self.wait(lambda: self.state.picture is not None and self.state.picture.exact)
        self.wait(lambda: self.state.checking is None)

    def click_clip(self, number: int) -> None:
        """Click on the row of a clip in the clip table, which is shown."""
        table = self.window.findChild(QTableView, "clip-table")
        (row,) = (
            at
            for at, id_ in enumerate(table.model().ids)
            if self.study.clips[id_].number == number
        )
        place = table.visualRect(table.model().index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
        self.wait(lambda: self.state.clip and self.state.clip.number == number)

    def set_box_size(self, size: int) -> None:
        self.window.pages.findChild(QSpinBox, "box-size").setValue(size)
        self.settle()

    def draw_box(self, x: float, y: float) -> None:
        """Press B, then drag to (x, y), pixels of the video."""
        count = len(self.state.clips)
        self.press(Key.Key_B)
        end = self.window.video.pixel_of(x, y).toPoint()
        mouse.drag(self.window.video.viewport(), end - QPoint(24, 18), end)
        self.wait(lambda: len(self.state.clips) == count + 1)
        self.settle()

    def export(self, kind: str, path) -> None:
        self.window.action("export-dataset").trigger()
        self.wait(lambda: bool(self._dialogs()))
        (dialog,) = self._dialogs()
        dialog.findChild(object, f"export-{kind}").click()
        dialog.findChild(QLineEdit, "export-place").setText(str(path))
        ok = QDialogButtonBox.StandardButton.Ok
        dialog.findChild(QDialogButtonBox).button(ok).click()
        self.window.activateWindow()  # as the desktop does once the dialog is gone
        self.said(f": {path}")
        assert self.state.messages[-1].kind == "done"  # nothing is missing in it

    def close(self) -> None:
        self.window.close()

    def _dialogs(self) -> list[QDialog]:
        return [row for row in self.window.findChildren(QDialog) if row.isVisible()]
