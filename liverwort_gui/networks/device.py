"""Which device computes, and why not another: the only place that asks."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from liverwort_gui import preferences
from liverwort_gui.doctor_records import DeviceStatus
from liverwort_gui.errors import DeviceError

CHOICES = ("auto", "cuda", "mps", "cpu")
PROOF_SHAPE = (8, 1, 256, 256)  # frames, channel, height, width: a quarter of a clip
PROOF_CHANNELS = 16
PROOF_RUNS = 2  # the fastest counts
DRIVER = Path("/proc/driver/nvidia/version")  # there while the driver runs, on Linux


@dataclass(frozen=True, slots=True)
class Proof:
    """What a usable device can do.

    Attributes:
        milliseconds: for the first layer of a network on 8 frames of 256 x 256 pixels.
        memory: bytes it has in all.
        free: bytes of it that are free.
    """

    milliseconds: float
    memory: int
    free: int


def devices() -> tuple[DeviceStatus, ...]:
    """Return every device in order of preference, each tried with a convolution."""
    wished = _set_device()
    names = sorted(CHOICES[1:], key=lambda name: name != wished)  # the set one first
    return tuple(_status(name) for name in names)


def pick_device(choice: str = "auto") -> torch.device:
    """Return the device to use.

    Args:
        choice: a device, or "auto": the one that is set, else the first usable one.

    Raises:
        DeviceError: if `choice` is unknown or cannot be used here, with the reason.
    """
    if choice not in CHOICES:
        raise DeviceError(
            f"Device {choice!r} is unknown: choose one of {', '.join(CHOICES)}."
        )
    cure = "Choose --device cpu."
    if choice == "auto" and _set_device() != "auto":
        choice, cure = _set_device(), "It is chosen in the settings: choose another."
    names = CHOICES[1:] if choice == "auto" else (choice,)
    for name in names:
        status = _status(name)
        if status.usable:
            return torch.device(name)
    raise DeviceError(f"Device {choice} cannot be used: {status.reason} {cure}")


def describe(device: torch.device) -> str:
    """Return a device as users know it, such as "cuda: NVIDIA RTX 4090"."""
    if device.type == "cuda":
        return f"cuda: {torch.cuda.get_device_name(device)}"
    return device.type


def prove(name: str) -> Proof:
    """Measure a usable device with the first layer of a network on 8 frames.

    Raises:
        RuntimeError: if it fails, as torch says it.
    """
    device = torch.device(name)
    frames = torch.ones(PROOF_SHAPE, device=device)
    kernel = torch.ones(PROOF_CHANNELS, 1, 3, 3, device=device)
    _convolve_frames(frames, kernel)  # the first run loads libraries
    times = []
    for _ in range(PROOF_RUNS):
        began = time.perf_counter()
        _convolve_frames(frames, kernel)
        times.append(1000 * (time.perf_counter() - began))
    memory, free = _memory(device)
    return Proof(min(times), memory, free)


def _set_device() -> str:
    return preferences.load().preferences.device


def _status(name: str) -> DeviceStatus:
    reason = _missing(name)
    if reason:
        return DeviceStatus(name, usable=False, reason=reason)
    try:
        _convolve(torch.device(name))
    except RuntimeError as error:  # what torch raises for an unsupported card
        return DeviceStatus(name, usable=False, reason=_failure(name, error))
    return DeviceStatus(name, True, describe(torch.device(name)))


def _missing(name: str) -> str:
    """Return why `name` is out of the question, or "" if it is worth trying."""
    if name == "cuda" and not torch.cuda.is_available():
        return _no_cuda()
    if name == "mps" and not torch.backends.mps.is_available():
        return "this is not a Mac with an Apple chip."
    return ""


def _no_cuda() -> str:
    """Return why no NVIDIA card can be used."""
    card = DRIVER.exists() or shutil.which("nvidia-smi") is not None
    if torch.version.cuda is None:
        if card:
            return (
                "this computer has an NVIDIA card, but this PyTorch was built for the "
                "CPU only: install the PyTorch for CUDA from pytorch.org to use it."
            )
        return "this PyTorch was built for the CPU only."
    told = _told_by_cuda()
    if "too old" in told:
        return (
            "the driver of the NVIDIA card is too old for this PyTorch, which needs "
            f"CUDA {torch.version.cuda}: update the driver from nvidia.com."
        )
    if card:
        return (
            "there is an NVIDIA driver, but it shows no card that can be used: restart "
            "the computer, or ask whoever looks after it."
        )
    return "no NVIDIA card with a working driver was found."


def _told_by_cuda() -> str:
    """Return what torch says when it is asked to use a card that it does not find."""
    try:
        torch.cuda.init()  # type: ignore[no-untyped-call]
    except (RuntimeError, AssertionError) as error:
        return str(error)
    return ""


def _failure(name: str, error: RuntimeError) -> str:
    """Return why a convolution failed."""
    first_line = str(error).splitlines()[0]
    if name == "cuda" and "no kernel image" in first_line:
        return _unsupported()
    if isinstance(error, torch.OutOfMemoryError):
        return "its memory is full: close other programs that compute on it."
    return f"A test convolution failed: {first_line}"


def _unsupported() -> str:
    """Return why a card computes nothing although its driver works."""
    major, minor = torch.cuda.get_device_capability()
    made_for = ", ".join(torch.cuda.get_arch_list())
    return (
        f"the card {torch.cuda.get_device_name()} (compute capability {major}.{minor}) "
        f"is not one this PyTorch is made for ({made_for}): another PyTorch from "
        "pytorch.org may be."
    )


def _convolve(device: torch.device) -> None:
    """Run one small convolution on `device` and check its result."""
    ones = torch.ones(1, 1, 4, 4, device=device)
    total = torch.nn.functional.conv2d(ones, ones[:, :, :3, :3]).sum().item()
    if total != 36.0:  # 2 x 2 outputs of 9 ones each
        raise RuntimeError(f"it returned {total} instead of 36")


def _convolve_frames(frames: torch.Tensor, kernel: torch.Tensor) -> None:
    """Run the layer, wait for its end and check one value: 9 ones are summed."""
    with torch.inference_mode():
        out = torch.nn.functional.conv2d(frames, kernel)
        value = out[-1, -1, -1, -1].item()  # waits, also for a card
    if value != 9.0:
        raise RuntimeError(f"a convolution returned {value} instead of 9")


def _memory(device: torch.device) -> tuple[int, int]:
    """Return the bytes a device has, and those that are free."""
    if device.type == "cuda":
        free, total = torch.cuda.mem_get_info(device)
        return total, free
    import psutil

    memory = psutil.virtual_memory()  # a Mac's chip shares it
    return memory.total, memory.available
