"""A whole run: what it is made of, its tasks, its weights and its result."""

import dataclasses
import json
import subprocess
import sys

import pytest

from liverwort_gui import train
from liverwort_gui.errors import (
    OutputError,
    TrainingError,
)
from liverwort_gui.networks import weights
from liverwort_gui.train import run_files, tasks
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.config import Phase
from tests.train.tiny import SHORT, clip_set


@pytest.fixture(scope="module")
def done(tmp_path_factory, clips):
    """A run with all its controls, and its result."""
    config = dataclasses.replace(SHORT, leak_meter=True, nulls=1, sham=True)
    folder = train.create_run(tmp_path_factory.mktemp("done") / "run", clips, config)
    return folder, train.execute(folder)


def test_a_new_run_holds_all_it_needs(run, clips):
    assert ClipSet.open(run / run_files.CLIPS).sha256 == clips.sha256
    assert run_files.config(run).to_json() == SHORT.to_json()
    assert len(run_files.splits(run).folds) == 3
    found = run_files.provenance(run)
    assert found["clips_sha256"] == clips.sha256
    assert found["packages"].keys() == {"torch", "lightning", "numpy"}
    assert found["seed"] == SHORT.seed
    assert [task.name for task in run_files.tasks(run)] == [
        f"fold-{k}" for k in range(3)
    ]
    assert train.status(run).state == "waiting"


def test_no_run_is_made_over_another(run, clips):
    with pytest.raises(OutputError, match="exists already"):
        train.create_run(run, clips, SHORT)


def test_one_video_per_class_is_refused_and_leaves_nothing(tmp_path):
    few = clip_set(tmp_path / "set", videos=1, each=8)
    with pytest.raises(TrainingError, match="come from one video"):
        train.create_run(tmp_path / "run", few, SHORT)
    assert not (tmp_path / "run").exists()


def test_clips_too_short_for_a_network_are_refused(tmp_path, clips):
    config = dataclasses.replace(SHORT, network="c3d", network_config={})
    with pytest.raises(TrainingError, match="at least 16 frames, these have 6"):
        train.create_run(tmp_path / "run", clips, config)


def test_tasks_are_those_asked_for(done):
    kinds = [task.kind for task in run_files.tasks(done[0])]
    assert kinds == 3 * ["fold"] + 3 * ["random"] + 3 * ["sham"] + 3 * ["null"]


def test_a_run_ends_with_its_result(done):
    folder, result = done
    assert json.loads((folder / run_files.RESULT).read_text()) == result
    assert result["clips"] == 24
    assert result["null"]["kind"] == "full"
    assert result["leak_points"] is not None
    assert train.status(folder).state == "done"
    for name in (run_files.PID, run_files.STOP, run_files.FAILED):
        assert not (folder / name).exists()


def test_every_clip_is_tested_once_by_a_network_that_never_saw_it(done):
    folder, _ = done
    tested = []
    for task, fold in zip(
        run_files.tasks(folder), run_files.splits(folder).folds, strict=False
    ):
        found = run_files.predictions(folder, task.name)["selection"]
        for selection in ("loss", "accuracy"):
            assert found[selection]["test"]["clips"] == list(fold.test)
            assert found[selection]["validation"]["clips"] == list(fold.validation)
        tested += fold.test
    assert sorted(tested) == list(range(24))


def test_predictions_are_those_of_the_weights_on_disk(done, clips):
    from liverwort_gui import networks

    folder, _ = done
    here = run_files.task_folder(folder, "fold-1")
    network = networks.load(str(here / run_files.BEST["loss"]))
    found = run_files.predictions(folder, "fold-1")["selection"]["loss"]["test"]
    # analysis would reduce 256 pixels to these 32
    network = dataclasses.replace(
        network, card=dataclasses.replace(network.card, shrink=1)
    )
    for row, logits in zip(found["clips"], found["logits"], strict=True):
        expected = network.logits(clips.frames[row])
        assert logits == pytest.approx(expected, abs=1e-4)


def test_weights_say_what_they_are(done):
    folder, _ = done
    file = run_files.task_folder(folder, "fold-0") / run_files.BEST["loss"]
    card = weights.read_card(str(file))
    assert card.name == "integration-fold-0"
    assert card.classes == ("wild type", "mutant")
    assert (card.clip_size, card.shrink) == (256, 8)  # clips of 32 pixels
    assert card.um_per_px == pytest.approx(0.2 * 32 / 256)
    assert "Made up" in card.trained_on
    assert card.scores["epoch"] in (1, 2)


def test_a_done_run_is_not_trained_again(done):
    folder, result = done
    before = {f: f.stat().st_mtime_ns for f in folder.rglob("best-*")}
    assert train.execute(folder) == result
    assert before == {f: f.stat().st_mtime_ns for f in folder.rglob("best-*")}


def test_a_process_that_lightning_started_leads_nothing(done, monkeypatch):
    folder, _ = done
    monkeypatch.setenv("LOCAL_RANK", "1")
    assert train.execute(folder) != {}  # this run trains on one device
    together = dataclasses.replace(run_files.config(folder), devices=2)
    monkeypatch.setattr(run_files, "config", lambda _: together)
    before = (folder / run_files.RESULT).stat().st_mtime_ns
    assert train.execute(folder) == {}
    assert (folder / run_files.RESULT).stat().st_mtime_ns == before


def test_only_the_head_is_refit_where_that_is_asked_for(tmp_path, clips):
    config = dataclasses.replace(SHORT, nulls=3, null_kind="head")
    folder = train.create_run(tmp_path / "run", clips, config)
    result = train.execute(folder)
    assert result["null"]["kind"] == "head"
    assert len(result["null"]["accuracies"]) == 3


