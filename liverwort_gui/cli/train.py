"""`liverwort train`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import run_with_progress, say, say_json


def train(
    recipe: Annotated[str, typer.Argument(help="Name of the network to train.")],
    out: Annotated[
        Path, typer.Option(help="Folder of the training; it goes on if it was stopped.")
    ],
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same network.")] = 0,
    as_json: Json = False,
) -> None:
    """Train a bundled network again, from simulated videos only."""
    from liverwort_gui import networks, train

    config = replace(train.recipe(recipe), seed=seed)
    weights = run_with_progress(train.train_simulated(config, out))
    scores = dict(networks.card(str(weights)).scores)
    if as_json:
        say_json({"weights": str(weights), "scores": scores})
    else:
        say(f"The weights are in {weights}")
        for name, score in scores.items():
            say(f"  {name:<24} {score}")
