from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.simulate.geometry import (
    BODY_SAMPLES,
    REFERENCE_PX,
    STEP,
    sperm,
    walled_cell,
)
from liverwort_gui.simulate.parameters import draw_cell
from liverwort_gui.simulate.settings import Settings


@pytest.fixture
def cell():
    drawn = draw_cell(np.random.default_rng(1), Settings())
    return replace(drawn, lengths=(20.0, 20.0))


def test_a_flagellum_keeps_its_length_while_it_beats(cell):
    cloud = sperm(cell, 16, 100.0, 8)
    first = slice(BODY_SAMPLES, BODY_SAMPLES + round(20 / STEP))
    steps = [np.diff(axis[:, first], axis=1) for axis in (cloud.x, cloud.y, cloud.z)]
    lengths = np.sqrt(sum(step**2 for step in steps)).sum(axis=1)
    np.testing.assert_allclose(lengths, 20, atol=2 * STEP)
    assert np.ptp(cloud.y[:, first.stop - 1]) > 1  # micrometres, the tip moves


def test_scatter_is_proportional_to_length(cell):
    per_um = cell.scatter * cell.flagellum_scatter / REFERENCE_PX
    long = sperm(cell, 1, 100.0, 0).weight.sum()
    short = sperm(replace(cell, lengths=(20.0, 9.0)), 1, 100.0, 0).weight.sum()
    assert long - short == pytest.approx(11 * per_um)


def test_a_short_flagellum_is_the_beginning_of_a_long_one(cell):
    long = sperm(cell, 4, 100.0, 2)
    short = sperm(replace(cell, lengths=(20.0, 9.0)), 4, 100.0, 2)
    np.testing.assert_array_equal(short.x, long.x[:, : short.x.shape[1]])
    np.testing.assert_array_equal(short.z, long.z[:, : short.z.shape[1]])


def test_the_cell_passes_the_origin_at_the_anchor_with_its_speed(cell):
    steady = replace(cell, heading=0.0, heading_noise=0.0)
    body = slice(0, BODY_SAMPLES)
    x = sperm(steady, 33, 100.0, 16).x[:, body].mean(axis=1)
    assert x[16] == pytest.approx(0, abs=0.1)
    assert x[32] - x[0] == pytest.approx(steady.speed * 0.32, abs=0.2)


def test_fewer_frames_of_the_same_span_show_the_same_beat(cell):
    steady = replace(cell, heading_noise=0.0)
    fine, coarse = sperm(steady, 32, 100.0, 16), sperm(steady, 8, 25.0, 4)
    np.testing.assert_allclose(coarse.x, fine.x[::4], atol=1e-9)


def test_a_walled_cell_has_a_round_still_wall_and_a_moving_content():
    cloud = walled_cell(np.random.default_rng(0), 8, 100.0, scatter=1.0)
    distance = np.hypot(cloud.x, cloud.y)
    still = np.ptp(cloud.x, axis=0) == 0
    assert 3 < distance[0, still].min() < distance[0, still].max() < 7
    assert distance[0, ~still].max() < distance[0, still].mean()
