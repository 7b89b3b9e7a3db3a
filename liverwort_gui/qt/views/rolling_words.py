"""What the second timeline says in words."""

from __future__ import annotations

import math

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.time_axis import time_text
from liverwort_gui.rolling_records import Rolling
from liverwort_gui.state import ViewState

TITLE = later("Decision along the video")
MEANING = later(
    "Each point is the decision of the network on the {window} frames that begin "
    "there: above 0 it speaks for {a}, below 0 for {b}. Click or drag to go to a time."
)
NO_BOX = later("Select a box to see its decision along the video.")
NOT_ASKED = later(
    "Not known for this box and network. Press D to let the network judge the box at "
    "every time of the video."
)


def meaning(found: Rolling) -> str:
    """Return what the line means, and what limits it."""
    a, b = (found.classes[index] for index in found.contrast)
    parts = (
        said(MEANING).format(window=found.window, a=a, b=b),
        _background(found.reference_decision),
        *map(said, (*found.out_of_scope, *found.notes, found.network_note)),
    )
    return "\n".join(filter(None, parts))


def reading(state: ViewState, found: Rolling, frame: int) -> str:
    """Return time, decision and probability of the window that begins at a frame.

    The probability is that of the class it speaks for against the other one; there
    is none out of scope.
    """
    begin = (
        time_text(state, frame) if state.rate else tr("frame {number}", number=frame)
    )
    decision = found.decision_at(frame)
    if decision is None:
        return f"{begin}: {said(found.why_none(frame))}"
    a, b = (found.classes[index] for index in found.contrast)
    frames = tr("frames {first}–{last}", first=frame, last=frame + found.window - 1)
    called = a if decision >= 0 else b
    sure = tr("out of scope") if found.out_of_scope else _percent(abs(decision))
    told = (frames, f"D = {_signed(decision)}", f"{called}, {sure}")
    return " · ".join((begin, *told) if state.rate else told)


def _background(decision: float) -> str:
    if not math.isfinite(decision):
        return ""
    return tr(
        "The background alone gives D = {decision}, the dashed line if it is near.",
        decision=_signed(decision),
    )


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def _percent(logit: float) -> str:
    """Return the probability of a logit, which is never said to be certain."""
    p = 1 / (1 + math.exp(-logit))
    return "> 99 %" if p > 0.99 else f"{100 * p:.0f} %"
