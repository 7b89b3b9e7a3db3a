"""Writes films that open in PowerPoint and QuickTime: H.264 in MP4, whole or absent."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Self

import av
import numpy as np
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter
from numpy.typing import NDArray

from liverwort_gui.errors import OutputError
from liverwort_gui.paths import written_whole

QUALITY = 18  # x264's constant rate factor: hardly to be told from the original
MACROBLOCK = 16  # pixels, side of the squares H.264 counts in
LEVEL_MACROBLOCKS = 8_704  # largest frame at level 4.2, about 2048 x 1088 pixels
LEVEL_MACROBLOCK_RATE = 522_240  # per second, at level 4.2
BT709 = 1  # ISO/IEC 23091-2 number of BT.709 primaries and transfer curve
BYTES_PER_PIXEL = 0.25  # generous: what noise costs at this quality
SPARE_BYTES = 2_000_000


class FilmWriter:
    """Writes one film; its file appears only when the film is complete and checked.

    Use it as a context manager: leaving the block by an error, or by cancelling the
    job around it, leaves no file. Odd sizes are padded to even ones by repeating the
    last row or column, never cropped.

    Args:
        path: file to write, replaced if it exists.
        width: pixels of each added frame.
        height: pixels of each added frame.
        fps: frames shown per second, the same throughout.
        n_frames: frames that will be added, to check the free space beforehand; 0 if
            not known.

    Raises:
        ValueError: if the film would exceed H.264 level 4.2, which projectors and
            laptops play.
    """

    def __init__(
        self,
        path: str | Path,
        width: int,
        height: int,
        fps: float | Fraction,
        n_frames: int = 0,
    ) -> None:
        self._path = Path(path).absolute()
        self._shape = (height, width, 3)
        self._padding = ((0, height % 2), (0, width % 2), (0, 0))
        self._rate = Fraction(fps).limit_denominator(1000)
        blocks = -(-width // MACROBLOCK) * -(-height // MACROBLOCK)
        if blocks > LEVEL_MACROBLOCKS or blocks * self._rate > LEVEL_MACROBLOCK_RATE:
            raise ValueError(
                f"{width} x {height} pixels at {float(self._rate):g} frames per second "
                "exceed H.264 level 4.2"
            )
        if self._rate <= 0:
            raise ValueError(f"fps must be positive, got {fps}")
        self._need = SPARE_BYTES + round(n_frames * width * height * BYTES_PER_PIXEL)
        self._added = 0
        self._reformatter = VideoReformatter()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._part = stack.enter_context(written_whole(self._path))
            self._check_free_space()
            self._container = stack.enter_context(
                av.open(
                    self._part,
                    "w",
                    format="mp4",
                    container_options={"movflags": "+faststart"},
                )
            )
            self._open_stream()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            self._stack.__exit__(kind, error, trace)
            return
        with self._stack:
            self._finish()

    def add(self, frame: NDArray[np.uint8]) -> None:
        """Append one frame, (height, width, 3) uint8 RGB.

        Raises:
            ValueError: if the frame has another shape or type.
            OutputError: at the end of the block, if the disk is full.
        """
        if frame.shape != self._shape or frame.dtype != np.uint8:
            raise ValueError(
                f"frame must be uint8 {self._shape}, got {frame.dtype} {frame.shape}"
            )
        padded = np.pad(frame, self._padding, mode="edge")
        picture = self._reformatter.reformat(
            VideoFrame.from_ndarray(padded, format="rgb24"),
            format="yuv420p",
            dst_colorspace=Colorspace.ITU709,
            dst_color_range=ColorRange.MPEG,
        )
        picture.pts = self._added
        picture.time_base = 1 / self._rate
        self._container.mux(self._stream.encode(picture))
        self._added += 1

    def _open_stream(self) -> None:
        height, width = (side + side % 2 for side in self._shape[:2])
        stream = self._container.add_stream("libx264", rate=self._rate)
        stream.width, stream.height = width, height
        stream.pix_fmt = "yuv420p"
        stream.time_base = 1 / self._rate
        context = stream.codec_context
        context.options = {"crf": str(QUALITY), "profile": "high", "preset": "fast"}
        context.colorspace = Colorspace.ITU709
        context.color_range = ColorRange.MPEG
        context.color_primaries = context.color_trc = BT709
        self._stream = stream

    def _check_free_space(self) -> None:
        free = shutil.disk_usage(self._path.parent).free
        if free < self._need:
            raise OutputError(
                f"{self._path} needs up to {self._need / 1e6:.0f} MB and the folder "
                f"{self._path.parent} has {free / 1e6:.1f} MB free: free space on "
                "this disk, or choose another folder."
            )

    def _finish(self) -> None:
        if not self._added:
            raise ValueError("a film needs at least one frame")
        self._container.mux(self._stream.encode(None))
        self._container.close()
        readable = _count_frames(self._part)
        if readable != self._added:
            raise OutputError(
                f"{self._path} was damaged while it was written ({readable} of "
                f"{self._added} frames can be read): choose another folder or disk."
            )


def _count_frames(path: Path) -> int:
    """Return how many frames of the film decode."""
    n = 0
    try:
        with av.open(path) as container:
            for _ in container.decode(video=0):
                n += 1
    except FFmpegError:
        return n
    return n
