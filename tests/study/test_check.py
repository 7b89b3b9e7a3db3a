"""Check and repair, one kind of damage at a time."""

import random
import sqlite3
from contextlib import closing

import numpy as np
import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study, backups, database, edits
from liverwort_gui.study.check import check
from liverwort_gui.study_records import Cut
from tests.study.model import records_of
from tests.study.sessions import Session


@pytest.fixture
def session(tmp_path):
    """Return a closed session of a study with clips and labels."""
    run = Session(tmp_path / "x.liverwort", random.Random(6), lambda line: None)
    run.create()
    for _ in range(60):
        run.step()
    run.study.close()
    for backup in run.study.backups():
        backup.path.unlink()
    return run


def spoil(session, *statements) -> None:
    """Change the database behind the program's back."""
    with closing(sqlite3.connect(session.folder / "study.db")) as db:
        for statement in statements:
            assert db.execute(statement).rowcount
        db.commit()


def opened(session) -> dict:
    with Study.open(session.folder) as study:
        return records_of(study.state)


def test_a_whole_study_has_no_problems_and_repair_leaves_it(session):
    before = (session.folder / "study.db").read_bytes()
    for repair in (False, True):
        report = check(session.folder / "study.db", repair)
        assert (report.problems, report.repaired, report.lost) == ((), (), ())
    assert (session.folder / "study.db").read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE clips SET start = start + 1",
        "UPDATE clips SET checksum = checksum + 1",
        "DELETE FROM clips",
        "UPDATE classes SET name = 'x'",
        "UPDATE videos SET genotype = x'ff00'",
        "DELETE FROM meta",
        "UPDATE meta SET digest = digest + 1",
        "DROP TABLE clips",
    ],
)
def test_records_come_back_from_the_history(session, statement):
    with Study.open(session.folder) as study:
        history = study.history()
    if "DROP" in statement:
        with closing(sqlite3.connect(session.folder / "study.db")) as db:
            db.execute(statement)
    else:
        spoil(session, statement)
    with pytest.raises(StudyError, match="--repair"):
        Study.open(session.folder)
    found = check(session.folder)
    assert found.problems
    assert not found.repaired
    with pytest.raises(StudyError, match="--repair"):
        Study.open(session.folder)
    report = check(session.folder, repair=True)
    assert report.problems == found.problems
    assert report.repaired
    assert opened(session) == session.model.records()
    if "meta" not in statement:
        assert report.lost == ()
    with Study.open(session.folder) as study:
        assert study.history() == history
    (kept,) = (r for r in backups.found(session.folder) if "repair" in r.occasion)
    assert kept.path.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET text = 'x' WHERE number = 20",
        "UPDATE journal SET changes = '[]' WHERE number = 20",
        "DELETE FROM journal WHERE number = 20",
        "DELETE FROM journal WHERE number > 20",
        "DELETE FROM journal WHERE number < 20",
        "UPDATE journal SET chain = 'x' WHERE number BETWEEN 10 AND 20",
        "DELETE FROM journal",
    ],
)
def test_records_stand_where_the_history_is_damaged(session, statement):
    with Study.open(session.folder) as study:
        history = {line.number: line for line in study.history()}
    spoil(session, statement)
    report = check(session.folder, repair=True)
    assert any("history" in sentence for sentence in report.lost)
    assert opened(session) == session.model.records()
    with Study.open(session.folder) as study:
        kept = {line.number: line for line in study.history()}
        assert list(kept) == list(history)
        same = [number for number in kept if kept[number] == history[number]]
        assert len(same) == len(history) - lines_lost(statement, len(history))
        while study.state.undo:
            study.undo()
        while study.state.redo:
            study.redo()
        if "< 20" not in statement and statement != "DELETE FROM journal":
            restored = records_of(study.restore(8))
            assert restored.keys() == session.model.after[8].keys()


def lines_lost(statement, number):
    """Return how many lines a statement spoils: a line needs the one before."""
    if "number = 20" in statement:
        return 2 if "DELETE" in statement else 1
    if "> 20" in statement:
        return number - 20
    if "< 20" in statement:
        return 20
    return 12 if "BETWEEN" in statement else number


def test_where_both_are_damaged_each_record_is_taken_where_it_is_newest(session):
    clip = next(key for key in session.model.records() if key[0] == "clips")[1]
    spoil(
        session,
        "UPDATE journal SET text = 'x' WHERE number = 3",
        f"UPDATE clips SET note = 'x' WHERE id = '{clip}'",  # noqa: S608
    )
    report = check(session.folder, repair=True)
    assert any(s.startswith("From the history: clip") for s in report.repaired)
    assert any("line 3" in sentence for sentence in report.lost)
    assert opened(session) == session.model.records()


