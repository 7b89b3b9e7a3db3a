"""Clips are cut once, kept whole, and never replaced by other pixels unseen."""

import json
import pickle
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from liverwort_gui import media
from liverwort_gui.errors import StudyError, VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.records import Box, Crop
from liverwort_gui.study import cutting
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.cutting import ClipsRefused, cut_clips, key_of, load_clip
from liverwort_gui.study.importing import entry_of, write_table
from liverwort_gui.study.pictures import THUMBNAIL, thumbnail
from liverwort_gui.study_records import ClipEntry, Cut, VideoEntry
from tests.media.films import write_movie

FRAMES = 60


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return tmp_path / "s.liverwort"


@pytest.fixture
def arrays(study: Path) -> ArrayStore:
    return ArrayStore(study / "arrays")


@pytest.fixture
def video(tmp_path: Path, study: Path, arrays: ArrayStore) -> VideoEntry:
    path = write_movie(
        tmp_path / "a.mkv", "ffv1", FRAMES, pixel_format="gray16le", gop=1
    )
    return added(path, study, arrays)


def added(path: Path, study: Path, arrays: ArrayStore) -> VideoEntry:
    found = run_inline(media.index(path))
    return replace(entry_of(found, study), table=write_table(arrays, found))


def clip(video: VideoEntry, number: int, crop: Crop) -> ClipEntry:
    return ClipEntry(
        id=f"c{number}",
        number=number,
        video=video.id,
        start=crop.start,
        corners=crop.corners,
        size=crop.size,
        frames=crop.frames,
    )


def still(video: VideoEntry, number: int = 1, start: int = 3) -> ClipEntry:
    return clip(video, number, Crop.still(Box(10, 5, 64), start))


def following(video: VideoEntry, size: int = 64) -> ClipEntry:
    corners = tuple((10 + t, 5 + t // 2) for t in range(32))
    return clip(video, 2, Crop(4, corners, size))


def cut_by_media(video: VideoEntry, crop: Crop):
    with media.open_video(video.absolute) as reader:
        field = media.field_background(reader)
        return media.cut_clip(
            reader, crop, background=field, um_per_px=video.um_per_px, fps=video.fps
        )


def assert_same(found, expected) -> None:
    for name in ("pixels", "background", "noise_sd", "times"):
        one, other = getattr(found, name), getattr(expected, name)
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    for name in ("crop", "um_per_px", "sha256", "background_note", "scale"):
        assert getattr(found, name) == getattr(expected, name)


@pytest.mark.parametrize("make", [still, following], ids=["still", "following"])
def test_a_clip_comes_back_as_the_network_sees_it(make, study, arrays, video):
    video = replace(video, um_per_px=0.5, fps=200.0)
    entry = make(video)
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [entry]))
    Path(video.absolute).unlink()  # the clip needs it no more
    found = load_clip(arrays, cut, video)
    assert found.video.content == video.content
    assert found.video.fps == 200.0
    assert found.times[1] - found.times[0] == pytest.approx(1 / 200)
    write_movie(Path(video.absolute), "ffv1", FRAMES, pixel_format="gray16le", gop=1)
    assert_same(found, cut_by_media(video, entry.crop))
    assert cut.pixel_sha256 == found.sha256
    assert cut.key == key_of(video, entry.crop)


def test_a_following_clip_of_full_size_keeps_one_patch_of_the_field(
    study, arrays, video, monkeypatch
):
    cut_clip = media.cut_clip
    monkeypatch.setattr(
        media, "cut_clip", lambda *args, **kw: cut_clip(*args, **kw, size=64)
    )
    entry = following(video)
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [entry]))
    stored, about = arrays.read(cut.sha256)
    assert stored["background"].shape == (1, 64 + 15, 64 + 31, 1)
    assert about["patch"] == "10 5"
    with media.open_video(video.absolute) as reader:
        field = media.field_background(reader)
        expected = cut_clip(reader, entry.crop, background=field, size=64)
    assert_same(load_clip(arrays, cut, video), expected)


def test_clips_are_cut_in_the_order_of_their_frames_and_reported(study, video):
    clips = [still(video, n, start) for n, start in enumerate((20, 0, 10, 0))]
    parts = []
    cuts = run_inline(
        cut_clips(study, video, video.absolute, clips),
        lambda progress: parts.append(progress.part) if progress.part else None,
    )
    assert [cut.key for cut in cuts] == [
        key_of(video, clips[n].crop)
        for n in (1, 2, 0)  # one of the two alike
    ]
    assert tuple(parts) == cuts


