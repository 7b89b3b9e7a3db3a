"""What a field shows without its cells: the temporal median over the whole video."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import VideoError
from liverwort_gui.media.contrast import spread_frames
from liverwort_gui.media.reader import VideoReader
from liverwort_gui.records import Box
from liverwort_gui.spread import MAD_TO_SD
from liverwort_gui.words import percent

STACK_BYTES = 512 << 20  # of the frames held at once; larger fields use fewer frames
EXACT_PIXELS = 600_000_000  # a video this short is decoded as a whole, in seconds
FEWEST_KEYFRAMES = 50  # with fewer, frames between the keyframes are decoded too
STRIP_PIXELS = 1 << 15  # worked on at once; fits the processor's cache
OUTLIER = 4.0  # standard deviations from the median that count as a cell
LEAST_STEP = 6.0  # grey levels; weaker deviations are never a cell
OFTEN_COVERED = 0.3  # share of frames, science B4
MOST_FILLED = 0.25  # share of the field that its surroundings can still tell
FEW_FRAMES = 100  # with fewer, a slow cell stays visible in the median
INPAINT_RADIUS = 5  # pixels


@dataclass(frozen=True, eq=False)
class Background:
    """The field without what moves in it, in grey levels 0..255 of the contrast.

    Attributes:
        image: (H, W, C) float32, temporal median; filled in from the surroundings
            where something covers a pixel in more than 30 % of the frames, unless
            that is the case in more than a quarter of the field.
        noise_sd: (H, W, C) float32, standard deviation over time of what does not
            move.
        covered: (H, W) float32, share of the frames in which something covers it.
        n_frames: number of frames it was taken from.
    """

    image: NDArray[np.float32]
    noise_sd: NDArray[np.float32]
    covered: NDArray[np.float32]
    n_frames: int

    def note_for(self, boxes: Iterable[Box]) -> str:
        """Return a sentence if the background is doubtful where a box is, else "".

        Args:
            boxes: where the box is, one or, if it follows the cell, one per frame.
        """
        shown = np.zeros(self.covered.shape, np.bool_)
        for box in boxes:
            shown[box.y : box.y + box.size, box.x : box.x + box.size] = True
        often = self.covered > OFTEN_COVERED
        share = float(often[shown].mean())
        notes = []
        if share > 0:
            cure = (
                "there it was filled in from its surroundings."
                if often.mean() <= MOST_FILLED
                else "so much of the field moves that it could not be filled in."
            )
            notes.append(
                f"{percent(max(share, 0.001))} of this box's background is covered in "
                f"more than 30 % of the frames; {cure}"
            )
        if self.n_frames < FEW_FRAMES:
            notes.append(
                f"The background was taken from only {self.n_frames} frames (200 "
                "spread over a longer video are better), so that a slow cell may be "
                "part of it."
            )
        return " ".join(notes)


def field_background(reader: VideoReader, n_frames: int = 200) -> Background:
    """Return the median of frames spread over the whole video, and its noise.

    Of a long movie the keyframes are taken, which cost least. The median is the lower
    one of two, so that it is a grey value that was measured.

    Args:
        reader: an open video.
        n_frames: how many frames at most; fewer if they would not fit into memory.

    Raises:
        VideoError: if no frame can be read.
    """
    stack = _sample(reader, n_frames)
    shape = stack.shape[1:]
    flat = stack.reshape(len(stack), -1)
    median = np.empty(flat.shape[1], np.uint8)
    spread = np.empty(flat.shape[1], np.uint8)
    for strip in _strips(flat.shape[1]):
        median[strip] = _median(flat[:, strip])
        spread[strip] = _median(_distance(flat[:, strip], median[strip]))
    # A pixel covered half of the time has a large spread; its neighbours tell.
    usual = MAD_TO_SD * np.minimum(spread, max(3.0 * float(np.median(spread)), 1.0))
    limit = np.clip(OUTLIER * usual, LEAST_STEP, 255.0).astype(np.uint8)
    noise_sd = np.empty(flat.shape[1], np.float32)
    covered = np.empty(flat.shape[1], np.float32)
    for strip in _strips(flat.shape[1]):
        distance = _distance(flat[:, strip], median[strip])
        count = _count_up_to(distance, limit[strip])  # at least 1, the median itself
        covered[strip] = 1 - count / np.float32(len(flat))
        distance *= distance <= limit[strip]
        squares = np.einsum("np,np->p", distance, distance, dtype=np.float32)
        noise_sd[strip] = np.sqrt(squares / count)
    # Cells cover patches; single pixels are the tail of the noise.
    share = cv2.medianBlur(covered.reshape(shape).max(axis=2), 5).astype(np.float32)
    image, noise = _filled(median.reshape(shape), noise_sd.reshape(shape), share)
    return Background(image, noise, share, len(stack))


def _sample(reader: VideoReader, n_frames: int) -> NDArray[np.uint8]:
    """Return frames spread over the video as (n, H, W, C), contrast applied."""
    video = reader.video
    pixels = video.height * video.width
    count = max(1, min(n_frames, STACK_BYTES // (pixels * video.channels)))
    exact = video.n_frames * pixels <= EXACT_PIXELS
    stack = _mapped(reader, count, exact)
    if not exact and len(stack) < min(count, FEWEST_KEYFRAMES):
        stack = _mapped(reader, min(count, FEWEST_KEYFRAMES), True)
    if not len(stack):
        raise VideoError(
            f"{video.path} has no frame that can be decoded: copy it again from the "
            "microscope."
        )
    return stack


def _mapped(reader: VideoReader, count: int, exact: bool) -> NDArray[np.uint8]:
    video = reader.video
    count = min(count, video.n_frames)
    stack = np.empty((count, video.height, video.width, video.channels), np.uint8)
    found = 0
    for _, frame in spread_frames(reader, count, exact=exact):
        stack[found] = video.contrast.apply(frame)
        found += 1
    return stack[:found]


def _strips(size: int) -> list[slice]:
    return [slice(at, at + STRIP_PIXELS) for at in range(0, size, STRIP_PIXELS)]


def _median(values: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the lower median along the first axis, found bit by bit.

    Eight comparisons of all values cost a tenth of sorting them.
    """
    needed = (len(values) + 1) // 2
    found = np.zeros(values.shape[1], np.uint8)
    for bit in (128, 64, 32, 16, 8, 4, 2, 1):
        threshold = found + np.uint8(bit)
        below = _count_up_to(values, threshold - np.uint8(1))
        found = np.where(below < needed, threshold, found)
    return found


