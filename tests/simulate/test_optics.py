from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.optics import (
    HALO,
    Patches,
    background,
    dark_field,
    object_patches,
)
from liverwort_gui.simulate.parameters import draw_field


def point(x=0.0, y=0.0, z=0.0, weight=2.0, frames=3):
    """One scattering sample, still, micrometres from the middle of the picture."""
    at = [np.full((frames, 1), value) for value in (x, y, z)]
    return PointCloud(*at, np.array([weight]))


def picture(patches, side=64, t=0):
    frame = np.zeros((side, side), np.float32)
    patches.add_to(frame, t)
    return frame


@pytest.mark.parametrize("depth", [0.0, 1.0, 3.0, -7.0])
def test_light_is_conserved_at_any_depth(depth):
    drawn = picture(object_patches(point(z=depth), 0.2, 64, 64))
    assert drawn.sum() == pytest.approx(2.0, rel=1e-3)


def test_light_falls_where_the_sample_is():
    drawn = picture(object_patches(point(x=2.1, y=-1.1), 0.2, 64, 64))
    rows, columns = np.indices(drawn.shape)
    assert (columns * drawn).sum() / 2.0 == pytest.approx(31.5 + 10.5, abs=0.01)
    assert (rows * drawn).sum() / 2.0 == pytest.approx(31.5 - 5.5, abs=0.01)


def test_out_of_focus_is_wider_and_dimmer():
    peaks = [
        picture(object_patches(point(z=z), 0.2, 64, 64)).max() for z in (0, 1, 3, 7)
    ]
    assert peaks == sorted(peaks, reverse=True)
    assert peaks[0] > 5 * peaks[-1]


def test_what_lies_outside_the_picture_is_cut_off():
    assert picture(object_patches(point(x=50.0), 0.2, 64, 64)).max() == 0
    half = picture(object_patches(point(x=6.4), 0.2, 64, 64)).sum()
    assert half == pytest.approx(1.0, abs=0.3)


def test_dark_field_adds_light_and_a_faint_halo():
    scatter = object_patches(point(), 0.2, 64, 64)
    light = dark_field(scatter, 100.0)
    assert isinstance(light, Patches)
    assert light.pixels[0].sum() == pytest.approx(200 * (1 + HALO), rel=1e-3)


def test_background_has_its_gradient_its_vignette_and_its_dust():
    plain = replace(
        draw_field(0),
        background=30.0,
        gradient=0.0,
        vignette=0.0,
        dust=np.empty((0, 4)),
    )
    np.testing.assert_allclose(background(plain, 32, 16), 30)
    assert background(plain, 32, 16).shape == (16, 32)
    side = round(plain.side / plain.um_per_px)
    sloped = background(replace(plain, gradient=0.3, gradient_angle=0.0), side, side)
    assert sloped[5, -1] == pytest.approx(30 * 1.3, rel=0.01)
    assert sloped[5, 0] == pytest.approx(30 * 0.7, rel=0.01)
    dark_corners = background(replace(plain, vignette=0.2), side, side)
    assert dark_corners[0, 0] == pytest.approx(30 * 0.8, rel=0.01)
    speck = np.array([[2.0, -2.0, 0.5, 25.0]])
    dusty = background(replace(plain, dust=speck), 65, 65)
    row, column = np.unravel_index(dusty.argmax(), dusty.shape)
    assert (row - 32, column - 32) == (-10, 10)
    assert dusty.max() == pytest.approx(55, abs=1)


def test_a_part_of_the_field_is_cut_from_the_whole():
    field = draw_field(5)
    whole = background(field, 501, 501)
    part = background(field, 101, 101, (20 * field.um_per_px, -50 * field.um_per_px))
    np.testing.assert_allclose(part, whole[150:251, 220:321], atol=0.02)
