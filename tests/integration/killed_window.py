"""A window in a process of its own that works on a study and is then killed.

`python -m tests.integration.killed_window STUDY SETTINGS FILE`: edits the study, writes
to FILE what the study had acknowledged, as a pickled dictionary of clips, asks for one
more label and is killed (SIGKILL) before that is acknowledged.
"""

import os
import pickle
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.integration.real_window import ALT, CONTROL, Key, RealWindow


def main(study: str, settings: str, acknowledged: str) -> None:
    application = QApplication([])
    work = RealWindow(QSettings(settings, QSettings.Format.IniFormat))
    work.open_study(study)
    work.see_video("sample-mutant.avi")
    work.draw_box(300, 200)
    work.press(Key.Key_Right, ALT)
    work.press(Key.Key_2)
    work.see_video("sample-wild-type.avi")
    work.draw_box(400, 300)
    work.press(Key.Key_1)
    work.press(Key.Key_Z, CONTROL)
    work.press(Key.Key_X)
    Path(acknowledged).write_bytes(pickle.dumps(dict(work.study.clips)))
    QTest.keyClick(work.window, Key.Key_U)
    os.kill(application.applicationPid(), signal.SIGKILL)


if __name__ == "__main__":  # its own helper processes import this, too
    main(*sys.argv[1:])
