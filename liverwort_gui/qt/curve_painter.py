"""Turns a result into the curve of the timeline."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from liverwort_gui.errors import LiverwortError
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.map_checks import rivals
from liverwort_gui.qt.views.curve import Band, Curve
from liverwort_gui.records import Explanation, Result
from liverwort_gui.state import ViewState


def curve_of(state: ViewState, result: Result | None) -> Curve | None:
    """Return how much each frame of a result counts; None without a result.

    Where other networks of the same kind explained the clip, their band comes with it.
    """
    if result is None:
        return None
    curve = _own(result)
    others = rivals(state, result)
    if not others or curve.nothing:
        return curve
    return replace(curve, band=_band([result, *others]))


def _own(result: Result) -> Curve:
    told = result.explanation
    a, b = (told.classes[index] for index in told.contrast)
    curve = Curve(
        start=result.clip.start,
        values=told.frame_evidence.astype(np.float64),
        baseline=told.reference_decision,
        title=tr("Evidence for {name} (logit)", name=a),
        below=tr("below 0: {name}", name=b),
    )
    if told.curve == "sum of the map":
        return _summed(curve, told)
    if told.curve == "left out":
        title = tr("Evidence for {name}, each frame left out (logit)", name=a)
        curve = replace(curve, title=title)
    return _counted(curve, told)


def _summed(curve: Curve, told: Explanation) -> Curve:
    """A sum of a map is no evidence of a frame, only what its map shows."""
    signed = told.complete
    return replace(
        curve,
        title=tr("Mean of the map in each frame ({unit})", unit=said(told.unit)),
        below=curve.below if signed else "",
        baseline=curve.baseline if signed else 0.0,
    )


def _counted(curve: Curve, told: Explanation) -> Curve:
    """Say over how many frames the evidence is spread, and what each one decides."""
    # The decoding thread has imported explain by now.
    from liverwort_gui.explain import frames

    if told.curve == "exact":
        losses = frames.left_out(told.frame_evidence)
    else:
        losses = (curve.values - curve.baseline) / len(curve.values)
    spread = said(frames.spread(told))
    if frames.is_silent(told):
        return replace(curve, nothing=spread, losses=losses)
    return replace(curve, spread=spread, losses=losses)


def _band(results: list[Result]) -> Band | None:
    """Join the curves of several networks, if they are of one kind."""
    from liverwort_gui.explain import frames

    try:
        found = frames.band([result.explanation for result in results])
    except LiverwortError:  # they explain different things
        return None
    return Band(
        found.mean - found.sd,
        found.mean + found.sd,
        found.mean,
        found.supported,
        found.networks,
    )
