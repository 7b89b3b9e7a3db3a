"""Whether a training fits the memory, and what happens where it does not."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import torch

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError
from liverwort_gui.jobs import run_inline
from liverwort_gui.train import estimate, json_files
from liverwort_gui.train.config import Config

MOST_HALVINGS = 3
PARTS = "batch.json"


def with_less_each_time(
    folder: Path,
    most: int,
    note: Callable[[str], None],
    train: Callable[[int], None],
) -> None:
    """Call `train` with the number of parts that each step is divided into.

    Where the memory does not suffice the parts are halved, so that a step is as before
    but for the batch norms, which then see fewer clips at a time. The number is kept
    in the folder for when the training is continued.

    Args:
        folder: of the training.
        most: parts that a step can have: its clips.
        note: told what was done.
        train: what is tried.

    Raises:
        TrainingError: if the memory does not suffice after three halvings, or for one
            clip at a time.
    """
    file = folder / PARTS
    parts = _kept(file, most) if file.is_file() else 1
    while True:
        try:
            return train(parts)
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            if parts >= min(2**MOST_HALVINGS, most):
                share = "one clip" if parts == most else "an eighth of the batch"
                raise TrainingError(
                    f"The memory does not suffice, even for {share} at a time: choose "
                    "a smaller network or preset, or another device."
                ) from error
        # Outside of the handler: the error held on to what filled the memory, and
        # Lightning's trainer is a ring of references.
        gc.collect()
        parts = min(2 * parts, most)
        json_files.write_json(file, {"parts": parts})
        note(
            f"The memory did not suffice: each step now takes its clips in {parts} "
            "parts, one after the other; their gradients add up to the same step."
        )
        if torch.cuda.is_available():
            torch.cuda.empty_cache()


def _kept(file: Path, most: int) -> int:
    """Return the number of parts that was written to a file."""
    parts = json_files.read_json(file).get("parts")
    if not isinstance(parts, int) or not 1 <= parts <= most:
        raise json_files.damaged(file, f"parts: {parts!r}")
    return parts


def is_out_of_memory(error: RuntimeError) -> bool:
    """Return whether PyTorch ran out of the card's memory, or of the computer's."""
    short = isinstance(error, torch.OutOfMemoryError)
    return short or "can't allocate memory" in str(error)


def refuse_too_large(config: Config, clips: int) -> None:
    """Refuse a training on the processor that needs more memory than is free.

    Args:
        config: of the training.
        clips: of the run.

    Raises:
        TrainingError: with the numbers.
        DeviceError: if the device cannot be used.
    """
    free = available()
    if free is None or networks.pick_device(config.device).type != "cpu":
        return
    speed = run_inline(estimate.measure(config))
    needed = estimate.estimate(clips, config, speed).memory
    if needed > free:
        raise TrainingError(
            f"This training needs about {needed / 2**30:.1f} GB of memory, but only "
            f"{free / 2**30:.1f} GB are free: close other programs, or choose a "
            "smaller network or preset."
        )


def available() -> int | None:
    """Return the bytes of memory that are free, or None where it is not known."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:  # not Linux
        return None
    found = dict(line.split(":", 1) for line in lines)
    return int(found["MemAvailable"].split()[0]) << 10
