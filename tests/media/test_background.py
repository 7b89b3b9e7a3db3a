"""The background shows the field without what moves."""

from pathlib import Path

import numpy as np
import pytest
import tifffile

from liverwort_gui.media import Background, field_background, open_video
from liverwort_gui.media.background import _median
from liverwort_gui.media.movie import MovieReader
from liverwort_gui.records import Box
from tests.media.films import write_movie


def moving_spot(frames: int = 240, stay: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return a scene (H, W) and a film of it with noise of SD 2 and a bright spot.

    The spot crosses the field, and rests at its middle for `stay` frames.
    """
    noise = np.random.default_rng(5)
    scene = np.linspace(60, 120, 64 * 96).reshape(64, 96)
    film = scene + noise.normal(0, 2, (frames, 64, 96))
    for number in range(frames):
        x = 40 if number < stay else 2 + number * 88 // frames
        film[number, 28:34, x : x + 6] += 100
    return scene, np.rint(film).astype(np.uint8)


def background_of(path: Path, film: np.ndarray, **options: int) -> Background:
    tifffile.imwrite(path, film)
    with open_video(path) as reader:
        return field_background(reader, **options)


def test_median_found_bit_by_bit_is_the_median() -> None:
    for count in (1, 2, 7, 200, 300):
        values = np.random.default_rng(count).integers(0, 256, (count, 50), np.uint8)
        expected = np.sort(values, axis=0)[(count - 1) // 2]
        np.testing.assert_array_equal(_median(values), expected)


def test_a_crossing_cell_leaves_no_trace(tmp_path: Path) -> None:
    scene, film = moving_spot()
    found = background_of(tmp_path / "film.tif", film)
    assert found.n_frames == 200
    assert np.abs(found.image[..., 0] - scene).max() < 2
    assert np.median(found.noise_sd) == pytest.approx(2.02, abs=0.1)
    assert found.covered[30, 20:70].mean() > 0.04
    assert found.covered[:20].mean() < 0.01
    assert found.note_for([Box(0, 0, 64)]) == ""


def test_a_resting_cell_is_painted_over_and_told(tmp_path: Path) -> None:
    scene, film = moving_spot(stay=100)
    found = background_of(tmp_path / "film.tif", film)
    resting = found.image[28:34, 40:46, 0]
    assert np.abs(resting - scene[28:34, 40:46]).max() < 8
    assert "filled in from its surroundings" in found.note_for([Box(16, 0, 64)])
    assert found.note_for([Box(0, 0, 24)]) == ""


def test_the_note_is_about_all_that_a_following_box_shows(tmp_path: Path) -> None:
    _, film = moving_spot(stay=100)
    found = background_of(tmp_path / "film.tif", film)
    clean, resting = Box(0, 0, 24), Box(32, 20, 24)
    alone, both = (
        float(found.note_for(boxes).split("%")[0])
        for boxes in ([resting], [clean, resting, resting])
    )
    assert both == pytest.approx(alone / 2, abs=0.1)


def test_few_frames_are_told(tmp_path: Path) -> None:
    _, film = moving_spot()
    found = background_of(tmp_path / "film.tif", film, n_frames=20)
    assert found.n_frames == 20
    assert "only 20 frames" in found.note_for([Box(0, 0, 64)])


def test_deep_grey_goes_through_the_contrast_of_the_video(tmp_path: Path) -> None:
    scene, film = moving_spot()
    deep = film.astype(np.uint16) * 40 + 1000
    found = background_of(tmp_path / "film.tif", deep)
    with open_video(tmp_path / "film.tif") as reader:
        expected = reader.video.contrast.apply(scene * 40 + 1000)
    assert np.abs(found.image[..., 0] - expected).max() < 4


def test_keyframes_are_enough_in_a_long_movie(tmp_path: Path, monkeypatch) -> None:
    path = write_movie(tmp_path / "film.avi", "mpeg4", 240, gop=4)
    with open_video(path) as reader:
        monkeypatch.setattr("liverwort_gui.media.background.EXACT_PIXELS", 0)
        monkeypatch.setattr(MovieReader, "read", None)  # would raise TypeError
        assert 50 <= field_background(reader, 60).n_frames <= 60
