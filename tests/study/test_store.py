import json
import pickle
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
from dataclasses import replace

import pytest

from liverwort_gui.errors import BoxError, StudyError, StudyReadOnlyError
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import Study, content, database, edits
from liverwort_gui.study_records import Cut, Edit, Note, StudyState, Whereabouts
from tests.study.model import records_of
from tests.study.sessions import crop, suggestion, video


@pytest.fixture
def study(tmp_path):
    with Study.create(tmp_path / "my study", user="Aki") as made:
        yield made


@pytest.fixture
def film(study):
    study.do(edits.add_videos(study.state, [video(random.Random(1))]))
    return next(iter(study.state.videos.values()))


def clips(study, film, number=1):
    """Draw boxes; return the ids of their clips."""
    for index in range(number):
        still = Crop.still(Box(index, 0, 64), 0)
        study.do(edits.place_clip(study.state, film.id, still))
    return list(study.state.clips)[-number:]


def reopened(study, **how) -> Study:
    study.close()
    return Study.open(study.path, user="Aki", **how)


def test_a_new_study_has_two_classes_and_nothing_to_undo(study, tmp_path):
    assert study.path == tmp_path / "my study.liverwort"
    names = [row.name for row in study.state.classes.values()]
    assert names == ["wild type", "mutant"]
    assert (study.state.undo, study.state.redo) == ("", "")
    assert [line.kind for line in study.history()] == ["fact"]
    with pytest.raises(StudyError, match="nothing to undo"):
        study.undo()
    with pytest.raises(StudyError, match="nothing to redo"):
        study.redo()


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


def test_an_edit_is_there_after_closing(study, film):
    (clip,) = clips(study, film)
    mutant = list(study.state.classes)[1]
    study.do(edits.label_clips(study.state, [clip], mutant))
    before = study.state
    with reopened(study) as again:
        assert records_of(again.state) == records_of(before)
        assert again.state.clips[clip].labelled_by == "Aki"
        assert again.state.undo == before.undo == "label: mutant, clip 1"


def test_undo_and_redo_survive_closing(study, film):
    ids = clips(study, film, 3)
    states = [study.state]
    study.undo()
    study.undo()
    assert list(study.state.clips) == ids[:1]
    assert study.state.redo == "draw box: clip 2"
    with reopened(study) as again:
        assert again.state.redo == "draw box: clip 2"
        again.redo()
        assert again.redo().clips == states[0].clips
        for _ in range(4):
            again.undo()
        assert not again.state.videos
        assert again.state.undo == ""


def test_a_new_edit_ends_redo_and_the_history_keeps_all(study, film):
    clips(study, film, 2)
    study.undo()
    clips(study, film)
    assert study.state.redo == ""
    kinds = [(line.kind, line.target) for line in study.history()]
    assert kinds == [
        ("edit", 0),
        ("undo", 4),
        ("edit", 0),
        ("edit", 0),
        ("edit", 0),
        ("fact", 0),
    ]
    assert {line.by for line in study.history()} == {"Aki"}


def test_the_history_is_read_in_pieces_newest_first(study, film):
    clips(study, film, 5)
    numbers = [line.number for line in study.history(3)]
    assert numbers == [7, 6, 5]
    assert [line.number for line in study.history(3, before=5)] == [4, 3, 2]
    assert [line.number for line in study.history(10, before=2)] == [1]


def test_undo_leaves_what_was_found_out_about_a_video(study, film):
    study.do(edits.describe_videos(study.state, [film.id], {"genotype": "mutant"}))
    moved = replace(film, absolute="/elsewhere/film.avi", relative="")
    study.do(edits.update_videos(study.state, [moved]))
    assert study.state.undo.startswith("set genotype")
    state = study.undo()
    assert state.videos[film.id].genotype == ""
    assert state.videos[film.id].absolute == "/elsewhere/film.avi"
    study.undo()
    study.redo()
    assert study.state.videos[film.id].absolute == "/elsewhere/film.avi"


def test_a_video_comes_back_with_what_was_found_out_since_it_went(study, film):
    study.do(edits.remove_videos(study.state, [film.id]))
    study.restore(2)
    moved = replace(film, absolute="/elsewhere/film.avi", number=1)
    study.do(edits.update_videos(study.state, [moved]))
    study.undo()  # the restoring
    assert not study.state.videos
    assert study.undo().videos[film.id].absolute == "/elsewhere/film.avi"


def test_any_earlier_state_can_be_restored_and_that_undone(study, film):
    clips(study, film, 3)
    before = records_of(study.state)
    study.do(edits.remove_videos(study.state, [film.id]))
    study.undo()
    restored = study.restore(3)
    assert [clip.number for clip in restored.clips.values()] == [1]
    assert restored.undo == "restore: state after change 3"
    assert records_of(study.undo()) == before
    for number in (0, 99, -1):
        with pytest.raises(StudyError, match="no line"):
            study.restore(number)


def test_going_back_does_not_end_blind_labelling(study, film):
    study.do(edits.set_blind(study.state, "5"))
    (clip,) = clips(study, film)
    study.undo()
    study.undo()
    assert study.state.blind == "5"
    study.redo()
    study.restore(1)
    assert (study.state.blind, study.state.videos) == ("5", {})
    study.do(edits.set_blind(study.state, ""))
    study.undo()
    assert (study.state.blind, list(study.state.videos)) == ("", [film.id])
    assert clip not in study.state.clips


def test_an_edit_that_changes_nothing_leaves_no_trace(study, film):
    before = study.state
    assert study.do(Edit("nothing")) is before
    assert study.do(Edit("the same", (film,))) is before
    assert study.do(Edit("gone", drops=(replace(film, id="no such"),))) is before


