import math

import numpy as np
import pytest

from liverwort_gui.simulate import MODALITIES, Settings, scenario, simulate_clip
from liverwort_gui.simulate.geometry import PointCloud
from liverwort_gui.simulate.nuisances import NUISANCES, PATTERN_SPECKS, Filming
from liverwort_gui.simulate.optics import add_objects, background, object_patches
from liverwort_gui.simulate.parameters import draw_field
from liverwort_gui.simulate.scalars import auc

PLAIN = draw_field(3, Settings())


def changed(name, strength=1.0):
    return Filming(PLAIN, {name: strength}).field


def test_the_amounts_are_those_of_the_design():
    assert changed("gain").gain == pytest.approx(1.08 * PLAIN.gain)
    assert changed("gain").background == pytest.approx(1.08 * PLAIN.background)
    assert changed("pixel size").um_per_px == pytest.approx(1.05 * PLAIN.um_per_px)
    quality = 100 if PLAIN.jpeg is None else PLAIN.jpeg
    assert changed("jpeg").jpeg == quality - 20
    assert abs(changed("focus").focus) == pytest.approx(abs(PLAIN.focus) + 0.6)
    turn = changed("gradient").gradient_angle - PLAIN.gradient_angle
    assert turn == pytest.approx(math.pi)


@pytest.mark.parametrize("modality", MODALITIES)
def test_more_gain_makes_everything_brighter_in_every_modality(modality):
    plain = draw_field(3, Settings(), modality=modality)
    point = PointCloud(*[np.zeros((1, 1))] * 3, np.array([2.0]))
    dark, light = (
        add_objects(background(f, 64, 64), [object_patches(point, f, 64, 64)], f)
        for f in (plain, Filming(plain, {"gain": 1.0}).field)
    )
    np.testing.assert_allclose(light, 1.08 * dark, rtol=1e-3)


@pytest.mark.parametrize("name", NUISANCES)
def test_a_nuisance_of_no_strength_changes_hardly_anything(name):
    none, half, full = (
        background(changed(name, strength), 256, 256).astype(float)
        for strength in (0.0, 0.5, 1.0)
    )
    np.testing.assert_allclose(none, background(PLAIN, 256, 256))
    if name in ("gain", "gradient", "dust"):
        assert 0 < np.abs(half - none).mean() < np.abs(full - none).mean() * 2


def test_every_clip_area_shows_the_same_specks():
    field = changed("dust")
    side = 256 * field.um_per_px
    inside = np.abs(field.dust[:, :2]).max(axis=1) < field.side / 2
    share = inside.sum() * (side / field.side) ** 2
    assert share == pytest.approx(PATTERN_SPECKS, rel=0.2)
    wrapped = np.round(field.dust[:, :2] % side, 6)
    assert len(np.unique(wrapped, axis=0)) == PATTERN_SPECKS
    other = Filming(draw_field(4, Settings()), {"dust": 1.0}).field
    # in pixels, the specks of another video lie at the same places
    places = [
        np.unique(np.round(f.dust[:, :2] / f.um_per_px % 256, 3), axis=0)
        for f in (field, other)
    ]
    np.testing.assert_allclose(*places)


def test_the_mutant_has_what_the_scenario_plants_and_a_flip_takes_it_back():
    kind = scenario("S7a", 2.0)
    assert Filming.of(PLAIN, kind, 0, frozenset()).amounts == {}
    assert Filming.of(PLAIN, kind, 1, frozenset()).amounts == {"gain": 2.0}
    assert Filming.of(PLAIN, kind, 1, {"gain"}).amounts == {}
    assert Filming.of(PLAIN, kind, 0, {"gain", "focus"}).amounts == {
        "gain": 2.0,
        "focus": 1.0,
    }
    assert Filming.of(PLAIN, kind, 1, {"focus"}).twin(kind).amounts == {"focus": 1.0}


def level(clip):
    return clip.background.mean()


def slope(clip):
    return clip.background[:, :64].mean() - clip.background[:, -64:].mean()


def blocks(clip):
    """Return how much stronger steps are at the edges of JPEG's blocks."""
    steps = np.abs(np.diff(clip.pixels.astype(float), axis=2))
    return steps[:, :, 7::8].mean() / steps[:, :, 3::8].mean()


@pytest.mark.parametrize(
    ("name", "measure"), [("a", level), ("b", slope), ("d", blocks)]
)
def test_one_number_tells_the_classes_of_a_confounded_scenario(name, measure):
    labels = np.arange(24) % 2
    values = [
        measure(simulate_clip(f"S7{name}", label, 9000 + video, 0, frames=1))
        for video, label in enumerate(labels)
    ]
    assert auc(np.array(values), labels) > 0.95
    null = [
        measure(simulate_clip("S0", label, 9000 + video, 0, frames=1))
        for video, label in enumerate(labels)
    ]
    assert 0.2 < auc(np.array(null), labels) < 0.8
