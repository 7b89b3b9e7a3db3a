"""How the bundled weights are made from simulated clips. Needs no torch."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass

from liverwort_gui.errors import NetworkError
from liverwort_gui.train.config import Config, Phase


@dataclass(frozen=True, slots=True)
class Recipe:
    """One reproducible training on simulated clips.

    Attributes:
        name: of the weights it makes.
        scenario: what is planted, see `simulate.scenarios`.
        config: of the training.
        videos: simulated training videos, half of either class; each has its own
            light, focus, noise, dust and compression.
        clips_per_video: clips of each.
        stored_frames: frames kept of each clip, of 32.
        held_out_videos: validation videos, and as many test videos; all unseen.
        held_out_clips: clips that are scored of each of them.
    """

    name: str
    scenario: str
    config: Config
    videos: int = 160
    clips_per_video: int = 16
    stored_frames: int = 12
    held_out_videos: int = 24
    held_out_clips: int = 10

    def to_json(self) -> str:
        return json.dumps(dataclasses.asdict(self), indent=1, sort_keys=True)


_RECIPES = (
    Recipe(
        name="length",
        scenario="S1-matched",
        config=Config(
            network="integration",
            network_config={"widths": (12, 16, 24, 32), "logit_scale": 25.0},
            phases=(
                # A tight crop first: the cell fills more of it; the plateau is short.
                Phase(160, 1, frames=4, batch=16, epochs=6, peak_rate=4e-3),
                # The tips of the flagella, which tell the classes, lie outside of it.
                Phase(224, 1, frames=4, batch=16, epochs=11, peak_rate=4e-3),
                # The whole clip with the neighbours at its border, gently, then not.
                Phase(256, 1, frames=4, batch=16, epochs=3, peak_rate=1e-3),
                Phase(256, 1, frames=4, batch=16, epochs=5, peak_rate=4e-3),
            ),
        ),
    ),
)


def recipes() -> tuple[str, ...]:
    """Return the names of the weights this program can train from nothing."""
    return tuple(recipe.name for recipe in _RECIPES)


def recipe(name: str, seed: int = 0) -> Recipe:
    """Return the recipe of the weights called `name`.

    Raises:
        NetworkError: if there is none.
    """
    for candidate in _RECIPES:
        if candidate.name == name:
            config = dataclasses.replace(candidate.config, seed=seed)
            return dataclasses.replace(candidate, config=config)
    raise NetworkError(
        f"There is no recipe to train {name!r}: choose {', '.join(recipes())}."
    )
