"""Whether bfloat16 decides as float32 does: the bundled network on simulated clips."""

import numpy as np
import torch
from numpy.typing import NDArray

from liverwort_gui import networks
from liverwort_gui.simulate import simulate_clip
from tests.benchmarks.measure import say

NETWORK = "length"
CLIPS = 200
FIRST_VIDEO = 3_000_000_000  # seeds of videos that no training draws


def run() -> dict[str, float | None]:
    full = networks.load(NETWORK)
    low = networks.load(NETWORK, dtype=torch.bfloat16)
    decisions = []
    for number in range(CLIPS):
        clip = simulate_clip("S1-matched", number % 2, FIRST_VIDEO + number, number)
        pixels = clip.pixels[..., np.newaxis]
        decisions.append((decision(full, pixels), decision(low, pixels)))
        if number % 50 == 49:
            say(f"  {number + 1} clips")
    exact, rounded = np.array(decisions).T
    return {
        "bf16_same_decision_percent": 100
        * float(np.mean((exact > 0) == (rounded > 0))),
        "bf16_largest_difference_logit": float(np.abs(exact - rounded).max()),
        "bf16_median_decision_logit": float(np.median(np.abs(exact))),
    }


def decision(network: networks.Network, pixels: NDArray[np.uint8]) -> float:
    """Return D of a clip (T, S, S, 1): the logit of class 1 minus that of class 0."""
    weight, bias = network.head()
    pooled = network.summed_maps(pixels).mean(dim=(0, 2, 3))  # (C,)
    return float((weight[1] - weight[0]) @ pooled + bias[1] - bias[0])
