import dataclasses
import json

import numpy as np
import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import results, run_files, splits
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.scores import wilson
from tests.train.runs import write_clips, write_run
from tests.train.test_splits import CLASSES, clips

# Contract with everybody who reads result.json.
KEYS = (
    "network",
    "split",
    "folds",
    "accuracy",
    "wilson95",
    "cluster95",
    "null_p",
    "leak_points",
    "background_auc",
)


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """The result of a run with every control."""
    folder = tmp_path_factory.mktemp("runs") / "run"
    write_run(folder, nulls=4, leak_meter=True, sham=True, skill=1.5)
    return folder, results.assemble(folder)


def test_the_result_has_what_was_promised_and_is_json(full):
    _, found = full
    assert set(KEYS) <= set(found)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["network"] == "integration"
    assert found["split"] == {"by": "video", "folds": 4}


def test_accuracy_pools_the_folds_and_their_intervals_hold_it(full):
    folder, found = full
    lines = [line for line in found["folds"] if line["selection"] == "loss"]
    assert [line["fold"] for line in lines] == [0, 1, 2, 3]
    right = sum(line["accuracy"] * line["clips"] for line in lines)
    assert found["accuracy"] == pytest.approx(right / 64)
    assert found["wilson95"] == pytest.approx(wilson(round(right), 64), abs=1e-6)
    low, high = found["cluster95"]
    assert low < found["accuracy"] < high
    mean = np.mean(list(found["per_class"].values()))
    assert found["balanced_accuracy"] == pytest.approx(mean, abs=1e-6)
    assert 0.5 < found["auc"] <= 1
    assert len(run_files.tasks(folder)) == 4 * (1 + 1 + 1 + 4)


def test_both_choices_of_the_epoch_are_reported(full):
    _, found = full
    assert {line["selection"] for line in found["folds"]} == {"loss", "accuracy"}
    epochs = {line["selection"]: line["epoch"] for line in found["folds"]}
    assert epochs == {"loss": 2, "accuracy": 1}
    assert found["selections"]["loss"]["accuracy"] == found["accuracy"]
    assert found["selections"]["accuracy"]["accuracy"] != found["accuracy"]


def test_counts_of_confusion_videos_and_mistakes_agree(full):
    _, found = full
    counts = np.array(found["confusion"])
    assert counts.sum() == 64
    mistakes = int(counts.sum() - np.trace(counts))
    assert len(found["wrong"]) == mistakes
    assert sum(v["clips"] - v["right"] for v in found["per_video"]) == mistakes
    surest = found["wrong"][0]
    assert surest["predicted"] != surest["label"]
    assert 0.5 < surest["probability"] <= 1


def test_the_nulls_are_judged_by_their_own_labels(full):
    _, found = full
    null = found["null"]
    assert len(null["accuracies"]) == 4
    assert np.mean(null["accuracies"]) == pytest.approx(0.5, abs=0.15)
    assert found["null_p"] == null["p"] == null["floor"] == 0.2
    assert null["relabelings"] == 12870  # 16 over 8
    assert null["distinct"] == 6435
    assert found["sham"]["accuracy"] == pytest.approx(0.5, abs=0.25)


def test_an_honest_run_raises_no_alarm(full):
    _, found = full
    assert not found["alarms"]
    assert abs(found["leak_points"]) < 10
    assert any("p = 0.20 " in note for note in found["notes"])


def test_what_leaks_is_named(tmp_path):
    clip_set = write_clips(tmp_path / "clips", light=lambda r: 30 + 40 * r.label)
    folder = write_run(
        tmp_path / "run",
        clip_set=clip_set,
        skill=0.1,
        skills={"random": 4.0, "sham": 4.0},
        leak_meter=True,
        sham=True,
    )
    found = results.assemble(folder)
    assert found["leak_points"] > 20
    assert found["background_auc"] == 1
    leak, background, sham = found["alarms"]
    assert "identity of the video leaks" in leak
    assert f"{found['leak_points']:.1f} points" in leak
    assert "empty background alone" in background
    assert "halves of 'wild type'" in sham
    assert any("straight line" in note for note in found["notes"])


def test_a_run_at_chance_says_so(tmp_path):
    found = results.assemble(write_run(tmp_path / "run", skill=0.0))
    assert any("better than chance" in note for note in found["notes"])
    low, high = found["cluster95"]
    assert low < 0.5 < high


def test_a_random_split_is_an_alarm_of_its_own(tmp_path):
    folder = write_run(tmp_path / "run", probe=False)
    rows = results.ClipSet.open(folder / "clips").rows
    dealt = splits.make(rows, ("wild type", "mutant"), by="random")
    (folder / run_files.SPLITS).write_text(dealt.to_json())
    assert "RANDOM SPLIT" in results.assemble(folder)["alarms"][0]


