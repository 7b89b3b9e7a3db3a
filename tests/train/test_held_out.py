import numpy as np
import pytest

from liverwort_gui.train.held_out import Measured, scores, trait_ranges


def measured(**traits):
    labels = np.array([0, 1] * 50)
    decisions = np.where(labels == 1, 2.0, -2.0)
    decisions[:10] *= -1
    return Measured(
        decisions=decisions,
        reference_decisions=np.zeros(100),
        labels=labels,
        videos=np.array([f"video-{i // 10}" for i in range(100)]),
        traits={name: np.asarray(values) for name, values in traits.items()},
    )


def test_scores_count_clips_and_videos_and_give_the_interval():
    found = scores(measured(), ("wild type", "mutant"))
    assert (found["clips"], found["videos"], found["right"]) == (100, 10, 90)
    assert found["accuracy_by_class"] == {"wild type": 0.9, "mutant": 0.9}
    assert found["wilson_95"] == pytest.approx([0.8256, 0.9448], abs=1e-3)
    assert found["background_auc"] == 0.5


def test_a_range_holds_nearly_all_clips_and_a_margin():
    low, high = trait_ranges(measured(brightness=np.linspace(20, 30, 100)))[
        "brightness"
    ]
    assert (low, high) == pytest.approx((19.05, 30.95), abs=0.02)


def test_the_range_of_a_size_stays_above_zero():
    low, high = trait_ranges(measured(cell_area=np.linspace(0.06, 1, 100)))["cell_area"]
    assert low == pytest.approx(0.03, abs=0.005)
    assert high > 1


def test_clips_without_a_cell_do_not_widen_a_range():
    values = np.linspace(0.4, 0.9, 100)
    values[3] = np.nan
    low, high = trait_ranges(measured(sharpness=values))["sharpness"]
    assert 0.3 < low < 0.41
    assert high < 1
