"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

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
