"""First contact with a foreign file, in a child process that may crash or hang."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.opening import open_video
from liverwort_gui.media.proxy import examine_with_proxy
from liverwort_gui.records import Video
from liverwort_gui.worker import JobCall, run_in_child

MEMORY_LIMIT = 6 << 30  # bytes: 16 decoded frames of the largest size, and libraries
SILENCE_LIMIT = 15.0  # s, of which a cold start of the child can take several
CHEAP_PIXELS = 400_000_000  # decoded in about 2 s on one core


def identify(
    path: str | Path, *, channel: int | None = None, time_axis: str | None = None
) -> Job[Video]:
    """Find out what a file is, within about 2 s whatever its length.

    The frames are those that the container promises; `complete` is False.

    Raises:
        VideoError: if it cannot be used.
        AxisChoiceNeeded: if the user has to choose a channel or a time axis.
    """
    yield Progress(0, 1, f"opening {path}")
    with open_video(path, channel=channel, time_axis=time_axis) as reader:
        return reader.video


def index(
    path: str | Path, *, channel: int | None = None, time_axis: str | None = None
) -> Job[Video]:
    """Decode every frame of a file once; count them and name the damaged ones.

    Of a movie that needs one, the proxy is made in the same pass (see `build_proxy`).

    Raises:
        VideoError: if it cannot be used.
        AxisChoiceNeeded: if the user has to choose a channel or a time axis.
    """
    yield Progress(0, 1, f"opening {path}")
    with open_video(path, channel=channel, time_axis=time_axis) as reader:
        return (yield from examine_with_proxy(reader))


def inspect(
    path: str | Path,
    *,
    channel: int | None = None,
    time_axis: str | None = None,
    full: bool = False,
    report: Callable[[Progress], None] = lambda _: None,
) -> Video:
    """Examine a file in a child process with a memory limit and a watchdog.

    Args:
        path: a file, or a folder of images.
        channel: as for `open_video`.
        time_axis: as for `open_video`.
        full: whether to decode every frame (`index`) however long that takes; short
            videos are always decoded completely.
        report: called with the progress.

    Raises:
        VideoError: if it cannot be used.
        AxisChoiceNeeded: if the user has to choose a channel or a time axis.
        WorkerError: if a decoder crashed, hung, or used up its memory.
    """
    call = JobCall(
        _inspect, (str(path), channel, time_axis), {"full": full}, f"opening {path}"
    )
    return run_in_child(
        call, memory_limit=MEMORY_LIMIT, silence_limit=SILENCE_LIMIT, report=report
    )


def _inspect(
    path: str | Path, channel: int | None, time_axis: str | None, *, full: bool
) -> Job[Video]:
    yield Progress(0, 1, f"opening {path}")
    with open_video(path, channel=channel, time_axis=time_axis) as reader:
        video = reader.video
        if full or video.n_frames * video.height * video.width <= CHEAP_PIXELS:
            video = yield from reader.examine()
        return video
