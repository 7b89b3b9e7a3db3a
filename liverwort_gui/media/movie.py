"""Reads everything FFmpeg decodes: AVI, MP4, MOV, MKV, WebM, GIF and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import numpy as np
from av.packet import Packet
from av.video.frame import VideoFrame

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import Job
from liverwort_gui.media.axes import refuse_choices
from liverwort_gui.media.demuxer import Demuxer
from liverwort_gui.media.files import check_frame_size
from liverwort_gui.media.frame_check import damaged_between, full_table
from liverwort_gui.media.frame_table import decoded, quick_table
from liverwort_gui.media.pixels import FrameConverter
from liverwort_gui.media.reader import (
    Frame,
    ReadInterrupted,
    See,
    VideoReader,
    pass_by,
    with_damage,
)
from liverwort_gui.records import Video

FORWARD = 48  # frames: a target this close ahead is reached by decoding on
NEAR = 8  # frames: decoding that many is not noticed
PATIENCE = 1.0  # s for the quick table, see `quick_table`


class MovieReader(VideoReader):
    """Frames of a movie, found by time stamp: frame i is the i-th that is shown."""

    kind = "movie"

    def __init__(
        self,
        path: Path,
        channel: int | None,
        time_axis: str | None,
        video: Video | None,
    ) -> None:
        super().__init__(path, channel, time_axis, video)
        refuse_choices(path, channel, time_axis)
        self._path = path
        with Demuxer(path) as source:
            first = next(decoded(source.packets("pts")), None)
        if first is None:
            raise VideoError(
                f"{path} has no frame that can be decoded: copy it again from the "
                "microscope."
            )
        self._convert = FrameConverter(first)
        self.video = video or self._describe(first)
        if self.video.index is None:
            raise VideoError(f"{path} is not the movie it was before: open it again.")
        self._kind = self.video.index.kind
        self._stamps = self.video.index.stamps
        self._slot_of = {int(stamp): slot for slot, stamp in enumerate(self._stamps)}
        self._source: Demuxer | None = None
        self._upcoming: Iterator[tuple[int, VideoFrame]] = iter(())
        self._next = 0  # number of the frame that comes next from `_upcoming`

    def is_near(self, number: int) -> bool:
        """Whether a frame is in the cache, or comes soon when decoding goes on."""
        return 0 <= number - self._next < NEAR or number in self._cache

    def examine(self, see: See = pass_by) -> Job[Video]:
        """Decode every frame once, and return what is then known of the video."""

        def show(frame: VideoFrame) -> None:
            assert frame.pts is not None
            see(frame.pts, lambda: self._convert(frame))

        table = yield from full_table(
            self._path, self._kind, self.video.n_frames, self._convert.stored_size, show
        )
        video = replace(
            self.video,
            n_frames=len(table.times),
            times=table.times,
            fps=table.fps,
            index=table.index,
            warnings=(*self.video.warnings, *table.warnings),
        )
        return with_damage(video, table.bad)

    def _damaged_in(self, window: range) -> set[int]:
        index = self.video.index
        assert index is not None
        return damaged_between(
            self._path, index, window[0], window[-1], self._convert.stored_size
        )

    def read_near(self, number: int) -> tuple[int, Frame]:
        """Return the keyframe before `number`, or what comes first after it."""
        if self._kind == "count" or 0 <= number - self._next <= 1:
            return number, self._load(number)
        self._seek(int(self._stamps[number]))
        found = next(self._upcoming, None)
        if found is None:
            return number, self._load(number)
        self._next = found[0] + 1
        return found[0], self._convert(found[1])

    def _load(self, number: int) -> Frame:
        if self._source is not None and 0 <= number - self._next <= FORWARD:
            frame = self._forward_to(number)
            if frame is not None:
                return frame
        if self._kind != "count":
            stamp = int(self._stamps[number])
            for _ in range(3):  # some containers land behind the target
                landed = self._seek(stamp)
                frame = self._forward_to(number)
                if frame is not None:
                    return frame
                if landed is None:
                    break
                stamp = landed - 1
        self._restart()
        frame = self._forward_to(number)
        if frame is None:
            raise VideoError(
                f"Frame {number} of {self._path} cannot be decoded: use another frame "
                "window, or copy the file again from the microscope."
            )
        return frame

    def _forward_to(self, number: int) -> Frame | None:
        """Decode on to frame `number`; None if it does not come.

        Frames on the way are kept if the cache can hold them up to `number`.
        """
        video = self.video
        frame_bytes = video.height * video.width * video.channels
        frame_bytes *= np.dtype(video.dtype).itemsize
        room = self._cache.limit // frame_bytes - 1
        for slot, frame in self._upcoming:
            self._next = slot + 1
            if self.interrupted():
                raise ReadInterrupted
            if slot == number:
                return self._convert(frame)
            if slot > number:
                return None
            if slot >= number - room and slot not in video.bad_frames:
                self._cache.put(slot, self._convert(frame))
        return None

    def _seek(self, stamp: int) -> int | None:
        """Go to a keyframe near `stamp`; return its decoding stamp, None if unknown."""
        if self._source is None:
            self._source = Demuxer(self._path)
        self._source.seek(stamp)
        packets = self._source.packets(self._kind)
        key = next((packet for packet in packets if packet.is_keyframe), None)
        if key is None:
            self._upcoming = iter(())
            return None
        self._upcoming = self._numbered(chain([key], packets), key.pts)
        return key.dts

    def _restart(self) -> None:
        """Go to the beginning, in a way that works for every container."""
        self._release()
        self._source = Demuxer(self._path)
        self._upcoming = self._numbered(self._source.packets(self._kind), None)
        self._next = 0

    def _numbered(
        self, packets: Iterable[Packet], landed: int | None
    ) -> Iterator[tuple[int, VideoFrame]]:
        """Decode `packets` and number their frames.

        Frames before the keyframe on which a seek has landed refer to frames that
        were not decoded; they are passed over.
        """
        for frame in decoded(packets):
            if frame.pts is None:
                continue
            if landed is not None:
                behind = self._kind == "pts" and frame.pts > landed
                if frame.pts != landed and not frame.key_frame and not behind:
                    continue
                landed = None
            slot = self._slot_of.get(frame.pts)
            whole = (frame.width, frame.height) == self._convert.stored_size
            if slot is not None and whole:
                yield slot, frame

    def _release(self) -> None:
        self._upcoming = iter(())
        if self._source is not None:
            self._source.close()
            self._source = None

    def _describe(self, first: VideoFrame) -> Video:
        table = quick_table(self._path, PATIENCE)
        pixels = self._convert(first)
        height, width, channels = pixels.shape
        check_frame_size(self._path, height, width)
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=len(table.times),
            height=height,
            width=width,
            channels=channels,
            dtype=pixels.dtype.name,
            fps=table.fps,
            um_per_px=None,
            times=table.times,
            complete=False,
            index=table.index,
        )
