from dataclasses import replace
from datetime import datetime

import pytest

from liverwort_gui.qt.training import plan as training_plan
from liverwort_gui.training_records import TrainingPlan
from tests.qt import made_up_study

NOW = datetime(2026, 11, 23, 9, 30)
PLAN = TrainingPlan(folds=3)


@pytest.fixture
def study():
    return made_up_study.study(120)


def test_only_labelled_clips_are_chosen(study):
    ids = training_plan.chosen(study, PLAN, ())
    clips = [study.clips[id_] for id_ in ids]
    assert clips
    assert all(clip.label and not clip.unsure and not clip.excluded for clip in clips)


def test_clips_are_filtered_by_pick_class_and_culture(study):
    everything = set(training_plan.chosen(study, PLAN, ()))
    picked = training_plan.chosen(study, replace(PLAN, picked_only=True), ("c1", "c7"))
    assert picked == ("c1",)  # clip 7 is excluded
    mutants = training_plan.chosen(study, replace(PLAN, left_out=("wt",)), ())
    assert {study.clips[id_].label for id_ in mutants} == {"mut"}
    one = training_plan.chosen(study, replace(PLAN, culture="culture B"), ())
    videos = {study.videos[study.clips[id_].video].culture for id_ in one}
    assert videos == {"culture B"}
    assert set(one) < everything


def test_the_preview_says_who_is_tested_in_which_fold(study):
    found = training_plan.preview(study, PLAN, ())
    assert not found.refusal
    assert found.classes == ("wild type", "mutant")
    tested = [name for row in found.rows if row.part == "test" for name in row.names]
    names = {video.name for video in study.videos.values()}
    assert sorted(tested) == sorted(names)  # each video once
    assert any("advised" in text for text in found.warnings)


def test_two_files_of_one_name_are_two_videos_as_in_the_run(study):
    """Microscopes begin to count anew: a name alone does not tell a video."""
    twins = {
        id_: replace(video, relative=f"{id_}/plate.avi", absolute=f"/{id_}/plate.avi")
        for id_, video in study.videos.items()
    }
    found = training_plan.preview(replace(study, videos=twins), PLAN, ())
    assert not found.refusal
    tested = [name for row in found.rows if row.part == "test" for name in row.names]
    numbers = [video.number for video in twins.values()]
    assert sorted(tested) == sorted(f"plate.avi (video {n})" for n in numbers)


def test_the_preview_says_why_there_is_no_split(study):
    alone = replace(PLAN, left_out=("mut",))
    found = training_plan.preview(study, alone, ())
    assert "second class" in found.refusal
    assert found.rows == ()
    crowd = training_plan.preview(study, replace(PLAN, folds=8), ())
    assert "choose 5 folds" in crowd.refusal
    assert crowd.sources == (("wild type", 5), ("mutant", 4))
    plates = replace(PLAN, folds=8, by="culture")
    found = training_plan.preview(study, plates, ()).sources
    assert found == (("wild type", 3), ("mutant", 3))


def test_weights_that_have_seen_clips_are_warned_of(study):
    found = training_plan.preview(study, replace(PLAN, weights="old.safetensors"), ())
    assert found.warnings[0].startswith("These weights have learned from clips")


def test_runs_are_named_by_their_order(study):
    plan = replace(PLAN, networks=("integration", "skip"), repeats=2, seed=5, nulls=3)
    runs = training_plan.runs(plan, NOW)
    names = [run.name for run in runs]
    assert names == sorted(names)
    assert names[0] == "2026-11-23-093000-01-integration-seed5"
    assert [run.config.seed for run in runs] == [5, 5, 6, 6]
    config = runs[0].config
    assert (config.split.by, config.split.folds) == ("video", 3)
    assert (config.nulls, config.null_kind, config.preset) == (3, "full", "fast")


def test_all_architectures_and_presets_are_offered():
    names = [found.name for found in training_plan.architectures()]
    assert {"integration", "conv-lstm", "resnet3d-50"} <= set(names)
    assert all(found.summary for found in training_plan.architectures())
    assert {"fast", "paper", "bench"} <= {name for name, _ in training_plan.presets()}
