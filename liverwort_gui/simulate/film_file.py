"""How a simulated camera writes its film: each frame by itself, never inter-frame."""

from __future__ import annotations

from contextlib import closing
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.simulate.camera import encode_jpeg


class JpegFile:
    """Motion-JPEG in an AVI: every frame is the JPEG that a lone clip would get."""

    def __init__(self, path: Path, side: int, fps: float, quality: int) -> None:
        rate = Fraction(fps).limit_denominator(1000)
        self._container = av.open(str(path), "w", format="avi")
        self._stream = self._container.add_mux_stream(
            "mjpeg", rate=rate, width=side, height=side
        )
        self._stream.time_base = self._time_base = 1 / rate
        self._quality = quality
        self._count = 0

    def add(self, frame: NDArray[np.uint8]) -> None:
        packet = av.Packet(encode_jpeg(frame, self._quality))
        packet.stream = self._stream
        packet.time_base = self._time_base
        packet.pts = packet.dts = self._count
        packet.is_keyframe = True
        self._container.mux(packet)
        self._count += 1

    def close(self) -> None:
        self._container.close()


class LosslessFile:
    """FFV1 in an AVI, each frame by itself."""

    def __init__(self, path: Path, side: int, fps: float) -> None:
        rate = Fraction(fps).limit_denominator(1000)
        self._container = av.open(str(path), "w", format="avi")
        self._stream = self._container.add_stream("ffv1", rate=rate)
        self._stream.width = self._stream.height = side
        self._stream.pix_fmt = "gray"
        self._stream.codec_context.gop_size = 1

    def add(self, frame: NDArray[np.uint8]) -> None:
        picture = av.VideoFrame.from_ndarray(frame, format="gray")
        self._container.mux(self._stream.encode(picture))

    def close(self) -> None:
        self._container.mux(self._stream.encode())
        self._container.close()


def open_film_file(
    path: Path, side: int, fps: float, jpeg: int | None
) -> closing[JpegFile | LosslessFile]:
    """Open a film of side x side pixels; `jpeg` is its quality, None for no loss."""
    if jpeg is None:
        return closing(LosslessFile(path, side, fps))
    return closing(JpegFile(path, side, fps, jpeg))
