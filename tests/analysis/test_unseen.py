"""Which clips a network has not learnt from, and which network of a run to ask."""

import json
from dataclasses import replace

import pytest

from liverwort_gui import networks
from liverwort_gui.analysis import unseen
from liverwort_gui.errors import TrainingError
from liverwort_gui.networks.card import clip_key
from liverwort_gui.study_records import Whereabouts
from tests.analysis.study_of_runs import (
    CONFIG,
    clip_entry,
    hashes,
    study_state,
    write_run,
)
from tests.explain.made import made_clip
from tests.networks.made import made_card, made_weights

TESTED = (("c0", "c1"), ("c2", "c3"), ("c4", "c5", "c6", "c7"))  # by videos
SIMULATED = "2560 simulated clips from 160 simulated videos{}, scenario S1: as told"


def said(judges):
    return {id_: judge.verdict.unseen for id_, judge in judges.items()}


def of(network, state):
    return unseen.Jury([unseen.origin(network)], state).judges(hashes(state))


def of_run(run, state):
    return unseen.Jury(unseen.origins_of_run(run), state).judges(hashes(state))


def folds(judges):
    return [judge.weights.split("fold-")[1][0] for judge in judges.values()]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_run(tmp_path_factory.mktemp("runs") / "r", study_state(), TESTED)


def test_each_clip_is_judged_by_the_fold_that_tested_it(run):
    state = study_state()
    judges = of_run(run, state)
    assert set(said(judges).values()) == {"yes"}
    assert folds(judges) == list("00112222")


def test_a_clip_of_a_fold_s_own_training_is_no_unseen_one(run):
    state = study_state()
    weights = str(run / "tasks" / "fold-1" / "best-loss.safetensors")
    judges = of(weights, state)
    assert [said(judges)[f"c{n}"] for n in range(4)] == ["no", "no", "yes", "yes"]
    assert "r-fold-1 was trained or chosen on this clip" in judges["c0"].verdict.reason


@pytest.mark.parametrize("kept", [True, False], ids=["its id is known", "gone"])
def test_a_new_clip_of_a_video_goes_to_the_fold_that_tested_the_video(run, kept):
    """A box moved by a pixel is another clip, and shows the same cell."""
    old = [clip_entry(n) for n in range(4)] if kept else []
    new = clip_entry(20, video="v1", id="new")
    state = study_state(clips=[*old, new])
    found = of_run(run, state)["new"]
    assert found.verdict.unseen == "yes"
    assert "fold-1" in found.weights
    other = of(found.weights.replace("d-1", "d-0"), state)
    assert other["new"].verdict.unseen == "no"
    assert "other clips of film-1.avi" in other["new"].verdict.reason


def test_two_channels_of_one_file_are_one_video(run):
    """They share cells and light."""
    state = study_state(clips=[clip_entry(n) for n in range(8)])
    other = replace(state.videos["v1"], id="v1-red", channel=1)
    clips = {**state.clips, "new": clip_entry(20, id="new", video="v1-red")}
    state = replace(state, videos={**state.videos, other.id: other}, clips=clips)
    found = of_run(run, state)["new"]
    assert found.verdict.unseen == "yes"
    assert "fold-1" in found.weights
    assert of(found.weights.replace("d-1", "d-0"), state)["new"].verdict.unseen == "no"


def test_a_random_split_leaves_no_unseen_video(tmp_path):
    state = study_state()
    halves = (("c0", "c2", "c4", "c6"), ("c1", "c3", "c5", "c7"))
    run = write_run(tmp_path / "r", state, halves, by="random")
    assert set(said(of_run(run, state)).values()) == {"no"}


def test_folds_by_culture_know_the_other_videos_of_a_culture(tmp_path):
    first = ("c0", "c1", "c2", "c3")
    run = write_run(
        tmp_path / "r",
        study_state(clips=[clip_entry(n) for n in range(6)]),
        (first, ("c4", "c5")),
        by="culture",
    )
    state = study_state()  # video v3, of culture 1, came later
    judges = of_run(run, state)
    assert said(judges)["c6"] == "yes"
    assert "fold-1" in judges["c6"].weights
    alone = of(judges["c0"].weights, state)
    assert said(alone)["c6"] == "no"
    assert "same culture" in alone["c6"].verdict.reason


