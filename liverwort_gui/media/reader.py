"""What every video reader promises."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.cache import FrameCache
from liverwort_gui.records import Video

Frame = NDArray[np.generic]  # (H, W, C), the file's own grey values
See = Callable[[int, Callable[[], Frame]], None]  # a frame's stamp, and its pixels


class ReadInterrupted(Exception):  # noqa: N818 - a wish, not a fault
    """Nobody waits for the frame any more."""


def pass_by(stamp: int, pixels: Callable[[], Frame]) -> None:
    """Do nothing with a frame."""


class VideoReader(ABC):
    """Random access to the frames of one file. Close it, or use it in a `with`.

    Use it from one thread at a time. A frame that was read belongs to the reader's
    cache: do not write into it.

    Args:
        path: absolute path, already checked.
        channel: which channel to read, from 0; None if there is only one.
        time_axis: "t" or "z"; None if there is no choice.
        video: what an inspection found out before; None to look at the file now.

    Raises:
        VideoError: if the file cannot be opened.
        AxisChoiceNeeded: if a channel or a time axis must be chosen.

    Attributes:
        video: what is known of the file.
        interrupted: asked between two decoded frames; once it says yes, `read` raises
            `ReadInterrupted`. What was decoded so far is not lost.
    """

    kind: ClassVar[str]  # as in `Video.reader`
    video: Video
    interrupted: Callable[[], bool]

    @abstractmethod
    def __init__(
        self,
        path: Path,
        channel: int | None,
        time_axis: str | None,
        video: Video | None,
    ) -> None:
        self._cache = FrameCache()
        self.interrupted = lambda: False

    def is_near(self, number: int) -> bool:
        """Whether `read` gives this frame without decoding many others first."""
        return True

    def read(self, number: int) -> Frame:
        """Return frame `number` as (H, W, C) in the file's own grey values.

        Raises:
            BoxError: if there is no such frame.
            VideoError: if the frame is damaged or the file cannot be read any more.
            ReadInterrupted: if `interrupted` says so meanwhile.
        """
        frame = self._kept(number)
        if frame is None:
            frame = self._load(number)
            self._cache.put(number, frame)
        return frame

    def read_once(self, number: int) -> Frame:
        """Return a frame as `read` does, but do not keep it for the next time.

        Who goes through a long video once so needs no more memory than for a short one.
        """
        frame = self._kept(number)
        return self._load(number) if frame is None else frame

    def _kept(self, number: int) -> Frame | None:
        """Return a frame from the cache; refuse one that there is not."""
        video = self.video
        if not 0 <= number < video.n_frames:
            raise BoxError(
                f"{video.path} has no frame {number}: its frames are numbered 0 to "
                f"{video.n_frames - 1}."
            )
        if number in video.bad_frames:
            raise VideoError(damage_sentence(video, [number]))
        return self._cache.get(number)

    def read_range(self, start: int, stop: int) -> Frame:
        """Return frames `start` up to, not including, `stop` as (n, H, W, C).

        Raises:
            BoxError: if it is empty or reaches beyond the video.
            VideoError: as for `read`.
        """
        if start >= stop:
            raise BoxError(f"The frame window {start} to {stop} is empty.")
        return np.stack([self.read(number) for number in range(start, stop)])

    def read_near(self, number: int) -> tuple[int, Frame]:
        """Return a frame that costs little at or near `number`, and its number.

        It passes the cache by, which belongs to what the user looks at.

        Raises:
            VideoError: if no frame can be read there.
        """
        return number, self._load(number)

    def examine(self, see: See = pass_by) -> Job[Video]:
        """Decode every frame once, and return what is then known of the video.

        Damaged frames at the end are cut off `n_frames`, but stay in `bad_frames`.

        Args:
            see: of a movie, called with each sound frame's stamp and a function that
                returns its pixels; some frames come twice.
        """
        bad = []
        for number in range(self.video.n_frames):
            yield Progress(number, self.video.n_frames, "checking every frame")
            try:
                self._load(number)
            except VideoError:
                bad.append(number)
        return with_damage(self.video, bad)

    def examine_window(self, start: int, frames: int) -> Video:
        """Return the video with the damaged frames of one window named.

        Costs little if the whole video was examined, or the window is short.
        """
        window = range(start, start + frames)
        if self.video.complete or not 0 <= start < window.stop <= self.video.n_frames:
            return self.video
        bad = {*self.video.bad_frames, *self._damaged_in(window)}
        self.video = replace(self.video, bad_frames=tuple(sorted(bad)))
        return self.video

    def _damaged_in(self, window: range) -> set[int]:
        """Return the frames of a window, which is not empty, that are damaged."""
        bad = set()
        for number in window:
            try:
                self._load(number)
            except VideoError:
                bad.add(number)
        return bad

    def close(self) -> None:
        """Release the file and the cache; the reader cannot be used any more."""
        self._cache.clear()
        self._release()

    @abstractmethod
    def _load(self, number: int) -> Frame:
        """Read a frame that exists from the file."""

    @abstractmethod
    def _release(self) -> None:
        """Close the file; may be called twice."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def with_damage(video: Video, bad: Iterable[int]) -> Video:
    """Return the examined video with its damaged frames named.

    Raises:
        VideoError: if no frame is left.
    """
    damaged = sorted(set(bad))
    lost = set(damaged)
    count = video.n_frames
    while count and count - 1 in lost:
        count -= 1
    if count == 0:
        raise VideoError(
            f"{video.path} has no frame that can be decoded: copy it again from the "
            "microscope."
        )
    index = video.index
    checked = replace(
        video,
        n_frames=count,
        times=video.times[:count],
        bad_frames=tuple(damaged),
        complete=True,
        index=index and replace(index, stamps=index.stamps[:count]),
    )
    if damaged:
        sentence = damage_sentence(checked, damaged)
        checked = replace(checked, warnings=(*video.warnings, sentence))
    return checked


