import random
from contextlib import closing
from datetime import datetime

import pytest

from liverwort_gui.errors import StudyError
from liverwort_gui.study import Study, backups, content, database, edits
from liverwort_gui.study_records import Edit, Setting
from tests.study.model import records_of
from tests.study.sessions import video


@pytest.fixture
def clock(monkeypatch):
    """Return a function that sets the day and hour of the backups."""

    def set_to(day, hour=9):
        monkeypatch.setattr(
            backups, "_time", lambda: datetime(2026, 3, day, hour).astimezone()
        )

    set_to(1)
    return set_to


@pytest.fixture
def study(tmp_path, clock):
    with Study.create(tmp_path / "x", user="Aki") as made:
        yield made


def add(study, name):
    study.do(edits.add_class(study.state, name))


def test_a_day_has_one_backup_and_a_long_session_one_each_day(study, clock):
    assert [row.at for row in study.backups()] == ["2026-03-01T09:00:00"]
    add(study, "a")
    clock(1, 23)
    add(study, "b")
    assert len(study.backups()) == 1
    clock(2, 1)
    add(study, "c")  # the day's first
    add(study, "d")
    newest = study.backups()[0]
    assert (newest.at, newest.number) == ("2026-03-02T01:00:00", 4)
    assert len(study.backups()) == 2


def test_a_day_without_a_change_needs_no_backup(study, clock):
    study.close()
    for day in (2, 3, 4):
        clock(day)
        Study.open(study.path).close()
    assert len(backups.found(study.path)) == 1


def test_the_last_ten_are_kept(study, clock):
    for day in range(2, 20):
        clock(day)
        add(study, f"class {day}")
    kept = [row.at[8:10] for row in study.backups()]
    assert kept == [f"{day:02}" for day in range(19, 9, -1)]


def test_a_backup_is_a_whole_study(study, clock):
    add(study, "a")
    clock(2)
    add(study, "b")
    with closing(database.snapshot(study.backups()[0].path)) as db:
        found = content.read(db)
    names = [row.name for row in found.records["classes"].values()]
    assert names == ["wild type", "mutant", "a", "b"]


def test_a_backup_comes_back_and_what_was_becomes_a_backup(study, clock):
    add(study, "a")
    now = records_of(study.state)
    old = study.backups()[0]
    study.close()
    clock(5)
    Study.restore_backup(study.path, old.path)
    with Study.open(study.path) as again:
        names = [row.name for row in again.state.classes.values()]
        assert names == ["wild type", "mutant"]
        kept = next(r for r in again.backups() if r.occasion == "before restoring")
    Study.restore_backup(study.path / "study.db", kept.path)
    with Study.open(study.path) as again:
        assert records_of(again.state) == now


def test_an_open_study_or_a_damaged_backup_is_not_restored(study):
    backup = study.backups()[0].path
    with pytest.raises(StudyError, match="has it open"):
        Study.restore_backup(study.path, backup)
    study.close()
    data = backup.read_bytes()
    backup.write_bytes(data.replace(b"wild type", b"wild tyqe"))
    before = (study.path / "study.db").read_bytes()
    with pytest.raises(StudyError, match="is damaged"):
        Study.restore_backup(study.path, backup)
    assert (study.path / "study.db").read_bytes() == before
    Study.open(study.path).close()


def test_a_backup_that_cannot_be_made_is_only_noted(study, clock):
    clock(2)
    for row in study.backups():
        row.path.unlink()
    (study.path / "backups").rmdir()
    (study.path / "backups").write_bytes(b"in the way")
    study.do(edits.add_videos(study.state, [video(random.Random(1))]))
    assert study.state.videos
    assert "daily backup could not be made" in study.state.notices[-1]
    add(study, "a")
    assert len(study.state.notices) == 1


BEST = "runs/a run/tasks/fold-0/best-loss.safetensors"


@pytest.fixture
def trained(study):
    """A study with a run that works, whose weights it uses."""
    run = study.path / "runs" / "a run"
    (run / "tasks" / "fold-0").mkdir(parents=True)
    for name in ("config.json", "pid.json", "heartbeat", "lock", "stop"):
        (run / name).write_text("{}")
    (run / "tasks" / "fold-0" / ".last.ckpt.7.part").write_text("half")
    (study.path / "runs" / "queue.json").write_text("{}")
    (study.path / BEST).write_bytes(b"the weights")
    (study.path / BEST).with_name("last.ckpt").write_bytes(b"more")
    study.do(Edit("use network", (Setting("network", BEST),)))
    return study


def files(folder):
    return sorted(
        path.relative_to(folder).as_posix()
        for path in (folder / "runs").rglob("*")
        if path.is_file()
    )


def test_a_copy_has_the_trainings_and_no_process_works_in_it(trained, tmp_path):
    copy = trained.save_copy(tmp_path / "copy")
    assert files(copy) == [
        "runs/a run/config.json",
        BEST,
        "runs/a run/tasks/fold-0/last.ckpt",
    ]


def test_a_copy_without_trainings_has_the_weights_in_use(trained, tmp_path):
    copy = trained.save_copy(tmp_path / "copy", runs=False)
    assert files(copy) == [BEST]
    assert (copy / BEST).read_bytes() == b"the weights"


@pytest.mark.parametrize(
    "value", ["../secret.safetensors", "{}/secret.safetensors", "runs/x", "runs/gone"]
)
def test_a_study_cannot_make_a_copy_take_other_files(trained, tmp_path, value):
    (tmp_path / "secret.safetensors").write_bytes(b"secret")
    (trained.path / "runs" / "x").write_bytes(b"no weights")
    value = value.format(tmp_path)
    trained.do(Edit("use network", (Setting("network", value),)))
    copy = trained.save_copy(tmp_path / "copies" / "copy", runs=False)
    assert not (copy / "runs").exists()
    assert sorted(row.name for row in (tmp_path / "copies").iterdir()) == [copy.name]


def test_a_link_to_somewhere_else_is_no_weights_file(trained, tmp_path):
    (tmp_path / "secret.safetensors").write_bytes(b"secret")
    (trained.path / BEST).unlink()
    (trained.path / BEST).symlink_to(tmp_path / "secret.safetensors")
    copy = trained.save_copy(tmp_path / "copy", runs=False)
    assert not (copy / "runs").exists()
