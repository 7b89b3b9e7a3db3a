"""Opening a study: for writing by one program, for reading by all others."""

import json
import shutil
import socket
import sqlite3
import subprocess
import sys

import pytest

from liverwort_gui.errors import StudyError, StudyReadOnlyError
from liverwort_gui.study import Study, content, database, edits
from tests.study.model import records_of
from tests.study.sessions import draw_clips


def test_a_folder_with_content_is_not_made_a_study(tmp_path):
    (tmp_path / "x.liverwort").mkdir()
    Study.create(tmp_path / "x").close()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StudyError, match="exists already"):
        Study.create(tmp_path / "x")
    assert sorted(tmp_path.rglob("*")) == before


def test_what_is_no_study_is_said_to_be_none(tmp_path):
    with pytest.raises(StudyError, match="is not a study"):
        Study.open(tmp_path)
    with pytest.raises(StudyError, match="is not a study"):
        Study.open(tmp_path / "missing.liverwort")


def test_it_opens_by_its_folder_and_by_the_file_in_it(study):
    folder = study.path
    study.close()
    for path in (folder, str(folder), folder / "study.db"):
        with Study.open(path) as again:
            assert again.path == folder


def test_closing_leaves_one_plain_file(study):
    folder = study.path
    study.close()
    study.close()  # twice does no harm
    left = sorted(path.name for path in folder.iterdir() if path.name[0] != ".")
    assert left == ["backups", "study.db"]
    with sqlite3.connect(folder / "study.db") as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    db.close()


def test_a_second_opener_reads_and_is_told_who_has_it(study, film):
    with Study.open(study.path, user="Ben") as second:
        assert "can be read but not changed: Aki on" in second.state.read_only
        assert records_of(second.state) == records_of(study.state)
        assert second.history() == study.history()
        for change in (
            lambda: second.do(edits.add_class(second.state, "x")),
            second.undo,
            lambda: second.restore(1),
            lambda: second.add_thumbnail("k", b"x"),
        ):
            with pytest.raises(StudyReadOnlyError, match="Aki"):
                change()
        draw_clips(study, film)  # the first goes on; the second has its snapshot
        assert not second.state.clips
    assert study.state.clips


