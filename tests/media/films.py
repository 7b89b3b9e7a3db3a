"""Made-up movies in which every frame shows its own number as a row of squares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

BITS = 9
SQUARE = 16
WIDTH, HEIGHT = BITS * SQUARE, 96


def numbered(
    number: int, dtype: str = "uint8", dark: int = 30, bright: int = 220
) -> NDArray[np.generic]:
    """Return a grey picture (HEIGHT, WIDTH) that shows `number` in binary.

    Its upper and lower thirds are noise, as of a camera, so that every byte counts.
    """
    bits = [(number >> bit) & 1 for bit in range(BITS)]
    row = np.repeat(np.where(bits, bright, dark), SQUARE)
    picture = np.tile(row, (HEIGHT, 1)).astype(dtype)
    noise = np.random.default_rng(0).integers(dark, bright, picture.shape)
    picture[: HEIGHT // 3] = noise[: HEIGHT // 3]
    picture[-HEIGHT // 3 :] = noise[-HEIGHT // 3 :]
    return picture


def number_in(frame: NDArray[np.generic]) -> int:
    """Read the number back from a frame (HEIGHT, WIDTH, C)."""
    centres = frame[HEIGHT // 2, SQUARE // 2 :: SQUARE].astype(float).mean(axis=-1)
    middle = (frame.max() / 2 + frame.min() / 2) if frame.max() > 255 else 125
    return sum(1 << bit for bit, value in enumerate(centres) if value > middle)


def write_movie(
    path: Path,
    codec: str,
    frames: int = 40,
    *,
    pixel_format: str = "yuv420p",
    gop: int = 12,
    b_frames: int = 0,
    stamps: Sequence[int] | None = None,
    options: Mapping[str, str] | None = None,
    container: str | None = None,
    container_options: Mapping[str, str] | None = None,
    sound: bool = False,
) -> Path:
    """Write a movie; `stamps` are display times in units of 1/100 s."""
    with av.open(
        str(path), "w", format=container, options=dict(container_options or {})
    ) as file:
        stream = file.add_stream(codec, rate=25, options=dict(options or {}))
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, pixel_format
        stream.codec_context.gop_size = gop
        stream.codec_context.max_b_frames = b_frames
        if stamps is not None:
            stream.codec_context.time_base = Fraction(1, 100)
        voice = file.add_stream("aac", rate=48000) if sound else None
        deep = "16" in pixel_format or "10" in pixel_format or "12" in pixel_format
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(
                numbered(number, "uint16", 1000, 3000) if deep else numbered(number),
                format="gray16le" if deep else "gray",
            )
            frame = frame.reformat(format=pixel_format)
            frame.pts = number if stamps is None else stamps[number]
            frame.time_base = Fraction(1, 25 if stamps is None else 100)
            file.mux(stream.encode(frame))
        file.mux(stream.encode())
        if voice is not None:
            silence = av.AudioFrame.from_ndarray(
                np.zeros((1, 1024), np.float32), "fltp", "mono"
            )
            silence.sample_rate, silence.pts = 48000, 0
            file.mux(voice.encode(silence))
            file.mux(voice.encode())
    return path
