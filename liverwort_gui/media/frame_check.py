"""Decodes every frame of a movie once, and tells which of them are damaged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import av.logging
import numpy as np
from av.error import FFmpegError
from av.packet import Packet
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.demuxer import Demuxer, is_shown
from liverwort_gui.media.frame_table import FrameTable, table_of
from liverwort_gui.media.reader import spans
from liverwort_gui.records import FrameIndex

MOST_REORDERED = 20  # packets between a frame and its place; H.264 allows 16
MOST_MISSING = 100_000  # a header that promises more lost frames than this lies

See = Callable[[VideoFrame], None]


@dataclass
class _Notes:
    """What is written down while packets and frames pass by, all of it stamps."""

    shown: list[int] = field(default_factory=list)  # packets, in decoding order
    keys: list[int] = field(default_factory=list)  # shown packets that are keyframes
    delivered: list[int] = field(default_factory=list)  # frames, in display order
    corrupt: list[int] = field(default_factory=list)  # frames
    # Of each decoding error: the frame delivered last (None: none yet), and the packet.
    errors: list[tuple[int | None, int]] = field(default_factory=list)
    packets: int = 0
    last_duration: int = 0  # of the packet shown last


def full_table(
    path: Path, kind: str, total: int, size: tuple[int, int], see: See
) -> Job[FrameTable]:
    """Decode every frame once and find all five signs of damage (reliability 3.2).

    Where the strict decoder accepts no frame at all, the file was written by a
    program with habits of its own; then only plain decoding errors count.

    Args:
        path: the movie.
        kind: of the stamps, as in `FrameIndex`.
        total: frames expected, for the progress.
        size: (width, height) of the stored frames; others count as damaged.
        see: called with each frame that is not damaged itself; some of them twice.

    Raises:
        VideoError: if the file cannot be read.
    """
    table = yield from _decode_all(path, kind, total, size, see, strict=True)
    if len(table.bad) >= len(table.index.stamps):
        table = yield from _decode_all(path, kind, total, size, see, strict=False)
    return table


def _decode_all(
    path: Path,
    kind: str,
    total: int,
    size: tuple[int, int],
    see: See,
    *,
    strict: bool,
) -> Job[FrameTable]:
    notes = _Notes()
    with Demuxer(path, strict) as source:
        for packet in source.packets(kind):
            yield Progress(min(notes.packets, total), total, "checking every frame")
            for frame in _note(notes, packet, size):
                see(frame)
        return _judged(notes, kind, source)


def damaged_between(
    path: Path, index: FrameIndex, first: int, last: int, size: tuple[int, int]
) -> set[int]:
    """Return the damaged ones of the frames `first` to `last`.

    Little more than they is decoded: from a keyframe before them on. Gaps and missing
    ends, which only the whole file shows, are not looked for.

    Args:
        path: the movie.
        index: its frames.
        first: number of the first frame in question.
        last: number of the last one.
        size: (width, height) of the stored frames; others count as damaged.

    Raises:
        VideoError: if the file cannot be read.
    """
    stamps = index.stamps.tolist()
    slot_of = {stamp: slot for slot, stamp in enumerate(stamps)}
    with Demuxer(path, strict=True) as source:
        accepted = _notes_up_to(0, source, index.kind, slot_of, size).delivered
    notes = _Notes()
    for target in (stamps[first], None):  # some containers land behind the target
        with Demuxer(path, strict=bool(accepted)) as source:
            if target is not None and index.kind != "count":
                source.seek(target)
            notes = _notes_up_to(last, source, index.kind, slot_of, size)
        if notes.keys and min(slot_of.get(key, last) for key in notes.keys) <= first:
            break
    bad = {slot_of[stamp] for stamp in set(stamps) - set(notes.delivered)}
    bad |= _spoilt(notes, slot_of, _damage(notes, slot_of))
    return bad & set(range(first, last + 1))


def _notes_up_to(
    last: int,
    source: Demuxer,
    kind: str,
    slot_of: Mapping[int, int],
    size: tuple[int, int],
) -> _Notes:
    """Decode from here until frame `last` must have come, or the file ends."""
    notes = _Notes()
    beyond = 0  # packets in a row
    for packet in source.packets(kind):
        if packet.size and packet.pts not in slot_of:
            continue
        _note(notes, packet, size)
        beyond = beyond + 1 if slot_of.get(packet.pts or 0, 0) > last else 0
        if beyond > MOST_REORDERED:
            break
    return notes


def _note(notes: _Notes, packet: Packet, size: tuple[int, int]) -> list[VideoFrame]:
    """Decode a packet and write down what is seen of it; return its sound frames."""
    stamp = packet.pts if is_shown(packet) else None
    notes.packets += packet.size > 0
    if stamp is not None:
        notes.shown.append(stamp)
        notes.last_duration = packet.duration or 0
        if packet.is_keyframe:
            notes.keys.append(stamp)
    last = notes.delivered[-1] if notes.delivered else None
    frames, failed = _decoded_strictly(packet)
    if stamp is not None and (failed or packet.is_corrupt):
        notes.errors.append((last, stamp))
    return _note_frames(notes, frames, size)


def _decoded_strictly(packet: Packet) -> tuple[Sequence[object], bool]:
    """Decode a packet; also return whether that failed.

    Wrong checksums are no failure for FFmpeg, which only writes them to its log.
    """
    level = av.logging.get_level()
    av.logging.set_level(av.logging.ERROR)
    try:
        with av.logging.Capture() as log:
            frames = packet.decode()
    except FFmpegError:
        return (), True
    finally:
        av.logging.set_level(level)
    return frames, any("CRC" in message for _, _, message in log)


def _note_frames(
    notes: _Notes, frames: Sequence[object], size: tuple[int, int]
) -> list[VideoFrame]:
    sound = []
    for frame in frames:
        if not isinstance(frame, VideoFrame) or frame.pts is None:
            continue
        notes.delivered.append(frame.pts)
        if frame.is_corrupt or (frame.width, frame.height) != size:
            notes.corrupt.append(frame.pts)
        else:
            sound.append(frame)
    return sound


def _judged(notes: _Notes, kind: str, source: Demuxer) -> FrameTable:
    """Turn the notes of a complete pass into a table."""
    stream = source.stream
    order = _display_order(notes, kind)
    slot_of = {stamp: slot for slot, stamp in enumerate(order)}
    seen = set(notes.delivered)
    bad = {slot_of[stamp] for stamp in notes.shown if stamp not in seen}
    starts = _damage(notes, slot_of)
    table = table_of(kind, order, stream.time_base, stream.average_rate)
    gaps = _gaps(table.times)
    if starts or not source.complete:  # else the camera paused, and all is well
        starts += [(gap + 1, gap) for gap in gaps]
    bad |= _spoilt(notes, slot_of, starts)
    warnings = []
    if gaps:
        warnings.append(
            f"{source.path} lacks frames after {spans(gaps)}: do not choose a "
            "window across such a place."
        )
    missing = _missing(notes, source)
    if missing:
        bad.update(range(len(order), len(order) + missing))
        warnings.append(
            f"{source.path} ends early: {len(order)} of {len(order) + missing} frames "
            "are in the file; copy it again from the microscope, or use what is there."
        )
    elif not source.complete or _ends_early(notes, table, source):
        warnings.append(
            f"{source.path} seems to end early: it is shorter than its header says; "
            "copy it again from the microscope, or use what is there."
        )
    return FrameTable(
        table.index, table.times, table.fps, tuple(sorted(bad)), tuple(warnings)
    )


def _damage(notes: _Notes, slot_of: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return where damage begins and where it was noticed, of each place."""
    places = [(slot_of[stamp], slot_of[stamp]) for stamp in notes.corrupt]
    for last, packet in notes.errors:
        first = 0 if last is None else slot_of[last] + 1
        places.append((min(first, slot_of[packet]), slot_of[packet]))
    return places


