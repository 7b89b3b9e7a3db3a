import numpy as np
import pytest

from liverwort_gui.media.clips import pixel_hash
from liverwort_gui.simulate import Settings, as_clip, simulate_clip

SMALL = {"size": 96, "frames": 8, "fps": 25.0}


def recorded(video_seed=3, clip_seed=4, **asked):
    made = simulate_clip("S4", 1, video_seed, clip_seed, **{**SMALL, **asked})
    return made, as_clip(made, video_seed=video_seed, clip_seed=clip_seed)


def test_a_clip_is_as_a_video_would_give_it():
    made, clip = recorded()
    assert clip.pixels.shape == (8, 96, 96, 1)
    np.testing.assert_array_equal(clip.pixels[..., 0], made.pixels)
    assert clip.background.shape == clip.noise_sd.shape == (1, 96, 96, 1)
    assert clip.background.dtype == clip.noise_sd.dtype == np.float32
    np.testing.assert_array_equal(clip.background, np.rint(clip.background))
    np.testing.assert_allclose(clip.background[0, ..., 0], made.background, atol=0.5)
    assert (clip.start, clip.box.size, clip.scale) == (0, 96, 1.0)
    assert clip.um_per_px == made.um_per_px == clip.video.um_per_px
    np.testing.assert_allclose(np.diff(clip.times), 0.04)


def test_its_identity_is_that_of_its_pixels_and_of_its_seeds():
    _, clip = recorded()
    _, again = recorded()
    assert clip.sha256 == pixel_hash(clip.pixels) == again.sha256
    assert clip.video.sha256 == again.video.sha256
    _, sibling = recorded(clip_seed=5)
    assert sibling.sha256 != clip.sha256
    assert sibling.video.path != clip.video.path
    assert "S4 video 3 clip 4" in clip.video.path


@pytest.mark.parametrize("lossless", [0.0, 1.0])
def test_its_noise_is_what_is_left_in_the_frames(lossless):
    settings = Settings.of({"lossless_share": lossless})
    _, clip = recorded(settings=settings, frames=32, fps=100.0)
    residue = clip.pixels - clip.background
    calm = np.abs(residue).max(axis=0, keepdims=True) < 20
    over_time = residue.std(axis=0, keepdims=True)[calm]
    assert clip.noise_sd[calm].mean() == pytest.approx(over_time.mean(), rel=0.15)
