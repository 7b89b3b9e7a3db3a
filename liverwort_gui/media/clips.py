"""Cuts one clip out of a video, ready for a network."""

from __future__ import annotations

import hashlib
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.media.background import Background
from liverwort_gui.media.reader import VideoReader, damage_sentence
from liverwort_gui.records import CLIP_SIZE, MIN_BOX_SIZE, Box, Clip, Crop, Video

Number = TypeVar("Number", bound=np.generic)


def cut_clip(
    reader: VideoReader,
    crop: Crop,
    *,
    background: Background,
    size: int = CLIP_SIZE,
    um_per_px: float | None = None,
    fps: float | None = None,
) -> Clip:
    """Cut, map to 0..255 and resample the pixels that a box shows.

    Pixels are averaged by area when the box is larger than the clip, and interpolated
    linearly when it is smaller. The noise of the background shrinks with the number
    of pixels averaged; it is not changed by enlarging. If the box follows the cell,
    the background is cut for each frame where the box then is, so that what stands
    still in the field moves in both alike.

    Args:
        reader: an open video.
        crop: where and when to cut.
        background: of the same video.
        size: side length S of the clip, pixels.
        um_per_px: micrometres per pixel of the video, if its metadata are wrong.
        fps: frames per second of the video, if its metadata are wrong.

    Raises:
        BoxError: if a box or the frame window does not lie inside the video.
        VideoError: if frames in the window are damaged.
    """
    video = reader.video
    check_crop(video, crop)
    numbers = range(crop.start, crop.stop)
    pixels = np.stack(
        [cut_frame(video, reader.read(n), crop.box_at(n), size) for n in numbers]
    )
    video = video.calibrated(fps, um_per_px)
    scale = crop.size / size  # video pixels per clip pixel
    return Clip(
        pixels=pixels,
        background=np.stack(
            [resampled(_cut(background.image, box), size) for box in crop.boxes]
        ),
        noise_sd=np.stack(
            [
                _resampled_noise(_cut(background.noise_sd, box), size)
                for box in crop.boxes
            ]
        ),
        background_note=background.note_for(crop.boxes),
        video=video,
        crop=crop,
        times=video.times[crop.start : crop.stop],
        um_per_px=None if video.um_per_px is None else video.um_per_px * scale,
        sha256=pixel_hash(pixels),
    )


def cut_frame(
    video: Video, frame: NDArray[np.generic], box: Box, size: int
) -> NDArray[np.uint8]:
    """Return what a box shows of one frame, as it is in a clip: (S, S, C) uint8.

    Args:
        video: the frame's, whose contrast is applied.
        frame: (H, W, C), the file's own grey values.
        box: inside the frame.
        size: pixels, S.
    """
    return resampled(video.contrast.apply(_cut(frame, box)), size)


def check_crop(video: Video, crop: Crop) -> None:
    """Refuse a box or a frame window that is not wholly there and undamaged.

    Raises:
        BoxError: saying what would fit, and how many frames there are.
        VideoError: naming the damaged and the good frames.
    """
    for number, box in enumerate(crop.boxes, start=crop.start):
        _check_box(video, box, f" in frame {number}" if crop.follows else "")
    if crop.frames < 1 or crop.start < 0 or crop.stop > video.n_frames:
        raise BoxError(
            f"{video.path} has {video.n_frames} frames that can be used, numbered 0 to "
            f"{video.n_frames - 1}, but {crop.frames} frames from number {crop.start} "
            "on were asked for: choose fewer frames or an earlier start."
        )
    damaged = [n for n in video.bad_frames if crop.start <= n < crop.stop]
    if damaged:
        raise VideoError(damage_sentence(video, damaged))


def pixel_hash(pixels: NDArray[np.uint8]) -> str:
    """Return the SHA-256 of pixels and their shape."""
    digest = hashlib.sha256(str(pixels.shape).encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()


def _check_box(video: Video, box: Box, when: str) -> None:
    if box.fits(video.width, video.height):
        return
    largest = min(video.width, video.height)
    if largest < MIN_BOX_SIZE:
        raise BoxError(
            f"{video.path} has frames of {video.width} x {video.height} pixels, too "
            f"small for a box of at least {MIN_BOX_SIZE} pixels: choose another video."
        )
    raise BoxError(
        f"The box at x {box.x}, y {box.y} with side {box.size}{when} does not lie "
        f"inside the frames of {video.path}, which have {video.width} x "
        f"{video.height} pixels: choose a side of {MIN_BOX_SIZE} to {largest} and "
        "move it into the frame."
    )


def _cut(picture: NDArray[Number], box: Box) -> NDArray[Number]:
    return picture[box.y : box.y + box.size, box.x : box.x + box.size]


def resampled(picture: NDArray[Number], size: int) -> NDArray[Number]:
    """Return a square picture (N, N, C) as (size, size, C)."""
    if picture.shape[0] == size:
        return np.ascontiguousarray(picture)
    shrinking = picture.shape[0] > size
    method = cv2.INTER_AREA if shrinking else cv2.INTER_LINEAR
    resized = cv2.resize(
        np.ascontiguousarray(picture), (size, size), interpolation=method
    )
    return resized.reshape(size, size, picture.shape[2]).astype(picture.dtype)


def _resampled_noise(noise_sd: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return the standard deviation after resampling independent noise."""
    averaged = max(noise_sd.shape[0] / size, 1.0)  # pixels along each axis
    variance = resampled(np.square(noise_sd), size)
    return np.asarray(np.sqrt(variance) / averaged, dtype=np.float32)
