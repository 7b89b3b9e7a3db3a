"""How much each frame counts, and how sure that is (science B4). Needs no torch.

The frame evidence e(t) of a network that does not mix frames is exact: its mean is the
decision D. So what the decision loses without a frame follows from it, and a frame's
share of what lies beyond the background needs no model of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Clip, Explanation

if TYPE_CHECKING:
    from liverwort_gui.networks.network import Network

# A mean evidence beyond the background of less than this changes a probability of 0.5
# by less than 0.025: no frame is then said to carry it. Our choice.
LEAST_EVIDENCE = 0.1  # logit
SUPPORT = 2.0  # standard deviations by which a supported frame's mean exceeds 0
REFERENCE_RANGE = (2.5, 97.5)  # percentiles of the reference frames' evidence
NOTHING = "no evidence in any frame"


def left_out(frame_evidence: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return what the decision loses without each frame, (T,): (e(t) - D) / (T - 1).

    A frame that speaks less for the decision than the others do has a negative loss.
    A clip of one frame has nothing left: its loss is NaN.

    Args:
        frame_evidence: (T,), e(t), exact.
    """
    evidence = np.asarray(frame_evidence, dtype=np.float64)
    rest = len(evidence) - 1
    if rest == 0:
        return np.full(1, np.nan)
    return np.asarray((evidence - evidence.mean()) / rest)


def leaving_out(
    clip: Clip, network: Network, a: int, b: int
) -> Job[NDArray[np.float64]]:
    """Return the same by computation: each frame is cut out in turn, and judged anew.

    It serves networks of every architecture, and costs one pass per frame. Cutting out
    a frame also brings its neighbours together.

    Args:
        clip: of T frames.
        network: whose decision.
        a: class.
        b: class it is held against.

    Raises:
        NetworkError: if the network cannot do with one frame less.
    """

    def decision(pixels: NDArray[np.uint8]) -> float:
        logits = network.logits(pixels)
        return float(logits[a] - logits[b])

    whole = decision(clip.pixels)
    losses = []
    for t in range(len(clip.pixels)):
        yield Progress(t, len(clip.pixels), "Leaving frames out")
        losses.append(whole - decision(np.delete(clip.pixels, t, axis=0)))
    return np.array(losses)


def shares(explanation: Explanation) -> NDArray[np.float64]:
    """Return each frame's share of the evidence for the decision, (T,), pi_t.

    It is [s (e(t) - D_B)]+ over its sum, s the sign of the decision. All shares are 0
    where the mean of that is less than `LEAST_EVIDENCE`: a clip without evidence has
    no frame that carries it, and noise is not stretched to look like one. They are 0
    as well where the curve is not in logits, and so says nothing of the decision.
    """
    if explanation.curve == "sum of the map" and not explanation.complete:
        return np.zeros(len(explanation.frame_evidence))
    side = 1.0 if explanation.decision >= 0 else -1.0
    evidence = explanation.frame_evidence.astype(np.float64)
    beyond = np.maximum(side * (evidence - explanation.reference_decision), 0.0)
    if beyond.mean() < LEAST_EVIDENCE:
        return np.zeros_like(beyond)
    return np.asarray(beyond / beyond.sum())


def is_silent(explanation: Explanation) -> bool:
    """Return whether no frame speaks for either class, beyond what the background says.

    Other than where nothing speaks for the decision, which may rest on what is missing.
    """
    beyond = explanation.frame_evidence.astype(np.float64)
    beyond -= explanation.reference_decision
    return bool(np.abs(beyond).mean() < LEAST_EVIDENCE)


def effective_frames(shares: NDArray[np.floating]) -> float:
    """Return over how many frames the evidence is spread, 1 to T; 0 if there is none.

    (sum of pi)^2 / sum of pi^2: k frames of equal share give k.
    """
    squares = float(np.square(shares, dtype=np.float64).sum())
    if squares == 0.0:
        return 0.0
    return float(shares.sum(dtype=np.float64)) ** 2 / squares


