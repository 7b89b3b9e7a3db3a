"""Reads Nikon ND2."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from nd2 import ND2File

from liverwort_gui.errors import VideoError
from liverwort_gui.media.axes import choose_axes
from liverwort_gui.media.files import DAMAGE, check_frame_size, damaged
from liverwort_gui.media.reader import (
    Frame,
    VideoReader,
    frame_times,
    in_house_shape,
)
from liverwort_gui.records import Video


class Nd2Reader(VideoReader):
    """Frames of an ND2 file: along time, or along Z if the user says so."""

    kind = "nd2"

    def __init__(
        self,
        path: Path,
        channel: int | None,
        time_axis: str | None,
        video: Video | None,
    ) -> None:
        super().__init__(path, channel, time_axis, video)
        self._path = path
        try:
            self._file = ND2File(path)
        except DAMAGE as error:
            raise damaged(path, error) from error
        try:
            sizes = dict(self._file.sizes)
            names = [
                one.channel.name for one in getattr(self._file.metadata, "channels", [])
            ]
            loops = {axis: size for axis, size in sizes.items() if axis not in "YXS"}
            self._axes = choose_axes(path, loops, channel, time_axis, names)
            # a frame on disk holds all channels: (C, Y, X), (Y, X) or (Y, X, S)
            self._page_axes = "".join(a for a in sizes if a in "CYXS")
            self._frame_number = {
                tuple(sorted(position.items())): number
                for number, position in enumerate(self._file.loop_indices)
            }
            self.video = video or self._describe(sizes)
        except VideoError:
            self._file.close()
            raise
        except DAMAGE as error:
            self._file.close()
            raise damaged(path, error) from error

    def _describe(self, sizes: dict[str, int]) -> Video:
        check_frame_size(self._path, sizes["Y"], sizes["X"])
        um_per_px = float(self._file.voxel_size().x)
        fps = self._fps() if self._axes.time_axis == "t" else None
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=self._axes.n_frames,
            height=sizes["Y"],
            width=sizes["X"],
            channels=3 if sizes.get("S", 1) >= 3 else 1,
            dtype=np.dtype(self._file.dtype).name,
            fps=fps,
            um_per_px=um_per_px if um_per_px > 0 else None,
            times=frame_times(self._axes.n_frames, fps),
            warnings=self._axes.warnings,
            channel=self._axes.channel,
            time_axis=self._axes.time_axis,
            complete=False,
        )

    def _fps(self) -> float | None:
        """Return the measured frame rate, else the one that was asked for."""
        for loop in self._file.experiment:
            if loop.type == "TimeLoop":
                measured = loop.parameters.periodDiff.avg  # ms
                interval = measured or loop.parameters.periodMs
                return 1000.0 / interval if interval > 0 else None
        return None

    def _load(self, number: int) -> Frame:
        position = self._axes.position(number)
        channel = position.pop("C", 0)
        try:
            stored = self._frame_number[tuple(sorted(position.items()))]
            picture = np.asarray(self._file.read_frame(stored))
            if "C" in self._page_axes:
                picture = np.take(picture, channel, self._page_axes.index("C"))
        except DAMAGE as error:
            raise VideoError(
                f"Frame {number} of {self._path} cannot be read ({error}): use another "
                "frame window, or copy the file again from the microscope."
            ) from error
        return in_house_shape(picture, self._page_axes.replace("C", "")).copy()

    def _release(self) -> None:
        self._file.close()