def test_the_null_of_the_head_uses_frozen_features(tmp_path):
    folder = write_run(tmp_path / "run", nulls=9, null_kind="head", probe=False)
    labels = results.ClipSet.open(folder / "clips").labels
    features = np.random.default_rng(0).normal(size=(64, 5)).astype(np.float32)
    features[:, 2] += 8 * labels
    for k in range(4):
        np.save(run_files.task_folder(folder, f"fold-{k}") / results.FEATURES, features)
    found = results.assemble(folder)
    assert found["null"]["observed"] > 0.95
    assert found["null_p"] == 0.1
    assert found["null"]["relabelings"] == 6**4  # two of four videos in each part
    assert any("weaker" in note for note in found["notes"])


def test_no_labels_are_tried_twice_on_the_head(tmp_path):
    clip_set = write_clips(tmp_path / "clips", videos=4)
    folder = write_run(
        tmp_path / "run", clip_set=clip_set, nulls=99, null_kind="head", probe=False
    )
    labels = clip_set.labels
    features = 8.0 * labels[:, None] + np.random.default_rng(0).normal(size=(32, 3))
    for k in range(4):
        np.save(run_files.task_folder(folder, f"fold-{k}") / results.FEATURES, features)
    null = results.assemble(folder)["null"]
    assert (null["relabelings"], null["distinct"]) == (16, 8)
    assert len(null["accuracies"]) == 7
    assert null["p"] == null["floor"] == 0.125


def test_days_that_go_with_the_class_are_an_alarm(tmp_path):
    rows = clips(8, 4, date=lambda v: f"day-{v % 2}-{v // 4}")
    folder = write_run(tmp_path / "run", probe=False)
    dealt = splits.make(rows, CLASSES)
    (folder / run_files.SPLITS).write_text(dealt.to_json())
    alarms = results.assemble(folder)["alarms"]
    assert [text.split(":")[0] for text in alarms] == ["CONFOUNDED"] * 2


def test_weights_that_were_trained_on_these_clips_are_an_alarm(tmp_path, monkeypatch):
    folder = write_run(tmp_path / "run", probe=False)
    monkeypatch.setattr(run_files, "begun_from", lambda _: 12)
    (text,) = results.assemble(folder)["alarms"]
    assert text.startswith("BEGUN FROM TRAINED WEIGHTS: 12 of the 64 clips")


def test_each_class_has_an_interval_over_its_videos(full):
    _, found = full
    for name, share in found["per_class"].items():
        low, high = found["per_class_cluster95"][name]
        assert low < share < high
        wilson_low, wilson_high = found["per_class_wilson95"][name]
        assert high - low > 0.9 * (wilson_high - wilson_low)


def test_missing_features_and_unfinished_tasks_are_told(tmp_path):
    folder = write_run(tmp_path / "run", nulls=9, null_kind="head", probe=False)
    with pytest.raises(TrainingError, match="head cannot be refit"):
        results.assemble(folder)
    (run_files.task_folder(folder, "fold-2") / run_files.PREDICTIONS).unlink()
    with pytest.raises(TrainingError, match="fold-2 is not trained yet"):
        results.assemble(folder)


def test_networks_are_compared_pair_by_pair(tmp_path):
    clip_set = write_clips(tmp_path / "clips")
    runs = [
        write_run(tmp_path / name, clip_set=clip_set, skill=skill, seed=n)
        for n, (name, skill) in enumerate([("good", 4.0), ("also", 4.0), ("bad", 0.0)])
    ]
    found = results.compare(runs)
    assert [pair["first"] for pair in found["pairs"]] == [
        str(tmp_path / name) for name in ("good", "good", "also")
    ]
    alike, clear, _ = found["pairs"]
    assert alike["mcnemar_p"] > 0.2
    assert clear["mcnemar_p"] < 0.01
    assert clear["sign_flip_p"] < clear["holm_p"] < 0.05
    low, high = clear["newcombe95"]
    assert 0 < low < clear["difference"] < high


def test_other_clips_are_not_compared(tmp_path):
    clip_set = write_clips(tmp_path / "a", videos=8)
    write_run(tmp_path / "one", clip_set=clip_set)
    write_run(tmp_path / "two", clip_set=write_clips(tmp_path / "b", videos=9))
    with pytest.raises(TrainingError, match="different clips"):
        results.compare([tmp_path / "one", tmp_path / "two"])
    rows = [dataclasses.replace(r, pixel_sha256=f"{r.number:x}") for r in clip_set.rows]
    other = ClipSet.write(  # the ids of simulated clips are the same in all sets
        tmp_path / "c", clip_set.frames, clip_set.backgrounds, rows, CLASSES
    )
    write_run(tmp_path / "three", clip_set=other)
    with pytest.raises(TrainingError, match="different clips"):
        results.compare([tmp_path / "one", tmp_path / "three"])
