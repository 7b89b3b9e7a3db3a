import os
import signal
import sys

import pytest

from liverwort_gui.qt.signals import SignalWatch


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends the process there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_system_asks_and_the_window_is_told(qtbot, qapp, number):
    before, asked = signal.getsignal(number), []
    with SignalWatch(lambda: asked.append(True)):
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert signal.getsignal(number) == before
