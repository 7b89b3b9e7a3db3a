"""Weights that PyTorch wrote, made into safe ones.

A .pt file is a program that builds tensors. It is only ever opened in a child process,
with torch's reader that builds nothing but tensors and plain values (weights_only).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import paths
from liverwort_gui.errors import NetworkError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.registry import build, settings
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.worker import JobCall, run_in_child

if TYPE_CHECKING:
    from torch import nn

MEMORY_LIMIT = 16 << 30  # bytes of address space, of which torch itself maps half
SILENCE_LIMIT = 60.0  # s
WRAPPERS = ("state_dict", "model_state_dict", "model", "network")  # keys that hold it
PREFIXES = ("module.", "model.", "network.", "net.")  # of names in it
NOTE = "Converted from {file}; what it was trained on is for its owner to say."


def convert(
    file: Path,
    architecture: str,
    out: Path,
    *,
    config: Mapping[str, Any] | None = None,
    classes: tuple[str, ...] = ("wild type", "mutant"),
    um_per_px: float | None = None,
) -> Path:
    """Write the weights in `file` as `out`, and return it.

    Weights of Conv3d with kernels of 1 in time become those of the Conv2d that this
    program uses in their place.

    Args:
        file: a state dict, or a dict with one under a usual name.
        architecture: see `networks.names`.
        out: a .safetensors file.
        config: settings of the architecture.
        classes: names, in the order of the logits.
        um_per_px: micrometres per pixel of a 256 pixel clip in training, if known.

    Raises:
        NetworkError: if the file is no such weights, or they fit another network.
        WorkerError: if reading it crashed, hung, or took too much memory.
        OutputError: if `out` cannot be written.
    """
    if out.suffix != ".safetensors":
        raise NetworkError(f"{out} must end in .safetensors: choose such a name.")
    if not file.is_file():
        raise NetworkError(f"{file} is no file: name the weights that PyTorch wrote.")
    chosen = settings(architecture, **{**(config or {}), "classes": len(classes)})
    tensors = _fitting(file, build(architecture, **chosen))
    card = Card(
        name=out.stem,
        architecture=architecture,
        config=chosen,
        classes=classes,
        clip_frames=CLIP_FRAMES,
        clip_size=CLIP_SIZE,
        um_per_px=um_per_px,
        preprocess="frame-median",
        note=NOTE.format(file=file.name),
        trained_on=f"unknown; SHA-256 of {file.name}: {paths.sha256_of(file)}",
    )
    return weights.write(out, card, tensors)


def _fitting(file: Path, module: nn.Module) -> dict[str, NDArray[Any]]:
    """Return the weights in `file`, which fit `module` and are numbers.

    Raises:
        NetworkError: if the file is no such weights, or they fit another network.
        WorkerError: if reading it crashed, hung, or took too much memory.
    """
    call = JobCall(_read, (file,), doing=f"reading {file}")
    content = run_in_child(call, memory_limit=MEMORY_LIMIT, silence_limit=SILENCE_LIMIT)
    expected = {name: tuple(t.shape) for name, t in module.state_dict().items()}
    tensors = {
        name: _flat_in_time(tensor, expected.get(name))
        for name, tensor in content.items()
    }
    from liverwort_gui.networks.network import fill

    fill(module, tensors, str(file))
    for name, tensor in tensors.items():
        if not np.isfinite(tensor).all():
            raise NetworkError(
                f"{file} holds values that are not numbers ({name}): choose other "
                "weights."
            )
    return tensors


def _read(file: Path) -> Job[dict[str, NDArray[Any]]]:
    """Return the tensors of a state dict; runs in a child process."""
    yield Progress(0, 1, f"reading {file}")
    import pickle

    import torch

    try:
        found = torch.load(file, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise _unusable(file, "it would run a program of its own") from error
    except MemoryError:
        raise
    except Exception as error:
        # A damaged file's bytes drive torch's reader: 12,000 spoilt ones raised ten
        # types beside the above, from AssertionError to struct.error.
        raise _unusable(file, f"it is no whole file of PyTorch: {error!r}") from error
    while isinstance(found, dict) and (inner := _wrapped(found)) is not None:
        found = inner
    if not isinstance(found, dict) or not found:
        raise _unusable(file, "it holds no state dict")
    return {_bare(str(name)): _array(file, name, v) for name, v in found.items()}


def _array(file: Path, name: object, value: object) -> NDArray[Any]:
    """Return a tensor of a state dict as numpy has it: dense, fractions as float32."""
    import torch

    if not isinstance(name, str) or not isinstance(value, torch.Tensor):
        raise _unusable(file, "it holds no state dict")
    try:
        dense = value.detach().to_dense()
        dense = dense.dequantize() if dense.is_quantized else dense
        return (dense.float() if dense.is_floating_point() else dense).numpy()
    except (RuntimeError, NotImplementedError, TypeError) as error:
        raise _unusable(file, f"{name} is no tensor of numbers: {error}") from error


def _wrapped(found: dict[Any, Any]) -> Any:
    return next(
        (found[key] for key in WRAPPERS if isinstance(found.get(key), dict)), None
    )


def _bare(name: str) -> str:
    """Return a tensor's name without what wrappers put in front of it."""
    for prefix in PREFIXES:
        name = name.removeprefix(prefix)
    return name


def _flat_in_time(tensor: NDArray[Any], shape: tuple[int, ...] | None) -> NDArray[Any]:
    """Return the weights of Conv3d (1, k, k) as those of Conv2d where these are due."""
    flat = tensor.ndim == 5 and tensor.shape[2] == 1
    if flat and (*tensor.shape[:2], *tensor.shape[3:]) == shape:
        return tensor[:, :, 0]
    return tensor


def _unusable(file: Path, what: str) -> NetworkError:
    return NetworkError(
        f"{file} cannot be converted ({what}): save the network's state_dict with "
        "torch.save and convert that file."
    )
