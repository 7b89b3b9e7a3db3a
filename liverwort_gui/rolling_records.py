"""The decision of a network along a whole video, as plain records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.records import Crop


@dataclass(frozen=True, eq=False)
class Rolling:
    """What a network says of every window of T frames along one sperm's track.

    Attributes:
        video: path of the file.
        crop: where each of the L frames was cut, see `Crop.corners`.
        frame_evidence: (L,) float64, e(t) of class a against b, logits; NaN where a
            frame is damaged.
        decisions: (L - T + 1,) float64, D of the window that begins at frame
            `crop.start` + i, the mean of its frame evidence, logits; NaN where one of
            its frames is damaged.
        times: (L,) float64, seconds in the video; NaN if its frame rate is unknown.
        reference_decision: D_B, the same for the background alone, logits.
        window: T, frames.
        classes: names of the K classes.
        contrast: (a, b), indices into `classes`; positive values speak for a.
        network: name of the weights, for people.
        network_note: the sentence of the card that must be shown with each decision.
        out_of_scope: sentences, why these frames are unlike the training clips.
        notes: sentences on what limits this result.
        provenance: strings: weights_sha256, network, architecture, video hash, device,
            precision, created, versions.
    """

    video: str
    crop: Crop
    frame_evidence: NDArray[np.float64]
    decisions: NDArray[np.float64]
    times: NDArray[np.float64]
    reference_decision: float
    window: int
    classes: tuple[str, ...]
    contrast: tuple[int, int]
    network: str
    network_note: str
    out_of_scope: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=dict)

    def window_at(self, frame: int) -> Crop | None:
        """Return the window that begins at a frame; None if none fits there."""
        first = frame - self.crop.start
        if not 0 <= first < len(self.decisions):
            return None
        corners = self.crop.corners
        if self.crop.follows:
            corners = corners[first : first + self.window]
        return Crop(frame, corners, self.crop.size, self.window)

    def decision_at(self, frame: int) -> float | None:
        """Return D of the window that begins at a frame; None if there is none."""
        first = frame - self.crop.start
        if not 0 <= first < len(self.decisions):
            return None
        decision = float(self.decisions[first])
        return decision if np.isfinite(decision) else None

    def why_none(self, frame: int) -> str:
        """Return why no window that begins at a frame has a decision, in a sentence."""
        if frame < self.crop.start or frame >= self.crop.stop:
            seen = "The cell was not seen here."
            return seen if self.crop.follows else "These frames were not judged."
        if frame > self.crop.stop - self.window:
            end = "the cell is seen" if self.crop.follows else "the video lasts"
            return f"No window fits here: it would go on longer than {end}."
        if self.decision_at(frame) is None:
            return "A frame of this window is damaged."
        return ""


@dataclass(frozen=True, slots=True)
class RollingQuestion:
    """What was asked of a video along one box.

    Attributes:
        content: which file, channel and time axis, see `Video.content`.
        crop: of the clip whose box it was; of a box that stands still, one frame.
        weights_sha256: of the network.
        target: class that positive values speak for; empty: as the network takes it.
        against: class that is held against it; empty: likewise.
        fps: frames per second, if the user typed it.
        um_per_px: micrometres per pixel, if the user typed it.
    """

    content: tuple[str, int | None, str]
    crop: Crop
    weights_sha256: str
    target: str = ""
    against: str = ""
    fps: float | None = None
    um_per_px: float | None = None


@dataclass(frozen=True, eq=False)
class RollingAnswer:
    """A question and what was found."""

    question: RollingQuestion
    found: Rolling

    def answers(self, question: RollingQuestion) -> bool:
        """Whether this is the answer, perhaps to another window of the same box.

        A box that follows is the same in every window that was taken from its path.
        """
        own = self.question
        if question == own:
            return True
        window = self.found.window_at(question.crop.start)
        return window == question.crop and replace(question, crop=own.crop) == own


@dataclass(frozen=True, slots=True)
class RollingState:
    """What the second timeline shows.

    Attributes:
        answers: what was found in this session, the newest last.
        folded: whether the timeline is folded away.
    """

    answers: tuple[RollingAnswer, ...] = ()
    folded: bool = False
