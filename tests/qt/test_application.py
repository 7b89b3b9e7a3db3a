"""Files that macOS hands to the running program."""

import os
import subprocess
import sys

# An application can be made once in a process, and the tests have one.
STORY = """
from PySide6.QtGui import QFileOpenEvent
from liverwort_gui.qt.application import Application
app = Application(["liverwort"])
told = []
app.files_wished.connect(told.append)
for name in ("/a.liverwort", "/b.avi"):
    Application.sendEvent(app, QFileOpenEvent(name))
print(told)
app.take_files()
print(told)
Application.sendEvent(app, QFileOpenEvent("/c.avi"))
print(told[1:])
"""


def test_files_wait_for_the_window_and_are_told_at_once_later():
    done = subprocess.run(
        [sys.executable, "-c", STORY],
        capture_output=True,
        text=True,
        env=os.environ,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == [
        "[]",
        "[['/a.liverwort', '/b.avi']]",
        "[['/c.avi']]",
    ]