def test_a_task_that_does_not_exist_is_refused(run):
    with pytest.raises(TrainingError, match="no training 'fold-9'"):
        train.run_task(run, "fold-9")


def test_it_can_begin_with_the_weights_of_another_run(done, tmp_path, clips):
    folder, _ = done
    begin = run_files.task_folder(folder, "fold-0") / run_files.BEST["loss"]
    config = dataclasses.replace(SHORT, weights=str(begin))
    again = train.create_run(tmp_path / "run", clips, config)
    assert (again / run_files.BEGIN).read_bytes() == begin.read_bytes()
    assert run_files.provenance(again)["begin_sha256"]
    train.run_task(again, "fold-1")
    assert run_files.predictions(again, "fold-1") is not None


def test_weights_say_which_clips_they_have_seen(done, clips):
    folder, _ = done
    fold = run_files.splits(folder).folds[0]
    seen = {clips.rows[i].pixel_sha256[:16] for i in (*fold.train, *fold.validation)}
    assert len(seen) == 16
    for file in run_files.BEST.values():
        card = weights.read_card(str(run_files.task_folder(folder, "fold-0") / file))
        assert set(card.trained_clips) == seen
        assert list(card.trained_clips) == sorted(seen)


def test_what_weights_have_seen_is_passed_on(done, tmp_path, clips):
    folder, _ = done
    begin = run_files.task_folder(folder, "fold-0") / run_files.BEST["loss"]
    config = dataclasses.replace(SHORT, weights=str(begin))
    again = train.create_run(tmp_path / "run", clips, config)
    assert run_files.begun_from(again) == 16
    train.run_task(again, "fold-1")
    file = run_files.task_folder(again, "fold-1") / run_files.BEST["loss"]
    assert len(weights.read_card(str(file)).trained_clips) == 24


def test_permuted_refits_do_not_begin_with_weights_that_know(done, tmp_path, clips):
    folder, _ = done
    begin = run_files.task_folder(folder, "fold-0") / run_files.BEST["loss"]
    config = dataclasses.replace(SHORT, weights=str(begin), nulls=1)
    with pytest.raises(TrainingError, match="trained on 16 of these 24 clips"):
        train.create_run(tmp_path / "run", clips, config)
    assert not (tmp_path / "run").exists()
    head = dataclasses.replace(config, null_kind="head")
    assert run_files.is_run(train.create_run(tmp_path / "run", clips, head))


def test_clips_with_the_same_pixels_in_two_parts_are_refused(tmp_path, clips):
    rows = [dataclasses.replace(row, pixel_sha256="0" * 64) for row in clips.rows]
    twins = dataclasses.replace(clips, rows=tuple(rows))
    with pytest.raises(TrainingError, match="tested on a clip that taught it"):
        train.create_run(tmp_path / "run", twins, SHORT)
    assert not (tmp_path / "run").exists()


def test_clips_that_overlap_are_noted_before_a_training(tmp_path, clips):
    rows = [dataclasses.replace(row, video="one.avi", x=0) for row in clips.rows]
    twins = dataclasses.replace(clips, rows=tuple(rows))
    split = dataclasses.replace(SHORT.split, by="random")
    config = dataclasses.replace(SHORT, split=split)
    run = train.create_run(tmp_path / "run", twins, config)
    assert run_files.provenance(run)["overlaps"]


def test_pictures_that_no_card_can_describe_are_refused(tmp_path, clips):
    phases = (dataclasses.replace(SHORT.phases[0], shrink=3),)
    train.create_run(tmp_path / "whole", clips, dataclasses.replace(SHORT))
    odd = dataclasses.replace(clips, frames=clips.frames[:, :, :24, :24])
    with pytest.raises(TrainingError, match=r"24 pixels .* 10\.7 times"):
        train.create_run(tmp_path / "run", odd, SHORT)
    assert tasks.card_shrink(phases[0], 256) == 3


def test_a_crop_is_no_shrink():
    phase = Phase(128, 1, frames=2, batch=8, epochs=2, peak_rate=4e-3)
    assert tasks.card_shrink(phase, 256) == 1
    assert tasks.card_shrink(dataclasses.replace(phase, shrink=2), 256) == 2
    assert tasks.card_shrink(phase, 64) == 4
    with pytest.raises(TrainingError, match=r"reduced 0\.5 times"):
        tasks.card_shrink(phase, 512)


def test_folds_are_read_and_not_dealt_again(run, monkeypatch):
    dealt = run_files.splits(run)
    turned = dataclasses.replace(dealt, folds=dealt.folds[1:] + dealt.folds[:1])
    (run / run_files.SPLITS).write_text(turned.to_json())
    train.run_task(run, "fold-0")
    found = run_files.predictions(run, "fold-0")["selection"]["loss"]["test"]
    assert found["clips"] == list(dealt.folds[1].test)


def test_folds_that_do_not_test_each_clip_once_are_refused(run):
    dealt = run_files.splits(run)
    twice = dataclasses.replace(dealt, folds=(dealt.folds[0],) * 3)
    (run / run_files.SPLITS).write_text(twice.to_json())
    with pytest.raises(TrainingError, match=r"splits\.json does not test each clip"):
        train.run_task(run, "fold-1")


def test_the_settings_of_a_run_need_no_torch():
    code = (
        "import sys, liverwort_gui.train\n"
        "bad = {'torch', 'lightning', 'sklearn', 'dask'} & set(sys.modules)\n"
        "print(sorted(bad))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