def _spoilt(
    notes: _Notes, slot_of: Mapping[int, int], places: Iterable[tuple[int, int]]
) -> set[int]:
    """Return the frames that hang on damaged ones: all up to the next keyframe."""
    keys = sorted(slot_of[stamp] for stamp in notes.keys)
    bad: set[int] = set()
    for first, noticed in places:
        following = bisect_right(keys, noticed)
        stop = keys[following] if following < len(keys) else len(slot_of)
        bad.update(range(first, stop))
    return bad


def _missing(notes: _Notes, source: Demuxer) -> int:
    """Return how many frames the file promises beyond its last packet."""
    promised = source.stream.frames
    if "mp4" in source.container.format.name:  # its list of samples, edits applied
        promised = len(source.stream.index_entries)
    missing = promised - notes.packets
    return missing if 0 < missing <= MOST_MISSING else 0


def _ends_early(notes: _Notes, table: FrameTable, source: Demuxer) -> bool:
    """Whether the last frame ends well before the promised duration."""
    stream = source.stream
    if not table.fps or not stream.time_base:
        return False
    if stream.duration:
        promised = float(stream.duration * stream.time_base)
    elif source.container.duration and len(source.container.streams) == 1:
        promised = source.container.duration / 1e6
    else:
        return False
    step = max(1 / table.fps, float(notes.last_duration * stream.time_base))
    start = float((stream.start_time or 0) * stream.time_base)
    return promised > start + float(table.times[-1]) + 2.5 * step


def _gaps(times: NDArray[np.float64]) -> list[int]:
    """Return the frames after which a film of otherwise constant rate lacks some."""
    steps = np.diff(times)
    gaps = np.flatnonzero(steps > 1.5 * np.median(steps)) if len(steps) else steps
    rate_varies = len(gaps) > len(steps) // 10
    return [] if rate_varies else [int(gap) for gap in gaps]


def _display_order(notes: _Notes, kind: str) -> list[int]:
    """Return the stamps of all shown packets in display order."""
    if kind == "pts":
        return sorted(set(notes.shown) | set(notes.delivered))
    order = list(dict.fromkeys(notes.delivered))
    lost = sorted(set(notes.shown) - set(order))
    latest = np.maximum.accumulate(np.array(order, np.int64))
    for stamp in reversed(lost):  # dts and counts rise in display order, nearly
        order.insert(int(np.searchsorted(latest, stamp)), stamp)
    return order