def test_states_share_what_did_not_change(study, film):
    before = study.state
    clips(study, film)
    assert study.state is not before
    assert study.state.videos is before.videos
    assert not before.clips


def test_records_are_kept_in_their_order(study):
    rng = random.Random(4)
    films = [video(rng) for _ in range(4)]
    study.do(edits.add_videos(study.state, films))
    second = list(study.state.videos.values())[1]
    study.do(edits.remove_videos(study.state, [second.id]))
    study.undo()
    assert [film.number for film in study.state.videos.values()] == [1, 2, 3, 4]
    offered = [suggestion(rng, second) for _ in range(6)]
    study.do(edits.offer(study.state, second.id, offered))
    scores = [row.score for row in study.state.suggestions.values()]
    assert scores == sorted(scores, reverse=True)


def test_an_edit_that_refers_to_nothing_is_refused_whole(study, film):
    before = study.state
    note = Note("n", "no such video", 0, 1, "text")
    bad = Edit("bad", (note, replace(film, genotype="changed")))
    with pytest.raises(StudyError, match="refers to a video"):
        study.do(bad)
    assert study.state is before
    clips(study, film)  # and it goes on
    with reopened(study) as again:
        assert again.state.videos[film.id].genotype == ""


def test_values_are_kept_as_the_disk_has_them(study, film):
    study.do(edits.describe_videos(study.state, [film.id], {"fps": 25}))
    assert type(study.state.videos[film.id].fps) is float


def test_whereabouts_are_not_stored_and_go_with_their_video(study, film):
    place = Whereabouts("missing", reason="It is gone.")
    state = study.note_whereabouts({film.id: place, "no such": place})
    assert state.whereabouts == {film.id: place}
    clips(study, film)
    assert study.state.whereabouts == {film.id: place}
    assert len(study.history()) == 3
    study.do(edits.remove_videos(study.state, [film.id]))
    assert study.state.whereabouts == {}


def test_labels_are_refused_where_the_content_changed(study, film):
    (clip,) = clips(study, film)
    study.note_whereabouts({film.id: Whereabouts("changed", "/x", "Other content.")})
    with pytest.raises(StudyError, match="its content has changed"):
        study.do(edits.mark_unsure(study.state, [clip]))
    study.do(edits.remove_videos(study.state, [film.id]))
    study.undo()
    with pytest.raises(StudyError, match="its content has changed"):
        study.do(edits.mark_unsure(study.state, [clip]))


def test_cuts_and_thumbnails_are_kept_beside_the_history(study):
    cut = Cut("key", "ab", "cd", 0.5, b"png")
    study.add_cut(cut)
    study.add_thumbnail("video", b"other")
    assert study.cut("key") == cut
    assert study.cuts(["key", "none"]) == {"key": cut}
    assert study.thumbnail("key") == b"png"
    assert study.thumbnail("none") is None
    assert len(study.history()) == 1
    with reopened(study) as again:
        assert again.cut("key") == cut
        assert again.thumbnail("video") == b"other"


def test_a_cut_that_was_altered_counts_as_not_there(study):
    study.add_cut(Cut("key", "ab", "cd", 0.5, b"png"))
    study._db.execute("UPDATE cuts SET sha256 = 'xx'")
    study._db.execute("UPDATE thumbnails SET png = x'00'")
    assert study.cut("key") is None
    assert study.thumbnail("key") is None


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
        clips(study, film)  # the first goes on; the second has its snapshot
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
    clips(study, film)
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
    ids = clips(study, film, 2)
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
        ids = clips(again, film, 2)
        with Study.open(again.path) as second:  # it can be read meanwhile
            assert list(second.state.clips) == ids
        before = records_of(again.state)
    with Study.open(study.path) as again:
        assert records_of(again.state) == before


def test_a_log_left_by_a_crash_is_taken_over_where_logs_fail(
    study, film, tmp_path, monkeypatch
):
    ids = clips(study, film, 2)
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


def test_an_error_after_the_change_was_made_is_noticed(study, film, monkeypatch):
    real = content.write_head

    def fail(db, head):
        real(db, head)
        db.execute("COMMIT")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(content, "write_head", fail)
    with pytest.raises(StudyError, match="disk I/O error"):
        study.do(edits.add_class(study.state, "third"))
    monkeypatch.undo()
    assert len(study.state.classes) == 3  # it follows the disk
    study.undo()
    assert len(study.state.classes) == 2


def test_a_copy_holds_everything_and_is_a_study_of_its_own(study, film, tmp_path):
    clips(study, film)
    study.arrays.folder.mkdir()
    (study.arrays.folder / "x").write_bytes(b"array")
    (study.arrays.folder / ".y.part").write_bytes(b"arr")  # somebody is writing it
    copy = study.save_copy(tmp_path / "ein ü 精")
    assert copy == tmp_path / "ein ü 精.liverwort"
    with Study.open(copy) as other:
        assert not other.state.read_only
        assert records_of(other.state) == records_of(study.state)
        other.undo()
    assert (copy / "arrays" / "x").read_bytes() == b"array"
    assert not (copy / "arrays" / ".y.part").exists()
    assert study.state.clips
    with pytest.raises(StudyError, match="exists already"):
        study.save_copy(copy)


def test_a_state_can_be_sent_to_another_process(study, film):
    again = pickle.loads(pickle.dumps(study.state))  # noqa: S301 - our own
    assert isinstance(again, StudyState)
    assert records_of(again) == records_of(study.state)


def test_a_box_outside_is_refused_before_anything_is_written(study, film):
    with pytest.raises(BoxError):
        edits.place_clip(study.state, film.id, Crop.still(Box(600, 0, 64), 0))
    assert len(study.history()) == 2
    study.do(edits.place_clip(study.state, film.id, crop(random.Random(1), film)))
