"""Whether a process works on a run: of this computer its lock tells, else its beat."""

import os
import subprocess
import sys
import time

import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import liveness
from liverwort_gui.train.json_files import read_json, write_json

HOLDER = (
    "import sys, time\n"
    "from pathlib import Path\n"
    "from liverwort_gui.train import liveness\n"
    "folder = Path(sys.argv[1])\n"
    "with liveness.held(folder / liveness.LOCK), liveness.claimed(folder, 2, 'cpu'):\n"
    "    print('held', flush=True)\n"
    "    time.sleep(60)\n"
)


def beat(folder, ago=0.0):
    (folder / liveness.HEARTBEAT).touch()
    then = time.time() - ago
    os.utime(folder / liveness.HEARTBEAT, (then, then))


def claim(folder, **changes):
    with liveness.claimed(folder, 1, "cpu"):
        record = read_json(folder / liveness.PID) | changes
    write_json(folder / liveness.PID, record)


def test_a_process_works_until_it_is_killed(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline().strip() == b"held"
        assert liveness.works(tmp_path)
        assert liveness.process(tmp_path).pid == process.pid
        assert liveness.process(tmp_path).here
        process.kill()
        process.wait()
        beat(tmp_path)  # its last one was just now
        assert not liveness.works(tmp_path)
        assert liveness.process(tmp_path).workers == 2


def test_a_number_that_another_process_got_fools_nobody(tmp_path):
    claim(tmp_path, pid=os.getpid())
    beat(tmp_path)
    assert not liveness.works(tmp_path)
    with liveness.held(tmp_path / liveness.LOCK):
        pass
    assert not liveness.works(tmp_path)  # the file stays, nobody holds it


def test_to_look_makes_no_file(tmp_path):
    assert not liveness.works(tmp_path)
    assert not list(tmp_path.iterdir())


def test_of_another_computer_the_heartbeat_tells(tmp_path):
    claim(tmp_path, host="elsewhere")
    assert not liveness.works(tmp_path)
    beat(tmp_path)
    assert liveness.works(tmp_path)
    beat(tmp_path, ago=2 * liveness.SILENCE)
    assert not liveness.works(tmp_path)


def test_where_the_lock_cannot_be_tried_the_heartbeat_tells(tmp_path, monkeypatch):
    (tmp_path / liveness.LOCK).touch()

    def acquire(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    assert not liveness.works(tmp_path)
    beat(tmp_path)
    assert liveness.works(tmp_path)


def test_who_works_is_told_whole_or_not_at_all(tmp_path):
    assert liveness.process(tmp_path) is None
    (tmp_path / liveness.PID).write_text("{}")
    with pytest.raises(TrainingError, match=r"pid\.json is damaged .*host|pid"):
        liveness.process(tmp_path)
    assert not liveness.works(tmp_path)


def test_a_lock_is_held_once(tmp_path):
    with liveness.held(tmp_path / "x") as ours, liveness.held(tmp_path / "x") as theirs:
        assert (ours, theirs) == (True, False)
