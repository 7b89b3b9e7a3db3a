"""The cell's own frame of reference."""

from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui import simulate
from liverwort_gui.simulate.geometry import sperm
from liverwort_gui.simulate.scene import draw_scene
from liverwort_gui.simulate.settings import Settings
from liverwort_gui.tracking.body_frame import body_frames
from tests.analysis.comparing.made import swimming_clip


def off(heading, angle):
    """Return how far headings are from an angle, degrees."""
    return np.degrees(np.abs((heading - angle + np.pi) % (2 * np.pi) - np.pi))


@pytest.mark.parametrize("angle", [0.0, 2.0, 3.1, 4.4, 5.9])
def test_it_heads_where_it_swims_and_not_the_other_way(angle):
    found = body_frames(swimming_clip(angle))
    assert found.reason == ""
    assert found.seen.all()
    assert off(found.heading, angle).max() < 4
    assert found.body_length == pytest.approx(9, abs=0.8)
    assert found.area == pytest.approx(9 * 2, rel=0.7)  # the blur makes it wider


def test_the_heading_has_no_jumps():
    found = body_frames(swimming_clip(np.pi))
    assert np.abs(np.diff(found.heading)).max() < 0.2


def test_the_middle_is_that_of_the_bright_body():
    clip = swimming_clip(0.7)
    found = body_frames(clip)
    times = (np.arange(24) - 12) / 100
    way = times[:, None] * 60 * np.array([np.cos(0.7), np.sin(0.7)]) / 0.25 + 64
    assert np.hypot(*(found.middle - way).T).max() * 0.25 < 0.3


def test_the_path_is_that_in_the_field_though_the_box_follows():
    still, following = (
        body_frames(swimming_clip(0.7, follows=follows)) for follows in (False, True)
    )
    steps = [np.diff(found.path, axis=0) for found in (still, following)]
    np.testing.assert_allclose(*steps, atol=0.15)
    assert np.hypot(*(still.path[-1] - still.path[0])) == pytest.approx(13.8, abs=0.3)
    assert off(following.heading, 0.7).max() < 5


def test_a_cell_that_hardly_swims_shows_no_front():
    found = body_frames(swimming_clip(speed=4.0))
    assert "hardly swims" in found.reason
    assert np.isnan(found.heading).all()
    assert found.body_length == pytest.approx(9, abs=0.8)


def test_a_round_body_heads_where_its_path_leads():
    found = body_frames(swimming_clip(1.0, length=4.0, width=4.0))
    assert found.reason == ""
    assert np.median(off(found.heading, 1.0)) < 8


def test_a_body_across_its_path_is_not_trusted():
    clip = swimming_clip(0.0, length=2.0, width=9.0)
    assert "does not point" in body_frames(clip).reason


def test_without_a_pixel_size_or_a_cell_there_is_no_frame():
    clip = swimming_clip()
    assert "pixel size" in body_frames(replace(clip, um_per_px=None)).reason
    empty = replace(clip, pixels=np.full_like(clip.pixels, 30))
    found = body_frames(empty)
    assert "not seen" in found.reason
    assert not found.seen.any()


def test_a_step_of_one_grey_level_is_no_cell():
    """Strong compression leaves no noise, and plains that differ by one level."""
    clip = swimming_clip(0.7)
    pixels = np.where(clip.pixels < 60, 30, clip.pixels)
    pixels[:, 90:] = np.maximum(pixels[:, 90:], 31)
    found = body_frames(replace(clip, pixels=pixels.astype(np.uint8)))
    assert off(found.heading, 0.7).max() < 4
    assert found.area < 40


def test_a_neighbour_at_the_border_is_not_the_cell():
    clip = swimming_clip(0.0)
    pixels = clip.pixels.copy()
    pixels[:, 108:117, 4:40] = 160  # as bright and large, and standing still
    found = body_frames(replace(clip, pixels=pixels))
    assert off(found.heading, 0.0).max() < 4


def test_simulated_sperm_are_where_the_simulator_put_them():
    for seed in (1, 2):
        made = simulate.simulate_clip("S0", 0, 900_000 + seed, seed, frames=16, fps=50)
        clip = simulate.as_clip(made, video_seed=900_000 + seed, clip_seed=seed)
        found = body_frames(clip)
        kind = simulate.scenario("S0")
        rng = np.random.default_rng([900_000 + seed, seed, 1])
        cell = draw_scene(rng, Settings().over(kind.preset)).cell
        cloud = sperm(cell, 16, 50.0, anchor=8)
        ways = np.stack([cloud.x[:, :96].mean(axis=1), cloud.y[:, :96].mean(axis=1)])
        step = np.gradient(ways, axis=1)
        heading = np.arctan2(step[1].mean(), step[0].mean())
        assert found.reason == ""
        assert np.median(off(found.heading, heading)) < 20
