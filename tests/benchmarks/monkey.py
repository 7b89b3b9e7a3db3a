"""Ten minutes of random clicks and keys in the real window, from seeds.

It clicks, drags, types, turns the wheel and chooses from menus, wherever the window can
be seen. Questions for files are answered at random with files of its own folder, or
not at all. What must not happen: an error that nobody caught, a window that does not
answer for a second, or a change of the study that is not there when it is opened again.
"""

import os
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

import psutil
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from liverwort_gui import paths
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.crash import CrashHandler, Report
from liverwort_gui.study import Study
from tests.benchmarks.session import Heartbeat, Session, session

SECONDS = float(os.environ.get("MONKEY_SECONDS", "600"))
SEEDS = tuple(int(seed) for seed in os.environ.get("MONKEY_SEEDS", "1 2 3").split())
PAUSE_MS = 15  # between two acts
TRAPPED = 40  # acts in one dialog, after which Escape is pressed
BUTTONS = (Qt.MouseButton.LeftButton,) * 9 + (Qt.MouseButton.RightButton,)
KEYS = "bnpmhlxz 123,.?[]" + "aeiou"
MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 6 + (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
ENDS = {Command.QUIT}  # or the ten minutes are short
TABLES = ("videos", "classes", "clips", "notes", "suggestions")


class Monkey(QObject):
    """Does something at random whenever the window is ready for it.

    Args:
        window: where.
        seed: of what it does.
    """

    def __init__(self, window: QWidget, seed: int) -> None:
        super().__init__()
        self.acts = 0
        self.last = ""
        self._window = window
        self._random = random.Random(seed)
        self._trapped = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._act)
        self._deeds = (
            [self._click] * 9
            + [self._drag] * 4
            + [self._press] * 4
            + [self._choose] * 2
            + [self._turn]
            + [self._write]
        )

    def begin(self) -> None:
        self._timer.start(PAUSE_MS)

    def end(self) -> None:
        self._timer.stop()
        self._deeds = []

    def _act(self) -> None:
        if not self._deeds:
            return
        self._timer.start(PAUSE_MS)  # first: what it does may wait for an answer
        self.acts += 1
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        self._trapped = self._trapped + 1 if above else 0
        if above and self._trapped > TRAPPED:
            self._trapped = 0
            self.last = f"Escape in {above.objectName()}"
            QTest.keyClick(above, Qt.Key.Key_Escape)
            return
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        where = above or (self._random.choice(tops) if tops else self._window)
        self._random.choice(self._deeds)(where)

    def _place(self, where: QWidget) -> tuple[QWidget, QPoint]:
        """Return a widget that can be seen, and a point in it."""
        seen = [w for w in where.findChildren(QWidget) if w.isVisible()]
        inner = [w for w in seen if not w.isWindow()] or [where]
        widget = self._random.choice(inner)
        return widget, self._point(widget)

    def _point(self, widget: QWidget) -> QPoint:
        width, height = max(1, widget.width()), max(1, widget.height())
        return QPoint(self._random.randrange(width), self._random.randrange(height))

    def _click(self, where: QWidget) -> None:
        widget, point = self._place(where)
        self.last = f"click on {_name(widget)}"
        button = self._random.choice(BUTTONS)
        keys = self._random.choice(MODIFIERS)
        acts = [QTest.mousePress, QTest.mouseRelease]
        if self._random.random() < 0.1:
            acts += [QTest.mouseDClick]
        for act in acts:
            if isValid(widget):  # the press may have closed what it lay in
                act(widget, button, keys, point)

    def _drag(self, where: QWidget) -> None:
        widget, begin = self._place(where)
        self.last = f"drag on {_name(widget)}"
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(widget, left, none, begin)
        for _ in range(3):
            if isValid(widget):
                QTest.mouseMove(widget, self._point(widget))
        if isValid(widget):
            QTest.mouseRelease(widget, left, none, self._point(widget))

    def _press(self, where: QWidget) -> None:
        widget = QApplication.focusWidget() or where
        special = (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Tab, Qt.Key.Key_Up)
        key = self._random.choice((*KEYS, *special, Qt.Key.Key_Left, Qt.Key.Key_Down))
        self.last = f"key {key} in {_name(widget)}"
        QTest.keyClick(widget, key, self._random.choice(MODIFIERS))

    def _write(self, where: QWidget) -> None:
        widget = QApplication.focusWidget() or where
        text = self._random.choice(("12", "wt 試験", "0.5", "ü/..\\x", "-1", "1e9"))
        self.last = f"text in {_name(widget)}"
        for letter in text:  # QTest writes no Japanese
            if not isValid(widget):
                return
            event = QKeyEvent(QEvent.Type.KeyPress, 0, MODIFIERS[0], letter)
            QApplication.sendEvent(widget, event)

    def _choose(self, where: QWidget) -> None:
        if where is not self._window:
            return
        actions = [
            self._window.action(command)
            for command in Command
            if command not in ENDS and self._window.action(command).isEnabled()
        ]
        action = self._random.choice(actions)
        self.last = f"menu {action.objectName()}"
        action.trigger()

    def _turn(self, where: QWidget) -> None:
        widget, point = self._place(where)
        self.last = f"wheel on {_name(widget)}"
        turned = QPoint(0, self._random.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            QPointF(point),
            QPointF(widget.mapToGlobal(point)),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


class Watch(Heartbeat):
    """Notes in which act the window did not answer for longest."""

    def __init__(self, monkey: Monkey) -> None:
        super().__init__()
        self._monkey = monkey
        self.worst = ""

    def _beat(self) -> None:
        before = self.longest_ms
        super()._beat()
        if self.longest_ms > before:
            self.worst = self._monkey.last


@contextmanager
def answered(folder: Path, chance: random.Random) -> Iterator[None]:
    """Answer all questions for files, and keep the browser out."""
    samples = sorted(str(file) for file in (paths.resources() / "sample").iterdir())
    made = folder / "made"
    made.mkdir(exist_ok=True)

    def to_save(*_: object, **__: object) -> tuple[str, str]:
        name = f"m{chance.randrange(8)}{chance.choice(('', '.liverwort', '.csv'))}"
        return chance.choice(("", str(made / name))), ""

    def to_open(*_: object, **__: object) -> tuple[str, str]:
        return chance.choice(["", *samples]), ""

    def many(*_: object, **__: object) -> tuple[list[str], str]:
        return chance.sample(samples, chance.randrange(4)), ""

    def to_folder(*_: object, **__: object) -> str:
        return chance.choice(("", str(made)))

    with ExitStack() as undo:
        for owner, name, answer in (
            (QFileDialog, "getSaveFileName", to_save),
            (QFileDialog, "getOpenFileName", to_open),
            (QFileDialog, "getOpenFileNames", many),
            (QFileDialog, "getExistingDirectory", to_folder),
            (QDesktopServices, "openUrl", lambda _: True),
        ):
            undo.enter_context(patch.object(owner, name, answer))
        yield


def _tables(study) -> dict[str, dict]:
    return {name: dict(getattr(study, name)) for name in TABLES}


def _lost(ours: Session) -> list[str]:
    """Close the window and return what of its study is not on the disk."""
    shown = ours.state.study
    deadline = time.monotonic() + 60
    while ours.window.isVisible() and time.monotonic() < deadline:
        ours.window.close()
        ours.let_pass(0.2)
    if ours.window.isVisible():
        return ["the window cannot be closed"]
    if shown is None:
        return []
    with Study.open(shown.path, read_only=True) as study:
        kept = _tables(study.state)
    return [name for name, rows in _tables(shown).items() if rows != kept[name]]


def _end_trainings(folder: Path) -> None:
    """End the trainings that were begun: they outlive the window."""
    for process in psutil.process_iter(["cmdline"]):
        if any(str(folder) in part for part in process.info["cmdline"] or ()):
            process.kill()


def play(seed: int, seconds: float) -> dict[str, object]:
    """Let a monkey play for a while; return what came of it."""
    application = QApplication.instance() or QApplication([])
    bugs: list[Report] = []
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        CrashHandler() as crashes,
    ):
        folder = Path(name)
        crashes.reported.connect(bugs.append)
        os.chdir(folder)
        os.environ["LIVERWORT_SAMPLE"] = str(folder / "sample")
        with (
            answered(folder, random.Random(seed)),
            session(folder, labeller="monkey") as ours,
        ):
            ours.do(Command.OPEN_SAMPLE)
            ours.wait(lambda now: now.study is not None, "opening the sample study")
            monkey = Monkey(ours.window, seed)
            with Watch(monkey) as watch:
                monkey.begin()
                ours.let_pass(seconds)
                monkey.end()
            while above := QApplication.activeModalWidget():
                above.close()
            for command in (Command.CANCEL, Command.STOP_QUEUE):
                ours.do(command)
            ours.let_pass(2)
            lost = _lost(ours)
        application.processEvents()
        _end_trainings(folder)
        os.chdir("/")
    return {
        "acts": monkey.acts,
        "longest_ms": round(watch.longest_ms),
        "in": watch.worst,
        "bugs": [report.details or report.sentence for report in bugs],
        "lost": lost,
    }


def run() -> dict[str, object]:
    """Return what came of each seed."""
    found = {seed: play(seed, SECONDS) for seed in SEEDS}
    return {
        f"monkey_{seed}_{name}": value
        for seed, told in found.items()
        for name, value in told.items()
    }