def test_a_cancelled_job_keeps_what_was_cut(study, arrays, video):
    clips = [still(video, n, n) for n in range(3)]
    parts = []
    job = cut_clips(study, video, video.absolute, clips)
    while not parts:
        step = next(job)
        parts += [step.part] if step.part else []
    job.close()
    load_clip(arrays, parts[0], video)
    cuts = run_inline(cut_clips(study, video, video.absolute, clips, before=parts))
    assert cuts[0] is parts[0]
    assert len(cuts) == 3


def test_what_is_there_is_not_cut_again(study, video):
    cuts = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    gone = replace(video, absolute="/gone.mkv")
    job = cut_clips(study, gone, gone.absolute, [still(video)], before=cuts)
    assert run_inline(job) == cuts


def test_a_lost_array_is_cut_again_with_the_same_pixels(study, arrays, video):
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    arrays.collect({video.table})
    job = cut_clips(study, video, video.absolute, [still(video)], before=[cut])
    assert run_inline(job) == (cut,)
    load_clip(arrays, cut, video)


def test_other_pixels_than_before_are_refused(study, arrays, video):
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    arrays.collect({video.table})
    before = replace(cut, pixel_sha256="ab" * 32)
    clips = [still(video), still(video, 7, 9)]
    with pytest.raises(ClipsRefused, match=r"Clip 1 of a\.mkv does not look") as caught:
        run_inline(cut_clips(study, video, video.absolute, clips, before=[before]))
    assert not arrays.is_whole(cut.sha256)
    assert [done.key for done in caught.value.cuts] == [key_of(video, clips[1].crop)]
    assert caught.value.reasons.keys() == {"c1"}


def test_one_clip_that_cannot_be_cut_does_not_stop_the_others(study, tmp_path, arrays):
    path = write_movie(tmp_path / "b.mkv", "ffv1", FRAMES, gop=1)
    video = added(path, study, arrays)
    video = replace(video, bad_frames=(40,))
    clips = [still(video, 1), still(video, 2, 20), still(video, 3, 50)]
    with pytest.raises(ClipsRefused, match="Not cut: clip 2, clip 3") as caught:
        run_inline(cut_clips(study, video, path, clips))
    assert "frame 40" in caught.value.reasons["c2"]
    assert "60 frames" in caught.value.reasons["c3"]
    assert len(caught.value.cuts) == 1


def test_a_refusal_travels_between_processes(study, video):
    error = ClipsRefused(
        "Not cut: clip 1.", (Cut("k", "s", "p", 1.0, b""),), {"c": "x"}
    )
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (str(copy), copy.cuts, copy.reasons) == (
        str(error),
        error.cuts,
        error.reasons,
    )


def test_another_video_under_the_same_name_is_refused(study, video):
    write_movie(Path(video.absolute), "ffv1", FRAMES, gop=1)
    with pytest.raises(VideoError, match="has changed"):
        run_inline(cut_clips(study, video, video.absolute, [still(video)]))


