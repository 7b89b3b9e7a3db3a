"""The paper's networks: architectures by name, and weights with their cards.

`architectures`, `names`, `bundled` and `card` need no torch; everything else imports it
when called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.doctor_records import DeviceStatus
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.heap import keep_freed_memory
from liverwort_gui.networks.registry import (
    Architecture,
    architecture,
    architectures,
    build,
    names,
    settings,
)
from liverwort_gui.networks.weights import bundled
from liverwort_gui.networks.weights import read_card as card

if TYPE_CHECKING:
    from liverwort_gui.networks.base import (
        FrameNetwork,
        VideoNetwork,
        begin_undecided,
    )
    from liverwort_gui.networks.counts import Facts, facts
    from liverwort_gui.networks.device import (
        Proof,
        devices,
        pick_device,
        prove,
    )
    from liverwort_gui.networks.network import Network, load

__all__ = [
    "Architecture",
    "Card",
    "DeviceStatus",
    "Facts",
    "FrameNetwork",
    "Network",
    "Proof",
    "VideoNetwork",
    "architecture",
    "architectures",
    "begin_undecided",
    "build",
    "bundled",
    "card",
    "devices",
    "facts",
    "keep_freed_memory",
    "load",
    "names",
    "pick_device",
    "prove",
    "settings",
]

_NEEDS_TORCH = {
    "devices": "device",
    "pick_device": "device",
    "Proof": "device",
    "prove": "device",
    "Facts": "counts",
    "facts": "counts",
    "FrameNetwork": "base",
    "VideoNetwork": "base",
    "begin_undecided": "base",
    "Network": "network",
    "load": "network",
}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_TORCH[name]}")
    return getattr(module, name)