def _count_up_to(
    values: NDArray[np.uint8], limit: NDArray[np.uint8]
) -> NDArray[np.unsignedinteger]:
    """Count along the first axis, in the narrowest and so fastest numbers."""
    total = np.zeros(len(limit), np.min_scalar_type(len(values)))
    within = np.empty(len(limit), np.bool_)
    for row in values:
        np.less_equal(row, limit, out=within)
        np.add(total, within.view(np.uint8), out=total)
    return total


def _distance(
    values: NDArray[np.uint8], centre: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    return np.maximum(values, centre) - np.minimum(values, centre)


def _filled(
    median: NDArray[np.uint8], noise_sd: NDArray[np.float32], share: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Fill in the pixels that something covers too often; all (H, W, C)."""
    often = share > OFTEN_COVERED
    image = median
    if 0 < often.mean() <= MOST_FILLED:
        mask = cv2.dilate(often.astype(np.uint8), np.ones((5, 5), np.uint8))
        painted = cv2.inpaint(
            np.ascontiguousarray(median), mask, INPAINT_RADIUS, cv2.INPAINT_TELEA
        )
        image = painted.astype(np.uint8).reshape(median.shape)
        noise_sd = noise_sd.copy()
        noise_sd[mask > 0] = np.median(noise_sd[~often], axis=0)
    return image.astype(np.float32), noise_sd
