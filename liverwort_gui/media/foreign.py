"""Reads Zeiss CZI, Leica LIF and Princeton SPE with the extra `formats`."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from liverwort_gui.errors import VideoError
from liverwort_gui.extras import how_to_add
from liverwort_gui.media.axes import choose_axes, refuse_choices
from liverwort_gui.media.files import DAMAGE, check_frame_size, damaged
from liverwort_gui.media.reader import (
    Frame,
    VideoReader,
    frame_times,
    in_house_shape,
)
from liverwort_gui.records import Video


def require(path: Path, name: str, module: str) -> None:
    """Refuse a file whose reader is an extra that is not installed.

    Raises:
        VideoError: saying how to add the reader, and another way.
    """
    if find_spec(module) is not None:
        return
    raise VideoError(
        f"{path} is a {name} file, which needs a reader that is not installed: "
        f"{how_to_add('formats')}; or export it as TIFF or AVI with the microscope's "
        "program."
    )


class BioReader(VideoReader):
    """Frames of a CZI or LIF file's first scene."""

    kind = "bio"

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
            self._image: Any = import_module("bioio").BioImage(path)
            order: str = self._image.dims.order
            sizes = dict(zip(order, self._image.shape, strict=True))
            loops = {axis: size for axis, size in sizes.items() if axis not in "YXS"}
            names = [str(name) for name in self._image.channel_names or ()]
            self._axes = choose_axes(path, loops, channel, time_axis, names)
            self._page_axes = "YXS" if "S" in sizes else "YX"
            self.video = video or self._describe(sizes)
        except VideoError:
            raise
        except DAMAGE as error:
            raise damaged(path, error) from error

    def _describe(self, sizes: dict[str, int]) -> Video:
        check_frame_size(self._path, sizes["Y"], sizes["X"])
        interval = self._image.time_interval  # a timedelta, or unknown
        seconds = interval.total_seconds() if interval else 0.0
        fps = 1 / seconds if seconds > 0 and self._axes.time_axis == "t" else None
        warnings = list(self._axes.warnings)
        if len(self._image.scenes) > 1:
            warnings.append(
                f"Only the first of {len(self._image.scenes)} scenes is shown; export "
                "the others as files of their own."
            )
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=self._axes.n_frames,
            height=sizes["Y"],
            width=sizes["X"],
            channels=3 if sizes.get("S", 1) >= 3 else 1,
            dtype=np.dtype(self._image.dtype).name,
            fps=fps,
            um_per_px=self._image.physical_pixel_sizes.X or None,
            times=frame_times(self._axes.n_frames, fps),
            warnings=tuple(warnings),
            channel=self._axes.channel,
            time_axis=self._axes.time_axis,
            complete=False,
        )

    def _load(self, number: int) -> Frame:
        position = self._axes.position(number)
        try:
            lazy = self._image.get_image_dask_data(self._page_axes, **position)
            picture = np.asarray(lazy.compute(scheduler="synchronous"))
        except DAMAGE as error:
            raise _lost(self._path, number, error) from error
        return in_house_shape(picture, self._page_axes)

    def _release(self) -> None:
        self._image = None  # bioio opens the file anew for each read


class SpeReader(VideoReader):
    """Frames of a Princeton Instruments SPE file."""

    kind = "spe"

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
        try:
            opened = import_module("imageio.v3").imopen(path, "r", plugin="SPE")
            self._file: Any = opened
            self.video = video or self._describe()
        except DAMAGE as error:
            raise damaged(path, error) from error

    def _describe(self) -> Video:
        found = self._file.properties(index=...)
        count, height, width = found.shape
        check_frame_size(self._path, height, width)
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=count,
            height=height,
            width=width,
            channels=1,
            dtype=found.dtype.name,
            fps=None,
            um_per_px=None,
            times=frame_times(count, None),
            complete=False,
        )

    def _load(self, number: int) -> Frame:
        try:
            picture = np.asarray(self._file.read(index=number))
        except DAMAGE as error:
            raise _lost(self._path, number, error) from error
        return in_house_shape(picture, "YX")

    def _release(self) -> None:
        self._file.close()


def _lost(path: Path, number: int, error: Exception) -> VideoError:
    return VideoError(
        f"Frame {number} of {path} cannot be read ({error}): use another frame window, "
        "or copy the file again from the microscope."
    )
