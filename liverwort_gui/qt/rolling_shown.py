"""Which decision along the video belongs to the selected box."""

from __future__ import annotations

from liverwort_gui.records import Crop
from liverwort_gui.rolling_records import Rolling, RollingQuestion
from liverwort_gui.state import ViewState


def question_of(state: ViewState) -> RollingQuestion | None:
    """Return what would be asked now; None without a box or a known network."""
    return _question(state, state.crop)


def shown_rolling(state: ViewState) -> Rolling | None:
    """Return what was found for the selected box; None if nothing that still holds.

    Another network, box, class or frame rate is another question. While the box is
    dragged, what was found for it where it was is shown.
    """
    clip = state.clip
    if not state.rolling.answers or clip is None or clip.video != state.video_id:
        return None
    question = _question(state, clip.crop)
    if question is None:
        return None
    answers = reversed(state.rolling.answers)
    return next((a.found for a in answers if a.answers(question)), None)


def path_of(state: ViewState) -> Crop | None:
    """Return the selected box along the whole video, if its cell was followed there."""
    found = shown_rolling(state)
    return found.crop if found is not None and found.crop.follows else None


def was_asked(state: ViewState) -> bool:
    """Whether the decision was followed through the open video, by any of its boxes."""
    if state.video is None:
        return False
    content = state.video.content
    return any(row.question.content == content for row in state.rolling.answers)


def _question(state: ViewState, crop: Crop | None) -> RollingQuestion | None:
    video = state.video
    if crop is None or video is None or not state.weights_sha256:
        return None
    return RollingQuestion(
        content=video.content,
        crop=crop if crop.follows else Crop.still(crop.box_at(crop.start), 0, 1),
        weights_sha256=state.weights_sha256,
        target=state.asked.target,
        against=state.asked.against,
        fps=state.fps,
        um_per_px=state.um_per_px,
    )
