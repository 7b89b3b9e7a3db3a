"""Reads TIFF: plain pages, OME-TIFF and ImageJ, one page at a time."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from tifffile import TiffFile, TiffFileError, TiffPageSeries

from liverwort_gui.errors import VideoError
from liverwort_gui.media.axes import choose_axes
from liverwort_gui.media.files import DAMAGE, check_frame_size, damaged
from liverwort_gui.media.reader import (
    Frame,
    VideoReader,
    frame_times,
    in_house_shape,
)
from liverwort_gui.media.tiff_metadata import Calibration, calibration, unsafe
from liverwort_gui.records import Video


class TiffReader(VideoReader):
    """Frames of a TIFF file: pages along time, or along Z if the user says so."""

    kind = "tiff"

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
            self._file = TiffFile(path)
        except (*DAMAGE, TiffFileError) as error:
            raise damaged(path, error) from error
        try:
            self._series = _first_series(self._file, path)
            self._page_axes: str = self._series.keyframe.axes
            loops = len(self._series.axes) - len(self._page_axes)
            self._loops = dict(
                zip(self._series.axes[:loops], self._series.shape[:loops], strict=True)
            )
            known = calibration(self._file)
            self._axes = choose_axes(
                path, self._loops, channel, time_axis, known.channel_names
            )
            self.video = video or self._describe(known)
        except VideoError:
            self._file.close()
            raise
        except (*DAMAGE, TiffFileError) as error:
            self._file.close()
            raise damaged(path, error) from error

    def _describe(self, known: Calibration) -> Video:
        sizes = dict(zip(self._page_axes, self._series.keyframe.shape, strict=True))
        check_frame_size(self._path, sizes["Y"], sizes["X"])
        fps = known.fps if self._axes.time_axis == "t" else None
        warnings = list(self._axes.warnings)
        others = [other for other in self._file.series[1:] if other.kind != "label"]
        if others:
            warnings.append(
                f"{self._path} holds {len(others)} more image series, which are not "
                "shown; export them as files of their own."
            )
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=self._axes.n_frames,
            height=sizes["Y"],
            width=sizes["X"],
            channels=3 if sizes.get("S", 1) >= 3 else 1,
            dtype=np.dtype(self._series.dtype).name,
            fps=fps,
            um_per_px=known.um_per_px,
            times=frame_times(self._axes.n_frames, fps),
            warnings=tuple(warnings),
            channel=self._axes.channel,
            time_axis=self._axes.time_axis,
            complete=False,
        )

    def _load(self, number: int) -> Frame:
        position = self._axes.position(number)
        index = 0
        for axis, size in self._loops.items():
            index = index * size + position[axis]
        try:
            page = self._read_page(index)
        except (*DAMAGE, TiffFileError) as error:
            raise VideoError(
                f"Frame {number} of {self._path} cannot be read ({error}): use another "
                "frame window, or copy the file again from the microscope."
            ) from error
        return in_house_shape(page, self._page_axes)

    def _read_page(self, index: int) -> Frame:
        """Read one page; straight from its place if the pages lie in one block.

        ImageJ files above 4 GB describe only their first page.
        """
        series = self._series
        if series.dataoffset is None:
            page = series.pages[index]
            if page is None:
                raise ValueError("the page is missing")
            return np.asarray(page.asarray())
        shape = series.keyframe.shape
        dtype = np.dtype(series.dtype).newbyteorder(self._file.byteorder)
        count = math.prod(shape)
        file = self._file.filehandle
        file.seek(series.dataoffset + index * count * dtype.itemsize)
        data = file.read(count * dtype.itemsize)
        return np.frombuffer(data, dtype, count).reshape(shape)

    def _release(self) -> None:
        self._file.close()


def _first_series(file: TiffFile, path: Path) -> TiffPageSeries:
    """Return the images of the file.

    Raises:
        VideoError: if there are none, or if they are no plain pictures.
    """
    if reason := unsafe(file):
        raise VideoError(
            f"{path} has unsafe metadata ({reason}): export it again as plain TIFF."
        )
    if not file.series:
        raise VideoError(f"{path} has no pictures in it: choose another file.")
    series: TiffPageSeries = file.series[0]
    page_axes = series.keyframe.axes
    plain = page_axes in {"YX", "YXS", "SYX"} and series.axes.endswith(page_axes)
    if not plain or np.dtype(series.dtype).kind not in "buif":
        raise VideoError(
            f"{path} has pixels of an unusual kind ({series.dtype}, axes "
            f"{series.axes}): export it as plain TIFF."
        )
    return series
