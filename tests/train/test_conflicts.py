"""Clips that are one clip in part or whole are found, and no others."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from liverwort_gui.errors import TrainingError
from liverwort_gui.simulate import CLASSES, simulate_clip
from liverwort_gui.train.clip_set import ClipRow, ClipSet
from liverwort_gui.train.conflicts import conflicts_across
from liverwort_gui.train.gather import conflicts
from liverwort_gui.train.splits import Fold, Splits

FRAMES = 4
SIBLINGS = 256  # clips of one video
VIDEO = 7


@pytest.fixture(scope="module")
def siblings():
    """Return the clips of a video and their backgrounds."""
    clips = [
        simulate_clip("S0", 0, VIDEO, n, frames=FRAMES, fps=12.5)
        for n in range(SIBLINGS)
    ]
    pixels = np.stack([clip.pixels for clip in clips])
    backgrounds = np.stack([clip.background for clip in clips])
    return pixels[..., None], np.rint(backgrounds).astype(np.uint8)[..., None]


def row(number, **values):
    made = ClipRow(
        id=f"clip-{number}",
        number=number + 1,
        label=number % 2,
        video="a.avi",
        culture="",
        date="",
        genotype="",
        start=number * FRAMES,
        frames=FRAMES,
        x=0,
        y=0,
        size=256,
        pixel_sha256=f"{number:064x}",
    )
    return replace(made, **values)


def found(folder, siblings, rows, frames=None):
    pixels, backgrounds = siblings
    pixels = pixels[: len(rows)] if frames is None else frames
    made = ClipSet.write(folder, pixels, backgrounds[: len(pixels)], rows, CLASSES)
    return [(c.first, c.second, c.kind) for c in conflicts(made)]


def test_no_two_sperm_of_one_video_are_taken_for_one(tmp_path, siblings):
    rows = [row(n) for n in range(SIBLINGS)]
    assert found(tmp_path / "set", siblings, rows) == []
    reduced = np.stack(
        [
            [cv2.resize(f, (64, 64), interpolation=cv2.INTER_AREA) for f in clip]
            for clip in siblings[0][..., 0]
        ]
    )[..., None]
    backgrounds = siblings[1][:, 2::4, 2::4]
    small = ClipSet.write(tmp_path / "small", reduced, backgrounds, rows, CLASSES)
    assert conflicts(small) == ()


def test_equal_pixels_are_found_across_videos(tmp_path, siblings):
    rows = [row(0), row(1), row(2, video="b.avi", pixel_sha256=row(0).pixel_sha256)]
    assert found(tmp_path / "set", siblings, rows) == [(0, 2, "same pixels")]


def test_boxes_and_frames_that_overlap_are_found(tmp_path, siblings):
    rows = [
        row(0, start=0, size=64),
        row(1, start=3, x=63, size=64),  # one column, one frame
        row(2, start=4, x=0, size=64),  # touches the first in time
        row(3, start=0, x=64, size=64),  # and this one in space
        row(4, start=3, x=63, size=64, video="b.avi"),
    ]
    pairs = found(tmp_path / "set", siblings, rows)
    assert pairs == [(0, 1, "overlap"), (1, 2, "overlap"), (1, 3, "overlap")]


def test_a_box_that_follows_its_cell_is_followed(tmp_path, siblings):
    away = tuple((100 + 20 * t, 0) for t in range(FRAMES))
    rows = [
        row(0, start=0, size=64),
        row(1, start=0, x=100, size=64, corners=away),
        row(2, start=0, x=200, size=64),
    ]
    assert found(tmp_path / "set", siblings, rows) == [(1, 2, "overlap")]


def compressed(clip):
    files = [cv2.imencode(".jpg", f, [cv2.IMWRITE_JPEG_QUALITY, 50])[1] for f in clip]
    return np.stack([cv2.imdecode(file, cv2.IMREAD_GRAYSCALE) for file in files])


def noisier(clip):
    noise = np.random.default_rng(0).normal(0, 3, clip.shape)
    return np.clip(clip + noise, 0, 255)


COPIES = {
    "compressed": compressed,
    "brighter": lambda clip: np.clip(clip * 1.15 + 4, 0, 255),
    "noisier": noisier,
    "moved": lambda clip: np.roll(clip, (2, 1), (1, 2)),
}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found_though_its_pixels_differ(tmp_path, siblings, kind):
    pixels, _ = siblings
    copies = np.stack([COPIES[kind](clip[..., 0]) for clip in pixels[:8]])
    frames = np.concatenate([pixels[:8], copies.astype(np.uint8)[..., None]])
    rows = [row(n) for n in range(8)] + [row(n, video="b.avi") for n in range(8, 16)]
    pixels, backgrounds = siblings
    both = (pixels, np.concatenate([backgrounds[:8], backgrounds[:8]]))
    pairs = found(tmp_path / "set", both, rows, frames)
    assert pairs == [(n, n + 8, "nearly the same") for n in range(8)]


def dealt(*parts):
    """Return folds that test `parts`; the other clips train."""
    everything = {i for part in parts for i in part}
    return Splits(
        tuple(Fold(tuple(sorted(everything - set(p))), (), tuple(p)) for p in parts),
        "video",
    )


def test_clips_that_share_pixels_across_parts_are_told_before_a_training(
    tmp_path, siblings
):
    pixels, backgrounds = siblings
    rows = [row(0, start=0, size=64), row(1, start=3, x=63, size=64)]
    rows += [row(2), row(3, pixel_sha256=row(2).pixel_sha256)]
    made = ClipSet.write(tmp_path / "set", pixels[:4], backgrounds[:4], rows, CLASSES)
    assert conflicts_across(dealt((0, 1), (2, 3)), made) == []
    (text,) = conflicts_across(dealt((0, 2, 3), (1,)), made)
    assert text.startswith("Clips 1 and 2 of a.avi overlap")
    with pytest.raises(TrainingError, match=r"in one pair: Clips 3 and 4 of a\.avi"):
        conflicts_across(dealt((0, 1, 2), (3,)), made)


def test_each_pair_is_named_once_and_in_words(tmp_path, siblings):
    pixels, backgrounds = siblings
    rows = [
        row(0),
        row(1, start=0, pixel_sha256=row(0).pixel_sha256),
        row(2, video="b.avi"),
    ]
    made = ClipSet.write(
        tmp_path / "set", pixels[[0, 0, 0]], backgrounds[[0, 0, 0]], rows, CLASSES
    )
    assert [c.text for c in conflicts(made)] == [
        "Clips 1 and 2 of a.avi have the same pixels; exclude one of them.",
        "Clips 1 and 3 (a.avi and b.avi) look so alike that one seems to be a copy "
        "of the other; exclude one of them.",
        "Clips 2 and 3 (a.avi and b.avi) look so alike that one seems to be a copy "
        "of the other; exclude one of them.",
    ]


def test_clips_without_a_cell_are_not_alike(tmp_path, siblings):
    _, backgrounds = siblings
    empty = np.repeat(backgrounds[:2, None], FRAMES, axis=1)
    rows = [row(0), row(1)]
    assert found(tmp_path / "set", siblings, rows, empty) == []
