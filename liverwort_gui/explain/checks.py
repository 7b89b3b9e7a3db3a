"""Whether a map tells the network's reasons, without knowing the truth (science C)."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from liverwort_gui.explain import metrics
from liverwort_gui.explain.baselines import (
    MAP_SIDE,
    cell_region,
    motion_energy,
    shrunk,
)
from liverwort_gui.explain.metrics import Maps, Mask, Unmeasurable
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Clip, Explanation
from liverwort_gui.resampling import interval

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

SHARES = (0.1, 0.25, 0.5)  # of the places of the cell, which are deleted
FRAME_SHARE = 0.25  # of the frames, which are deleted
RANDOM_DRAWS = 5  # of places, or of frames, that are deleted for comparison
GRAIN = 2.0  # places of the map, SD of the blobs that are deleted at random
REINITIALISATIONS = 10  # of the weights, science C


@dataclass(frozen=True, slots=True)
class Deletion:
    """What the decision loses when parts of a clip are made background.

    All losses are of s D, in logits, s being the sign of the decision; means over the
    shares that were deleted.

    Attributes:
        decision: D before.
        own: lost when the places go that the map holds for the best reasons.
        random: lost when as many places of the cell go at random, one value per draw.
        motion: lost when the places go that differ most from the background; nan where
            that was not asked.
    """

    decision: float
    own: float
    random: tuple[float, ...]
    motion: float

    @property
    def gain(self) -> float:
        """How much more is lost than at random."""
        return self.own - float(np.mean(self.random))

    @property
    def spread(self) -> float:
        """How much the random draws differ, one SD."""
        return float(np.std(self.random, ddof=1))

    @property
    def lead(self) -> float:
        """How much more is lost than by following the motion energy."""
        return self.own - self.motion


def delete_places(
    clip: Clip, network: Network, explanation: Explanation, *, seed: int = 0
) -> Job[Deletion]:
    """Make the most important places of the cell background, and see D fall.

    The background is the temporal median with camera noise of its own, never black.
    Random places come in blobs, for scattered ones would make a picture that no
    network has seen; they too are places of the cell, since to lose background costs
    nothing.

    Raises:
        Unmeasurable: if the clip shows no cell.
    """
    side = min(MAP_SIDE, explanation.maps.shape[1])
    region = cell_region(clip, side)
    if not region.any():
        raise Unmeasurable("no cell stands out from the background")
    own = toward_decision(explanation, side)
    orders = [own, motion_energy(clip, side)]
    orders += [random_blobs(own.shape, seed + k) for k in range(RANDOM_DRAWS)]
    films = ((order, share) for order in orders for share in SHARES)
    lost: list[float] = []
    for order, share in films:
        yield Progress(len(lost), len(orders) * len(SHARES), "Deleting places")
        gone = highest_places(order, region, share)
        lost.append(_lost(clip, network, explanation, gone))
    means = np.reshape(lost, (len(orders), len(SHARES))).mean(axis=1).tolist()
    return Deletion(explanation.decision, means[0], tuple(means[2:]), means[1])


def delete_frames(
    clip: Clip, network: Network, explanation: Explanation, *, seed: int = 0
) -> Job[Deletion]:
    """Make the most important frames background, and see D fall.

    In a network that does not mix frames the result follows from the exact e(t).

    Raises:
        Unmeasurable: if the clip has fewer than 2 frames.
    """
    T = len(clip.pixels)
    if T < 2:
        raise Unmeasurable("a clip of one frame has no other to compare it with")
    side = explanation.maps.shape[1]
    curve = metrics.frame_curve(toward_decision(explanation, side))
    count = max(1, round(FRAME_SHARE * T))
    rng = np.random.default_rng(seed)
    chosen = [np.argsort(-curve, kind="stable")[:count]]
    chosen += [rng.choice(T, count, replace=False) for _ in range(RANDOM_DRAWS)]
    lost: list[float] = []
    for frames in chosen:
        yield Progress(len(lost), len(chosen), "Deleting frames")
        gone = np.zeros((T, 1, 1), np.bool_)
        gone[frames] = True
        lost.append(_lost(clip, network, explanation, gone))
    return Deletion(explanation.decision, lost[0], tuple(lost[1:]), float("nan"))


def toward_decision(explanation: Explanation, side: int) -> Maps:
    """Return s (E - E_B), what speaks for the decision: (T, side, side) or smaller."""
    sign = np.float32(1 if explanation.decision >= 0 else -1)
    maps = sign * explanation.shown_maps
    if maps.shape[1] <= side:
        return maps
    return np.stack([shrunk(m, side)[:, :, 0] for m in maps])


def random_blobs(shape: tuple[int, ...], seed: int) -> Maps:
    """Return smooth noise (T, h, w), each frame its own."""
    noise = np.random.default_rng(seed).standard_normal(shape, np.float32)
    return np.stack([cv2.GaussianBlur(frame, (0, 0), GRAIN) for frame in noise])


def highest_places(order: Maps, region: Mask, share: float) -> Mask:
    """Return the highest `share` of the places of `region`, all (T, h, w)."""
    inside = np.flatnonzero(region)
    count = max(1, round(share * len(inside)))
    ranked = np.argsort(-order.ravel()[inside], kind="stable")
    gone = np.zeros(region.size, np.bool_)
    gone[inside[ranked[:count]]] = True
    return gone.reshape(region.shape)


def without(clip: Clip, gone: Mask) -> NDArray[np.uint8]:
    """Return the clip's pixels, background where `gone` (T, h, w) says so."""
    from liverwort_gui.explain.evidence import background_film

    S = clip.pixels.shape[1]
    enlarged = [
        cv2.resize(frame.astype(np.uint8), (S, S), interpolation=cv2.INTER_NEAREST)
        for frame in gone
    ]
    here = np.stack(enlarged)[..., None] > 0
    return np.where(here, background_film(clip), clip.pixels)


