"""Cuts the clips of a study's videos in a child process, which may crash or hang."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.study.cutting import ClipsRefused, cut_clips
from liverwort_gui.study.whereabouts import locate
from liverwort_gui.study_records import ClipEntry, Cut, StudyState, VideoEntry
from liverwort_gui.worker import Failed, JobCall, Progressed, Succeeded, Worker

MEMORY_LIMIT = 6 << 30  # bytes of address space of the child
SILENCE_LIMIT = 60.0  # s without a sign of life, then it is killed


def cutter() -> Worker:
    """Return a child process that cuts; use it in a `with`."""
    return Worker(MEMORY_LIMIT, SILENCE_LIMIT)


def cut_guarded(
    state: StudyState,
    worker: Worker,
    video: VideoEntry,
    clips: Sequence[ClipEntry],
    before: Collection[Cut],
) -> Job[tuple[tuple[Cut, ...], dict[str, str]]]:
    """Cut clips of one video; return their cuts, and by id why others have none.

    Each cut is the part of a progress as soon as it is on the disk.

    Args:
        state: of the study.
        worker: a `cutter`.
        video: whose clips.
        clips: to cut.
        before: what the study has of them, see `cutting.cut_clips`.
    """
    place = locate(state, [video.id])[video.id]
    if place.status != "found":
        return (), {clip.id: place.reason for clip in clips}
    call = JobCall(
        cut_clips,
        (state.path, video, place.path, tuple(clips), tuple(before)),
        doing=f"cutting clips of {video.name}",
    )
    try:
        return (yield from _in_child(worker, call)), {}
    except ClipsRefused as error:
        return error.cuts, dict(error.reasons)
    except LiverwortError as error:
        return (), {clip.id: str(error) for clip in clips}


def _in_child(worker: Worker, call: JobCall[tuple[Cut, ...]]) -> Job[tuple[Cut, ...]]:
    """Run a job on foreign files where it may crash or hang; pass its progress on."""
    worker.submit(call)
    come = Progress(0, 1)
    while True:
        event = worker.poll(1.0)
        if isinstance(event, Succeeded):
            cuts: tuple[Cut, ...] = event.result
            return cuts
        if isinstance(event, Failed):
            raise event.error
        if isinstance(event, Progressed):
            come = event.progress
        yield come  # also if nothing is new: it is a sign of life
        come = replace(come, part=None)
