"""One training step of Integration-Net: the literal Conv3d loop against this program.

Both learn from the same video: forward, backward and Adam's update of 2 clips of 32
frames of 256 x 256 pixels. The peer is the paper's network as its figures draw it, in
float32 and in plain PyTorch; ours keeps freed memory, as the program's training does.
So each step is taken in a process of its own, after one that warms up.
`train_step_ratio` is what the chip offers at best: bfloat16 where it multiplies that
itself, else float32.

python -m tests.benchmarks.train_step WAY    prints the seconds of one step
"""

import subprocess
import sys
from functools import partial

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from liverwort_gui.networks import keep_freed_memory
from tests.benchmarks.literal import literal_twin
from tests.benchmarks.measure import alternate, seconds_of
from tests.benchmarks.reference import chip_has_bf16, reference_module

ROUNDS = 3
CLIPS, FRAMES, SIZE = 2, 32, 256
RATE = 1e-3
WAYS = ("peer", "fp32", "bf16")


def run() -> dict[str, float | None]:
    return ratios()


def ratios(rounds: int = ROUNDS) -> dict[str, float | None]:
    """Return how many times as fast as the literal loop one step is, and its seconds.

    Args:
        rounds: steps of each way that are counted; the median is taken.
    """
    ways = WAYS if chip_has_bf16() else WAYS[:2]
    seconds = alternate(rounds, **{way: partial(seconds_alone, way) for way in ways})
    ratio = {way: round(seconds["peer"] / taken, 2) for way, taken in seconds.items()}
    return {
        "train_step_ratio": max(ratio["fp32"], ratio.get("bf16", 0.0)),
        "train_step_fp32_ratio": ratio["fp32"],
        "train_step_bf16_ratio": ratio.get("bf16"),
        "train_step_seconds": round(min(seconds.values()), 3),
        "train_step_peer_seconds": round(seconds["peer"], 3),
    }


def seconds_alone(way: str) -> float:
    """Return the seconds of one step in a fresh process."""
    command = [sys.executable, "-m", "tests.benchmarks.train_step", way]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def seconds_here(way: str) -> float:
    """Return the seconds of the second of two steps in this process."""
    network = reference_module()
    if way == "peer":
        network = literal_twin(network)
    else:
        keep_freed_memory()
        network = network.to(memory_format=network.memory_format)
    optimizer = torch.optim.Adam(network.train().parameters(), RATE)
    torch.manual_seed(0)
    video, labels = torch.randn(CLIPS, 3, FRAMES, SIZE, SIZE), torch.arange(CLIPS) % 2
    take = partial(step, network, optimizer, video, labels, low=way == "bf16")
    take()
    return seconds_of(take)


def step(
    network: nn.Module,
    optimizer: torch.optim.Optimizer,
    video: Tensor,
    labels: Tensor,
    *,
    low: bool,
) -> None:
    """Forward, backward, update; convolutions in bfloat16 if `low`."""
    with torch.autocast("cpu", torch.bfloat16, enabled=low):
        loss = cross_entropy(network(video).float(), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


if __name__ == "__main__":
    sys.stdout.write(f"{seconds_here(sys.argv[1])}\n")
