"""The program as the user starts it."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from liverwort_gui.paths import self_command
from liverwort_gui.qt.actions import Command

PATIENCE = 60  # s, on a busy computer

# What a start must not load: it would cost more than the whole window.
HEAVY = ("torch", "cv2", "av", "h5py", "matplotlib", "nd2", "tifffile")


@pytest.fixture
def home(tmp_path):
    """Environment of a user who never started the program."""
    private = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""}
    return os.environ | private


def test_window_check_opens_the_real_window_and_says_how_long_it_took(home):
    command = self_command("window", "--check", "--json")
    done = subprocess.run(
        command, capture_output=True, env=home, timeout=PATIENCE, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["window_ms"] > 0


def test_the_start_loads_nothing_heavy(home):
    code = (
        "import sys; from liverwort_gui.qt import app; app.run_check(); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env=home,
        timeout=PATIENCE,
        check=True,
    )
    assert done.stdout.decode().strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM")
def test_log_out_closes_the_window_in_good_order(home):
    process = subprocess.Popen(self_command(), env=home, stderr=subprocess.PIPE)
    settings = os.path.join(home["HOME"], ".config", "liverwort", "window.ini")
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(3)
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert time.monotonic() - began < 15
        assert os.path.exists(settings)  # written by the window's close event
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def test_commands_have_distinct_names():
    assert len({command.value for command in Command}) == len(Command)
