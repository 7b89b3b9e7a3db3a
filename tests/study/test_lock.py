import json
import os
import socket
import subprocess
import sys

import pytest

from liverwort_gui.study.lock import FILE, Lock


def hold(folder, host, pid=1):
    said = {
        "host": host,
        "pid": pid,
        "user": "Ben",
        "since": "2026-01-02T03:04:05+00:00",
    }
    (folder / FILE).write_text(json.dumps(said), encoding="utf-8")


def test_the_file_says_who_holds_it_until_it_is_released(tmp_path):
    lock = Lock(tmp_path, "Aki")
    said = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert (said["host"], said["pid"]) == (socket.gethostname(), os.getpid())
    assert said["user"] == "Aki"
    lock.release()
    assert not (tmp_path / FILE).exists()
    lock.release()  # twice does no harm


def test_a_second_program_is_told_who_has_it(tmp_path):
    code = (
        "import sys; from pathlib import Path;"
        "from liverwort_gui.study.lock import Lock;"
        "lock = Lock(Path(sys.argv[1]), 'Ben'); print(lock.held, flush=True);"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "True\n"
        lock = Lock(tmp_path, "Aki")
        assert not lock.held
        assert lock.reason.startswith(f"Ben on {socket.gethostname()}")
        other.kill()
    lock = Lock(tmp_path, "Aki")
    assert lock.held
    assert "not closed properly by Ben" in lock.notice
    lock.release()


def test_two_in_one_program_do_not_both_hold_it(tmp_path):
    first = Lock(tmp_path, "Aki")
    assert not Lock(tmp_path, "Ben").held
    first.release()
    second = Lock(tmp_path, "Ben")
    assert second.held
    assert not second.notice
    second.release()


def test_another_computer_has_it_until_it_is_taken_over(tmp_path):
    hold(tmp_path, "lab-2")
    lock = Lock(tmp_path, "Aki")
    assert not lock.held
    assert lock.foreign
    assert "Ben on lab-2 (since 2026-01-02 03:04:05 UTC)" in lock.reason
    lock = Lock(tmp_path, "Aki", take_over=True)
    assert lock.held
    assert "not closed properly by Ben on lab-2" in lock.notice
    lock.release()
    assert not (tmp_path / FILE).exists()


def test_a_program_of_this_computer_is_never_taken_over(tmp_path):
    first = Lock(tmp_path, "Aki")
    second = Lock(tmp_path, "Ben", take_over=True)
    assert not second.held
    assert not second.foreign
    first.release()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\x00", b"[]", b'{"host": 1}'])
def test_a_file_that_says_nothing_is_taken_over(tmp_path, content):
    (tmp_path / FILE).write_bytes(content)
    lock = Lock(tmp_path, "Aki")
    assert lock.held
    assert not lock.notice
    lock.release()
