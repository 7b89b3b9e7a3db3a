"""Which clips of a study a training may use, and where their pixels are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import Job
from liverwort_gui.study import Study
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study.guarded_cutting import cut_guarded, cutter
from liverwort_gui.study_records import (
    ClipEntry,
    Cut,
    LabelClass,
    StudyState,
    VideoEntry,
)


@dataclass(frozen=True)
class Candidates:
    """Clips that may be used for training, before anybody looked at their pixels.

    Attributes:
        clips: labelled, in the order of their numbers, all of one frame count.
        classes: that must have clips, in the order of the study.
        refused: sentences, which clips were left out and why.
    """

    clips: tuple[ClipEntry, ...]
    classes: tuple[LabelClass, ...]
    refused: tuple[str, ...]


def candidates(state: StudyState, only: Collection[str] | None) -> Candidates:
    """Choose the clips of a study that are labelled, not unsure and not excluded.

    Args:
        state: of the study.
        only: ids of the clips to choose from, whose classes are then the only ones;
            None: all, and every class of the study must have clips.

    Raises:
        TrainingError: if there are not two classes, or one has no clip.
    """
    if state.blind:
        raise TrainingError(
            f"{state.path} is labelled blind, and the tables of a training name "
            "videos and genotypes: end blind labelling first."
        )
    unknown = set(only or ()) - state.clips.keys()
    if unknown:
        raise TrainingError(
            f"{state.path} has no clip {min(unknown)}: choose clips of this study."
        )
    clips = sorted(state.clips.values(), key=lambda clip: clip.number)
    refused: list[str] = []
    if only is not None:
        clips = [clip for clip in clips if clip.id in only]
        refused = [left_out(state, c, reason) for c in clips if (reason := _unfit(c))]
    usable = [clip for clip in clips if not _unfit(clip)]
    used = {clip.label for clip in usable}
    classes = [c for c in state.classes.values() if only is None or c.id in used]
    counts = Counter(clip.frames for clip in usable)
    frames = max(counts, key=lambda count: (counts[count], count), default=0)
    for clip in usable:
        if clip.frames != frames:
            reason = (
                f"It has {clip.frames} frames and most others {frames}: draw it anew "
                f"with {frames} frames."
            )
            refused.append(left_out(state, clip, reason))
    kept = tuple(clip for clip in usable if clip.frames == frames)
    check_classes(state, kept, classes, refused)
    return Candidates(kept, tuple(classes), tuple(refused))


def check_classes(
    state: StudyState,
    clips: Iterable[ClipEntry],
    classes: Sequence[LabelClass],
    refused: Sequence[str],
) -> None:
    """Refuse clips of a single class, or a class that has no clip.

    Raises:
        TrainingError: naming the class.
    """
    used = {clip.label for clip in clips}
    why = f" {refused[0]}" if refused else ""
    empty = [row.name for row in classes if row.id not in used]
    if not used:
        raise TrainingError(
            f"{state.path} has no labelled clip that can be used for training: label "
            f"clips of two classes or more.{why}"
        )
    if empty:
        raise TrainingError(
            f'{state.path} has no clip of the class "{empty[0]}" that can be used for '
            f"training: label some, or remove this class.{why}"
        )
    if len(classes) < 2:
        raise TrainingError(
            f'All clips to train on are of the class "{classes[0].name}" in '
            f"{state.path}: choose and label clips of a second class too.{why}"
        )


def left_out(state: StudyState, clip: ClipEntry, reason: str) -> str:
    """Return a sentence on a clip that is not used, and the one that says why."""
    name = state.videos[clip.video].name
    return f"Clip {clip.number} of {name} is left out. {reason}"


def name_of(state: StudyState, video: VideoEntry) -> str:
    """Return what a video is called in a training.

    That is its name, with its number if another file has that name too. Two channels
    of one file are one video: they share cells and light.
    """
    files = {v.sha256 for v in state.videos.values() if v.name == video.name}
    if len(files) < 2:
        return video.name
    same = [v.number for v in state.videos.values() if v.sha256 == video.sha256]
    return f"{video.name} (video {min(same)})"


def _unfit(clip: ClipEntry) -> str:
    """Return why a clip may not be used, a sentence; empty if it may."""
    if clip.excluded:
        return "It is excluded: include it to train on it."
    if clip.unsure or not clip.label:
        return "It has no label, or an unsure one: label it first."
    return ""


def cut_all(
    study: Study, clips: Sequence[ClipEntry], refused: list[str]
) -> Job[dict[str, Cut]]:
    """Return the cuts of clips, by their ids; those missing or damaged are cut anew.

    Clips that cannot be cut are named in `refused`; one clip's trouble is not
    another's. A study that can only be read keeps the arrays without listing them.
    """
    state = study.state
    keys = {clip.id: key_of(state.videos[clip.video], clip.crop) for clip in clips}
    cuts = study.cuts(keys.values())
    whole = {key for key, cut in cuts.items() if study.arrays.is_whole(cut.sha256)}
    todo: dict[str, list[ClipEntry]] = {}
    for clip in clips:
        if keys[clip.id] not in whole:
            todo.setdefault(clip.video, []).append(clip)
    with cutter() as worker:
        for id_, missing in todo.items():
            before = [cuts[key] for c in missing if (key := keys[c.id]) in cuts]
            made, reasons = yield from cut_guarded(
                state, worker, state.videos[id_], missing, before
            )
            for cut in made:
                cuts[cut.key] = cut
                whole.add(cut.key)
                if not state.read_only:
                    study.add_cut(cut)
            refused += [left_out(state, c, reasons[c.id]) for c in missing if reasons]
    return {id_: cuts[key] for id_, key in keys.items() if key in whole}
