import itertools

import numpy as np
import pytest

from liverwort_gui.errors import SimulationError
from liverwort_gui.records import CLIP_FRAMES
from liverwort_gui.simulate import Settings, eight_scalars, scenario, simulate_clip
from liverwort_gui.simulate.films import draw_frames, film_truth, plan_film
from liverwort_gui.simulate.geometry import BODY_SAMPLES

MATCHED = scenario("S1-matched")


@pytest.fixture(scope="module")
def film():
    return plan_film(MATCHED, 1, 7, 9)


def test_boxes_lie_in_the_field_and_do_not_overlap(film):
    assert film.side >= 1024
    assert len(film.cells) == 9
    assert all(cell.box.fits(film.side, film.side) for cell in film.cells)
    for a, b in itertools.combinations([cell.box for cell in film.cells], 2):
        assert abs(a.x - b.x) >= a.size or abs(a.y - b.y) >= a.size


@pytest.mark.parametrize("seed", range(4))
def test_each_box_shows_its_own_sperm_and_no_other(seed):
    film = plan_film(MATCHED, seed % 2, seed, 9)
    um = film.field.um_per_px
    for shown in film.cells:
        clip = slice(shown.start, shown.start + CLIP_FRAMES)
        for cell in film.cells:
            # pixels of the shown box, from its middle
            dx = (cell.box.x - shown.box.x) + cell.clouds[0].x[clip] / um
            dy = (cell.box.y - shown.box.y) + cell.clouds[0].y[clip] / um
            inside = (abs(dx) <= 128) & (abs(dy) <= 128)
            if cell is shown:
                assert inside.mean() > 0.7
            else:
                assert not inside.any()


def test_films_have_twins(film):
    twin = plan_film(MATCHED, 0, 7, 9)
    assert [c.box for c in twin.cells] == [c.box for c in film.cells]
    assert [c.start for c in twin.cells] == [c.start for c in film.cells]
    for one, other in zip(film.cells, twin.cells, strict=True):
        np.testing.assert_array_equal(one.clouds[0].weight, other.twins[0].weight)


def test_bystanders_are_as_frequent_as_in_clips():
    films = [plan_film(MATCHED, 0, seed, 16) for seed in range(8)]
    with_bystander = [len(cell.clouds) > 1 for film in films for cell in film.cells]
    assert 0.04 < np.mean(with_bystander) < 0.17


def test_a_box_of_a_film_looks_like_a_clip():
    film = plan_film(MATCHED, 0, 1, 4, session_seed=3)
    frames = np.stack(list(draw_frames(film)))
    assert frames.shape == (64, 1024, 1024)
    boxes = []
    for cell in film.cells:
        x, y, size = cell.box.x, cell.box.y, cell.box.size
        clip = slice(cell.start, cell.start + CLIP_FRAMES)
        boxes.append(eight_scalars(frames[clip, y : y + size, x : x + size]))
    clips = [
        eight_scalars(simulate_clip("S1-matched", 0, 3, n, frames=8, fps=25.0).pixels)
        for n in range(8)
    ]
    # the camera's JPEG comes later in films; it hardly moves these
    ratio = np.mean(boxes, axis=0) / np.mean(clips, axis=0)
    mean, sd, high, higher, _, _, median, _ = ratio
    np.testing.assert_allclose([mean, high, median], 1, atol=0.25)
    np.testing.assert_allclose([sd, higher], 1, atol=0.5)


def test_the_truth_of_a_box_shows_where_its_twin_differs(film):
    truth, visible = film_truth(film, film.cells[0])
    assert truth.mask.shape == (CLIP_FRAMES, 256, 256)
    assert 0 < truth.mask.mean() < 0.02
    assert truth.frame_truth.min() > 0
    assert 0.7 < visible <= 1


def test_too_many_clips_for_a_field_are_refused():
    with pytest.raises(SimulationError, match="fewer clips"):
        plan_film(MATCHED, 0, 0, 9, side=640)
    with pytest.raises(SimulationError, match="31 frames"):
        plan_film(MATCHED, 0, 0, 1, frames=31)


