"""What a run's folder tells who did not train it."""

import json

import pytest

from liverwort_gui import run_folder
from liverwort_gui.errors import TrainingError
from tests.analysis.study_of_runs import pixel_sha256, study_state, write_run


@pytest.fixture
def run(tmp_path):
    return write_run(tmp_path / "r", study_state(), (("c0",), ("c2",)))


def test_its_clips_its_grouping_and_the_weights_of_its_folds(run):
    clips = run_folder.clips(run)
    assert [clip.id for clip in clips] == [f"c{n}" for n in range(8)]
    assert clips[3].video == "film-1.avi"
    assert clips[3].pixel_sha256 == pixel_sha256(study_state().clips["c3"])
    assert run_folder.grouping(run) == "video"
    files = run_folder.fold_weights(run)
    assert [file.parent.name for file in files] == ["fold-0", "fold-1"]


def test_folds_come_in_their_order_and_other_tasks_not_at_all(run):
    (run / "tasks" / "fold-10").mkdir()
    (run / "tasks" / "null-000-fold-0").mkdir()
    (run / "tasks" / "fold-10" / "best-loss.safetensors").touch()
    names = [file.parent.name for file in run_folder.fold_weights(run)]
    assert names == ["fold-0", "fold-1", "fold-10"]


def test_weights_know_the_run_they_lie_in(run, tmp_path):
    assert run_folder.run_of(run / "tasks" / "fold-0" / "x.safetensors") == run
    assert run_folder.run_of(run / "begin.safetensors") is None
    assert run_folder.run_of(tmp_path / "x.safetensors") is None


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"rows": [{"id": "c0"}]}'])
def test_a_damaged_list_of_clips_is_told(run, content):
    (run / "clips" / "clips.json").write_text(content)
    with pytest.raises(TrainingError, match=r"clips\.json cannot be read"):
        run_folder.clips(run)


@pytest.mark.parametrize("record", [{}, {"split": 1}])
def test_damaged_settings_are_told(run, record):
    (run / "config.json").write_text(json.dumps(record))
    with pytest.raises(TrainingError, match=r"config\.json cannot be read"):
        run_folder.grouping(run)