def test_the_background_is_computed_once_per_video(study, video, monkeypatch):
    (first,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    monkeypatch.setattr(media, "field_background", pytest.fail)
    (again,) = run_inline(cut_clips(study, video, video.absolute, [still(video, 5, 8)]))
    assert again.key != first.key


def test_a_slow_background_shows_that_it_is_alive(study, video, monkeypatch):
    field_background = media.field_background

    def slow(reader):
        time.sleep(0.2)
        return field_background(reader)

    monkeypatch.setattr(media, "field_background", slow)
    monkeypatch.setattr(cutting, "FIELD_STEP", 0.02)
    notes = []
    job = cut_clips(study, video, video.absolute, [still(video)])
    run_inline(job, lambda step: notes.append(step.note))
    assert notes.count("reading the background of a.mkv") >= 5


def test_a_damaged_background_is_computed_again(study, arrays, video):
    (first,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    (note,) = (arrays.folder / "notes").iterdir()
    sha256 = arrays.noted(note.name)
    path = arrays.folder / sha256[:2] / f"{sha256}.h5"
    path.write_bytes(b"damaged")
    arrays.folder.joinpath(first.sha256[:2], f"{first.sha256}.h5").unlink()
    assert run_inline(cut_clips(study, video, video.absolute, [still(video)])) == (
        first,
    )
    assert arrays.is_whole(sha256)


def test_the_key_names_content_and_crop_but_neither_path_nor_label(video):
    entry = still(video)
    key = key_of(video, entry.crop)
    same = replace(video, absolute="/x.mkv", id="other", genotype="wt", fps=3.0)
    assert key_of(same, entry.crop) == key
    for other in (
        replace(video, sha256="ab" * 32),
        replace(video, channel=1),
        replace(video, time_axis="z"),
        replace(video, contrast_high=1.0),
    ):
        assert key_of(other, entry.crop) != key
    for crop in (
        replace(entry.crop, start=4),
        replace(entry.crop, size=65),
        replace(entry.crop, frames=31),
        replace(entry.crop, corners=((10, 6),)),
    ):
        assert key_of(video, crop) != key


def test_arrays_of_another_clip_are_refused(study, arrays, video):
    first, second = run_inline(
        cut_clips(study, video, video.absolute, [still(video), still(video, 2, 9)])
    )
    wrong = replace(first, sha256=second.sha256)
    with pytest.raises(StudyError, match="another clip"):
        load_clip(arrays, wrong, video)
    with pytest.raises(StudyError, match="another clip"):
        load_clip(arrays, replace(first, pixel_sha256="ab" * 32), video)


@pytest.mark.parametrize(
    "change",
    [
        {"crop": "[]"},
        {"crop": json.dumps({"start": 0, "corners": [], "size": 8, "frames": 2})},
        {
            "crop": json.dumps(
                {"start": -5, "corners": [[0, 0]], "size": 8, "frames": 2}
            )
        },
        {"crop": json.dumps({"start": 0, "corners": [[0, 0]], "size": 8, "frames": 9})},
        {"patch": "5 5"},
        {"patch": "x"},
        {"key": "other"},
    ],
    ids=str,
)
def test_arrays_whose_facts_make_no_sense_are_refused(change, arrays, video):
    crop = {"start": 0, "corners": [[0, 0]], "size": 8, "frames": 2}
    about = {
        "kind": "clip", "key": "k", "background_note": "", "crop": json.dumps(crop),
    }  # fmt: skip
    field = np.zeros((1, 8, 8, 1), np.float32)
    pixels = np.zeros((2, 8, 8, 1), np.uint8)
    stored = {"pixels": pixels, "background": field, "noise_sd": field}
    hashed = cutting.pixel_hash(pixels)
    good = Cut("k", arrays.write(stored, about), hashed, 0.0, b"")
    assert load_clip(arrays, good, video).crop == Crop.still(Box(0, 0, 8), 0, 2)
    bad = replace(good, sha256=arrays.write(stored, {**about, **change}))
    with pytest.raises(StudyError, match="do not fit it"):
        load_clip(arrays, bad, video)


def test_the_thumbnail_is_the_middle_frame(study, arrays, video):
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    shown = cv2.imdecode(np.frombuffer(cut.thumbnail, np.uint8), cv2.IMREAD_UNCHANGED)
    assert shown.shape == (THUMBNAIL, THUMBNAIL)
    middle = load_clip(arrays, cut, video).pixels[16, ..., 0]
    small = cv2.resize(middle, (THUMBNAIL, THUMBNAIL), interpolation=cv2.INTER_AREA)
    np.testing.assert_array_equal(shown, small)


@pytest.mark.parametrize(
    ("shape", "size"),
    [((480, 640, 1), (72, 96)), ((640, 480, 3), (96, 72)), ((1, 1, 3), (1, 1))],
)
def test_a_thumbnail_keeps_proportions_and_colours(shape, size):
    picture = np.zeros(shape, np.uint8)
    picture[..., 0] = 200
    shown = cv2.imdecode(np.frombuffer(thumbnail(picture), np.uint8), cv2.IMREAD_COLOR)
    assert shown.shape[:2] == size
    red = shown[0, 0, 2]
    assert red == 200


def test_a_sharper_cell_has_more_sharpness(arrays, video, study):
    (cut,) = run_inline(cut_clips(study, video, video.absolute, [still(video)]))
    clip = load_clip(arrays, cut, video)
    rng = np.random.default_rng(0)

    def seen(blur: float) -> float:
        cell = np.zeros((256, 256), np.float32)
        cv2.ellipse(cell, (128, 128), (40, 9), 30, 0, 360, 90, -1)
        cell = cv2.GaussianBlur(cell, (0, 0), blur)
        picture = 100 + cell + rng.normal(0, 3, cell.shape)
        pixels = np.tile(np.uint8(picture)[np.newaxis, ..., np.newaxis], (4, 1, 1, 1))
        flat = np.full((1, 256, 256, 1), 100, np.float32)
        made = replace(
            clip, pixels=pixels, background=flat, noise_sd=np.full_like(flat, 3)
        )
        return cutting.sharpness(made)

    values = [seen(blur) for blur in (0.5, 1.5, 3.0, 6.0)]
    assert values == sorted(values, reverse=True)
    assert values[0] > 1.5 * values[2]
    empty = np.full((4, 64, 64, 1), 7, np.uint8)
    field = np.full((1, 64, 64, 1), 7, np.float32)
    blank = replace(clip, pixels=empty, background=field, noise_sd=0 * field)
    assert cutting.sharpness(blank) == 0.0
