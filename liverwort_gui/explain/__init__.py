"""Why the network decided: evidence maps in logit units, and their files.

Reading and writing files needs no torch; `explain` imports it when called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.explain.store import load, save

if TYPE_CHECKING:
    from liverwort_gui.explain.methods import METHODS, explain

__all__ = ["METHODS", "explain", "load", "save"]


def __getattr__(name: str) -> Any:
    if name not in ("METHODS", "explain"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.methods"), name)