def test_what_a_run_began_with_counts(tmp_path):
    state = study_state()
    begin = made_card(CONFIG, trained_clips=None, trained_on="who knows what")
    run = write_run(tmp_path / "r", state, TESTED, begin=begin)
    judges = of_run(run, state)
    assert set(said(judges).values()) == {"unknown"}
    assert "does not say" in judges["c0"].verdict.reason


def test_weights_outside_a_run_know_clips_by_their_pixels(tmp_path):
    state = study_state()
    keys = (clip_key(hashes(state)["c0"]),)
    file = made_weights(tmp_path, made_card(CONFIG, trained_clips=keys))
    found = said(of(str(file), state))
    assert [found[f"c{n}"] for n in range(4)] == ["no", "no", "yes", "yes"]


def test_bundled_weights_have_seen_no_recorded_clip():
    state = study_state()
    assert set(said(of("length", state)).values()) == {"yes"}


@pytest.mark.parametrize(
    ("seed", "expected"), [(0, "yes"), (1, "no"), (2, "yes"), (None, "unknown")]
)
def test_bundled_weights_know_the_simulated_videos_that_scaled_them(
    tmp_path, seed, expected
):
    state = study_state(absolute=str(tmp_path / "film.avi"))
    if seed is not None:
        about = {"scenario": "S0", "seed": seed, "videos": 4}
        (tmp_path / "dataset.json").write_text(json.dumps(about))
    clips = [replace(clip, origin="simulated") for clip in state.clips.values()]
    state = replace(state, clips={clip.id: clip for clip in clips})
    judge = of("length", state)["c0"]
    assert judge.verdict.unseen == expected
    assert (expected == "yes") == (not judge.verdict.reason)


def test_a_simulated_video_is_known_where_it_lies_now(tmp_path):
    state = study_state()
    place = Whereabouts("found", str(tmp_path / "film-0.avi"))
    state = replace(state, whereabouts={"v0": place})
    (tmp_path / "dataset.json").write_text('{"scenario": "S0", "seed": 1}')
    found = said(of("length", state))
    assert (found["c0"], found["c2"]) == ("no", "yes")


@pytest.mark.parametrize(
    ("told", "expected"), [("", "unknown"), (" of seed 6", "no"), (" of seed 7", "yes")]
)
def test_weights_trained_on_simulated_videos_tell_by_their_seed(
    tmp_path, told, expected
):
    (tmp_path / "dataset.json").write_text('{"scenario": "S0", "seed": 7}')
    card = made_card(CONFIG, trained_on=SIMULATED.format(told))
    file = made_weights(tmp_path, card)
    state = study_state(absolute=str(tmp_path / "film.avi"))
    found = of(str(file), state)["c0"].verdict
    assert found.unseen == expected
    if expected == "unknown":
        assert "the seed of made-up" in found.reason


def test_a_clip_outside_a_study_is_unseen_only_where_that_is_certain(tmp_path):
    clip = made_clip()
    assert unseen.of_clip(unseen.origin("length"), clip).unseen == "yes"
    for keys, expected in (((clip_key(clip.sha256),), "no"), ((), "unknown")):
        file = made_weights(tmp_path, made_card(CONFIG, trained_clips=keys))
        assert unseen.of_clip(unseen.origin(str(file)), clip).unseen == expected


def test_a_run_that_is_not_done_or_no_run_is_refused(run, tmp_path):
    state = study_state()
    with pytest.raises(TrainingError, match="holds no training"):
        of_run(tmp_path, state)
    (tmp_path / "tasks" / "fold-0").mkdir(parents=True)
    with pytest.raises(TrainingError, match="fold-0 has no weights yet"):
        of_run(tmp_path, state)


def test_the_bundled_card_is_recognised_by_what_it_was_trained_on():
    """Were its words changed, every clip would be refused."""
    for name in networks.bundled():
        assert unseen.origin(name).calibrated_on == 1
