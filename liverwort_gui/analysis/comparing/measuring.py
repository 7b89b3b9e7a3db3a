"""All that is measured of one clip and its kept result."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.analysis.comparing import body_map, timing, traits
from liverwort_gui.analysis.comparing.asking import METHOD, Asked, Member
from liverwort_gui.analysis.comparing.beat import Beat, find_beat
from liverwort_gui.analysis.comparing.permuting import Floats
from liverwort_gui.analysis.comparing.timing import Folded
from liverwort_gui.comparison_records import ClipFigures
from liverwort_gui.errors import LiverwortError
from liverwort_gui.records import Explanation, Result
from liverwort_gui.study import Study, results
from liverwort_gui.study.cutting import key_of, load_clip
from liverwort_gui.study.results import Kept, result_key
from liverwort_gui.study_records import Cut
from liverwort_gui.tracking.body_frame import BodyFrames, body_frames


class Unusable(LiverwortError):  # noqa: N818 - a clip that is left out, no fault
    """Why a clip cannot be compared, a sentence."""


class NotAnalyzed(Unusable):
    """A clip that the network has not explained yet."""


@dataclass(frozen=True, eq=False)
class Measured:
    """What was measured of one clip.

    Attributes:
        figures: for people and tables.
        map: (W, L) evidence in body coordinates; None without a body frame.
        curve: (T,) e(t) - D_B, for the positive class.
        folded: on the beat; None without a clear beat or evidence.
    """

    figures: ClipFigures
    map: NDArray[np.float32] | None
    curve: Floats
    folded: Folded | None


def measure(
    study: Study,
    member: Member,
    asked: Asked,
    unit: str,
    plausible: tuple[float, float],
) -> Measured:
    """Measure one clip of a study by its kept result.

    Args:
        study: open, in this thread.
        member: of a group.
        asked: whose result.
        unit: name of its unit.
        plausible: hertz, of the beat.

    Raises:
        Unusable: if it has no result that may be compared.
        StudyError, ResultError: if its pixels or its result are damaged.
    """
    key, kept, cut = kept_result(study, member, asked)
    clip = load_clip(study.arrays, cut, member.video)
    if len(kept.explanation.frame_evidence) != len(clip.pixels):
        raise Unusable("Its result is of another number of frames: analyze it anew.")
    return measured(member, kept.of(clip), asked, unit, plausible, key)


def measured(
    member: Member,
    result: Result,
    asked: Asked,
    unit: str,
    plausible: tuple[float, float],
    key: str = "",
) -> Measured:
    """Measure one clip and its result, wherever it comes from.

    Args:
        member: of a group.
        result: of a network that had not seen the clip.
        asked: whose result.
        unit: name of its unit.
        plausible: hertz, of the beat.
        key: under which the result is kept; empty if it is not.

    Raises:
        Unusable: if the result holds other classes against each other.
    """
    clip, told = result.clip, result.explanation
    sign = _sign(told, asked)
    frames = body_frames(clip)
    found = find_beat(clip, frames, plausible)
    values = {**traits.measured(clip, frames), **timing.spread(told)}
    if found.confident:
        values["beat_frequency"] = found.frequency
    decision = float(sign * told.decision)
    figures = ClipFigures(
        id=member.clip.id,
        number=member.clip.number,
        video=member.video.id,
        unit=unit,
        group=member.group,
        result=key,
        pixel_sha256=clip.sha256,
        weights_sha256=result.weights_sha256,
        network=result.network,
        decision=decision,
        reference_decision=float(sign * told.reference_decision),
        right=_right(decision, member, asked),
        in_scope=result.in_scope,
        oriented=not frames.reason,
        beat_confident=found.confident,
        figures=values,
        notes=_notes(result, frames, found),
    )
    shown = np.float32(sign) * told.shown_maps
    beyond = told.frame_evidence.astype(np.float64) - told.reference_decision
    return Measured(
        figures=figures,
        map=None if frames.reason else body_map.clip_map(clip, shown, frames),
        curve=sign * beyond,
        folded=timing.folded(told, found),
    )


def _right(decision: float, member: Member, asked: Asked) -> bool | None:
    """Return whether D has the sign of its group's class; None if that is unknown."""
    wanted = asked.of_group[member.group]
    positive = asked.classes[asked.contrast[0]]
    return (decision > 0) == (wanted == positive) if wanted else None


def _notes(result: Result, frames: BodyFrames, beat: Beat) -> tuple[str, ...]:
    told = (
        result.clip.background_note,
        *result.out_of_scope,
        f"No body frame: {frames.reason}." if frames.reason else "",
        *beat.notes,
    )
    return tuple(filter(None, told))


def kept_result(study: Study, member: Member, asked: Asked) -> tuple[str, Kept, Cut]:
    """Return the kept result of a network that had not seen the clip.

    Raises:
        NotAnalyzed: if there is none.
        Unusable: if the network may have seen the clip.
        StudyError, ResultError: if it is damaged.

    Returns:
        Its key, the result, and where the clip's pixels are.
    """
    cut = study.cut(key_of(member.video, member.clip.crop))
    if cut is None:
        raise NotAnalyzed("It was not analyzed yet: analyze the study first.")
    refused = set()
    a, b = asked.contrast
    questions = ((None, None), (a, None), (b, None), (a, b), (b, a))
    for sha256 in asked.sha256s:
        for target, against in questions:
            key = result_key(
                member.video, member.clip.crop, sha256, METHOD, target, against
            )
            kept = results.find(study.arrays, key, cut.pixel_sha256)
            if kept is None:
                continue
            if kept.explanation.unseen == "yes":
                return key, kept, cut
            refused.add(kept.explanation.unseen)
    if "no" in refused:
        raise Unusable(
            f"{asked.name} was trained or chosen on this clip or its video, so that "
            "its map may show what was memorised: compare by the run's folds, or by "
            "another network."
        )
    if refused:
        raise Unusable(
            f"It is not known that {asked.name} had not seen this clip: analyze the "
            "study again."
        )
    raise NotAnalyzed(
        f"It has no result of {asked.name} by the evidence method: analyze the study "
        "first."
    )


def _sign(told: Explanation, asked: Asked) -> float:
    """Return 1 if the result speaks for the positive class, -1 if for the other.

    Raises:
        Unusable: if it holds other classes against each other.
    """
    if told.contrast == asked.contrast:
        return 1.0
    if told.contrast == asked.contrast[::-1]:
        return -1.0
    raise Unusable("Its result is about other classes: analyze it anew.")
