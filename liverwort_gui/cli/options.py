"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from liverwort_gui.records import Box

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]
VideoPath = Annotated[Path, typer.Argument(help="Video file or folder of images.")]
ResultsFolder = Annotated[Path, typer.Option(help="Folder for the results.")]
Channel = Annotated[
    int | None, typer.Option(min=0, help="Channel, for files with several.")
]
TimeAxis = Annotated[
    Literal["t", "z"] | None, typer.Option(help="Axis that counts as time.")
]
NullHead = Annotated[
    bool,
    typer.Option(
        "--null-head",
        help="Refit only the last layer for these: minutes, but a weaker test.",
    ),
]


def parse_box(text: str) -> Box:
    """Return the box that was typed as "X Y SIZE".

    Raises:
        typer.BadParameter: if it was not.
    """
    try:
        x, y, size = (int(number) for number in text.split())
    except ValueError as error:
        raise typer.BadParameter(
            f"needs three whole numbers X Y SIZE, got {text!r}", param_hint="--box"
        ) from error
    return Box(x, y, size)