def test_two_programs_cannot_both_write(study, film):
    code = (
        "import sys; from liverwort_gui.study import Study, edits\n"
        "study = Study.open(sys.argv[1], user='Ben')\n"
        "print(study.state.read_only, flush=True)\n"
        "try: study.do(edits.add_class(study.state, 'x'))\n"
        "except Exception as error: print(type(error).__name__)\n"
        "study.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(study.path)],
        capture_output=True,
        text=True,
        check=True,
    )
    reason, error = done.stdout.splitlines()
    assert f"Aki on {socket.gethostname()}" in reason
    assert error == "StudyReadOnlyError"
    draw_clips(study, film)
    study.close()
    done = subprocess.run(
        [sys.executable, "-c", code, str(study.path)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "\n"
    with Study.open(study.path) as again:
        assert [row.name for row in again.state.classes.values()][-1] == "x"


def test_a_study_that_another_computer_has_opens_for_reading(study):
    study.close()
    said = {"host": "lab-2", "pid": 1, "user": "Ben", "since": "2026-01-02T03:04:05"}
    (study.path / "lock").write_text(json.dumps(said), encoding="utf-8")
    with Study.open(study.path) as again:
        assert "Ben on lab-2" in again.state.read_only
        assert again.state.classes


def test_a_study_opened_for_reading_is_left_as_it_is(study, film):
    study.close()
    before = {
        path: path.read_bytes() for path in study.path.rglob("*.*") if path.is_file()
    }
    with Study.open(study.path, read_only=True) as again:
        assert again.state.read_only
        assert again.state.videos
    assert before == {
        path: path.read_bytes() for path in study.path.rglob("*.*") if path.is_file()
    }


def test_what_a_crash_left_is_taken_over_with_a_notice(study, film, tmp_path):
    crashed = tmp_path / "crashed.liverwort"
    shutil.copytree(study.path, crashed)  # as it is while it is open
    (crashed / ".probe-77.db").write_bytes(b"")
    (crashed / ".lock.77.part").write_bytes(b"")
    with Study.open(crashed, user="Aki") as again:
        assert records_of(again.state) == records_of(study.state)
        assert any("not closed properly by Aki" in note for note in again.state.notices)
        assert not list(crashed.glob(".probe*"))
        assert not list(crashed.glob("*.part"))


@pytest.fixture
def read_only_disk(tmp_path):
    """Return a function that copies a folder to a disk that cannot be written."""
    if sys.platform != "linux":
        pytest.skip("mounts are made as on Linux")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")

    def copied(folder):
        shutil.copytree(folder, place / folder.name)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        return place / folder.name

    yield copied
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_study_on_a_read_only_disk_opens_for_reading(study, film, read_only_disk):
    study.close()
    folder = read_only_disk(study.path)
    with Study.open(folder) as again:
        assert "cannot be written" in again.state.read_only
        assert film.id in again.state.videos


def test_so_does_one_that_a_crash_left_there(study, film, read_only_disk):
    ids = draw_clips(study, film, 2)
    folder = read_only_disk(study.path)  # its log is not yet in study.db
    assert (folder / "study.db-wal").stat().st_size
    with Study.open(folder) as again:
        assert again.state.read_only
        assert list(again.state.clips) == ids


def test_a_folder_that_may_not_be_written_opens_for_reading(study, film, monkeypatch):
    study.close()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("liverwort_gui.study.opening.Lock", refuse)
    with Study.open(study.path) as again:
        assert "cannot be written" in again.state.read_only
        assert film.id in again.state.videos


def test_where_a_log_fails_it_falls_back_and_says_so(study, film, monkeypatch):
    study.close()
    monkeypatch.setattr(database, "wal_works", lambda folder: False)
    with Study.open(study.path, user="Aki") as again:
        assert any("network drive" in notice for notice in again.state.notices)
        assert again._db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert again._db.execute("PRAGMA synchronous").fetchone() == (3,)
        ids = draw_clips(again, film, 2)
        with Study.open(again.path) as second:  # it can be read meanwhile
            assert list(second.state.clips) == ids
        before = records_of(again.state)
    with Study.open(study.path) as again:
        assert records_of(again.state) == before


def test_a_log_left_by_a_crash_is_taken_over_where_logs_fail(
    study, film, tmp_path, monkeypatch
):
    ids = draw_clips(study, film, 2)
    crashed = tmp_path / "crashed.liverwort"
    shutil.copytree(study.path, crashed)
    monkeypatch.setattr(database, "wal_works", lambda folder: False)
    with Study.open(crashed) as again:
        assert list(again.state.clips) == ids


def test_a_study_of_a_newer_version_is_not_touched(study):
    study.close()
    with database.connect(study.path / "study.db") as db:
        db.execute(f"PRAGMA user_version={content.SCHEMA + 1}")
    db.close()
    before = (study.path / "study.db").read_bytes()
    with pytest.raises(StudyError, match="newer version"):
        Study.open(study.path)
    assert (study.path / "study.db").read_bytes() == before


def test_a_damaged_study_names_its_cure_and_is_not_touched(study, film):
    study.close()
    file = study.path / "study.db"
    data = file.read_bytes().replace(b"movie", b"movje", 1)
    file.write_bytes(data)
    with pytest.raises(StudyError, match=r"study check .*--repair") as caught:
        Study.open(study.path)
    assert str(study.path) in str(caught.value)
    assert file.read_bytes() == data
    file.unlink()
    with pytest.raises(StudyError, match=r"study\.db is missing"):
        Study.open(study.path)
