"""Reads a folder of images as a video, one image per frame."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from tifffile import TiffFileError, imread

from liverwort_gui.errors import VideoError
from liverwort_gui.media.axes import refuse_choices
from liverwort_gui.media.files import (
    DAMAGE,
    PICTURES,
    check_frame_size,
    first_bytes,
    folder_files,
)
from liverwort_gui.media.reader import (
    Frame,
    VideoReader,
    frame_times,
    in_house_shape,
)
from liverwort_gui.records import Video

TIFF = (b"II*\0", b"MM\0*")


class ImagesReader(VideoReader):
    """Frames are the images of a folder in order of their names, "2" before "10".

    Other files in the folder are left out. A single image is a video of one frame.
    """

    kind = "images"

    def __init__(
        self,
        path: Path,
        channel: int | None,
        time_axis: str | None,
        video: Video | None,
    ) -> None:
        super().__init__(path, channel, time_axis, video)
        refuse_choices(path, channel, time_axis)
        self._images = [path] if path.is_file() else _images_of(path)
        self.video = video or self._describe(path)

    def _describe(self, path: Path) -> Video:
        first = self._decode(self._images[0])
        height, width, channels = first.shape
        check_frame_size(path, height, width)
        return Video(
            path=str(path),
            reader=self.kind,
            n_frames=len(self._images),
            height=height,
            width=width,
            channels=channels,
            dtype=first.dtype.name,
            fps=None,
            um_per_px=None,
            times=frame_times(len(self._images), None),
            complete=False,
        )

    def _load(self, number: int) -> Frame:
        frame = self._decode(self._images[number])
        video = self.video
        expected = (video.height, video.width, video.channels)
        if frame.shape != expected or frame.dtype.name != video.dtype:
            raise VideoError(
                f"{self._images[number]} is {frame.shape[1]} x {frame.shape[0]} pixels "
                f"of {frame.dtype.name} and unlike the first image of its folder: put "
                "images of one recording only into the folder."
            )
        return frame

    def _decode(self, path: Path) -> Frame:
        try:
            data = path.read_bytes()
            if data.startswith(TIFF):
                picture = np.asarray(imread(path, key=0))
            else:
                found = cv2.imdecode(
                    np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED
                )
                if found is None:
                    raise ValueError("it is no whole PNG, JPEG or BMP image")
                picture = np.asarray(found)
                if picture.ndim == 3:  # cv2 delivers blue, green, red (, alpha)
                    picture = picture[..., [2, 1, 0]]
        except (*DAMAGE, TiffFileError, cv2.error) as error:
            raise VideoError(
                f"{path} cannot be read ({error}): copy it again from the microscope."
            ) from error
        return in_house_shape(picture, "YX" if picture.ndim == 2 else "YXS")

    def _release(self) -> None:
        self._images = []


def _images_of(folder: Path) -> list[Path]:
    images = [
        path
        for path in folder_files(folder)
        if first_bytes(path, 8).startswith(PICTURES + TIFF)
    ]
    if not images:
        raise VideoError(
            f"{folder} has no PNG, TIFF, JPEG or BMP images in it: choose a folder of "
            "images, or open a single file."
        )
    return images
