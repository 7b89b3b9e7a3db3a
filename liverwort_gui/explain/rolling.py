"""The decision at every position of a window, from one pass over the frames.

Where frames do not mix, the logits of a clip are the mean of those of its frames, so
that the windows of a long video share their frames: every one of them follows from the
running sum of the frame logits (science B1.3). The cost grows with the frames and not
with the windows, and only a chunk of frames is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import networks
from liverwort_gui.errors import LiverwortError
from liverwort_gui.records import CLIP_FRAMES

if TYPE_CHECKING:
    from liverwort_gui.networks import Network


def refuse_mixing(card: networks.Card) -> None:
    """Refuse a network whose frames have no evidence of their own.

    Raises:
        LiverwortError: saying so.
    """
    kind = networks.architecture(card.architecture)
    if not kind.has_evidence:
        raise LiverwortError(
            f"{card.name} is a {kind.title}, which judges the frames of a clip "
            "together, so that a window's decision does not follow from its frames: "
            "choose a network of the Integration-Net family, or analyze single clips."
        )


def frame_logits(
    network: Network, chunks: Iterable[NDArray[np.uint8]]
) -> Iterator[NDArray[np.float64]]:
    """Yield the logits of all frames in their order, (n, K) at a time.

    What a network compares a frame with may lie in the chunk before: of that the last
    frames are kept. So the chunks' lengths change nothing. The very first frame is
    treated as the first one of a clip.

    Args:
        network: one that `refuse_mixing` lets pass.
        chunks: (n, S, S, C) each, consecutive frames as they are in a clip.

    Raises:
        NetworkError: if the network mixes frames.
    """
    look_back = network.frame_network.look_back
    weight, bias = (part.double().numpy() for part in network.head())

    def logits(frames: NDArray[np.uint8], seen: int) -> NDArray[np.float64]:
        maps = network.summed_maps(frames)[seen:]
        pooled = maps.double().mean(dim=(2, 3)).numpy()  # (n, C)
        return np.asarray(pooled @ weight.T + bias)

    frames, seen = None, 0  # what is in memory, and how much of it is done
    for chunk in chunks:
        frames = chunk if frames is None else np.concatenate([frames, chunk])
        if len(frames) > look_back:  # the first one is compared with the second
            yield logits(frames, seen)
            frames = frames[len(frames) - look_back :] if look_back else None
            seen = look_back
    if frames is not None and not seen:
        yield logits(frames, 0)


def windows(
    frame_evidence: NDArray[np.floating], frames: int = CLIP_FRAMES
) -> NDArray[np.float64]:
    """Return the mean of every `frames` consecutive values: (L,) to (L - T + 1,).

    Args:
        frame_evidence: (L,), of any contrast of classes; NaN where it is unknown,
            which makes the windows that hold it NaN.
        frames: T.

    Raises:
        LiverwortError: if there are fewer frames than one window has.
    """
    if not 1 <= frames <= len(frame_evidence):
        raise LiverwortError(
            f"A window of {frames} frames does not fit into {len(frame_evidence)}: "
            "choose a longer part of the video."
        )
    values = np.asarray(frame_evidence, dtype=np.float64)
    known = np.isfinite(values)
    sums = _running(np.where(known, values, 0.0), frames)
    return np.where(_running(known, frames) == frames, sums / frames, np.nan)


def _running(values: NDArray[np.generic], frames: int) -> NDArray[np.float64]:
    """Return the sum of every `frames` consecutive values."""
    total = np.concatenate([[0.0], np.cumsum(values, dtype=np.float64)])
    return np.asarray(total[frames:] - total[:-frames])
