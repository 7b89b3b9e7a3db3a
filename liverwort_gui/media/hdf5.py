"""Reads the clips in HDF5 files that this program wrote."""

from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np

from liverwort_gui.errors import VideoError
from liverwort_gui.media.axes import refuse_choices
from liverwort_gui.media.files import DAMAGE, check_frame_size, damaged
from liverwort_gui.media.reader import (
    Frame,
    VideoReader,
    frame_times,
    in_house_shape,
)
from liverwort_gui.records import Video

DATASETS = ("clip", "pixels")  # (T, H, W, C) or (T, H, W)


class Hdf5Reader(VideoReader):
    """Frames of the dataset `/clip` or `/pixels`.

    Links, external storage and virtual datasets are refused: they could read other
    files of the user.
    """

    kind = "hdf5"

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
            self._file = h5py.File(path, "r")
        except DAMAGE as error:
            raise damaged(path, error) from error
        try:
            self._data = _dataset(self._file, path)
            self.video = video or self._describe()
        except VideoError:
            self._file.close()
            raise
        except DAMAGE as error:
            self._file.close()
            raise damaged(path, error) from error

    def _describe(self) -> Video:
        count, height, width = self._data.shape[:3]
        check_frame_size(self._path, height, width)
        fps = self._attribute("fps")
        return Video(
            path=str(self._path),
            reader=self.kind,
            n_frames=count,
            height=height,
            width=width,
            channels=3 if self._data.shape[3:] == (3,) else 1,
            dtype=self._data.dtype.name,
            fps=fps,
            um_per_px=self._attribute("um_per_px"),
            times=frame_times(count, fps),
            complete=False,
        )

    def _attribute(self, name: str) -> float | None:
        """Return a positive number stored with the dataset or the file."""
        for owner in (self._data, self._file):
            value = owner.attrs.get(name)
            if isinstance(value, int | float | np.number) and 0 < float(value) < 1e12:
                return float(value)
        return None

    def _load(self, number: int) -> Frame:
        try:
            picture = np.asarray(self._data[number])
        except DAMAGE as error:
            raise VideoError(
                f"Frame {number} of {self._path} cannot be read ({error}): the file is "
                "damaged; use another frame window, or a copy of the file."
            ) from error
        return in_house_shape(picture, "YX" if picture.ndim == 2 else "YXS")

    def _release(self) -> None:
        self._file.close()


def _dataset(file: h5py.File, path: Path) -> h5py.Dataset:
    for name in DATASETS:
        if not isinstance(file.get(name, getlink=True), h5py.HardLink):
            continue
        data = file[name]
        if (
            isinstance(data, h5py.Dataset)
            and not data.external
            and not data.is_virtual
            and data.shape is not None
            and (data.ndim == 3 or (data.ndim == 4 and data.shape[3] in (1, 3)))
            and data.shape[0] > 0
            and data.dtype.kind in "buif"
        ):
            return data
    raise VideoError(
        f"{path} has no clip of this program in it: open the video it was made from."
    )
