"""From what the user chose to clips, folds and settings; pure, and without Qt."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from liverwort_gui import train
from liverwort_gui.errors import LiverwortError
from liverwort_gui.study_records import ClipEntry, StudyState
from liverwort_gui.train import splits, study_clips
from liverwort_gui.train.clip_set import ClipRow
from liverwort_gui.train.config import Config, Split
from liverwort_gui.training_records import (
    ArchitectureInfo,
    Preview,
    SplitRow,
    TrainingPlan,
)

SEEN = (
    "These weights have learned from clips already. Where clips of this training are "
    "among them, the accuracy will be too high: begin from weights to go on with clips "
    "that are new, not to measure."
)


@dataclass(frozen=True, slots=True)
class Named:
    """A run to be made: the name of its folder and its settings."""

    name: str
    config: Config


def architectures() -> tuple[ArchitectureInfo, ...]:
    """Return what can be trained."""
    from liverwort_gui import networks

    return tuple(
        ArchitectureInfo(found.name, found.title, found.summary)
        for found in networks.architectures()
    )


def presets() -> tuple[tuple[str, str], ...]:
    """Return name and sentence of each recipe."""
    return tuple(train.presets().items())


def chosen(
    state: StudyState, plan: TrainingPlan, picked: Collection[str]
) -> tuple[str, ...]:
    """Return the ids of the clips that the plan means and that may be used."""
    return tuple(
        clip.id
        for clip in state.clips.values()
        if clip.label
        and not (clip.excluded or clip.unsure or clip.label in plan.left_out)
        and (not plan.picked_only or clip.id in picked)
        and plan.culture in ("", state.videos[clip.video].culture)
    )


def preview(state: StudyState, plan: TrainingPlan, picked: Collection[str]) -> Preview:
    """Return who would be in which fold, or why the clips cannot be dealt so."""
    ids = chosen(state, plan, picked)
    try:
        found = study_clips.candidates(state, ids)
        classes = tuple(row.name for row in found.classes)
        numbers = {row.id: number for number, row in enumerate(found.classes)}
        rows = [_row(state, clip, numbers[clip.label]) for clip in found.clips]
        dealt = splits.make(rows, classes, by=plan.by, folds=plan.folds, seed=plan.seed)
    except LiverwortError as error:
        sources = _sources(state, ids, plan.by)
        return Preview(clips=len(ids), refusal=str(error), sources=sources)
    table = tuple(
        SplitRow(row.fold, row.part, row.clips, row.videos, row.names)
        for row in splits.table(dealt, rows, classes)
    )
    begun = (SEEN,) if plan.weights else ()
    warnings = (*begun, *dealt.warnings, *found.refused)
    return Preview(len(rows), classes, table, warnings)


def _sources(
    state: StudyState, ids: Collection[str], by: str
) -> tuple[tuple[str, int], ...]:
    """Return each class that has clips, and of how many videos, cultures or days."""
    found: dict[str, set[str]] = {}
    for id_ in ids:
        video = state.videos[state.clips[id_].video]
        name = study_clips.name_of(state, video)
        of = name if by == "video" else str(getattr(video, by))
        found.setdefault(state.clips[id_].label, set()).add(of)
    return tuple(
        (row.name, len(found[row.id]))
        for row in state.classes.values()
        if row.id in found
    )


def runs(plan: TrainingPlan, now: datetime) -> tuple[Named, ...]:
    """Return the runs that the plan means, in the order in which they are trained."""
    stamp = now.strftime("%Y-%m-%d-%H%M%S")
    wanted = [
        config_of(plan, network, plan.seed + repeat)
        for repeat in range(plan.repeats)
        for network in plan.networks
    ]
    return tuple(
        Named(f"{stamp}-{number:02}-{config.network}-seed{config.seed}", config)
        for number, config in enumerate(wanted, start=1)
    )


def config_of(plan: TrainingPlan, network: str, seed: int) -> Config:
    """Return the settings of one run.

    Raises:
        TrainingError: if there is no such preset.
        NetworkError: if there is no such architecture.
    """
    return replace(
        train.preset(plan.preset, network),
        seed=seed,
        split=Split(plan.by, plan.folds),
        nulls=plan.nulls,
        null_kind="head" if plan.head_only else "full",
        leak_meter=plan.leak_meter,
        sham=plan.sham,
        device=plan.device,
        weights=plan.weights,
    )


def _row(state: StudyState, clip: ClipEntry, label: int) -> ClipRow:
    """Return what a split needs to know of a clip whose pixels nobody looked at."""
    video = state.videos[clip.video]
    left, top = clip.corners[0]
    return ClipRow(
        id=clip.id,
        number=clip.number,
        label=label,
        video=study_clips.name_of(state, video),
        culture=video.culture,
        date=video.date,
        genotype=video.genotype,
        start=clip.start,
        frames=clip.frames,
        x=left,
        y=top,
        size=clip.size,
        pixel_sha256="",
    )