def damage_sentence(video: Video, numbers: Iterable[int]) -> str:
    """Say which of these frames are damaged, and which frames can be used."""
    lost = set(video.bad_frames)
    good = [number for number in range(video.n_frames) if number not in lost]
    return (
        f"{video.path} is damaged: {spans(numbers)} cannot be used; use "
        f"{spans(good)}, or copy the file again from the microscope."
    )


def spans(numbers: Iterable[int]) -> str:
    """Write frame numbers in short, such as "frames 0-27, 30"; six spans at most."""
    parts: list[list[int]] = []
    for number in sorted(numbers):
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    written = [f"{a}" if a == b else f"{a}-{b}" for a, b in parts[:6]]
    word = "frame" if len(parts) == 1 and parts[0][0] == parts[0][1] else "frames"
    return f"{word} {', '.join(written)}" + (" and others" if len(parts) > 6 else "")


def frame_times(count: int, fps: float | None) -> NDArray[np.float64]:
    """Return the times of evenly recorded frames; NaN if their rate is unknown."""
    if fps is None:
        return np.full(count, np.nan)
    return np.arange(count, dtype=np.float64) / fps


def in_house_shape(picture: NDArray[np.generic], axes: str) -> Frame:
    """Return a picture with axes "YX", "YXS" or "SYX" as (H, W, C), C being 1 or 3.

    An alpha channel is left out; values that are not numbers become 0.
    """
    if axes == "YX":
        picture = picture[..., np.newaxis]
    elif axes == "SYX":
        picture = np.moveaxis(picture, 0, -1)
    picture = picture[..., : 3 if picture.shape[-1] >= 3 else 1]
    if picture.dtype.kind == "f":
        picture = np.nan_to_num(picture, nan=0.0)
    native = picture.dtype.newbyteorder("=")
    return np.ascontiguousarray(picture, dtype=native)
