from dataclasses import replace

from liverwort_gui.training_records import (
    RunResult,
    RunView,
    TaskView,
    TrainingPlan,
    TrainingState,
    Weights,
)


def weights(fold, selection, loss):
    return Weights(f"fold-{fold}/{selection}", fold, selection, 3, loss, 0.9)


def test_tasks_are_counted_from_one():
    titles = [
        TaskView(name, "fold").title
        for name in ("fold-0", "random-3", "null-001-fold-0", "sham-fold-1")
    ]
    assert titles == ["Fold 1", "Random 4", "Null 2, fold 1", "Sham fold 2"]


def test_the_weights_to_use_have_the_lowest_validation_loss():
    kept = (
        weights(0, "loss", 0.2),
        weights(1, "loss", 0.1),
        weights(1, "accuracy", 0.05),  # chosen by accuracy: not to be compared
    )
    stopped = RunView("a", "Net", state="stopped", weights=kept)
    assert stopped.usable == kept[1]
    assert RunView("a", "Net", result=RunResult(0.9, (0.8, 1.0))).usable is None


def test_every_network_is_trained_with_every_seed():
    plan = TrainingPlan(networks=("skip", "c3d"), repeats=3)
    assert plan.trainings == 6


def test_the_shown_run_may_be_gone():
    state = TrainingState(runs=(RunView("a", "Net"),), shown="a")
    assert state.run == RunView("a", "Net")
    assert replace(state, shown="b").run is None
