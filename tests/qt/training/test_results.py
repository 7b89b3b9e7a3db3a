import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.qt.training.results import figures, kept_weights, read_result
from liverwort_gui.train import run_files, run_status
from tests.qt import fake_runs


@pytest.fixture
def run(tmp_path):
    folder = fake_runs.make(tmp_path / "run")
    fake_runs.learn(folder, "fold-0", 20, done=True)
    fake_runs.learn(folder, "fold-1", 5)
    return folder


def test_weights_tell_their_epoch_and_scores(run):
    tasks = run_status.status(run).tasks
    found = {(row.fold, row.selection): row for row in kept_weights(run, tasks)}
    assert set(found) == {(k, s) for k in (0, 1) for s in ("loss", "accuracy")}
    losses = tasks[1].validation_losses
    best = found[1, "loss"]
    assert best.validation_loss == min(losses)
    assert best.epoch == 1 + losses.index(min(losses))
    assert best.path == str(run / "tasks" / "fold-1" / "best-loss.safetensors")


def test_weights_of_a_later_phase_count_although_their_loss_is_higher(run):
    """Each phase is validated at its own picture size."""
    late = {"epoch": 19, "validation_loss": 0.9, "validation_accuracy": 0.8}
    fake_runs.keep(run_files.task_folder(run, "fold-0"), late, phase=1)
    weights = kept_weights(run, run_status.status(run).tasks)
    found = {(row.fold, row.selection): row for row in weights}
    assert found[0, "loss"].epoch == found[0, "accuracy"].epoch == 19
    assert found[0, "loss"].validation_loss == 0.9
    fake_runs.finish(run)
    best = read_result(run, run_status.status(run).tasks).best
    assert (best.fold, best.epoch) == (0, 19)  # fold 1 is still in the first phase


def test_damaged_weights_are_not_offered(run):
    file = run_files.task_folder(run, "fold-0") / run_files.BEST["loss"]
    file.write_bytes(b"half")
    weights = kept_weights(run, run_status.status(run).tasks)
    assert (0, "loss") not in {(row.fold, row.selection) for row in weights}


def test_a_fold_without_a_file_has_no_weights(run):
    fake_runs.learn(run, "fold-2", 1, best=False)
    tasks = run_status.status(run).tasks
    assert {row.fold for row in kept_weights(run, tasks)} == {0, 1}


def test_a_result_becomes_a_record(run):
    fake_runs.finish(run)
    found = read_result(run, run_status.status(run).tasks)
    assert found.accuracy == pytest.approx(0.918, abs=1e-3)
    assert (found.wilson, found.cluster) == ((0.878, 0.946), (0.841, 0.967))
    assert [row.selection for row in found.selections] == ["loss", "accuracy"]
    assert found.confusion == ((124, 4), (17, 111))
    assert found.per_video[0] == ("plate-2.avi", "mutant", 16, 9)
    wrong = found.wrong[0]
    assert (wrong.id, wrong.number, wrong.predicted) == ("c2", 2, "wild type")
    assert wrong.weights.endswith("fold-1/best-loss.safetensors")
    assert found.alarms[0].startswith("The empty background alone")


def test_what_was_not_measured_is_said():
    rows = {row[0]: row[1] for row in figures({})}
    assert rows["Leak meter"] == "not done"
    assert rows["Null refits"] == "not done"
    assert "AUC" not in rows


def test_figures_are_in_plain_words():
    rows = {row[0]: row[1] for row in figures(fake_runs.result())}
    assert (
        rows["Null refits"] == "p = 0.050 (at least 0.050; 19 refits, last layer only)"
    )
    assert rows["Leak meter"] == "+6.3 points (95 % +2.0 to +10.5)"
    assert rows["Baseline: scalars"] == "64.0 %"


def test_a_damaged_result_is_named(run):
    fake_runs.finish(run, wilson95=None)
    with pytest.raises(TrainingError, match=r"result\.json is no result"):
        read_result(run, ())
