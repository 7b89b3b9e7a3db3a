"""How long a training will take here, and how much room it needs; roughly.

The speed is measured by a few training steps on this computer, the rest is counted:
pictures learned from, and pictures that choose the epoch.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from liverwort_gui import networks
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.train.config import SHORTEST_RUN, Config, Phase
from liverwort_gui.training_records import Estimate

if TYPE_CHECKING:
    from torch import Tensor, nn

FORWARD_SHARE = 1 / 3  # of a training step; backward takes about twice as long
HEAD_SHARE = 0.01  # of a full refit, where only the last layer is refit
BASE_MEMORY = 700 * 2**20  # bytes of a process with torch before it learns
STATE_COPIES = 4  # weights, gradients and Adam's two moments
FILES = 5  # weights in a run's folder per task: checkpoint with moments, two best
STEPS = 2  # measured; the fastest counts, after one that is not
SIDE = 96  # pixels of the measured pictures at the most
MEGA = 1e6


@dataclass(frozen=True, slots=True)
class Speed:
    """What a few steps of one network told.

    Attributes:
        seconds: per million input pixels (frames x height x width), a whole step.
        bytes: kept for the backward pass, per million input pixels.
        parameters: of the network.
        device: where it was measured.
    """

    seconds: float
    bytes: float
    parameters: int
    device: str


def estimate(clips: int, config: Config, speed: Speed, *, colours: int = 1) -> Estimate:
    """Return what a run will take.

    Args:
        clips: N of the run, in all folds together.
        config: of the run.
        speed: of its network.
        colours: channels of the clips, 1 or 3.
    """
    folds = config.split.folds
    learned = clips * (folds - 2) / folds
    pixels = sum(
        phase.epochs * learned * pixels_of(config.network, phase)
        for phase in config.phases
    )
    looked_at = sum(
        phase.epochs * clips / folds * _whole(phase) * FORWARD_SHARE
        for phase in config.phases
    )
    tasks = folds * (1 + config.leak_meter + config.sham + _refits(config))
    step = max(
        min(phase.batch, learned) * pixels_of(config.network, phase)
        for phase in config.phases
    )
    frame = CLIP_SIZE**2 * colours
    weights = speed.parameters * 4
    return Estimate(
        seconds=tasks * (pixels + looked_at) / MEGA * speed.seconds,
        memory=round(BASE_MEMORY + step / MEGA * speed.bytes + STATE_COPIES * weights),
        disk=round(clips * (CLIP_FRAMES + 1) * frame + tasks * FILES * weights),
        device=speed.device,
    )


def pixels_of(network: str, phase: Phase) -> int:
    """Return how many input pixels one clip has in a training step."""
    architecture = networks.architecture(network)
    frames = phase.frames
    if architecture.frames is not None:
        frames = architecture.frames
    elif architecture.mixes_frames:
        frames = max(frames, SHORTEST_RUN)
    return int(frames * (phase.crop // phase.shrink) ** 2)


def measure(config: Config) -> Job[Speed]:
    """Take a few training steps with small pictures and return how fast they were.

    Raises:
        DeviceError: if the device cannot be used.
        NetworkError: if the network cannot be built.
    """
    yield Progress(0, 2, f"measuring how fast {config.network} learns here")
    import torch

    from liverwort_gui.train.fit import precision

    device = networks.pick_device(config.device)
    network = networks.build(config.network, classes=2, **config.network_config)
    network = network.to(device, memory_format=network.memory_format)  # type: ignore[call-overload]
    network.train()
    half = precision(config.precision, device, network) == "bf16"
    phase = config.phases[0]
    side = min(SIDE, phase.crop // phase.shrink)
    frames = pixels_of(config.network, phase) // (phase.crop // phase.shrink) ** 2
    video = torch.rand(2, frames, side, side, 3, device=device).permute(0, 4, 1, 2, 3)
    with torch.autocast(device.type, torch.bfloat16, enabled=half):
        kept = _bytes_kept(network, video)
        yield Progress(1, 2)
        times = [_step_time(network, video) for _ in range(STEPS)]
    pixels = 2 * frames * side**2
    return Speed(
        seconds=min(times) / pixels * MEGA,
        bytes=kept / pixels * MEGA,
        parameters=sum(weights.numel() for weights in network.parameters()),
        device=device.type,
    )


def _whole(phase: Phase) -> int:
    return int(CLIP_FRAMES * (phase.crop // phase.shrink) ** 2)


def _refits(config: Config) -> float:
    share = 1.0 if config.null_kind == "full" else HEAD_SHARE
    return config.nulls * share


def _bytes_kept(network: nn.Module, video: Tensor) -> int:
    """Return how much a forward pass keeps for the backward pass, each tensor once."""
    import torch

    kept: dict[int, int] = {}

    def note(tensor: Tensor) -> Tensor:
        storage = tensor.untyped_storage()
        kept[storage.data_ptr()] = storage.nbytes()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(note, lambda tensor: tensor):
        network(video).sum().backward()
    return sum(kept.values())


def _step_time(network: nn.Module, video: Tensor) -> float:
    """Return the seconds of one forward and backward pass."""
    began = time.perf_counter()
    loss = network(video).sum()
    loss.backward()
    loss.item()  # waits for a graphics card
    return time.perf_counter() - began
