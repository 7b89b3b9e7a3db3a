"""Learning: trainings that anyone can repeat from a seed.

The recipes' names need no torch; `train_simulated` imports it when called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from liverwort_gui.train.config import Config, Phase, recipe, recipes

if TYPE_CHECKING:
    from liverwort_gui.train.simulated import train_simulated

__all__ = ["Config", "Phase", "recipe", "recipes", "train_simulated"]


def __getattr__(name: str) -> Any:
    if name != "train_simulated":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from liverwort_gui.train.simulated import train_simulated

    return train_simulated
