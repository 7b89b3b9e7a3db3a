"""Gathers the clips of a training, from a study or from the simulator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import simulate
from liverwort_gui.errors import StudyError, TrainingError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.clips import pixel_hash, resampled
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, MIN_BOX_SIZE, Clip
from liverwort_gui.study import Study
from liverwort_gui.study.cutting import load_clip
from liverwort_gui.study_records import ClipEntry, StudyState
from liverwort_gui.train.clip_set import ClipRow, ClipSet, writing
from liverwort_gui.train.conflicts import Conflict, conflicts
from liverwort_gui.train.study_clips import (
    Candidates,
    candidates,
    check_classes,
    cut_all,
    left_out,
    name_of,
)

__all__ = ["Conflict", "conflicts", "from_simulation", "from_study"]


def from_study(
    study_path: str | Path,
    folder: str | Path,
    *,
    clips: Collection[str] | None = None,
    size: int = CLIP_SIZE,
) -> Job[ClipSet]:
    """Gather the labelled clips of a study; clips not cut yet are cut.

    Left out, each with a sentence in `ClipSet.refused`: clips with another number of
    frames than most, and those whose pixels are missing or damaged and cannot be cut
    again from their video. Labels count from 0 in the order of the study's classes.
    Beside coloured clips, grey ones are given three equal channels, which a network
    sees as before. Backgrounds are the temporal medians of the field; of a box that
    follows its cell, where it is in the middle frame.

    Args:
        study_path: folder of the study; if another program has it open it is only
            read, and what had to be cut is cut again next time.
        folder: new; the set appears whole or not at all.
        clips: ids of the clips to choose from; None: all.
        size: pixels, side of the stored frames; the whole clip of 256 pixels is
            reduced to it, each pixel the mean of those it covers.

    Raises:
        StudyError: if the study cannot be opened.
        TrainingError: if a class has no clip that can be used, or is the only one.
        OutputError: if the folder holds something or cannot be written.
    """
    _check_size(size)
    with Study.open(study_path) as study:
        chosen = candidates(study.state, clips)
        refused = list(chosen.refused)
        cuts = yield from cut_all(study, chosen.clips, refused)
        ready = [clip for clip in chosen.clips if clip.id in cuts]
        check_classes(study.state, ready, chosen.classes, refused)
        channels = max(study.state.videos[clip.video].channels for clip in ready)
        with writing(folder, [row.name for row in chosen.classes]) as draft:
            used, scales = [], []
            for number, clip in enumerate(ready):
                yield Progress(number, len(ready), "Gathering clips")
                try:
                    video = study.state.videos[clip.video]
                    found = load_clip(study.arrays, cuts[clip.id], video)
                except StudyError as error:
                    refused.append(left_out(study.state, clip, str(error)))
                    continue
                row = _row(study.state, chosen, clip, found.sha256)
                draft.add(row, *_pixels(found, size, channels))
                used.append(clip)
                if found.um_per_px is not None:
                    scales.append(found.um_per_px * found.pixels.shape[1] / size)
            check_classes(study.state, used, chosen.classes, refused)
            draft.um_per_px = float(np.median(scales)) if scales else None
            draft.description = _told(study.state, used)
            draft.refused = refused
    return ClipSet.open(folder)


def _row(
    state: StudyState, chosen: Candidates, clip: ClipEntry, pixel_sha256: str
) -> ClipRow:
    video = state.videos[clip.video]
    (x, y), *_ = clip.corners
    return ClipRow(
        id=clip.id,
        number=clip.number,
        label=[row.id for row in chosen.classes].index(clip.label),
        video=name_of(state, video),
        culture=video.culture,
        date=video.date,
        genotype=video.genotype,
        start=clip.start,
        frames=clip.frames,
        x=x,
        y=y,
        size=clip.size,
        pixel_sha256=pixel_sha256,
        corners=clip.corners if clip.crop.follows else (),
    )


def _pixels(
    clip: Clip, size: int, channels: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return frames (T, S, S, C) and background (S, S, C) of a clip."""
    middle = clip.background[len(clip.background) // 2]
    background = np.rint(np.clip(middle, 0, 255)).astype(np.uint8)
    frames, background = _reduced(clip.pixels, size), _reduced(background[None], size)
    repeats = channels // frames.shape[-1]
    return frames.repeat(repeats, axis=-1), background[0].repeat(repeats, axis=-1)


def _told(state: StudyState, clips: Collection[ClipEntry]) -> str:
    """Return sentences on where the clips come from."""
    videos = {clip.video for clip in clips}
    channels = Counter(state.videos[clip.video].channels for clip in clips)
    text = f"{len(clips)} clips of {len(videos)} videos of {Path(state.path).name}."
    if len(channels) > 1:
        text += (
            f" {channels[1]} of them are grey; they were given three equal channels "
            "beside the coloured ones."
        )
    return text


def from_simulation(
    scenario: str,
    folder: str | Path,
    *,
    videos: int = 16,
    clips_per_video: int = 16,
    seed: int = 0,
    size: int = CLIP_SIZE,
    paired: bool = False,
    box: int = CLIP_SIZE,
) -> Job[ClipSet]:
    """Simulate the clips of a training; the same arguments give the same set.

    Videos are wild type and mutant in turn. The clips of a video are thought to follow
    one another. Backgrounds are the noise-free light of the empty field.

    Args:
        scenario: see `simulate.scenarios`.
        folder: new; the set appears whole or not at all.
        videos: 2 or more.
        clips_per_video: 1 or more.
        seed: 0 or more; sets of other seeds share no video.
        size: pixels, side of the stored frames; the whole clip of 256 pixels is
            reduced to it, each pixel the mean of those it covers.
        paired: whether two videos, one of either class, are filmed in one session
            (the `date` of a row) under the same light, focus and camera, unless the
            scenario gives each its own. Split such clips by date: of two videos in
            different parts, the one in training would teach the wrong class.
        box: pixels of the video (0.2 µm), side of the boxes; in a tight one the sperm
            fills more of the clip, and learning what it is takes less.

    Raises:
        SimulationError: if there is no such scenario.
        TrainingError: if the numbers do not fit.
        OutputError: if the folder holds something or cannot be written.
    """
    kind = simulate.scenario(scenario)
    _check_size(size)
    _check_size(box)
    _check_numbers(videos, clips_per_video, seed)
    seeds = np.random.SeedSequence([seed, 8]).generate_state(2 * videos, np.uint64)
    total = videos * clips_per_video
    scales = []
    with writing(folder, simulate.CLASSES) as draft:
        for number in range(total):
            yield Progress(number, total, f"Simulating clips of {scenario}")
            video, place = divmod(number, clips_per_video)
            session = video // 2 if paired and not kind.light.own else video
            clip = simulate.simulate_clip(
                scenario,
                video % 2,
                int(seeds[video]),
                place,
                size=box,
                session_seed=int(seeds[videos + session]),
            )
            scales.append(clip.um_per_px)
            row = _simulated_row(number, video, place, session, clip)
            draft.add(row, *_simulated_pixels(clip, size))
        draft.um_per_px = float(np.median(scales)) * box / size
        draft.description = (
            f"{total} simulated clips of {videos} simulated videos, scenario "
            f"{kind.name}, seed {seed}: {kind.summary}"
        )
    return ClipSet.open(folder)


def _simulated_row(
    number: int, video: int, place: int, session: int, clip: simulate.SimulatedClip
) -> ClipRow:
    return ClipRow(
        id=f"video-{video:03d}-clip-{place:03d}",
        number=number + 1,
        label=clip.label,
        video=f"video-{video:03d}",
        culture="",
        date=f"session {session + 1}",
        genotype=simulate.CLASSES[clip.label],
        start=place * CLIP_FRAMES,
        frames=CLIP_FRAMES,
        x=0,
        y=0,
        size=clip.pixels.shape[1],
        pixel_sha256=pixel_hash(clip.pixels[..., None]),
    )


def _simulated_pixels(
    clip: simulate.SimulatedClip, size: int
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return frames (T, S, S, 1) and background (S, S, 1) of a simulated clip."""
    background = np.rint(np.clip(clip.background, 0, 255)).astype(np.uint8)
    frames = _reduced(clip.pixels[..., None], size)
    return frames, _reduced(background[None, ..., None], size)[0]


def _check_numbers(videos: int, clips_per_video: int, seed: int) -> None:
    if videos < 2 or clips_per_video < 1 or seed < 0:
        raise TrainingError(
            f"{clips_per_video} clips from each of {videos} videos with seed {seed} "
            "cannot be simulated: ask for 2 or more videos, 1 or more clips of each, "
            "and a seed from 0."
        )


def _reduced(pixels: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """Return a clip (T, S, S, C) with frames of size x size, averaged by area."""
    if pixels.shape[1] == size:
        return pixels
    return np.stack([resampled(frame, size) for frame in pixels])


def _check_size(size: int) -> None:
    if not MIN_BOX_SIZE <= size <= CLIP_SIZE:
        raise TrainingError(
            f"Frames of {size} pixels cannot be gathered: choose a side of "
            f"{MIN_BOX_SIZE} to {CLIP_SIZE}."
        )
