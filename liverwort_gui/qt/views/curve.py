"""What the timeline draws of a result, frame by frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Band:
    """The curves of several networks together.

    Attributes:
        low: (T,) float64, mean minus one standard deviation between networks.
        high: (T,) float64, mean plus one.
        mean: (T,) float64.
        supported: (T,) bool, in which frames the networks agree that there is some.
        networks: number of networks.
    """

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    mean: NDArray[np.float64]
    supported: NDArray[np.bool_]
    networks: int


@dataclass(frozen=True, eq=False)
class Curve:
    """How much each frame of a clip counts.

    Attributes:
        start: the clip's first frame.
        values: (T,) float64.
        baseline: what the background alone gives.
        title: what the values are, with their unit.
        below: what a value below zero means; empty if signs mean nothing.
        spread: over how many frames the evidence is spread, in words; empty if that
            has no meaning.
        nothing: why the curve is empty; empty if it is not.
        losses: (T,) float64, logits, what the decision loses without each frame; None
            if it is not known.
        band: of several networks; None if only one explained the clip.
    """

    start: int
    values: NDArray[np.float64]
    baseline: float
    title: str
    below: str = ""
    spread: str = ""
    nothing: str = ""
    losses: NDArray[np.float64] | None = None
    band: Band | None = None

    @property
    def frames(self) -> NDArray[np.float64]:
        """(T,) frame numbers in the video."""
        return self.start + np.arange(len(self.values), dtype=np.float64)

    def loss_at(self, frame: int) -> float | None:
        """Return what the decision loses without a frame of the video, in logits."""
        index = frame - self.start
        if self.losses is None or not 0 <= index < len(self.losses):
            return None
        return float(self.losses[index])
