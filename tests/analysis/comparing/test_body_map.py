"""Evidence in body coordinates."""

import numpy as np
import pytest

from liverwort_gui.analysis.comparing import body_map
from liverwort_gui.analysis.comparing.body_map import AXIS, UnitMaps
from liverwort_gui.tracking.body_frame import body_frames
from tests.analysis.comparing.made import swimming_clip

FOUR = np.repeat([0, 1], 4)
NAMES = tuple(f"v{n}" for n in range(8))
N = len(AXIS)


def spot_ahead(clip, ahead=5.0, right=0.0, side=32):
    """Return maps (T, side, side) with a spot at a place of the body frame."""
    frames = body_frames(clip)
    maps = np.zeros((len(clip.pixels), side, side), np.float32)
    rows, columns = np.indices((side, side)) * (128 / side) + 128 / side / 2 - 0.5
    for t, (x, y) in enumerate(frames.middle):
        cos, sin = np.cos(frames.heading[t]), np.sin(frames.heading[t])
        px = x + (ahead * cos - right * sin) / 0.25
        py = y + (ahead * sin + right * cos) / 0.25
        maps[t] = np.exp(-((columns - px) ** 2 + (rows - py) ** 2) / 72)
    return maps, frames


@pytest.mark.parametrize("angle", [0.3, 2.5, 4.0])
def test_a_place_of_the_body_stays_where_it_is_however_the_cell_swims(angle):
    clip = swimming_clip(angle)
    maps, frames = spot_ahead(clip, ahead=5.0, right=-3.0)
    found = body_map.clip_map(clip, maps, frames)
    row, column = np.unravel_index(np.nanargmax(found), found.shape)
    assert abs(AXIS[column] - 5.0) <= 1
    assert abs(AXIS[row] + 3.0) <= 1


def test_the_map_sums_to_the_part_of_the_decision_that_it_shows():
    clip = swimming_clip(0.3, speed=30.0)
    maps, frames = spot_ahead(clip)
    found = body_map.clip_map(clip, maps, frames)
    assert np.nansum(found) * body_map.STEP**2 == pytest.approx(
        float(maps.mean()), rel=0.03
    )


def test_what_lies_outside_the_clip_is_not_known():
    clip = swimming_clip(0.0, speed=20.0)  # 32 µm wide
    maps, frames = spot_ahead(clip)
    found = body_map.clip_map(clip, maps, frames)
    assert np.isnan(found[0]).all()  # 20 µm across
    assert np.isfinite(found[N // 2, N // 2])


def made_units(planted=1.0, seed=0):
    rng = np.random.default_rng(seed)
    maps = 0.05 * rng.normal(size=(8, N, N))
    maps[FOUR == 1, 18:23, 24:30] += planted
    return UnitMaps(maps, np.ones((8, N, N)), NAMES, FOUR)


def test_a_planted_difference_is_found_where_it_is():
    found = body_map.compared(made_units(), (8, 8), (1, 0))
    planted = np.zeros((N, N), bool)
    planted[18:23, 24:30] = True
    assert found.differs
    assert body_map.overlap(found.significant, planted) > 0.9
    assert found.floor == pytest.approx(2 / 70)
    assert found.p_least == pytest.approx(2 / 70)
    assert found.clusters[0].sign == 1
    assert found.clusters[0].centre == pytest.approx((6.5, 0.0), abs=1)
    assert found.left_out == (1, 0)
    np.testing.assert_allclose(found.difference, found.means[1] - found.means[0])


def test_the_curve_is_the_map_summed_across():
    found = body_map.compared(made_units(), (8, 8), (0, 0))
    np.testing.assert_allclose(found.curve_means, found.means.sum(axis=1))
    within = (found.along > 3.5) & (found.along < 9.5)
    assert (found.curve_p[within] <= 0.05).all()
    assert (found.curve_p[~within] > 0.05).all()
    low, high = found.curve_difference_ends
    assert (low[within] > 0).all()
    assert (low < found.curve_difference).all()
    assert (found.curve_difference < high).all()
    assert (found.curve_ends[0, 0] < found.curve_means[0]).all()


def test_places_that_few_clips_show_are_not_tested():
    units = made_units()
    units.seen[3, :, :4] = 0.4
    units.maps[3, :, :4] = np.nan
    found = body_map.compared(units, (8, 8), (0, 0))
    assert not found.tested[:, :4].any()
    assert found.tested[:, 4:].all()
    assert np.isnan(found.means[:, :, :4]).all()
    assert (found.p[:, :4] == 1).all()
    units.seen[:] = 0.0
    assert "shown by most" in body_map.compared(units, (8, 8), (0, 0)).reason


def test_bands_are_wider_for_fewer_units_and_missing_for_two():
    rng = np.random.default_rng(1)
    curves = rng.normal(size=(6, 50))
    groups = np.array([0, 0, 0, 0, 1, 1])
    means, ends = body_map.band(curves, groups)
    np.testing.assert_allclose(means[0], curves[:4].mean(axis=0))
    half = 3.182 * curves[:4].std(axis=0, ddof=1) / 2
    np.testing.assert_allclose(ends[0, 1] - means[0], half, rtol=0.01)
    assert np.isnan(ends[1]).all()
    assert np.isnan(body_map.difference_band(curves, groups)).all()
