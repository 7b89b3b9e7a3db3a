"""The decision of a network along a whole video, as a plain record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
