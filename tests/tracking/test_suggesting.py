"""Which tracks are worth a clip, and which window and box they get."""

import numpy as np
import pytest

from liverwort_gui.records import Video
from liverwort_gui.tracking.suggesting import Detections, smoothed, suggest_crops
from tests.tracking.made import straight

VIDEO = Video(
    path="film",
    reader="tiff",
    n_frames=100,
    height=200,
    width=300,
    channels=1,
    dtype="uint8",
    fps=None,
    um_per_px=None,
    times=np.full(100, np.nan),
)
SIZE, BOX = 10, 40


def detections(*paths, sharpness=5.0, size=SIZE):
    """Return cells of `size` pixels on paths (T, 2); NaN where not seen."""
    rows = [
        (frame, number, x, y)
        for number, path in enumerate(paths)
        for frame, (x, y) in enumerate(path)
        if np.isfinite(x)
    ]
    frames, tracks, x, y = np.array(sorted(rows)).T
    centers = np.column_stack([x, y])
    corners = np.rint(centers - size / 2)
    return Detections(
        frames=frames.astype(int),
        boxes=np.hstack([corners, np.full_like(corners, size)]).astype(np.int32),
        centers=centers,
        areas=np.full(len(rows), 80.0),
        sharpness=np.full(len(rows), sharpness),
        tracks=tracks.astype(int),
    )


def suggested(cells, frames=32):
    return suggest_crops(cells, VIDEO, BOX, frames)


def test_a_lone_cell_gets_a_box_that_follows_it():
    path = straight(60, 60, 2, 1, frames=50)
    (track,), (suggestion,) = suggested(detections(path))
    crop = suggestion.crop
    assert (track.first, track.last) == (0, 49)
    assert track.speed == pytest.approx(np.hypot(2, 1))
    assert track.score == suggestion.score == pytest.approx(5)
    middles = np.array(crop.corners) + (BOX - 1) / 2
    np.testing.assert_allclose(middles, path[crop.start : crop.stop], atol=0.6)


def test_a_short_track_is_none():
    assert suggested(detections(straight(60, 60, 2, 1, frames=31))) == ((), ())


def test_cells_near_each_other_are_followed_but_not_suggested():
    cells = detections(straight(60, 60, 1, 0), straight(60, 82, 1, 0))
    tracks, suggestions = suggested(cells)
    assert [track.score for track in tracks] == [0, 0]
    assert suggestions == ()


def test_the_window_lies_where_no_other_cell_is_near():
    passing = np.full((80, 2), np.nan)
    passing[:10] = straight(100, 60, 0, 2, frames=10)
    (track, *_), (suggestion,) = suggested(
        detections(straight(100, 100, 0.1, 0, frames=80), passing)
    )
    assert suggestion.track == 0
    assert suggestion.crop.start >= 10
    assert track.first == 0


def test_a_speck_seen_for_a_moment_does_not_count_as_another_cell():
    speck = np.full((40, 2), np.nan)
    speck[20:23] = (110, 100)
    _, suggestions = suggested(detections(straight(100, 100, 0, 0), speck))
    assert len(suggestions) == 1


def test_the_sharpest_window_is_taken():
    cells = detections(straight(60, 60, 1, 0, frames=90))
    cells.sharpness[40:72] = 9
    _, (suggestion,) = suggested(cells)
    assert suggestion.crop.start == 40
    assert suggestion.score == pytest.approx(9)


def test_the_sharpest_cell_comes_first():
    cells = detections(straight(60, 60, 0, 0), straight(200, 120, 0, 0))
    cells.sharpness[cells.tracks == 1] = 8
    tracks, suggestions = suggested(cells)
    assert [round(track.score) for track in tracks] == [8, 5]
    assert [suggestion.track for suggestion in suggestions] == [0, 1]
    assert tracks[0].centers[0] == (200, 120)


def test_near_the_edge_the_box_stays_inside_the_frame():
    _, (suggestion,) = suggested(detections(straight(8, 190, 0.2, 0)))
    assert suggestion.crop.fits(VIDEO.width, VIDEO.height)
    assert suggestion.crop.corners[0] == (0, VIDEO.height - BOX)


def test_a_cell_cut_off_by_the_edge_is_not_suggested():
    leaving = straight(255, 60, 1, 0, frames=45)  # touches the edge from frame 40 on
    _, (suggestion,) = suggested(detections(leaving))
    assert suggestion.crop.stop <= 41
    assert suggested(detections(straight(4, 60, 0, 0)))[1] == ()


def test_a_cell_larger_than_the_box_is_not_suggested():
    cells = detections(straight(150, 100, 0, 0), size=BOX + 2)
    assert suggested(cells)[1] == ()


def test_frames_in_which_it_touches_another_cell_are_left_out():
    cells = detections(straight(100, 100, 0, 0, frames=70))
    cells.areas[30:34] = 170
    _, (suggestion,) = suggested(cells)
    assert suggestion.crop.start >= 34


def test_gaps_are_interpolated():
    path = straight(60.0, 60, 2, 0)
    path[15:18] = np.nan
    (track,), _ = suggested(detections(path))
    assert track.centers[16] == pytest.approx((92, 60))


def test_a_beat_does_not_shake_the_box():
    path = straight(60, 60, 2, 0)
    beaten = path + 4 * np.sin(np.arange(len(path)) * 2 * np.pi / 4.5)[:, None]
    np.testing.assert_allclose(smoothed(beaten)[5:-5], path[5:-5], atol=0.3)


@pytest.mark.parametrize("frames", [1, 2, 5, 40])
def test_a_straight_path_is_not_bent_at_its_ends(frames):
    path = straight(60, 60, 2, -1, frames=frames)
    np.testing.assert_allclose(smoothed(path), path, atol=1e-9)
