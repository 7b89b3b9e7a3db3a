"""The paper's networks: architectures by name, and weights with their cards.

`names`, `bundled` and `card` need no torch; everything else imports it when called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.networks.card import Card
from liverwort_gui.networks.registry import build, names
from liverwort_gui.networks.weights import bundled
from liverwort_gui.networks.weights import read_card as card

if TYPE_CHECKING:
    from liverwort_gui.networks.device import DeviceStatus, devices, pick_device
    from liverwort_gui.networks.network import Network, load

__all__ = [
    "Card",
    "DeviceStatus",
    "Network",
    "build",
    "bundled",
    "card",
    "devices",
    "load",
    "names",
    "pick_device",
]

_NEEDS_TORCH = {
    "DeviceStatus": "device",
    "devices": "device",
    "pick_device": "device",
    "Network": "network",
    "load": "network",
}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_TORCH[name]}")
    return getattr(module, name)
