"""What else than the network tells D: traits of the cells (science D2.9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from liverwort_gui.analysis.comparing.nesting import Nest
from liverwort_gui.analysis.comparing.permuting import Floats
from liverwort_gui.comparison_records import (
    BODY,
    MEASURES,
    SIGNIFICANT,
    TRAITS,
    TRAJECTORY,
    BodyMap,
    Explained,
    Test,
    TraitModel,
    VideoFigures,
)
from liverwort_gui.records import Clip
from liverwort_gui.resampling import drawn_means, widened
from liverwort_gui.tracking.body_frame import BodyFrames

SPARE = 3  # videos that a model is fitted to, beyond its coefficients
ALL = "all"


def measured(clip: Clip, frames: BodyFrames) -> dict[str, float]:
    """Return speed, straightness, body length and area, as far as they are known."""
    found = {"body_length": frames.body_length, "area": frames.area}
    fps = clip.video.fps
    if np.isfinite(frames.path).all() and len(frames.path) > 1:
        way = float(np.hypot(*np.diff(frames.path, axis=0).T).sum())
        ends = float(np.hypot(*(frames.path[-1] - frames.path[0])))
        if fps:
            found["speed"] = way * fps / (len(frames.path) - 1)
        if way > 0:
            found["straightness"] = ends / way
    return {name: value for name, value in found.items() if np.isfinite(value)}


def explained(videos: Sequence[VideoFigures]) -> tuple[Explained, ...]:
    """Return how much of the videos' D each trait, and all of them, explain.

    A straight line is fitted without the videos of a unit and asked for these, for each
    unit in turn: so it cannot learn from few videos what is not there.
    """
    rows = [_row(name, (name,), videos) for name in TRAITS]
    known = tuple(
        name for name in TRAITS if all(name in video.figures for video in videos)
    )
    return (*rows, _row(ALL, known, videos))


def _row(
    name: str, traits: tuple[str, ...], videos: Sequence[VideoFigures]
) -> Explained:
    videos = [v for v in videos if all(trait in v.figures for trait in traits)]
    units = np.array([video.unit for video in videos])
    left = len(videos) - max(np.unique(units, return_counts=True)[1], default=0)
    if not traits or left < len(traits) + 1 + SPARE:
        reason = f"{len(videos)} videos are too few for this model"
        return Explained(name, None, None, None, reason)
    table = np.array([[v.figures[trait] for trait in traits] for v in videos])
    decisions = np.array([video.decision for video in videos])
    spread = table.std(axis=0, ddof=1)
    if (spread == 0).any() or decisions.std() == 0:
        return Explained(name, None, None, None, "it does not vary between videos")
    table = (table - table.mean(axis=0)) / spread
    groups = np.array([video.group for video in videos])
    errors, plain = _left_out(table, decisions, units)

    share = 1 - float(errors.sum() / plain.sum())
    slope = None
    if len(traits) == 1 and name != ALL:
        slope = float(np.polyfit(table[:, 0], decisions, 1)[0])
    nest = Nest(np.array([video.id for video in videos]), groups, units)
    sums = drawn_means(np.column_stack([errors, plain]), groups, nest.of_clip)
    drawn = 1 - sums[:, 0] / sums[:, 1]
    ends = widened(share, drawn, nest.clip_groups, nest.of_clip, (-np.inf, 1.0))
    return Explained(name, share, ends, slope)


def _left_out(
    table: Floats, decisions: Floats, units: np.ndarray
) -> tuple[Floats, Floats]:
    """Return squared errors of the model, and of the mean, for units left out: (V,)."""
    design = np.column_stack([np.ones(len(table)), table])
    errors, plain = np.empty(len(table)), np.empty(len(table))
    for unit in np.unique(units):
        out = units == unit
        fit = np.linalg.lstsq(design[~out], decisions[~out], rcond=None)[0]
        errors[out] = (decisions[out] - design[out] @ fit) ** 2
        plain[out] = (decisions[out] - decisions[~out].mean()) ** 2
    return errors, plain


def model(
    videos: Sequence[VideoFigures], tests: Mapping[str, Test], body: BodyMap
) -> TraitModel:
    """Return what explains D, and whether the groups differ in trajectory or body."""
    return TraitModel(explained(videos), trajectory_or_body(tests, body))


def trajectory_or_body(tests: Mapping[str, Test], body: BodyMap) -> str:
    """Return the sentence; what was not found to differ may do so all the same.

    The trajectory is speed and straightness; the body is its length, the cell's area
    and the evidence in body coordinates.
    """
    path = [name for name in TRAJECTORY if name in tests and tests[name].differs]
    shape = [MEASURES[n][0] for n in BODY if n in tests and tests[n].differs]
    if body.differs:
        shape.append("evidence on the body")
    judged = any(tests[n].judged_p is not None for n in TRAJECTORY if n in tests)
    beats = "beat_frequency" in tests and tests["beat_frequency"].differs
    moving = [MEASURES[name][0] for name in path]
    if beats:
        moving.append(MEASURES["beat_frequency"][0])
    if path and not shape:
        return (
            f"The groups differ in trajectory, not in body: {_listed(moving)} "
            f"{'differ' if len(moving) > 1 else 'differs'}, while no difference of "
            "body length, cell area or evidence on the body was found."
        )
    if path:
        return (
            f"The groups differ in trajectory ({_listed(moving)}) and in body "
            f"({_listed(shape)})."
        )
    if shape:
        return (
            f"The groups differ in body ({_listed(shape)}); no difference of "
            "trajectory was found" + (", but the beat differs." if beats else ".")
        )
    if not judged:
        return "Trajectory and body could not be compared."
    floors = [test.floor for test in tests.values() if test.floor is not None]
    if floors and min(floors) > SIGNIFICANT:
        return (
            "So few units cannot show any difference of trajectory or body, however "
            "large it is."
        )
    if beats:
        return (
            "The groups differ in the frequency of the beat; no difference of "
            "trajectory or body was found."
        )
    return "No difference of trajectory or body was found."


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
