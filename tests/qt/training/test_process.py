import gc
import os
import sys
import time
from pathlib import Path

import pytest

from liverwort_gui import paths
from liverwort_gui.errors import TrainingError
from liverwort_gui.qt.training.process import launch

PATIENCE = 30.0  # s, on a busy computer
TELL = (
    "import os, sys; print(sys.argv[1:]);"
    "open(sys.argv[-1] + '/who', 'w').write(f'{os.getsid(0)} {os.getcwd()}')"
)


def wait_until(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def wait_for(file):
    wait_until(lambda: file.is_file() and file.read_text())
    return file.read_text()


def test_the_process_has_its_own_session_and_writes_into_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr(
        paths, "self_command", lambda *words: [sys.executable, "-c", TELL, *words]
    )
    folder = tmp_path / "a run"
    folder.mkdir()
    process = launch(folder)
    session, where = wait_for(folder / "who").split(maxsplit=1)
    assert int(session) != os.getsid(0)  # Ctrl-C here does not reach it
    assert where == str(Path.cwd())  # where the program may lie, if it is not installed
    said = wait_for(folder / "output.log")
    assert said.strip() == str(["train", "--resume", str(folder)])
    wait_until(lambda: not process.alive)


def test_a_process_that_is_left_runs_on(tmp_path, monkeypatch):
    waits = "import sys; sys.stdin.read(); open(sys.argv[1], 'w').write('came')"
    end = str(tmp_path / "end")
    sleeps = f"import time; time.sleep(0.5); {waits}"
    monkeypatch.setattr(
        paths, "self_command", lambda *_: [sys.executable, "-c", sleeps, end]
    )
    process = launch(tmp_path)
    assert process.alive
    process.leave()
    del process  # without a warning that it still runs
    gc.collect()
    assert wait_for(tmp_path / "end") == "came"


def test_a_process_is_ended(tmp_path, monkeypatch):
    sleeps = "import time; time.sleep(60)"
    monkeypatch.setattr(
        paths, "self_command", lambda *_: [sys.executable, "-c", sleeps]
    )
    process = launch(tmp_path)
    process.end()
    assert not process.alive


def test_a_program_that_is_missing_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "self_command", lambda *_: [str(tmp_path / "none")])
    with pytest.raises(TrainingError, match="could not be started"):
        launch(tmp_path)
