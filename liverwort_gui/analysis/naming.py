"""How networks are called beside their results."""

from __future__ import annotations

from pathlib import Path

from liverwort_gui import networks
from liverwort_gui.run_folder import BEST, TASKS


def network_name(name_or_file: str, card: networks.Card) -> str:
    """Return how a network is called beside its results.

    The cards of all runs have the same names: the folders of a run's weights
    (RUN/tasks/FOLD/best-loss.safetensors) tell the run and the fold.
    """
    file = Path(name_or_file)
    if file.parent.parent.name != TASKS:
        return card.name
    chosen = "" if file.name == BEST["loss"] else f"-{file.stem}"
    return f"{file.parents[2].name}-{file.parent.name}{chosen}"
