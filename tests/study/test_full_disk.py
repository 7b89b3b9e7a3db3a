"""A full disk: the sentence names folder and space, and nothing is lost."""

import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study, edits
from tests.study.faults import Faults, can_be_full, disk_full
from tests.study.model import records_of
from tests.study.sessions import random_edit, video

# Every n-th point here; all of them in `python -m tests.benchmarks study-full-disk`.
EVERY = 7
FEWEST_POINTS = 300  # with fewer, the faults would miss what a session does


def test_a_disk_that_is_full_at_any_moment_loses_nothing(tmp_path):
    points = full_at(tmp_path / "none", 0)
    assert points >= FEWEST_POINTS
    for point in range(1, points + 1, EVERY):
        full_at(tmp_path / str(point), point)
        shutil.rmtree(tmp_path / str(point), ignore_errors=True)


def full_at(folder: Path, point: int, count: int = 20) -> int:
    """Edit a study while the disk is full once; return the number of points.

    Each call that fails must leave the study as it was, or be done, and the same call
    must work the next time.
    """

    def strike(name: str) -> None:
        if can_be_full(name):
            disk_full(name)

    rng = random.Random(5)
    faults = Faults(strike, point)
    with faults.installed():
        study = reopened(folder)
        for number in range(count):
            before = records_of(study.state)
            edit = random_edit(rng, study.state)
            try:
                study.do(edit)
            except StudyError as error:
                check_sentence(error, folder)
                if records_of(study.state) == before:
                    study.do(edit)
            after = records_of(study.state)
            if number % 5 == 4 and study.state.undo:
                undo_and_redo(study, folder)
            if number == count // 2:
                study.close()
                study = reopened(folder)
            assert records_of(study.state) == after
        study.close()
    with Study.open(folder / "x.liverwort") as study:
        assert records_of(study.state) == after
        assert not study.state.read_only
    return faults.count


def undo_and_redo(study: Study, folder: Path) -> None:
    for step in (study.undo, study.redo):
        number = study.history(1)[0].number
        try:
            step()
        except StudyError as error:
            check_sentence(error, folder)
            if study.history(1)[0].number == number:
                step()


def reopened(folder: Path) -> Study:
    """Open or make a study; it may be refused once, or be for reading only."""
    study = stubbornly(lambda: made(folder / "x.liverwort"), folder)
    if study.state.read_only:
        assert "is full" in study.state.read_only
        study.close()
        study = Study.open(folder / "x.liverwort")
    return study


def stubbornly(call, folder: Path):
    """Call once more if the disk was full: nothing may be in the way then."""
    try:
        return call()
    except StudyError as error:
        check_sentence(error, folder)
    return call()


def made(folder: Path) -> Study:
    """Make a study, or open it if it was made already when the disk was full."""
    if folder.exists():
        return Study.open(folder)
    return Study.create(folder)


@pytest.fixture
def small_disk(tmp_path):
    """Return a folder on a disk of 2 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, check=False).returncode:
        pytest.skip("no small file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_small_disk_that_fills_up_loses_nothing(small_disk):
    rng = random.Random(3)
    study = Study.create(small_disk / "x")
    filler = small_disk / "filler"
    refused = 0
    for size in range(1_000_000, 2_500_000, 50_000):
        before = records_of(study.state)
        fill(filler, size)
        try:
            for _ in range(20):
                before = records_of(study.state)
                study.do(edits.add_videos(study.state, [video(rng)] * 8))
        except StudyError as error:
            check_sentence(error, small_disk)
            assert records_of(study.state) == before
            refused += 1
    assert refused > 3
    filler.unlink()
    study.do(edits.add_videos(study.state, [video(rng)]))
    now = records_of(study.state)
    study.close()
    with Study.open(small_disk / "x.liverwort") as study:
        assert records_of(study.state) == now


def fill(filler: Path, size: int) -> None:
    """Write a file of this size, or as large as the disk has room for."""
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        for _ in range(size // 4096):
            file.write(bytes(4096))


def check_sentence(error: StudyError, folder: Path) -> None:
    assert str(folder) in str(error)
    assert " MB" in str(error)
    assert "is full" in str(error)
