"""Why the network decided: maps and curves by many methods, and their files.

Reading and writing files and the list of methods need no torch; `explain`, `explaining`
and `layers` import it when called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.explain.contrast import class_index
from liverwort_gui.explain.registry import Method, method, methods, refusal
from liverwort_gui.explain.store import load, load_result, save

if TYPE_CHECKING:
    from liverwort_gui.explain.hooks import layers
    from liverwort_gui.explain.run import explain, explaining

__all__ = [
    "Method",
    "class_index",
    "explain",
    "explaining",
    "layers",
    "load",
    "load_result",
    "method",
    "methods",
    "refusal",
    "save",
]

_NEEDS_TORCH = {"explain": "run", "explaining": "run", "layers": "hooks"}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_TORCH[name]}")
    return getattr(module, name)
