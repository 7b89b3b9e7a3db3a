"""Which frames a movie has, in display order."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from liverwort_gui.media.demuxer import Demuxer, is_shown
from liverwort_gui.records import FrameIndex

REORDERED = 32  # frames: more than any decoder keeps back for B-frames
FEWEST = REORDERED + 8  # packets; they show whether the rate is constant


@dataclass(frozen=True, eq=False)
class FrameTable:
    """The frames of a movie in display order.

    Attributes:
        index: their time stamps.
        times: (T,) float64, seconds from the first frame.
        fps: frames per second, the mean if it varies; None for a single frame.
        bad: numbers of damaged frames, also of promised ones that are missing.
        warnings: sentences about the file as a whole.
    """

    index: FrameIndex
    times: NDArray[np.float64]
    fps: float | None
    bad: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def quick_table(path: Path, patience: float) -> FrameTable:
    """List the frames from the packets alone, without decoding where that suffices.

    Args:
        path: the movie.
        patience: seconds, after which and after the first `FEWEST` frames the rest is
            inferred from the header if the frame rate is constant, and left to
            `full_table` if not.

    Raises:
        VideoError: if the file cannot be read.
    """
    start = time.monotonic()
    listed = True  # whether it came to the last packet
    stamps: list[tuple[int | None, int | None]] = []
    with Demuxer(path) as source:
        stream = source.stream
        for packet in source.packets("pts"):
            if is_shown(packet):
                stamps.append((packet.pts, packet.dts))
            if _over(start, patience, stamps):
                listed = False
                break
        kind = _stamp_kind(source.container.format.name, stamps)
        order = _sorted_stamps(kind, stamps)
        if kind != "pts" and stream.codec_context.reorder_depth:
            order = _order_by_decoding(path, kind, patience)
        elif not listed:
            order = _continued(order, stream.frames)
        return table_of(kind, order, stream.time_base, stream.average_rate)


def decoded(packets: Iterable[Packet]) -> Iterator[VideoFrame]:
    """Yield the frames of packets in display order, passing over damaged ones."""
    for packet in packets:
        try:
            frames = packet.decode()
        except FFmpegError:
            continue
        yield from (frame for frame in frames if isinstance(frame, VideoFrame))


def table_of(
    kind: str, order: list[int], time_base: Fraction | None, rate: Fraction | None
) -> FrameTable:
    stamps = np.array(order, np.int64)
    if kind == "count":
        times = np.arange(len(order)) / float(rate or 25)
    else:
        ticks = np.sort(stamps)
        times = (ticks - ticks[:1].sum()) * float(time_base or 1)
    fps = None
    if len(order) > 1 and times[-1] > 0:
        fps = float((len(order) - 1) / times[-1])
        if rate and abs(float(rate) / fps - 1) < 1e-3:
            fps = float(rate)  # free of the rounding of time stamps
    return FrameTable(FrameIndex(stamps, kind), times.astype(np.float64), fps)


def _stamp_kind(container: str, stamps: Iterable[tuple[int | None, int | None]]) -> str:
    """Return which stamps of the packets name each frame exactly once.

    AVI has no display times; those that are made up for it are wrong with B-frames.
    """
    pts, dts = zip(*stamps, strict=True) if stamps else ((), ())
    for kind, values in (("pts", pts), ("dts", dts)):
        unique = None not in values and len(set(values)) == len(values)
        if unique and not (kind == "pts" and container == "avi"):
            return kind
    return "count"


def _sorted_stamps(
    kind: str, stamps: Sequence[tuple[int | None, int | None]]
) -> list[int]:
    if kind == "count":
        return list(range(len(stamps)))
    column = 0 if kind == "pts" else 1
    return sorted(pair[column] or 0 for pair in stamps)


def _order_by_decoding(path: Path, kind: str, patience: float) -> list[int]:
    """Return stamps in display order where only the decoder knows that order."""
    start = time.monotonic()
    order: list[int] = []
    with Demuxer(path) as source:
        for frame in decoded(source.packets(kind)):
            if frame.pts is not None:
                order.append(frame.pts)
            if _over(start, patience, order):
                break
    return list(dict.fromkeys(order))


def _over(start: float, patience: float, found: Sequence[object]) -> bool:
    return len(found) >= FEWEST and time.monotonic() - start > patience


def _continued(order: list[int], promised: int) -> list[int]:
    """Continue stamps in constant steps up to the promised number, if they are so."""
    settled = (
        order[:-REORDERED] or order[:1]
    )  # with B-frames the last ones are not yet all there
    steps = set(np.diff(settled).tolist())
    if len(steps) != 1 or promised <= len(order):
        return settled
    step = steps.pop()
    return [order[0] + step * number for number in range(promised)]
