"""All clips of a study as one queue: cut, explained, and kept as each is done.

Clips go video by video, so that each file is opened once and its background computed
once. A clip whose result is kept already is not explained again: a batch that was
stopped or killed goes on where it was when it is started again.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from liverwort_gui import networks, schedulers
from liverwort_gui.analysis import unseen
from liverwort_gui.analysis.batch_queue import Queue
from liverwort_gui.analysis.batch_records import Answered, BatchReport, BatchRequest
from liverwort_gui.analysis.unseen import Origin
from liverwort_gui.errors import NetworkError, StudyError
from liverwort_gui.jobs import Job
from liverwort_gui.records import CLIP_SIZE
from liverwort_gui.study import Study, results
from liverwort_gui.study_records import ClipEntry, Cut, StudyState


def batch(request: BatchRequest) -> Job[BatchReport]:
    """Explain the clips of a study; what fails is listed, the rest goes on.

    The study is only read. Whoever runs the job keeps what is found at once: the part
    of a progress is a `Cut` or an `Answered`, for `keep`.

    Raises:
        StudyError: if the study cannot be opened, is labelled blind, or has no such
            clip.
        NetworkError, TrainingError: if there is no such network or run.
        DeviceError: if the device cannot be used.
        SchedulerError: if the scheduler cannot be used, or lost its tasks.
        LiverwortError: if there is no such method or class, or the method cannot
            explain this network.
    """
    schedulers.refuse_unusable(request.scheduler)
    networks.pick_device(request.device)
    with Study.open(request.study_path, read_only=True) as study:
        clips = _chosen(study.state, request.clips)
        return (yield from Queue(request, study, clips, _origins(request)).run())


def keep(study: Study, part: object) -> None:
    """Keep what the part of a batch's progress brings; other parts are passed over.

    A study that may only be read keeps the results, and not where the pixels lie.

    Args:
        study: in the thread that has it open.
        part: `Progress.part`.

    Raises:
        StudyError: if the disk is full or cannot be written.
    """
    if isinstance(part, Cut) and not study.state.read_only:
        study.add_cut(part)
    elif isinstance(part, Answered):
        results.keep(study.arrays, part.video, part.result)


def _origins(request: BatchRequest) -> tuple[Origin, ...]:
    """Return the networks that explain, once it is sure that they can."""
    question = request.question
    origins = (
        unseen.origins_of_run(Path(request.run))
        if request.run
        else (unseen.origin(question.network),)
    )
    for origin in origins:
        question.check(origin.card)
        if origin.card.clip_size != CLIP_SIZE:
            raise NetworkError(
                f"{origin.weights} takes clips of {origin.card.clip_size} pixels, and "
                f"those of a study have {CLIP_SIZE}: choose another network."
            )
    return origins


def _chosen(state: StudyState, only: Collection[str] | None) -> list[ClipEntry]:
    """Return the clips to explain, in the order of their numbers."""
    if state.blind:
        raise StudyError(
            f"{state.path} is labelled blind, and results say what a network thinks of "
            "each clip: end blind labelling first."
        )
    unknown = set(only or ()) - state.clips.keys()
    if unknown:
        raise StudyError(
            f"{state.path} has no clip {min(unknown)}: choose clips of this study."
        )
    clips = [
        clip
        for clip in state.clips.values()
        if (not clip.excluded if only is None else clip.id in only)
    ]
    if not clips:
        raise StudyError(f"{state.path} has no clip to analyze: draw boxes first.")
    return sorted(clips, key=lambda clip: clip.number)