def _lost(clip: Clip, network: Network, explanation: Explanation, gone: Mask) -> float:
    before = explanation.decision
    after = decision(network, without(clip, gone), explanation.contrast)
    return (1 if before >= 0 else -1) * (before - after)


def decision(
    network: Network, pixels: NDArray[np.uint8], contrast: tuple[int, int]
) -> float:
    """Return D of a film, the logit of class a minus that of class b."""
    logits = network.logits(pixels)
    a, b = contrast
    return float(logits[a] - logits[b])


def reinitialised(network: Network, seed: int) -> Network:
    """Return the same architecture with weights that were never trained."""
    import torch

    from liverwort_gui import networks
    from liverwort_gui.networks.fold import folded

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        module = networks.build(network.card.architecture, **network.card.config)
    ready = folded(module.eval()).to(  # type: ignore[call-overload]
        network.device, network.dtype, memory_format=module.memory_format
    )
    ready.head.float()
    return dataclasses.replace(network, module=ready, sha256=f"untrained {seed}")


def resemblance(first: Explanation, second: Explanation, region: Mask) -> float:
    """Return the rank correlation of two signed maps within the cell, -1 to 1.

    Over the whole clip even two random networks agree, for both see the cell
    (science C). Maps of unlike sides are compared at the smaller one's places.

    Args:
        first: of a clip.
        second: of the same clip, by another network.
        region: (T, h, w) at the first map's resolution, see `cell_region`.

    Raises:
        Unmeasurable: if the region is empty or a map is the same everywhere in it.
    """
    if not region.any():
        raise Unmeasurable("no cell stands out from the background")
    one, other = _same_side(first.shown_maps, second.shown_maps)
    if one.shape != region.shape:
        region = np.stack([_nearest(frame, one.shape[1]) for frame in region])
    return metrics.spearman(one[region], other[region])


def _nearest(frame: Mask, side: int) -> Mask:
    small = cv2.resize(
        frame.astype(np.uint8), (side, side), interpolation=cv2.INTER_NEAREST
    )
    return np.asarray(small > 0)


