import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.simulate import Settings, as_clip, fit, simulate_clip


def arrays(values, modality="dark field", label=0):
    """Return a simulated sperm as arrays, with its scale and frame rate."""
    settings = Settings.of(
        {
            "bystander_chance": 0,
            "scatter_cv": 0,
            "lossless_share": 1,
            "gradient_most": 0,
            "vignette_most": 0,
            **values,
        }
    )
    made = simulate_clip("S1", label, 3, 4, settings=settings, modality=modality)
    clip = as_clip(made, video_seed=3, clip_seed=4)
    shown = (clip.pixels[..., 0], clip.background[0, ..., 0], clip.noise_sd[0, ..., 0])
    return shown, {"um_per_px": made.um_per_px, "fps": made.fps}


@pytest.mark.parametrize(("gain", "beat"), [(100.0, 14.0), (300.0, 30.0)])
def test_what_was_planted_is_found_again(gain, beat):
    planted = {
        "gain_least": gain,
        "gain_most": gain,
        "background_least": 25,
        "background_most": 25,
        "beat_frequency": beat,
        "frame_rate": 120,
    }
    shown, scale = arrays(planted)
    found = fit(*shown, **scale)
    assert found["pixel_size"] == scale["um_per_px"]
    assert found["frame_rate"] == 120
    assert np.mean(found.span("gain")) == pytest.approx(gain, rel=0.25)  # of one sperm
    assert np.mean(found.span("background")) == pytest.approx(25, rel=0.05)
    assert found["beat_frequency"] == pytest.approx(beat, rel=0.25)
    light = np.mean(found.span("background"))
    variance = np.mean(found.span("read_noise")) ** 2
    variance += light * np.mean(found.span("shot_noise"))
    assert variance == pytest.approx(np.median(shown[2]) ** 2, rel=0.1)


def test_the_length_of_a_flagellum_is_the_users_or_left_out():
    shown, scale = arrays({})
    assert fit(*shown, **scale, flagellum_length=28)["flagellum_length"] == 28
    assert "flagellum_length" not in dict(fit(*shown, **scale).changed)


def test_a_bright_field_is_fitted_as_one():
    planted = {"background_least": 30, "background_most": 30}
    shown, scale = arrays(planted, "phase contrast")
    found = fit(*shown, **scale, modality="phase contrast")
    assert np.mean(found.span("background")) == pytest.approx(30, rel=0.05)
    with pytest.raises(SimulationError, match="too bright for dark field"):
        fit(*shown, **scale)


def test_a_box_without_a_sperm_is_refused():
    (pixels, background, noise), scale = arrays({})
    rng = np.random.default_rng(0)
    empty = np.uint8(rng.normal(background, noise, pixels.shape))
    with pytest.raises(SimulationError, match="No sperm stands out"):
        fit(empty, background, noise, **scale)


def test_a_scale_out_of_range_is_refused_with_its_unit():
    shown, scale = arrays({})
    with pytest.raises(SimulationError, match=r"pixel_size cannot be 3.*µm/px"):
        fit(*shown, **{**scale, "um_per_px": 3})


def test_short_clips_show_no_beat():
    (pixels, background, noise), scale = arrays({})
    found = fit(pixels[:4], background, noise, **scale)
    assert "beat_frequency" not in dict(found.changed)
