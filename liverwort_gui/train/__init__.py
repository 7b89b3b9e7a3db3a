"""Learning: trainings that anyone can repeat from a seed.

Settings, splits, and what is read from a run's folder need no torch; what trains
imports it when called.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from liverwort_gui.train.config import Config, Phase, preset, presets
from liverwort_gui.train.recipes import Recipe, recipe, recipes
from liverwort_gui.train.run import create_run, execute, run_task
from liverwort_gui.train.run_files import ask_to_stop
from liverwort_gui.train.run_status import RunStatus, TaskStatus, status

if TYPE_CHECKING:
    from liverwort_gui.train.simulated import train_simulated

__all__ = [
    "Config",
    "Phase",
    "Recipe",
    "RunStatus",
    "TaskStatus",
    "ask_to_stop",
    "create_run",
    "execute",
    "preset",
    "presets",
    "recipe",
    "recipes",
    "run_task",
    "status",
    "train_simulated",
]

_NEEDS_TORCH = {"train_simulated": "simulated"}


def __getattr__(name: str) -> Any:
    if name not in _NEEDS_TORCH:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_NEEDS_TORCH[name]}")
    return getattr(module, name)
