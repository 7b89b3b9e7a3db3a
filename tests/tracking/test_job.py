"""From a video to suggested boxes."""

import numpy as np
import pytest

from liverwort_gui import media, tracking
from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Crop
from tests.tracking.made import CONTRAST, HEIGHT, WIDTH, drawn, film, straight, write


def suggested(path, **options):
    with media.open_video(path) as reader:
        video = reader.video
    return run_inline(tracking.suggest(path, video=video, **options))


def middles(detections, frame):
    own = detections[detections[:, 0] == frame, 1:]
    return sorted((own[:, :2] + (own[:, 2:] - 1) / 2).tolist())


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two cells that swim far apart, and what was suggested for them."""
    paths = [straight(40, 40, 3, 0), straight(200, 120, -3, 0)]
    path = film(tmp_path_factory.mktemp("two"), paths)
    return paths, suggested(path, box_size=48)


def test_each_cell_of_each_frame_is_found(two):
    paths, found = two
    for frame in range(40):
        truth = sorted(path[frame].tolist() for path in paths)
        np.testing.assert_allclose(middles(found.detections, frame), truth, atol=1.1)


def test_a_detection_is_the_box_of_its_cell(two):
    _, found = two
    assert found.detections.dtype == np.int32
    width, height = np.median(found.detections[:, 3:], axis=0)
    assert 17 <= width <= 23
    assert 6 <= height <= 10


def test_each_cell_is_one_track_with_a_suggestion(two):
    paths, found = two
    assert [(track.first, track.last) for track in found.tracks] == [(0, 39)] * 2
    assert len(found.suggestions) == 2
    assert found.notes == ()
    for suggestion in found.suggestions:
        crop = suggestion.crop
        own = min(paths, key=lambda path: abs(path[0] - crop.corners[0] - 24).sum())
        expected = own[crop.start : crop.stop]
        middle = np.array(crop.corners) + 23.5
        inside = (middle > 24) & (middle < np.array([WIDTH, HEIGHT]) - 24)
        np.testing.assert_allclose(middle[inside], expected[inside], atol=1.6)
        assert isinstance(crop, Crop)
        assert crop.fits(WIDTH, HEIGHT)


def test_dark_cells_are_found_too(tmp_path):
    path = film(tmp_path, [straight(40, 40, 3, 0)], contrast=-50)
    assert len(suggested(path, box_size=48).suggestions) == 1


def test_a_colour_video_is_searched_in_every_channel(tmp_path):
    frames = np.stack([drawn([straight(40, 40, 3, 0)], contrast=0)] * 3, axis=-1)
    frames[..., 2] = drawn([straight(40, 40, 3, 0)])
    assert len(suggested(write(tmp_path / "c.tif", frames)).tracks) == 1


def test_cells_that_cross_keep_their_tracks(tmp_path):
    paths = [straight(40, 40, 3, 2), straight(40, 120, 3, -2)]
    tracks = suggested(film(tmp_path, paths), box_size=48).tracks
    ends = sorted((track.centers[0][1], track.centers[-1][1]) for track in tracks)
    np.testing.assert_allclose(ends, [(40, 118), (120, 42)], atol=3)


def test_a_cell_that_leaves_the_frame_ends_its_track(tmp_path):
    path = straight(100, 80, 4, 0, frames=60)
    found = suggested(film(tmp_path, [path]), box_size=48)
    (track,) = found.tracks
    assert 33 <= track.last <= 38
    (suggestion,) = found.suggestions
    assert path[suggestion.crop.stop - 1, 0] < WIDTH - 8
    assert (found.detections[:, 0] < 39).all()


def test_noise_alone_is_no_cell(tmp_path):
    found = suggested(film(tmp_path, [straight(0, 0, 0, 0)], contrast=0))
    assert (found.tracks, found.suggestions) == ((), ())
    assert found.detections.shape == (0, 5)


def test_a_cell_that_stands_still_belongs_to_the_background(tmp_path):
    path = film(tmp_path, [straight(40, 40, 3, 0), straight(120, 120, 0, 0)])
    found = suggested(path, box_size=48)
    assert len(found.tracks) == 1
    assert max(y for _, y in middles(found.detections, 20)) < 60


def test_few_frames_show_cells_whose_places_overlap(tmp_path):
    paths = [straight(40, 40, 4, 0, 3), straight(150, 100, -4, 1, 3)]
    found = suggested(film(tmp_path, paths))
    for frame in range(3):
        truth = sorted(path[frame].tolist() for path in paths)
        np.testing.assert_allclose(middles(found.detections, frame), truth, atol=2)
    assert found.suggestions == ()
    assert "3 frames" in found.notes[0]
    assert "Fewer than 16" in found.notes[1] or "fewer than 16" in found.notes[1]


def test_one_frame_shows_what_differs_from_its_surroundings(tmp_path):
    found = suggested(film(tmp_path, [straight(120, 80, 0, 0, 1)]))
    np.testing.assert_allclose(middles(found.detections, 0), [[120, 80]], atol=1.5)
    assert found.tracks == ()
    assert len(found.notes) == 2


def test_a_change_of_the_lamp_is_no_cell(tmp_path):
    frames = drawn([straight(40, 40, 3, 0)]).astype(int)
    frames += (np.arange(40) % 3 * 8)[:, None, None]
    path = write(tmp_path / "lamp.tif", frames.clip(0, 255).astype(np.uint8))
    assert len(suggested(path, box_size=48).detections) == 40


def test_the_box_is_no_larger_than_the_frame(tmp_path):
    found = suggested(film(tmp_path, [straight(70, 70, 2, 0)]))
    (suggestion,) = found.suggestions
    assert suggestion.crop.size == HEIGHT


def test_the_user_can_set_the_limits(tmp_path):
    path = film(tmp_path, [straight(40, 40, 3, 0)])
    for choice in (
        tracking.Choice(min_area=1000),
        tracking.Choice(max_area=30),
        tracking.Choice(threshold=10 * CONTRAST),
    ):
        assert len(suggested(path, choice=choice).detections) == 0


def test_damaged_frames_are_bridged(tmp_path, monkeypatch):
    path = film(tmp_path, [straight(40, 40, 3, 0)])
    read = media.VideoReader.read

    def damaged(self, number):
        if number in (10, 11):
            raise VideoError("damaged")
        return read(self, number)

    monkeypatch.setattr(media.VideoReader, "read", damaged)
    found = suggested(path, box_size=48)
    (track,) = found.tracks
    assert not {10, 11} & set(found.detections[:, 0].tolist())
    assert track.centers[10] == pytest.approx((70, 40), abs=2)


def test_a_video_without_a_readable_frame_is_refused(tmp_path, monkeypatch):
    path = film(tmp_path, [straight(40, 40, 3, 0)])
    with media.open_video(path) as reader:
        video = reader.video

    def unreadable(self, number):
        raise VideoError("damaged")

    monkeypatch.setattr(media.VideoReader, "read", unreadable)
    with pytest.raises(VideoError, match=r"film\.tif has no frame"):
        run_inline(tracking.suggest(path, video=video))


def test_a_tiny_video_is_refused(tmp_path):
    path = write(tmp_path / "tiny.tif", np.zeros((40, 8, 8), np.uint8))
    with pytest.raises(BoxError, match=r"tiny\.tif has frames of 8 x 8"):
        suggested(path)


def test_it_can_be_cancelled_and_closes_the_file(tmp_path):
    path = film(tmp_path, [straight(40, 40, 3, 0)])
    with media.open_video(path) as reader:
        video = reader.video
    job = tracking.suggest(path, video=video)
    notes = [next(job).note for _ in range(6)]
    assert notes[-1] == "Finding cells"
    job.close()  # the guard in conftest fails the test if the file stays open


def test_an_unknown_file_is_inspected_first(tmp_path):
    path = film(tmp_path, [straight(40, 40, 3, 0)])
    assert len(run_inline(tracking.suggest(path)).tracks) == 1
    path.write_text("no video")
    with pytest.raises(VideoError, match=r"film\.tif"):
        run_inline(tracking.suggest(path))
