from dataclasses import replace
from pathlib import Path

import pytest

from liverwort_gui import train
from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import run_inline
from liverwort_gui.qt.training import tasks as training_tasks
from liverwort_gui.qt.training.plan import Named
from liverwort_gui.qt.training.tasks import Order, prepare
from liverwort_gui.train import gather, run_files, run_status
from liverwort_gui.train.clip_set import ClipSet
from tests.qt import fake_runs
from tests.train.test_splits import CLASSES, clips
from tests.train.tiny import CONFIG, pixels


def config(network="integration", **changes):
    return replace(CONFIG, network=network, **changes)


@pytest.fixture
def gathered(monkeypatch):
    """Stand in for the clips of a study: 32 of 8 videos; tell what was asked for."""
    asked = []

    def from_study(study_path, folder, *, clips):
        asked.append((study_path, clips))
        rows = made_rows()
        frames = pixels([row.label for row in rows])
        backgrounds = [clip[0] for clip in frames]
        yield from ()
        return ClipSet.write(
            folder, frames, backgrounds, rows, CLASSES, refused=("Clip 9 is left out.",)
        )

    monkeypatch.setattr(gather, "from_study", from_study)
    return asked


def made_rows():
    return tuple(replace(row, frames=6) for row in clips(4, 4))


def order(tmp_path, *runs):
    folder = tmp_path / "s.liverwort" / "runs"
    return Order(str(folder.parent), str(folder), ("c1", "c2"), runs)


def test_clips_are_gathered_once_for_all_runs(tmp_path, gathered):
    wanted = order(tmp_path, Named("a", config()), Named("b", config("skip")))
    prepared = run_inline(prepare(wanted))
    assert prepared.names == ("a", "b")
    assert prepared.refused == ("Clip 9 is left out.",)
    assert gathered == [(wanted.study_path, ("c1", "c2"))]
    folder = Path(wanted.runs_folder)
    assert sorted(path.name for path in folder.iterdir()) == ["a", "b"]
    assert run_status.status(folder / "a").state == "waiting"
    assert run_files.config(folder / "b").network == "skip"
    about = run_files.read_json(folder / "b" / run_files.CLIPS / "clips.json")
    assert len(about["rows"]) == 32


def test_a_run_that_cannot_be_made_leaves_none(tmp_path, gathered):
    crowd = config(split=train.config.Split("video", 8))
    wanted = order(tmp_path, Named("a", config()), Named("b", crowd))
    with pytest.raises(TrainingError, match="8 folds need at least 8"):
        run_inline(prepare(wanted))
    assert list(Path(wanted.runs_folder).iterdir()) == []


def test_a_cancelled_preparation_leaves_nothing(tmp_path, gathered):
    wanted = order(tmp_path, Named("a", config()), Named("b", config()))
    job = prepare(wanted)
    next(job)
    next(job)
    assert any(Path(wanted.runs_folder).iterdir())
    job.close()
    assert list(Path(wanted.runs_folder).iterdir()) == []


def test_what_a_killed_preparation_left_is_cleared(tmp_path, gathered):
    wanted = order(tmp_path, Named("a", config()))
    left = Path(wanted.runs_folder) / training_tasks.GATHERED
    left.mkdir(parents=True)
    (left / "frames.npy").write_bytes(b"half")
    run_inline(prepare(wanted))
    assert not left.exists()


def test_the_speed_is_measured(tmp_path):
    assert run_inline(training_tasks.measure(config())).seconds > 0


def test_a_report_compares_runs_on_the_same_clips(tmp_path, monkeypatch):
    asked = []

    def write(folders, out):
        asked.append(([path.name for path in folders], Path(out)))
        return Path(out) / "tables.html"

    monkeypatch.setattr("liverwort_gui.report.write_training_tables", write)
    for seed, (name, sha256, folds) in enumerate(
        (("a", "1", 4), ("b", "1", 4), ("c", "2", 4), ("d", "1", 4), ("e", "1", 3))
    ):
        run = fake_runs.make(tmp_path / name, seed=seed, folds=folds)
        about = {"clips_sha256": sha256, "splits_sha256": f"dealt with seed {seed}"}
        run_files.write_json(run / run_files.PROVENANCE, about)
        if name != "d":  # it is not done
            fake_runs.finish(run)
    for name in ("f", "g"):  # they are damaged
        fake_runs.finish(fake_runs.make(tmp_path / name))
    run_files.write_json(tmp_path / "f" / run_files.PROVENANCE, {})
    (tmp_path / "queue.json").write_text("{}", encoding="utf-8")
    page = run_inline(training_tasks.write_report(str(tmp_path / "b")))
    assert page == str(tmp_path / "b" / "report" / "tables.html")
    assert asked == [(["b", "a"], tmp_path / "b" / "report")]
