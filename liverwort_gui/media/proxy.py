"""Makes any frame of a long movie show at once.

A movie whose keyframes lie far apart is decoded from the last keyframe on, which takes
up to a second per frame. Its *proxy* holds a small copy of each frame by itself; the
window shows it until the frame itself is decoded.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.cache import DEFAULT_LIMIT
from liverwort_gui.media.demuxer import Demuxer, is_shown
from liverwort_gui.media.opening import open_video
from liverwort_gui.media.proxy_file import ProxyWriter, proxy_path
from liverwort_gui.media.reader import Frame, VideoReader
from liverwort_gui.records import Video

QUICK_PIXELS = 8_000_000  # decoded in about 30 ms on one core
PROBED = 300  # frames looked at for keyframes


def needs_proxy(video: Video) -> bool:
    """Whether a random frame of a video may take long.

    Only movies do: each frame of the other formats lies at a known place. A movie does
    not if its keyframes follow each other closely (packets are looked at, nothing is
    decoded), or if the reader's cache holds all of it.

    Raises:
        VideoError: if the file cannot be read.
    """
    if video.index is None:
        return False
    pixels = video.height * video.width
    frame_bytes = pixels * video.channels * np.dtype(video.dtype).itemsize
    if video.n_frames * frame_bytes <= DEFAULT_LIMIT:
        return False
    if video.index.kind == "count":
        return True  # there is no seeking in it
    return _has_run(Path(video.path), QUICK_PIXELS // pixels)


def build_proxy(video: Video, limit: int | None = None) -> Job[Path]:
    """Make the copies that a video's proxy lacks, if it needs a proxy at all.

    It may be cancelled or killed at any time; the next run goes on from there.

    Args:
        video: what `inspect` or `index` found out about the file.
        limit: bytes that all proxies together may take; None: as it is set.

    Returns:
        The path of the proxy, which does not exist if none is needed.

    Raises:
        VideoError: if the file cannot be read or has changed.
        OutputError: if the cache folder cannot be written.
    """
    path = proxy_path(video)
    total = video.n_frames
    yield Progress(0, total, "preparing quick scrubbing")
    if not needs_proxy(video) or video.index is None:
        return path
    with (
        ProxyWriter(path, video.contrast, limit) as writer,
        open_video(video.path, video=video) as reader,
    ):
        yield from writer.verify(total)
        bad = set(video.bad_frames)
        for number, stamp in enumerate(video.index.stamps.tolist()):
            if number in bad or not writer.wants(stamp):
                continue
            yield Progress(number, total, "preparing quick scrubbing")
            try:
                writer.add(stamp, reader.read(number))
            except VideoError:  # not yet known to be damaged
                continue
    if writer.error is not None:
        raise writer.error
    return path


def examine_with_proxy(reader: VideoReader) -> Job[Video]:
    """Examine a whole video as `VideoReader.examine` does, and make its proxy as well.

    Every frame is decoded only once for both.

    Raises:
        VideoError: if the file cannot be read.
    """
    video = reader.video
    if not needs_proxy(video):
        return (yield from reader.examine())
    with ProxyWriter(proxy_path(video), video.contrast) as writer:
        yield from writer.verify(video.n_frames)

        def see(stamp: int, pixels: Callable[[], Frame]) -> None:
            if writer.wants(stamp):
                writer.add(stamp, pixels())

        return (yield from reader.examine(see))


def _has_run(path: Path, length: int) -> bool:
    """Whether more than `length` frames follow each other without a keyframe."""
    run = 0
    with Demuxer(path) as source:
        if source.stream.codec_context.codec.intra_only:
            return False
        for count, packet in enumerate(source.packets("pts")):
            if count == max(PROBED, 2 * length):
                break
            if is_shown(packet):
                run = 0 if packet.is_keyframe else run + 1
            if run > length:
                return True
    return False
