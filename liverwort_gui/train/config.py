"""What a training on simulated clips needs to know, and the bundled recipes."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from liverwort_gui.errors import NetworkError


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of epochs with one picture size.

    Attributes:
        crop: side of the square cut from the middle of each clip, pixels.
        shrink: whole number by which the crop is then reduced (mean of pixels).
        frames: frames drawn at random from each clip for each step; frames do not
            mix, so the mean over a few is an honest estimate of the clip's logits.
        batch: clips per step.
        epochs: passes over all training clips.
        peak_rate: highest learning rate of Adam in the one-cycle schedule.
    """

    crop: int
    shrink: int
    frames: int
    batch: int
    epochs: int
    peak_rate: float


@dataclass(frozen=True, slots=True)
class Config:
    """One reproducible training on simulated clips.

    Attributes:
        name: of the weights it makes.
        scenario: what is planted, see `simulate.scenarios`.
        architecture: see `networks.names`.
        network: fields of the architecture's config.
        videos: simulated training videos, half of either class; each has its own
            light, focus, noise, dust and compression.
        clips_per_video: clips of each.
        stored_frames: frames kept of each clip, of 32.
        held_out_videos: validation videos, and as many test videos; all unseen.
        held_out_clips: clips that are scored of each of them.
        gamma: of the focal loss, 2 in the paper (equation 2).
        seed: of weights, clips and every random choice.
        phases: one after the other.
    """

    name: str
    scenario: str
    architecture: str = "integration"
    network: Mapping[str, Any] = field(default_factory=dict)
    videos: int = 160
    clips_per_video: int = 16
    stored_frames: int = 12
    held_out_videos: int = 24
    held_out_clips: int = 10
    gamma: float = 2.0
    seed: int = 0
    phases: tuple[Phase, ...] = ()

    def to_json(self) -> str:
        return json.dumps(dataclasses.asdict(self), indent=1, sort_keys=True)


_RECIPES = (
    Config(
        name="length",
        scenario="S1-matched",
        network={"widths": (12, 16, 24, 32), "logit_scale": 25.0},
        phases=(
            # A tight crop first: the cell fills more of it, so the plateau is short.
            Phase(160, 1, frames=4, batch=16, epochs=6, peak_rate=4e-3),
            # The tips of the flagella, which tell the classes, lie outside of it.
            Phase(224, 1, frames=4, batch=16, epochs=11, peak_rate=4e-3),
            # The whole clip with the neighbours at its border, gently, then in earnest.
            Phase(256, 1, frames=4, batch=16, epochs=3, peak_rate=1e-3),
            Phase(256, 1, frames=4, batch=16, epochs=5, peak_rate=4e-3),
        ),
    ),
)


def recipes() -> tuple[str, ...]:
    """Return the names of the weights this program can train from nothing."""
    return tuple(recipe.name for recipe in _RECIPES)


def recipe(name: str) -> Config:
    """Return the recipe of the weights called `name`.

    Raises:
        NetworkError: if there is none.
    """
    for candidate in _RECIPES:
        if candidate.name == name:
            return candidate
    raise NetworkError(
        f"There is no recipe to train {name!r}: choose {', '.join(recipes())}."
    )
