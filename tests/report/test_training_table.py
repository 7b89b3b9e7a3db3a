import json

import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.report import training_table
from liverwort_gui.report.training_runs import Run

RESULT = {
    "split": {"by": "video", "folds": 4},
    "clips": 256,
    "videos": 16,
    "accuracy": 0.9,
    "cluster95": [0.8, 0.95],
    "null": {"p": 0.05, "floor": 0.05, "kind": "whole", "accuracies": [0.5] * 19},
    "leak": {"points": 3.2, "points95": [-1.0, 7.0]},
    "sham": None,
    "probe": {"background": {"auc": 0.52, "auc95": [0.4, 0.64]}},
    "alarms": ["The background tells the classes."],
    "notes": ["Each fold chose its epoch on validation clips."],
}


@pytest.fixture
def table(monkeypatch, tmp_path):
    def read(folders):
        made = json.loads(json.dumps(RESULT))
        return [Run(folders[0], "integration", "", 0, made)]

    monkeypatch.setattr(training_table, "read", read)
    return training_table.training_table(tmp_path)


def test_accuracy_nulls_leak_and_background_are_told(table):
    found, sentences = table
    for figure, value, low in (
        ("accuracy", 0.9, 0.8),
        ("null control p", 0.05, None),
        ("null refits", 19, None),
        ("leak", 3.2, -1.0),
        ("background AUC", 0.52, 0.4),
    ):
        assert found.cell(figure, "value") == value
        assert found.cell(figure, "low 95 %") == low
    assert sentences == (*RESULT["alarms"], *RESULT["notes"])
    with pytest.raises(KeyError):
        found.cell("sham accuracy", "value")


def test_a_run_that_is_not_done_is_refused(monkeypatch, tmp_path):
    unfinished = Run(tmp_path, "integration", "", 0, None, "fold 2 of 4")
    monkeypatch.setattr(training_table, "read", lambda _: [unfinished])
    with pytest.raises(TrainingError, match="fold 2 of 4"):
        training_table.training_table(tmp_path)
