"""Which device computes, and why not another: the only place that asks."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from liverwort_gui.errors import DeviceError

CHOICES = ("auto", "cuda", "mps", "cpu")


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """One device and whether it can be used.

    Attributes:
        name: "cuda", "mps" or "cpu".
        usable: whether a real convolution ran on it.
        reason: what it is if usable, else one sentence why not.
    """

    name: str
    usable: bool
    reason: str


def devices() -> tuple[DeviceStatus, ...]:
    """Return every device in order of preference, each tried with a convolution."""
    return tuple(_status(name) for name in CHOICES[1:])


def pick_device(choice: str = "auto") -> torch.device:
    """Return the device to use; "auto" takes the first usable one.

    Raises:
        DeviceError: if `choice` is unknown or cannot be used here, with the reason.
    """
    if choice not in CHOICES:
        raise DeviceError(
            f"Device {choice!r} is unknown: choose one of {', '.join(CHOICES)}."
        )
    names = CHOICES[1:] if choice == "auto" else (choice,)
    for name in names:
        status = _status(name)
        if status.usable:
            return torch.device(name)
    raise DeviceError(
        f"Device {choice} cannot be used: {status.reason} Choose --device cpu."
    )


def describe(device: torch.device) -> str:
    """Return a device as users know it, such as "cuda: NVIDIA RTX 4090"."""
    if device.type == "cuda":
        return f"cuda: {torch.cuda.get_device_name(device)}"
    return device.type


def _status(name: str) -> DeviceStatus:
    reason = _missing(name)
    if reason:
        return DeviceStatus(name, usable=False, reason=reason)
    try:
        _convolve(torch.device(name))
    except RuntimeError as error:  # what torch raises for an unsupported card
        first_line = str(error).splitlines()[0]
        return DeviceStatus(name, False, f"A test convolution failed: {first_line}")
    return DeviceStatus(name, True, describe(torch.device(name)))


def _missing(name: str) -> str:
    """Return why `name` is out of the question, or "" if it is worth trying."""
    if name == "cuda" and not torch.cuda.is_available():
        if torch.version.cuda is None:
            return "this PyTorch was built for the CPU only."
        return "no NVIDIA card with a working driver was found."
    if name == "mps" and not torch.backends.mps.is_available():
        return "this is not a Mac with an Apple chip."
    return ""


def _convolve(device: torch.device) -> None:
    """Run one small convolution on `device` and check its result."""
    ones = torch.ones(1, 1, 4, 4, device=device)
    total = torch.nn.functional.conv2d(ones, ones[:, :, :3, :3]).sum().item()
    if total != 36.0:  # 2 x 2 outputs of 9 ones each
        raise RuntimeError(f"it returned {total} instead of 36")
