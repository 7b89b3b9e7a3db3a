"""`liverwort simulate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from liverwort_gui.cli.options import Json
from liverwort_gui.cli.output import run_with_progress, say, say_json


def simulate(
    scenario: Annotated[str, typer.Argument(help="S0, S1, S1-matched, S5 or S8.")],
    out: Annotated[Path, typer.Option(help="New folder for the videos.")],
    clips: Annotated[int, typer.Option(min=1, help="Sperm in all.")] = 256,
    videos: Annotated[int, typer.Option(min=2, help="Videos in all.")] = 16,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same videos.")] = 0,
    as_json: Json = False,
) -> None:
    """Write videos of virtual sperm with boxes, labels and the truth."""
    from liverwort_gui.simulate import write_dataset

    folder = run_with_progress(write_dataset(scenario, clips, videos, seed, out))
    if as_json:
        say_json({"out": str(folder), "clips": clips, "videos": videos, "seed": seed})
    else:
        say(f"{clips} sperm in {videos} videos of {scenario} are in {folder}")
