import numpy as np
import pytest

from liverwort_gui import simulate
from liverwort_gui.analysis import scoring
from liverwort_gui.analysis.scoring import Target
from liverwort_gui.simulate import Truth

T, SIDE, MAP = 8, 32, 8


def truth(event=None, *, present=True):
    mask = np.zeros((T, SIDE, SIDE), bool)
    event = np.ones(T, bool) if event is None else event
    mask[event, 8:16, 8:16] = True
    frame_truth = event * np.arange(1, T + 1, dtype=np.float32)
    return Truth(mask.astype(np.float32), mask, frame_truth, event, present)


def spot(frames=slice(None)):
    """A map that is 1 at the truth, in some frames."""
    maps = np.zeros((T, MAP, MAP), np.float32)
    maps[frames, 2:4, 2:4] = 1
    return maps


def everywhere():
    return np.ones((T, MAP, MAP), np.float32)


def scores(maps, of, kind, motion=None):
    motion = everywhere() if motion is None else motion
    target = Target.of(of, simulate.scenario(kind), motion)
    return {s.metric: s for s in scoring.score("evidence", maps, target)}


def test_a_map_of_the_truth_is_right_in_space():
    found = scores(spot(), truth(), "S1-matched")
    assert found["energy_pointing"].value == pytest.approx(1, abs=0.05)
    assert found["pointing"].value == 1
    assert found["rank_accuracy"].value > 3 * found["rank_accuracy"].chance
    assert found["pointing"].chance == pytest.approx(np.pi / 4 * 0.3, abs=0.1)
    assert found["frame_auc"].value is None
    assert found["frame_auc"].reason == "this scenario has no event"


def test_the_chance_of_energy_pointing_is_that_of_motion_energy():
    found = scores(everywhere(), truth(), "S1-matched", motion=spot())
    assert found["energy_pointing"].value == pytest.approx(0, abs=1e-6)
    assert found["energy_pointing"].chance == pytest.approx(1, abs=0.05)


def test_frames_are_judged_by_the_maps_own_sum():
    event = np.zeros(T, bool)
    event[3:6] = True
    found = scores(spot(slice(3, 6)), truth(event), "S4")
    assert found["frame_auc"].value == 1
    assert found["onset_error"].value == 0
    assert found["onset_error"].chance == 2  # of 3, 2, 1, 0, 1, 2, 3, 4
    assert found["frame_mass"].value == 1
    assert found["frame_mass"].chance == 3 / 8
    assert found["frame_spearman"].value is None


def test_a_class_without_the_event_has_no_frame_score():
    event = np.zeros(T, bool)
    event[3:6] = True
    found = scores(spot(), truth(event, present=False), "S4")
    assert found["frame_auc"].value is None
    assert found["frame_auc"].reason == "this class has no event"
    assert found["energy_pointing"].value is not None


def test_graded_truth_is_ranked_where_the_difference_is_always_there():
    rising = spot() * np.arange(1, T + 1, dtype=np.float32)[:, None, None]
    found = scores(rising, truth(), "S1-matched")
    assert found["frame_spearman"].value == pytest.approx(1)
    flat = scores(spot(), truth(), "S1-matched")["frame_spearman"]
    assert flat.value is None
    assert "equal" in flat.reason


def test_motion_alone_is_told_as_the_reason():
    nothing = truth(np.zeros(T, bool))
    found = scores(spot(), nothing, "S5")
    assert "motion alone" in found["energy_pointing"].reason
    assert all(s.value is None for s in found.values())


def test_a_map_without_evidence_is_not_nought():
    found = scores(-everywhere(), truth(), "S1-matched")
    assert found["energy_pointing"].value is None
    assert "nowhere speaks" in found["energy_pointing"].reason
    assert found["rank_accuracy"].value is not None


def test_a_map_of_no_numbers_is_told():
    found = scores(everywhere() * np.nan, truth(), "S1-matched")
    assert {s.value for s in found.values()} == {None}
    assert "finite" in found["energy_pointing"].reason


def test_a_refused_method_has_its_reason_everywhere():
    found = list(scoring.refused("evidence", "it mixes frames"))
    assert {s.reason for s in found} == {"it mixes frames"}
    assert {s.metric for s in found} >= {*scoring.IN_SPACE, *scoring.IN_EVENT}
