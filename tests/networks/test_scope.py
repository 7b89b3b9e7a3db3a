import dataclasses

import numpy as np
import pytest

from liverwort_gui.networks.scope import measure, reasons_out_of_scope
from tests.explain.made import made_clip, made_following_clip

SCOPE = {
    "um_per_px": (0.18, 0.22),
    "polarity": (0.5, 1.0),
    "brightness": (15.0, 45.0),
    "cell_area": (0.5, 5.0),
}


def test_a_clip_like_the_training_clips_is_in_scope():
    traits = measure(made_clip())
    assert traits["cell_area"] == pytest.approx(100 * 80 / 64**2, rel=0.05)
    assert traits["polarity"] == pytest.approx(1.0)
    assert reasons_out_of_scope(traits, SCOPE) == ()


def test_a_dark_cell_on_a_bright_ground_is_not():
    clip = made_clip()
    inverted = dataclasses.replace(
        clip, pixels=255 - clip.pixels, background=255 - clip.background
    )
    reasons = reasons_out_of_scope(measure(inverted), SCOPE)
    assert [r.split(" is ")[0] for r in reasons] == [
        "The cell's contrast, -1 dark to 1 bright,",
        "The background brightness",
    ]


@pytest.mark.parametrize(
    ("um_per_px", "brightness", "alarms"),
    [
        (0.196, 24.0, 0),  # a hair below the range
        (0.205, 24.0, 0),
        (0.1931, 24.0, 0),  # within 2 % of its ends
        (0.208, 24.0, 0),
        (0.1929, 24.0, 1),
        (0.2082, 24.0, 1),
        (0.2, 45.2, 1),  # only the scale has this tolerance
    ],
)
def test_a_scale_a_hair_outside_the_training_range_is_no_alarm(
    um_per_px, brightness, alarms
):
    scope = {"um_per_px": (0.197, 0.204), "brightness": (15.5, 45.1)}
    traits = {"um_per_px": um_per_px, "brightness": brightness}
    assert len(reasons_out_of_scope(traits, scope)) == alarms


def test_unknown_pixel_size_is_a_reason():
    clip = dataclasses.replace(made_clip(), um_per_px=None)
    (reason,) = reasons_out_of_scope(measure(clip), SCOPE)
    assert reason.startswith("The pixel size is not known (training clips: 0.18")


def test_an_empty_box_has_no_cell():
    clip = made_clip()
    still = dataclasses.replace(clip, pixels=np.full_like(clip.pixels, 30))
    reasons = reasons_out_of_scope(measure(still), SCOPE)
    assert any("share of the picture that moves is 0 %" in r for r in reasons)
    assert any("contrast" in r and "not known" in r for r in reasons)


def test_a_box_that_follows_is_measured_against_each_frame_s_background():
    clip = made_following_clip()
    assert measure(clip)["cell_area"] == pytest.approx(100 * 80 / 64**2, rel=0.05)
    once = dataclasses.replace(
        clip, background=clip.background[:1], noise_sd=clip.noise_sd[:1]
    )
    assert measure(once)["cell_area"] > 1.1 * measure(clip)["cell_area"]


def test_no_scope_no_reasons():
    assert reasons_out_of_scope(measure(made_clip()), {}) == ()
