from dataclasses import replace

import numpy as np
import pytest

from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.optics import (
    HALO,
    Patches,
    add_objects,
    background,
    dark_field,
    object_patches,
)
from liverwort_gui.simulate.parameters import draw_field
from liverwort_gui.simulate.settings import Settings

FIELD = replace(draw_field(0, Settings()), um_per_px=0.2)


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
    drawn = picture(object_patches(point(z=depth), FIELD, 64, 64))
    assert drawn.sum() == pytest.approx(2.0, rel=1e-3)


def test_light_falls_where_the_sample_is():
    drawn = picture(object_patches(point(x=2.1, y=-1.1), FIELD, 64, 64))
    rows, columns = np.indices(drawn.shape)
    assert (columns * drawn).sum() / 2.0 == pytest.approx(31.5 + 10.5, abs=0.01)
    assert (rows * drawn).sum() / 2.0 == pytest.approx(31.5 - 5.5, abs=0.01)


def test_out_of_focus_is_wider_and_dimmer():
    peaks = [
        picture(object_patches(point(z=z), FIELD, 64, 64)).max() for z in (0, 1, 3, 7)
    ]
    assert peaks == sorted(peaks, reverse=True)
    assert peaks[0] > 5 * peaks[-1]


def test_what_lies_outside_the_picture_is_cut_off():
    assert picture(object_patches(point(x=50.0), FIELD, 64, 64)).max() == 0
    half = picture(object_patches(point(x=6.4), FIELD, 64, 64)).sum()
    assert half == pytest.approx(1.0, abs=0.3)


def test_dark_field_adds_light_and_a_faint_halo():
    scatter = object_patches(point(), FIELD, 64, 64)
    light = dark_field(scatter, 100.0)
    assert isinstance(light, Patches)
    assert light.pixels[0].sum() == pytest.approx(200 * (1 + HALO), rel=1e-3)


def test_background_has_its_gradient_its_vignette_and_its_dust():
    plain = replace(
        draw_field(0, Settings()),
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
    field = draw_field(5, Settings())
    whole = background(field, 501, 501)
    part = background(field, 101, 101, (20 * field.um_per_px, -50 * field.um_per_px))
    np.testing.assert_allclose(part, whole[150:251, 220:321], atol=0.02)


def lit(modality, cloud=None):
    """Return the empty field and a point in it, (64, 64) each."""
    field = replace(FIELD, modality=modality, gradient=0, vignette=0, gain=160.0)
    empty = background(field, 64, 64)
    scatter = object_patches(cloud or point(), field, 64, 64)
    return empty, add_objects(empty, [scatter], field)[0]


def test_phase_contrast_has_a_dark_core_and_a_bright_halo():
    empty, light = lit("phase contrast")
    change = light - empty
    assert change[31:33, 31:33].max() < -0.1 * empty.mean()
    ring = change[32, 36:40]
    assert (ring > 0).all()
    assert ring.max() > 0.003 * empty.mean()


def test_dic_is_light_on_one_side_and_dark_on_the_other():
    empty, light = lit("DIC")
    change = light - empty
    assert change[:32, :32].max() > 20
    assert change[32:, 32:].min() < -20
    assert change.sum() == pytest.approx(0, abs=5)


def test_bright_fields_are_brighter_and_their_dust_is_dark():
    speck = np.array([[0.0, 0.0, 0.5, 20.0]])
    plain = replace(FIELD, gradient=0.0, vignette=0.0)
    for modality in ("phase contrast", "DIC"):
        field = replace(plain, modality=modality)
        clean = background(replace(field, dust=np.empty((0, 4))), 65, 65)
        np.testing.assert_allclose(clean, 4 * plain.background, rtol=1e-4)
        dusty = background(replace(field, dust=speck), 65, 65)
        assert dusty[32, 32] < clean[32, 32] - 30


@pytest.mark.parametrize("modality", ["dark field", "phase contrast", "DIC"])
def test_light_is_never_below_nothing(modality):
    _, light = lit(modality, point(weight=100.0))
    assert light.min() >= 0
