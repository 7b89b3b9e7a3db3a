"""What a field shows without its cells, and how far a frame departs from that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import VideoError
from liverwort_gui.media import VideoReader, field_background
from liverwort_gui.spread import MAD_TO_SD

FEW_FRAMES = 16  # with fewer, most cells cover some pixels in half of the frames
FINE, COARSE = 1.0, 2.0  # pixels, SD of the blur that averages the grain out
NOISE_BLUR = 15  # pixels, side of the square over which noise is averaged
LEAST_NOISE = 1.0  # grey levels; compression can leave none at all
LEAST_UNIT = 0.1  # standard deviations; 0.14 is left of independent pixels at COARSE
LEAST_SHARE = 0.5  # of the usual noise; less is chance, or a saturated place
FLICKER_STEP = 8  # every so many pixels tell how bright the lamp is
MOVED = 10.0  # standard deviations, clearly something that moves
FILL_RADIUS = 5  # pixels, from where a place under a cell is filled in
CELL_SHARE = 16  # of one frame alone: cells are thinner than this part of its side
DISC = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))


@dataclass(frozen=True, eq=False)
class Field:
    """The field without what moves in it, in grey levels 0..255 of the contrast.

    Attributes:
        image: (H, W, C) float32; C is 1 for a grey video, also if it is stored in
            three equal channels.
        precision: (H, W, C) float32, one over the standard deviation over time of
            what stands still, averaged over the neighbourhood.
        unit: standard deviation of the blurred noise, in the noise's own; JPEG
            blocks and grain wider than a pixel make it larger.
        blur: pixels, SD, of the neighbourhood over which a departure is averaged.
        guessed: whether much of `image` was filled in, for want of frames.
    """

    image: NDArray[np.float32]
    precision: NDArray[np.float32]
    unit: float = 1.0
    blur: float = FINE
    guessed: bool = False

    def departure(self, frame: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return how far a frame (H, W, C) departs from the empty field.

        (H, W) float32, at least 0, in standard deviations of the empty field; of a
        colour video the greatest of its channels. A change of the lamp that is the
        same everywhere is taken out.
        """
        channels = [np.abs(channel) for channel in self._blurred(frame)]
        greatest = channels[0]
        for channel in channels[1:]:
            np.maximum(greatest, channel, out=greatest)
        greatest /= self.unit
        return greatest

    def _blurred(self, frame: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
        """Return the blurred departure of each channel, (H, W), with its sign."""
        signal = frame[..., : self.image.shape[2]].astype(np.float32)
        signal -= self.image
        signal -= np.median(signal[::FLICKER_STEP, ::FLICKER_STEP], axis=(0, 1))
        signal *= self.precision
        blurred = cv2.GaussianBlur(signal, (0, 0), self.blur)
        return [np.asarray(channel, np.float32) for channel in cv2.split(blurred)]

    def measured(self, frames: Iterable[NDArray[np.uint8]], blur: float) -> Field:
        """Return the field with this blur, and its `unit` as these frames show it."""
        field = replace(self, blur=blur)
        spread = [
            np.median(np.abs(np.stack(field._blurred(frame)))) for frame in frames
        ]
        return replace(
            field, unit=max(MAD_TO_SD * float(np.median(spread)), LEAST_UNIT)
        )


def empty_field(reader: VideoReader, sample: Sequence[NDArray[np.uint8]]) -> Field:
    """Return what a video shows without its cells.

    It is the temporal median. With few frames that still shows the cells, so there
    every place where something moves is filled in from its surroundings; a single
    frame tells nothing of motion, so there the surroundings are taken everywhere.

    Args:
        reader: an open video.
        sample: frames (H, W, C) spread over it, contrast applied; all that can be
            decoded if it has fewer than `FEW_FRAMES`.

    Raises:
        VideoError: if no frame can be read.
    """
    if not sample:
        raise VideoError(
            f"{reader.video.path} has no frame that can be decoded: copy it again from "
            "the microscope."
        )
    if reader.video.n_frames >= FEW_FRAMES:
        background = field_background(reader)
        field = Field(background.image, _precision(background.noise_sd))
    elif len(sample) > 1:
        field = _field_of_few(np.stack(sample))
    else:
        field = _field_of_one(sample[0])
    if all((frame == frame[..., :1]).all() for frame in sample):  # grey
        image, precision = field.image[..., :1], field.precision[..., :1]
        field = replace(field, image=image, precision=precision)
    return field.measured(sample, FINE)


def _precision(noise_sd: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return one over the noise of the neighbourhood, which is never quite 0."""
    side = (NOISE_BLUR, NOISE_BLUR)
    even = np.sqrt(cv2.blur(np.square(noise_sd), side)).reshape(noise_sd.shape)
    floor = np.maximum(LEAST_SHARE * np.median(even, axis=(0, 1)), LEAST_NOISE)
    return np.asarray(1 / np.maximum(even, floor), dtype=np.float32)


def _field_of_few(frames: NDArray[np.uint8]) -> Field:
    """Fill in wherever one of these frames (n, H, W, C) departs from their median."""
    median = np.median(frames, axis=0).astype(np.float32)
    # One frame is the median or two are as far from it, so that n - 1 steps count.
    squares = np.square(frames - median).sum(axis=0) / (len(frames) - 1)
    noise_sd = np.sqrt(squares)
    most = 2 * np.median(noise_sd, axis=(0, 1))  # where a cell passed it is larger
    seen = Field(median, _precision(np.minimum(noise_sd, most)))
    seen = seen.measured(frames, FINE)
    moved = np.zeros(median.shape[:2], np.uint8)
    for frame in frames:
        moved |= (seen.departure(frame) > MOVED).astype(np.uint8)
    closed = cv2.morphologyEx(moved, cv2.MORPH_CLOSE, DISC)
    mask = cv2.dilate(filled(np.asarray(closed, np.uint8)), DISC)
    painted = cv2.inpaint(
        np.rint(median).astype(np.uint8), mask, FILL_RADIUS, cv2.INPAINT_TELEA
    )
    image = painted.astype(np.float32).reshape(median.shape)
    return Field(image, seen.precision, guessed=True)


def _field_of_one(frame: NDArray[np.uint8]) -> Field:
    """Take the median of the surroundings of each pixel of one frame (H, W, C)."""
    side = max(3, min(frame.shape[:2]) // CELL_SHARE | 1)
    image = cv2.medianBlur(frame, side).reshape(frame.shape).astype(np.float32)
    noise = MAD_TO_SD * np.median(np.abs(frame - image), axis=(0, 1))
    even = np.ones_like(image) / np.maximum(noise, LEAST_NOISE)
    return Field(image, np.asarray(even, np.float32), guessed=True)


def filled(mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return a mask (H, W) of 0 and 1 with its holes filled."""
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    whole = np.zeros_like(mask)
    cv2.drawContours(whole, outlines, -1, 1, cv2.FILLED)
    return np.asarray(whole, dtype=np.uint8)
