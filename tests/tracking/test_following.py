import numpy as np
import pytest
import tifffile

from liverwort_gui import media, tracking
from liverwort_gui.errors import BoxError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Crop

FRAMES, WIDTH, HEIGHT, BOX = 60, 240, 160, 48


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Two blobs on a noisy ground: one swims right along y = 60, one left, y = 120."""
    rng = np.random.default_rng(1)
    frames = rng.normal(40, 3, (FRAMES, HEIGHT, WIDTH))
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    for frame in range(FRAMES):
        for x, y in ((30 + 3 * frame, 60), (210 - 3 * frame, 120)):
            away = (columns - x) ** 2 + (rows - y) ** 2
            frames[frame] += 150 * np.exp(-away / (2 * 3.0**2))
    path = tmp_path_factory.mktemp("films") / "two.tif"
    pixels = frames.round().clip(0, 255).astype(np.uint8)
    tifffile.imwrite(path, pixels, photometric="minisblack", metadata={"axes": "TYX"})
    return run_inline(media.index(str(path)))


def follow(film, crop, frame):
    return run_inline(tracking.follow(film.path, film, crop, frame))


def still(x, y, start=10):
    return Crop(start, ((x - BOX // 2, y - BOX // 2),), BOX)


@pytest.mark.parametrize("frame", [10, 26, 41])
def test_the_box_follows_the_cell_that_is_in_it_at_the_shown_frame(film, frame):
    found = follow(film, still(30 + 3 * frame, 60), frame)
    assert (found.start, found.size, found.frames) == (10, BOX, 32)
    middles = np.array(found.corners) + (BOX - 1) / 2
    truth = [(30 + 3 * at, 60) for at in range(10, 42)]
    np.testing.assert_allclose(middles, truth, atol=1.6)


def test_of_two_cells_the_one_in_the_box_is_followed(film):
    found = follow(film, still(210 - 3 * 20, 120), 20)
    middles = np.array(found.corners) + (BOX - 1) / 2
    np.testing.assert_allclose(middles[:, 1], 120, atol=1.6)
    assert middles[0, 0] > middles[-1, 0]


def test_outside_the_window_the_nearest_frame_with_a_cell_in_the_box_counts(film):
    found = follow(film, still(30 + 3 * 41, 60), 59)
    assert abs(found.corners[0][1] + BOX / 2 - 60) < 2


def test_no_box_of_the_path_leaves_the_frame(film):
    found = follow(film, still(30 + 3 * 28, 60, start=28), 28)
    assert found.fits(film.width, film.height)


def test_a_box_without_a_cell_is_refused_with_a_reason(film):
    with pytest.raises(BoxError, match="No moving cell was found in the box"):
        follow(film, Crop(10, ((0, 0),), 32), 10)


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """A blob that is in view from frame 20 to 49 only."""
    rng = np.random.default_rng(2)
    frames = rng.normal(40, 3, (FRAMES, HEIGHT, WIDTH))
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    for frame in range(20, 50):
        away = (columns - (4 * frame - 40)) ** 2 + (rows - 60) ** 2
        frames[frame] += 150 * np.exp(-away / (2 * 3.0**2))
    path = tmp_path_factory.mktemp("films") / "visit.tif"
    pixels = frames.round().clip(0, 255).astype(np.uint8)
    tifffile.imwrite(path, pixels, photometric="minisblack", metadata={"axes": "TYX"})
    return run_inline(media.index(str(path)))


def test_a_cell_is_followed_while_it_is_in_view(visit):
    asked = Crop.still(Box(4 * 30 - 40 - BOX // 2, 60 - BOX // 2, BOX), 0, FRAMES)
    job = tracking.follow(visit.path, visit, asked, 30, while_seen=True)
    found = run_inline(job)
    assert (found.start, found.stop) == (20, 50)
    middles = np.array(found.corners) + (BOX - 1) / 2
    truth = [(4 * at - 40, 60) for at in range(26, 50)]  # not at the frame's edge
    np.testing.assert_allclose(middles[6:], truth, atol=1.6)
    late = run_inline(tracking.follow(visit.path, visit, asked, 30))
    assert (late.start, late.stop) == (0, FRAMES)


def test_while_no_cell_is_in_the_box_none_is_followed(visit):
    asked = Crop(0, ((180, 100),), 32)
    job = tracking.follow(visit.path, visit, asked, 5, while_seen=True)
    with pytest.raises(BoxError, match="No moving cell"):
        run_inline(job)