def _same_side(first: Maps, second: Maps) -> tuple[Maps, Maps]:
    side = min(first.shape[1], second.shape[1])
    one, other = (
        maps
        if maps.shape[1] == side
        else np.stack([shrunk(m, side)[:, :, 0] for m in maps])
        for maps in (first, second)
    )
    return one, other


@dataclass(frozen=True, eq=False)
class Agreement:
    """What networks of other folds or seeds say of the same clip.

    Attributes:
        consensus: (T, h, w) float32, mean of their maps beyond the background.
        disagreement: (T, h, w) float32, standard deviation of these maps.
        rank_correlation: mean over all pairs, within the cell, -1 to 1.
        decisions: D of each.
    """

    consensus: Maps
    disagreement: Maps
    rank_correlation: float
    decisions: tuple[float, ...]


def agreement(explanations: Sequence[Explanation], region: Mask) -> Agreement:
    """Compare explanations of one clip by several networks.

    Args:
        explanations: two or more, of the same method, contrast and map size.
        region: (T, h, w), see `cell_region`.

    Raises:
        Unmeasurable: if there are fewer, their maps differ in size, or one is flat.
    """
    if len(explanations) < 2:
        raise Unmeasurable("there is no second network to compare it with")
    if len({found.maps.shape for found in explanations}) > 1:
        raise Unmeasurable("the networks' maps differ in size")
    maps = np.stack([found.shown_maps for found in explanations])
    pairs = [
        resemblance(first, second, region)
        for k, first in enumerate(explanations)
        for second in explanations[k + 1 :]
    ]
    return Agreement(
        consensus=maps.mean(axis=0),
        disagreement=maps.std(axis=0, ddof=1),
        rank_correlation=float(np.mean(pairs)),
        decisions=tuple(found.decision for found in explanations),
    )


def frame_order(
    clip: Clip, network: Network, contrast: tuple[int, int], *, seed: int = 0
) -> float:
    """Return by how much D changes when the frames are shuffled, logits.

    At most 1e-5 in networks that judge each frame by itself; in others it says how
    much the order of the frames matters.
    """
    order = np.random.default_rng(seed).permutation(len(clip.pixels))
    before = decision(network, clip.pixels, contrast)
    return abs(decision(network, clip.pixels[order], contrast) - before)


def class_overlap(first: Maps, second: Maps) -> float:
    """Return how much the positive parts of two classes' maps coincide, 0 to 1.

    The sum of the smaller over the sum of the larger values. A contrast map gives 0 by
    construction, a map that does not know the class 1.

    Raises:
        Unmeasurable: if neither map is anywhere positive.
    """
    one, other = np.maximum(first, 0), np.maximum(second, 0)
    whole = float(np.maximum(one, other).sum(dtype=np.float64))
    if whole == 0:
        raise Unmeasurable("neither map is anywhere positive")
    return float(np.minimum(one, other).sum(dtype=np.float64)) / whole


@dataclass(frozen=True, slots=True)
class BackgroundAlarm:
    """Whether the empty background tells the classes.

    Attributes:
        auc: of D_B over clips; 0.5 is chance.
        interval: 95 %, over videos; None if there are too few.
    """

    auc: float
    interval: tuple[float, float] | None

    @property
    def fires(self) -> bool:
        """Whether the interval is wholly off chance, to either side."""
        if self.interval is None:
            return False
        return not self.interval[0] <= 0.5 <= self.interval[1]


def background_alarm(
    reference_decisions: NDArray[np.float64],
    labels: NDArray[np.int64],
    videos: NDArray[np.str_],
) -> BackgroundAlarm:
    """Return how well D_B tells the classes, and whether that is more than chance.

    Args:
        reference_decisions: (N,), D_B of class 1 against class 0.
        labels: (N,), 0 or 1.
        videos: (N,), names.

    Raises:
        Unmeasurable: if only one class is there.
    """

    def figure(chosen: NDArray[np.int64]) -> float:
        return metrics.auc(reference_decisions[chosen], labels[chosen] == 1)

    value = metrics.auc(reference_decisions, labels == 1)
    return BackgroundAlarm(value, interval(figure, labels, videos, bounds=(0, 1)))
