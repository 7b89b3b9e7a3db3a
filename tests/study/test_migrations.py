"""A study of an older version: a field had another name then, and one was missing."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import (
    Study,
    backups,
    content,
    database,
    edits,
    migrations,
    rows,
)
from liverwort_gui.study.check import check
from liverwort_gui.study.journal import changes_of, changes_text
from tests.study.model import records_of
from tests.study.sessions import Session

OLD = content.SCHEMA - 1


def older(table, named):
    """Return the fields of a record as the older version had them."""
    if table != "clips" or named is None:
        return named
    names = {"note": "remark"}
    return {names.get(key, key): v for key, v in named.items() if key != "origin"}


def newer(table, named):
    """Return them as this version has them."""
    names = {"remark": "note"} if table == "clips" else {}
    return {names.get(key, key): value for key, value in named.items()}


def make_old(file) -> None:
    """Turn a closed study's database into one of the older version."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA legacy_alter_table=ON")
        db.execute("ALTER TABLE clips RENAME COLUMN note TO remark")
        db.execute("ALTER TABLE clips DROP COLUMN origin")
        digest = 0
        for table in rows.TABLES:
            names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")][:-1]
            quoted = ", ".join(f'"{name}"' for name in names)
            query = f"SELECT {quoted} FROM {table}"  # noqa: S608
            update = f"UPDATE {table} SET checksum = ? WHERE id = ?"  # noqa: S608
            for row in db.execute(query).fetchall():
                seal = rows.checksum(table, [rows.read(value) for value in row])
                digest = content.added(digest, seal)
                db.execute(update, (seal, row[0]))
        chain = ""
        lines = list(content.entries(db))
        db.execute("DELETE FROM journal")
        for line in lines:
            changes = [
                change._replace(
                    before=older(change.table, change.before),
                    after=older(change.table, change.after),
                )
                for change in changes_of(line.changes)
            ]
            linked = replace(line, changes=changes_text(changes)).linked(chain)
            chain = linked.chain
            content.append(db, linked)
        head = content.read_head(db)._replace(chain=chain, digest=digest)
        content.write_head(db, head)
        db.execute(f"PRAGMA user_version={OLD}")
        db.commit()


@pytest.fixture
def old_study(tmp_path, monkeypatch):
    """Return the folder of an old study, and the records it must have now."""
    folder = tmp_path / "old.liverwort"
    run = Session(folder, random.Random(8), lambda line: None)
    run.create()
    while not run.study.state.clips:
        run.step()
    clip = next(iter(run.study.state.clips))
    run.study.do(edits.annotate_clip(run.study.state, clip, "swims in circles"))
    run.study.add_thumbnail("key", b"png")
    expected = {
        key: replace(record, origin="hand") if key[0] == "clips" else record
        for key, record in records_of(run.study.state).items()
    }
    history = run.study.history()
    run.study.close()
    make_old(folder / "study.db")
    monkeypatch.setattr(migrations, "MIGRATIONS", {OLD: newer})
    return folder, expected, history


def test_an_old_study_is_made_anew_and_a_backup_made_first(old_study):
    folder, expected, history = old_study
    before = (folder / "study.db").read_bytes()
    with Study.open(folder) as study:
        assert records_of(study.state) == expected
        assert study.history() == history
        assert study.thumbnail("key") == b"png"
        study.undo()
        assert not next(iter(study.state.clips.values())).note
        kept = [row for row in study.backups() if row.occasion == "before update"]
    assert [row.path.read_bytes() for row in kept] == [before]
    with Study.open(folder) as study:
        assert len([r for r in study.backups() if r.occasion == "before update"]) == 1
    (version,) = database.snapshot(folder / "study.db").execute("PRAGMA user_version")
    assert version == (content.SCHEMA,)


def test_an_old_study_opened_for_reading_stays_as_it_is(old_study):
    folder, expected, _ = old_study
    before = (folder / "study.db").read_bytes()
    with Study.open(folder, read_only=True) as study:
        assert records_of(study.state) == expected
    assert (folder / "study.db").read_bytes() == before


def test_an_old_backup_comes_back(old_study):
    folder, expected, history = old_study
    with Study.open(folder) as study:
        clip = next(iter(study.state.clips))
        study.do(edits.annotate_clip(study.state, clip, "a later remark"))
        (old,) = (row for row in study.backups() if row.occasion == "before update")
    as_made = old.path.read_bytes()
    Study.restore_backup(folder, old.path)
    with Study.open(folder) as study:
        assert records_of(study.state) == expected
        assert study.history() == history
        assert study.thumbnail("key") == b"png"
    assert old.path.read_bytes() == as_made


def test_a_damaged_old_backup_is_refused(old_study):
    folder, _, _ = old_study
    Study.open(folder).close()
    (old,) = (r for r in backups.found(folder) if r.occasion == "before update")
    data = old.path.read_bytes()
    old.path.write_bytes(data.replace(b"swims in circles", b"swims in circlez"))
    with pytest.raises(StudyError, match="is damaged"):
        Study.restore_backup(folder, old.path)
    Study.open(folder).close()


def test_an_old_backup_repairs_a_study_of_which_nothing_is_left(old_study):
    folder, expected, _ = old_study
    Study.open(folder).close()
    for row in backups.found(folder):
        if row.occasion != "before update":
            row.path.unlink()
    (folder / "study.db").write_bytes(b"")
    assert check(folder, repair=True).repaired
    with Study.open(folder) as study:
        assert records_of(study.state) == expected


def test_an_old_study_that_is_whole_has_nothing_to_repair(old_study):
    folder, expected, _ = old_study
    before = (folder / "study.db").read_bytes()
    for repair in (False, True):
        assert not check(folder, repair).problems
    assert (folder / "study.db").read_bytes() == before
    with Study.open(folder) as study:
        assert records_of(study.state) == expected


def test_a_damaged_old_study_is_never_repaired_from_half_of_it(old_study):
    folder, _, _ = old_study
    file = folder / "study.db"
    for row in backups.found(folder):
        row.path.unlink()
    file.write_bytes(
        file.read_bytes().replace(b"swims in circles", b"swims in circlez")
    )
    before = file.read_bytes()
    report = check(folder, repair=True)
    assert report.problems[0].startswith("It is of an older version, and ")
    assert report.lost
    assert file.read_bytes() == before


def test_a_damaged_old_study_is_refused_and_stays_as_it_is(old_study):
    folder, _, _ = old_study
    file = folder / "study.db"
    file.write_bytes(
        file.read_bytes().replace(b"swims in circles", b"swims in circlez")
    )
    before = file.read_bytes()
    with pytest.raises(StudyError, match="is damaged"):
        Study.open(folder)
    assert file.read_bytes() == before


def test_a_version_nobody_knows_is_refused(old_study, monkeypatch):
    monkeypatch.setattr(migrations, "MIGRATIONS", {})
    with pytest.raises(StudyError, match="is damaged"):
        Study.open(old_study[0])
