"""Clips of a study are cut once and kept as arrays, with all that a network needs.

The arrays of a clip: `pixels` (T, S, S, C) uint8, `background` and `noise_sd`
(B, S, S, C) float32, `times` (T,) float64, seconds as the file says. Where a box
follows the cell and nothing is resampled, `background` and `noise_sd` are (1, h, w, C),
the part of the field that the box comes to see; "patch" says where that part begins.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import media
from liverwort_gui.errors import BoxError, StudyError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media import Background
from liverwort_gui.media.clips import pixel_hash
from liverwort_gui.records import CLIP_SIZE, Clip, Crop
from liverwort_gui.study.arrays import MAX_BYTES, ArrayStore
from liverwort_gui.study.importing import video_of
from liverwort_gui.study.pictures import sharpness, thumbnail
from liverwort_gui.study_records import ClipEntry, Cut, VideoEntry

FIELD_STEP = 0.5  # s
FIELD_STEPS = 1200  # then nothing more is told, and who waits may lose patience


class ClipsRefused(StudyError):  # noqa: N818 - the others were cut
    """Some of the clips could not be cut.

    Attributes:
        cuts: of the others.
        reasons: sentences, by the id of the clip.
    """

    def __init__(
        self, message: str, cuts: tuple[Cut, ...], reasons: Mapping[str, str]
    ) -> None:
        super().__init__(message, cuts, reasons)
        self.cuts = cuts
        self.reasons = reasons

    def __str__(self) -> str:
        return str(self.args[0])


def key_of(video: VideoEntry, crop: Crop) -> str:
    """Return what a clip's pixels depend on, as a SHA-256.

    These are the content of the video, its channel, time axis and contrast, the crop,
    and the side of a clip; neither paths nor labels, nor the user's calibration.
    """
    return _hash(*_content(video), _crop_facts(crop), CLIP_SIZE)


def cut_clips(
    study_path: str | Path,
    video: VideoEntry,
    path: str | Path,
    clips: Iterable[ClipEntry],
    before: Collection[Cut] = (),
) -> Job[tuple[Cut, ...]]:
    """Cut clips of one video in the order of their frames, and keep them as arrays.

    Each is on the disk, and its `Cut` the part of a progress, as soon as it is cut;
    what was cut before a cancellation so need not be cut again.

    Args:
        study_path: folder of the study.
        video: its entry.
        path: where the file lies now.
        clips: of this video; several with the same crop are cut once.
        before: what the study has of them. Their pixels must come out the same, or
            they are not taken; those whose arrays are still good are not cut again.

    Raises:
        ClipsRefused: after all others were cut, if some cannot be.
        VideoError: if the video cannot be opened or is another one.
        StudyError: if the disk is full.
    """
    arrays = ArrayStore(Path(study_path) / "arrays")
    stored = {cut.key: cut for cut in before}
    cuts: dict[str, Cut] = {}
    todo: dict[str, ClipEntry] = {}
    for clip in sorted(clips, key=lambda clip: clip.start):
        key = key_of(video, clip.crop)
        if key in stored and arrays.is_whole(stored[key].sha256):
            cuts[key] = stored[key]
        else:
            todo.setdefault(key, clip)
    if todo:
        reasons = yield from _cut_all(arrays, video, path, todo, stored, cuts)
        if reasons:
            raise _refusal(todo.values(), tuple(cuts.values()), reasons)
    return tuple(cuts.values())


def _cut_all(
    arrays: ArrayStore,
    video: VideoEntry,
    path: str | Path,
    todo: Mapping[str, ClipEntry],
    stored: Mapping[str, Cut],
    cuts: dict[str, Cut],
) -> Job[dict[str, str]]:
    """Add the clips to `cuts`; return why some could not be cut."""
    reasons: dict[str, str] = {}
    note = f"cutting clips of {video.name}"
    yield Progress(0, len(todo), note)
    with media.open_video(path, video=video_of(video, arrays, path)) as reader:
        background = yield from _field_of(arrays, video, reader)
        for done, (key, clip) in enumerate(todo.items()):
            yield Progress(done, len(todo), note)
            try:
                found = media.cut_clip(reader, clip.crop, background=background)
                _check_same(found, stored.get(key), clip, video)
            except (BoxError, VideoError, StudyError) as error:
                reasons[clip.id] = str(error)
                continue
            cuts[key] = _kept(arrays, found, background, key)
            yield Progress(done + 1, len(todo), note, cuts[key])
    return reasons


def _check_same(
    found: Clip, stored: Cut | None, clip: ClipEntry, video: VideoEntry
) -> None:
    if stored is not None and found.sha256 != stored.pixel_sha256:
        raise StudyError(
            f"Clip {clip.number} of {video.name} does not look as it did when it was "
            "cut first: the video or its decoder has changed, so its label may not fit "
            "any more; take the arrays from a backup, or delete and draw the clip anew."
        )


def _refusal(
    clips: Iterable[ClipEntry], cuts: tuple[Cut, ...], reasons: Mapping[str, str]
) -> ClipsRefused:
    named = [f"clip {clip.number}" for clip in clips if clip.id in reasons]
    shown = ", ".join(named[:5]) + (" and others" if len(named) > 5 else "")
    first = next(iter(reasons.values()))
    return ClipsRefused(f"Not cut: {shown}. {first}", cuts, reasons)


def _kept(arrays: ArrayStore, clip: Clip, background: Background, key: str) -> Cut:
    """Write a clip's arrays."""
    stored: dict[str, NDArray[Any]] = {
        "pixels": clip.pixels,
        "background": clip.background,
        "noise_sd": clip.noise_sd,
        "times": clip.times,
    }
    about = {
        "kind": "clip",
        "key": key,
        "video": clip.video.sha256,
        "pixel_sha256": clip.sha256,
        "crop": json.dumps(_crop_facts(clip.crop)),
        "background_note": clip.background_note,
    }
    if clip.crop.follows and clip.scale == 1.0:
        left, top, right, bottom = _reach(clip.crop)
        for name in ("background", "noise_sd"):
            field: NDArray[np.float32] = getattr(background, _FIELD[name])
            stored[name] = field[np.newaxis, top:bottom, left:right]
        about["patch"] = f"{left} {top}"
    return Cut(
        key=key,
        sha256=arrays.write(stored, about),
        pixel_sha256=clip.sha256,
        sharpness=sharpness(clip),
        thumbnail=thumbnail(clip.pixels[len(clip.pixels) // 2]),
    )


def load_clip(arrays: ArrayStore, cut: Cut, video: VideoEntry) -> Clip:
    """Return a clip as it was cut, with the user's frame rate and pixel size.

    Args:
        arrays: of the study.
        cut: which clip.
        video: its entry; the file itself is not needed.

    Raises:
        StudyError: if the arrays are missing, damaged or those of another clip.
    """
    stored, about = arrays.read(cut.sha256)
    try:
        crop = _crop_of(about["crop"])
        pixels = stored["pixels"]
        if about["key"] != cut.key or pixel_hash(pixels) != cut.pixel_sha256:
            raise ValueError("they are those of another clip")
        if pixels.ndim != 4 or len(pixels) != crop.frames:
            raise ValueError(f"{pixels.shape} is no clip of {crop.frames} frames")
        background, noise_sd = (
            _unpatched(stored[name], about.get("patch"), crop, pixels)
            for name in ("background", "noise_sd")
        )
        known = video_of(video, arrays, video.absolute)
        if crop.start < 0 or crop.stop > known.n_frames:
            raise ValueError(f"{video.name} has no frames {crop.start}-{crop.stop - 1}")
        scale = crop.size / int(pixels.shape[1])
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        raise StudyError(
            f"The arrays of a clip of {video.name} do not fit it ({error}): take them "
            "from a backup of the study, or cut the clip again."
        ) from error
    known = known.calibrated(video.fps, video.um_per_px)
    return Clip(
        pixels=pixels,
        background=background,
        noise_sd=noise_sd,
        background_note=about["background_note"],
        video=known,
        crop=crop,
        times=known.times[crop.start : crop.stop],
        um_per_px=None if known.um_per_px is None else known.um_per_px * scale,
        sha256=cut.pixel_sha256,
    )


def _unpatched(
    stored: NDArray[Any], patch: str | None, crop: Crop, pixels: NDArray[np.uint8]
) -> NDArray[np.float32]:
    """Return background or noise as (B, S, S, C), B being 1 or T.

    Raises:
        ValueError: if it does not fit the pixels (T, S, S, C).
    """
    found = stored
    if patch is not None:
        left, top = (int(number) for number in patch.split())
        found = np.stack(
            [
                stored[
                    0, y - top : y - top + crop.size, x - left : x - left + crop.size
                ]
                for x, y in crop.corners
            ]
        )
    if found.shape != (len(crop.corners), *pixels.shape[1:]):
        raise ValueError(f"pixels {pixels.shape}, but background {found.shape}")
    return np.asarray(found, dtype=np.float32)


def _field_of(
    arrays: ArrayStore, video: VideoEntry, reader: media.VideoReader
) -> Job[Background]:
    """Return the field without its cells, computed once for a video's content.

    Raises:
        VideoError: if no frame can be read.
        StudyError: if the disk is full.
    """
    key = _hash("field", *_content(video))
    found = _stored_field(arrays, video, key)
    if found is not None:
        return found
    with ThreadPoolExecutor(1) as pool:  # it has no steps to report of its own
        computed = pool.submit(media.field_background, reader)
        for _ in range(FIELD_STEPS):
            if wait([computed], FIELD_STEP).done:
                break
            yield Progress(0, 1, f"reading the background of {video.name}")
        field = computed.result()
    planes = {name: getattr(field, name) for name in ("image", "noise_sd", "covered")}
    if sum(plane.nbytes for plane in planes.values()) < MAX_BYTES:
        about = {"kind": "background", "key": key, "n_frames": str(field.n_frames)}
        arrays.note(key, arrays.write(planes, about))
    return field


def _stored_field(arrays: ArrayStore, video: VideoEntry, key: str) -> Background | None:
    sha256 = arrays.noted(key)
    if sha256 is None or not arrays.is_whole(sha256):
        return None
    stored, about = arrays.read(sha256)
    shape = (video.height, video.width, video.channels)
    shapes = {"image": shape, "noise_sd": shape, "covered": shape[:2]}
    if {name: array.shape for name, array in stored.items()} != shapes:
        return None
    count = about.get("n_frames", "")
    if about.get("key") != key or not count.isdecimal():
        return None
    return Background(n_frames=int(count), **stored)


_FIELD = {"background": "image", "noise_sd": "noise_sd"}  # of `Background`


def _reach(crop: Crop) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of all that the box comes to see."""
    lefts, tops = zip(*crop.corners, strict=True)
    return min(lefts), min(tops), max(lefts) + crop.size, max(tops) + crop.size


def _content(video: VideoEntry) -> tuple[object, ...]:
    return (*video.content, video.contrast_low, video.contrast_high)


def _crop_facts(crop: Crop) -> dict[str, Any]:
    return {
        "start": crop.start,
        "corners": crop.corners,
        "size": crop.size,
        "frames": crop.frames,
    }


def _crop_of(text: str) -> Crop:
    facts = json.loads(text)
    corners = tuple((int(x), int(y)) for x, y in facts["corners"])
    return Crop(int(facts["start"]), corners, int(facts["size"]), int(facts["frames"]))


def _hash(*facts: object) -> str:
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
