"""A box that follows a simulated sperm, past a landmark that stands in the field."""

from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from liverwort_gui import analysis, media, networks
from liverwort_gui.explain import explain
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, Box, Crop, Result
from liverwort_gui.simulate import scenario
from liverwort_gui.simulate.film_file import open_film_file
from liverwort_gui.simulate.films import draw_frames, plan_film
from liverwort_gui.simulate.geometry import BODY_SAMPLES

SIDE = 640  # pixels, of the film
SEED = 4  # of a sperm that swims some 60 pixels while the clip lasts
BESIDE = (75, 60)  # pixels from the middle of the path to the landmark
HALF = (CLIP_SIZE - 1) / 2


@dataclass(frozen=True, eq=False)
class Filmed:
    """A film of one sperm, and where all is.

    Attributes:
        path: of the film.
        landmark: (SIDE, SIDE) float32, grey levels, bright bow that never moves.
        following: the crop with the sperm always in its middle.
        still: the crop with the sperm in its middle half-way.
    """

    path: Path
    landmark: np.ndarray
    following: Crop
    still: Crop


@pytest.fixture(scope="module")
def filmed(tmp_path_factory) -> Filmed:
    film = plan_film(scenario("S1-matched"), 1, SEED, 1, side=SIDE)
    (cell,) = film.cells
    sperm, clip = cell.clouds[0], slice(cell.start, cell.start + CLIP_FRAMES)
    per_um = 1 / film.field.um_per_px
    x, y = (
        corner + per_um * places[clip, :BODY_SAMPLES].mean(axis=1)
        for corner, places in ((cell.box.x, sperm.x), (cell.box.y, sperm.y))
    )  # (T,) each, top left corner of a box with the body in its middle
    corners = tuple((round(a), round(b)) for a, b in np.stack([x, y], 1).tolist())
    middle = corners[CLIP_FRAMES // 2]
    bow = np.zeros((SIDE, SIDE), np.float32)
    centre = [int(c + HALF + beside) for c, beside in zip(middle, BESIDE, strict=True)]
    cv2.ellipse(bow, centre, (30, 14), 20, 0, 200, 120.0, 3)
    bow = cv2.GaussianBlur(bow, (0, 0), 1.0)
    path = tmp_path_factory.mktemp("films") / "film.avi"
    with open_film_file(path, SIDE, film.fps, jpeg=None) as file:
        for frame in draw_frames(film):
            file.add(np.clip(np.rint(frame + bow), 0, 255).astype(np.uint8))
    following = Crop(cell.start, corners)
    return Filmed(path, bow, following, Crop.still(Box(*middle), cell.start))


@pytest.fixture(scope="module")
def results(filmed) -> tuple[Result, Result]:
    """Of the box that follows, and of the one that stands still."""
    crops = (filmed.following, filmed.still)
    asked = analysis.Request(str(filmed.path), crops, um_per_px=0.2, device="cpu")
    following, still = run_inline(analysis.analyze(asked))
    return following, still


def distances(result: Result) -> np.ndarray:
    """Return how far the sperm is from the clip's middle, (T,) pixels."""
    light = result.clip.pixels - result.clip.background
    light = np.where(light > 6 * result.clip.noise_sd, light, 0)[..., 0]
    places = np.indices(light.shape[1:]) - HALF  # (2, S, S)
    light = light * (np.hypot(*places) < 100)
    centres = np.einsum("tyx,cyx->tc", light, places) / light.sum(axis=(1, 2))[:, None]
    return np.hypot(*centres.T)


def test_the_clip_stays_centred_on_the_cell(results):
    following, still = (distances(result) for result in results)
    assert np.median(following) < 3
    assert following.max() < 10
    assert still.max() > 25


def test_the_background_is_the_fields_where_the_box_is(filmed, results):
    with media.open_video(filmed.path) as reader:
        field = media.field_background(reader)
    clip = results[0].clip
    assert len(set(filmed.following.corners)) > CLIP_FRAMES / 2
    for t, (x, y) in enumerate(filmed.following.corners):
        there = slice(y, y + CLIP_SIZE), slice(x, x + CLIP_SIZE)
        np.testing.assert_array_equal(clip.background[t], field.image[there])
        np.testing.assert_array_equal(clip.noise_sd[t], field.noise_sd[there])


def test_the_sums_are_exact(results):
    for result in results:
        told = result.explanation
        mean = told.frame_evidence.mean(dtype=np.float64)
        maps = told.maps.mean(dtype=np.float64) + told.delta_b
        beyond = (told.maps.astype(np.float64) - told.reference).mean()
        assert abs(mean - told.decision) <= 1e-4
        assert abs(maps - told.decision) <= 1e-4
        assert abs(beyond + told.reference_decision - told.decision) <= 1e-4


def test_what_stands_in_the_field_is_no_evidence(filmed, results):
    clip, told = results[0].clip, results[0].explanation
    side = told.maps.shape[1]
    blocks = (side, CLIP_SIZE // side, side, CLIP_SIZE // side)
    there = [np.s_[y : y + CLIP_SIZE, x : x + CLIP_SIZE] for x, y in clip.crop.corners]
    on_landmark = np.stack(
        [(filmed.landmark[t] > 5).reshape(blocks).any(axis=(1, 3)) for t in there]
    )  # (T, h, w)
    assert (on_landmark[0] != on_landmark[-1]).any()
    cut_once = replace(clip, background=clip.background[:1], noise_sd=clip.noise_sd[:1])
    smeared = explain(cut_once, networks.load("length"))
    shown = np.abs(told.shown_maps)
    at_landmark = shown[on_landmark].mean()
    assert at_landmark < np.abs(smeared.shown_maps[on_landmark]).mean() / 20
    on_sperm = slice(side // 2 - 8, side // 2 + 8)
    assert at_landmark < shown[:, on_sperm, on_sperm].mean() / 5


def test_a_box_that_follows_but_never_moves_decides_as_the_still_one(filmed, results):
    still = results[1]
    resting = replace(filmed.still, corners=CLIP_FRAMES * filmed.still.corners)
    asked = analysis.Request(str(filmed.path), (resting,), um_per_px=0.2, device="cpu")
    (found,) = run_inline(analysis.analyze(asked))
    assert found.clip.sha256 == still.clip.sha256
    assert found.out_of_scope == still.out_of_scope
    np.testing.assert_array_equal(found.explanation.maps, still.explanation.maps)
    assert found.explanation.decision == still.explanation.decision
    # Its reference is the mean of more noisy copies.
    spread = found.explanation.reference.mean(axis=(1, 2)).std()
    difference = (
        found.explanation.reference_decision - still.explanation.reference_decision
    )
    assert abs(difference) < 4 * spread