def test_what_the_history_lost_too_comes_from_a_backup(session):
    with Study.open(session.folder):
        pass  # makes the day's backup
    clip = next(key for key in session.model.records() if key[0] == "clips")[1]
    spoil(
        session,
        "DELETE FROM journal",
        f"UPDATE clips SET note = 'x' WHERE id = '{clip}'",  # noqa: S608
    )
    report = check(session.folder, repair=True)
    assert any(s.startswith("From the backup of") for s in report.repaired)
    assert report.lost
    assert opened(session) == session.model.records()


def test_without_a_backup_the_lost_is_counted_and_what_hangs_on_it_goes(session):
    with Study.open(session.folder) as study:
        video = next(iter(study.state.clips.values())).video
        gone = {clip.id for clip in study.state.clips_of(video)}
    for backup in backups.found(session.folder):
        backup.path.unlink()
    spoil(
        session,
        "DELETE FROM journal",
        f"UPDATE videos SET note = 'x' WHERE id = '{video}'",  # noqa: S608
    )
    report = check(session.folder, repair=True)
    text = " ".join(report.lost)
    assert "1 record that cannot be read" in text
    assert "Records of videos that are gone: clip" in text
    records = opened(session)
    assert ("videos", video) not in records
    assert not any(("clips", id_) in records for id_ in gone)


@pytest.mark.parametrize("content", [b"", b"not a database", None])
def test_a_file_that_is_gone_comes_back_from_the_newest_backup(session, content):
    file = session.folder / "study.db"
    with Study.open(session.folder) as study:
        study.do(edits.add_class(study.state, "after the backup"))
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    report = check(session.folder, repair=True)
    assert report.problems
    assert "Everything that was done after that" in report.lost[0]
    assert opened(session) == session.model.records()


def test_where_nothing_is_left_that_is_said(session):
    (session.folder / "study.db").write_bytes(b"nothing")
    report = check(session.folder, repair=True)
    assert report.repaired == ()
    assert "Nothing could be brought back" in report.lost[0]
    assert (session.folder / "study.db").read_bytes() == b"nothing"


def test_what_is_no_study_or_open_elsewhere_is_refused(session, tmp_path):
    with pytest.raises(StudyError, match="is not a study"):
        check(tmp_path)
    with Study.open(session.folder, user="Aki"):
        assert check(session.folder).problems == ()
        with pytest.raises(StudyError, match="cannot be repaired: Aki"):
            check(session.folder, repair=True)


def test_damaged_arrays_are_found_and_cut_anew(session):
    with Study.open(session.folder) as study:
        pixels = np.arange(128, dtype=np.uint8).reshape(2, 8, 8)
        sha256 = study.arrays.write({"pixels": pixels}, {"kind": "clip"})
        study.add_cut(Cut("good", sha256, "p", 0.5, b"png"))
        study.add_cut(Cut("bad", "0" * 64, "p", 0.5, b"png"))
    assert "1 clip are missing or damaged" in check(session.folder).problems[0]
    report = check(session.folder, repair=True)
    assert "1 clip will be cut anew" in report.repaired[0]
    assert check(session.folder).problems == ()
    with Study.open(session.folder) as study:
        assert study.cut("bad") is None
        assert study.cut("good")
        array = next(study.arrays.folder.rglob(f"{sha256}.h5"))
    array.write_bytes(b"damaged")
    assert check(session.folder, repair=True).problems
    with Study.open(session.folder) as study:
        assert study.cut("good") is None


def test_thumbnails_and_cuts_survive_a_repair(session):
    with Study.open(session.folder) as study:
        study.add_thumbnail("key", b"png")
    spoil(session, "UPDATE clips SET start = 1000")
    check(session.folder, repair=True)
    with Study.open(session.folder) as study:
        assert study.thumbnail("key") == b"png"


def test_a_crash_while_repairing_leaves_a_study_that_can_be_repaired(
    session, monkeypatch
):
    spoil(session, "UPDATE clips SET start = 1000")

    def crash(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("liverwort_gui.paths.flush_folder", crash)
    with pytest.raises(KeyboardInterrupt):
        check(session.folder, repair=True)
    monkeypatch.undo()
    check(session.folder, repair=True)
    assert opened(session) == session.model.records()


def test_a_database_with_foreign_tables_is_none_of_ours(session):
    with closing(database.connect(session.folder / "study.db")) as db:
        db.execute("CREATE TRIGGER evil AFTER INSERT ON clips BEGIN SELECT 1; END")
    with pytest.raises(StudyError, match="its tables are not those of a study"):
        Study.open(session.folder)
    check(session.folder, repair=True)
    assert opened(session) == session.model.records()
