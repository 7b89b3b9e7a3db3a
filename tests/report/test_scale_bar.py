import numpy as np
import pytest

from liverwort_gui.report.scale_bar import SHARE, bar_length, scale_bar


@pytest.mark.parametrize("um_per_px", [0.05, 0.11, 0.2, 0.33, 1.0, 7.3])
def test_bar_is_round_and_true_to_scale(with_clip, um_per_px):
    clip = with_clip(um_per_px=um_per_px).clip
    length, unit, px = bar_length(clip, side=512)
    assert unit == "µm"
    # 512 pixels show the 64 pixels of the clip.
    assert px * um_per_px * 64 / 512 == pytest.approx(length)
    assert 0.3 * SHARE * 512 <= px <= SHARE * 512 + 1e-6
    assert f"{length:.0e}"[0] in "125"


def test_without_a_pixel_size_the_bar_counts_pixels_of_the_video(with_clip):
    clip = with_clip(um_per_px=None).clip
    length, unit, px = bar_length(clip, side=512)
    assert unit == "px"
    assert px * 128 / 512 == pytest.approx(length)  # the box is 128 pixels wide


@pytest.mark.parametrize(("grey", "bar_grey"), [(20, 255), (200, 0)])
def test_bar_stands_out_from_its_background(with_clip, grey, bar_grey):
    background = np.full((1, 64, 64, 1), 255 - grey, np.float32)
    background[:, 40:] = grey
    clip = with_clip(background=background).clip
    picture = np.full((512, 512, 3), grey, np.uint8)
    stamped = picture.copy()
    scale_bar(clip, 512).stamp(stamped)
    _, _, px = bar_length(clip, 512)
    in_bar = (stamped[489] == bar_grey).all(axis=1)
    assert in_bar.sum() == pytest.approx(px, abs=2)
    np.testing.assert_array_equal(stamped[:400], picture[:400])