def spread(explanation: Explanation) -> str:
    """Say over how many frames the evidence for the decision is spread.

    Where no frame speaks for it, that is said; empty where the curve is not in logits.
    """
    if explanation.curve == "sum of the map" and not explanation.complete:
        return ""
    if is_silent(explanation):
        return NOTHING
    found = shares(explanation)
    effective = effective_frames(found)
    if effective == 0:
        side = explanation.contrast[0 if explanation.decision >= 0 else 1]
        name = explanation.classes[side]
        return f"nothing seen speaks for {name}; something is missing"
    return f"evidence spread over {effective:.1f} of {len(found)} frames"


@dataclass(frozen=True, eq=False)
class Band:
    """The frame evidence of one clip by several networks of one kind.

    Attributes:
        mean: (T,) float64, logits.
        sd: (T,) float64, standard deviation between networks, n - 1; logits.
        supported: (T,) bool, whether a frame's evidence holds: |mean| exceeds
            `SUPPORT` times the SD, and lies outside the range of reference frames.
        networks: number n of networks.
    """

    mean: NDArray[np.float64]
    sd: NDArray[np.float64]
    supported: NDArray[np.bool_]
    networks: int


def band(
    explanations: Sequence[Explanation],
    reference: NDArray[np.floating] | None = None,
) -> Band:
    """Return mean and spread of the frame evidence of folds or seeds.

    Args:
        explanations: of one clip, at least two, in the same classes and contrast.
        reference: evidence of frames of the reference class, such as wild type, whose
            2.5 to 97.5 % range a supported frame must leave; None: no such range.

    Raises:
        LiverwortError: if there are fewer than two, or they explain different things.
    """
    if len(explanations) < 2:
        raise LiverwortError(
            "A band needs the evidence of two networks at least: analyze the clip with "
            "another fold or seed."
        )
    if len({_question(e) for e in explanations}) > 1:
        raise LiverwortError(
            "These results cannot be joined in a band, since they are of different "
            "clips, classes or kinds of curve: choose results of one clip."
        )
    curves = np.stack([e.frame_evidence.astype(np.float64) for e in explanations])
    mean, sd = curves.mean(axis=0), curves.std(axis=0, ddof=1)
    supported = np.abs(mean) > SUPPORT * sd
    if reference is not None:
        low, high = np.percentile(reference, REFERENCE_RANGE)
        supported &= (mean < low) | (mean > high)
    return Band(mean, sd, supported, len(curves))


def _question(explanation: Explanation) -> tuple[object, ...]:
    """Return what must agree between explanations that are joined."""
    classes = explanation.classes
    return (
        explanation.provenance.get("clip_sha256", ""),
        tuple(classes[k] for k in explanation.contrast),
        explanation.curve,
        len(explanation.frame_evidence),
    )


def over_frames(maps: NDArray[np.float32], frames: int) -> NDArray[np.float32]:
    """Return maps of T' moments as those of T frames, with the same mean.

    A frame's map is that of the moment it lies in, or the mean of two, weighted with
    how much of the frame lies in each: what a network joined is not made to look as if
    it were known frame by frame.

    Args:
        maps: (T', h, w).
        frames: T.

    Returns:
        (T, h, w) float32.
    """
    moments = len(maps)
    if moments == frames:
        return maps
    edges = np.arange(frames + 1) * (moments / frames)  # of frames, in moments
    below, above = edges[:-1, np.newaxis], edges[1:, np.newaxis]
    cells = np.arange(moments)
    overlap = np.minimum(above, cells + 1) - np.maximum(below, cells)  # (T, T')
    weights = np.maximum(overlap, 0.0) * (frames / moments)
    spread = np.einsum("ts,shw->thw", weights, maps.astype(np.float64))
    return np.asarray(spread, dtype=np.float32)