def test_films_that_differ_in_motion_have_twins_but_no_frame_tells_them_apart():
    film = plan_film(scenario("S5"), 1, 7, 1)
    (cell,) = film.cells
    assert (cell.clouds[0].x != cell.twins[0].x).any()
    truth, _ = film_truth(film, cell)
    assert not truth.mask.any()
    assert truth.frame_truth.max() == 0


def test_films_of_one_session_share_its_light_unless_each_has_its_own():
    null, own = (
        [plan_film(scenario(name), 0, seed, 1, session_seed=3).field for seed in (1, 2)]
        for name in ("S0", "S8")
    )
    assert null[0].gain == null[1].gain
    assert own[0].gain != own[1].gain
    assert own[0].read_noise != own[1].read_noise


def test_sperm_cross_where_the_film_says():
    film = plan_film(scenario("S0"), 0, 5, 4, crossing=True)
    assert len(film.cells) == 4
    assert [(i, j) for i, j, _ in film.crossings] == [(0, 2), (1, 3)]
    um = film.field.um_per_px
    for i, j, frame in film.crossings:
        near, before, after = (
            _apart(film.cells[i], film.cells[j], t, um)
            for t in (frame, frame - 8, frame + 8)
        )
        assert near < 2  # pixels
        assert min(before, after) > 8
    assert all(cell.box.fits(film.side, film.side) for cell in film.cells)


def _apart(one, other, frame, um_per_px):
    """Return the distance between two bodies in a frame, pixels of the film."""
    (ax, ay), (bx, by) = (
        (
            cell.box.x + cell.clouds[0].x[frame, :BODY_SAMPLES].mean() / um_per_px,
            cell.box.y + cell.clouds[0].y[frame, :BODY_SAMPLES].mean() / um_per_px,
        )
        for cell in (one, other)
    )
    return np.hypot(ax - bx, ay - by)


def test_films_without_crossings_are_as_they_were():
    plain = plan_film(MATCHED, 0, 7, 3)
    assert plain.crossings == ()


def test_settings_and_modality_reach_the_film():
    settings = Settings.of({"pixel_size": 0.25, "frame_rate": 50})
    film = plan_film(
        MATCHED, 0, 7, 1, settings=settings, modality="DIC", frames=32, side=256
    )
    assert 0.245 <= film.field.um_per_px <= 0.255
    assert film.fps == 50
    frame = next(draw_frames(film))
    assert 70 < np.median(frame) < 150  # a bright field


def test_a_confounded_film_has_its_nuisance_and_its_truth():
    wild, mutant = (
        plan_film(scenario("S7a"), label, 7, 1, frames=32, side=256) for label in (0, 1)
    )
    ratio = mutant.field.background / wild.field.background
    assert ratio == pytest.approx(1.08)
    truth, _ = film_truth(mutant, mutant.cells[0])
    assert truth.mask.any()
    assert truth.event.all()
    assert not truth.present


def test_an_event_of_a_film_lies_in_the_clip():
    film = plan_film(scenario("S4"), 1, 7, 2)
    for cell in film.cells:
        truth, _ = film_truth(film, cell)
        assert 8 <= truth.event.sum() <= 12
        np.testing.assert_array_equal(truth.mask.any(axis=(1, 2)), truth.event)
        shown = cell.clouds[0].weight[:, -1] > 0  # a grain of the cytoplasm
        clip = slice(cell.start, cell.start + CLIP_FRAMES)
        np.testing.assert_array_equal(shown[clip], truth.event)
        assert shown.sum() == truth.event.sum()  # none outside


def test_a_film_can_be_exposed_for_long():
    sharp, long = (
        plan_film(
            MATCHED,
            0,
            7,
            1,
            settings=Settings.of({"exposure": ms}),
            frames=32,
            side=256,
        )
        for ms in (0, 10)
    )
    frames = [next(draw_frames(film)).astype(int) for film in (sharp, long)]
    assert np.abs(frames[0] - frames[1]).max() > 20
    assert frames[1].mean() == pytest.approx(frames[0].mean(), rel=0.02)
