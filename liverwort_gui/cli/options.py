"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from liverwort_gui.records import Box

Json = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]
VideoPath = Annotated[Path, typer.Argument(help="Video file or folder of images.")]
ResultsFolder = Annotated[Path, typer.Option(help="Folder for the results.")]

# Of what is read of a video.
Channel = Annotated[
    int | None, typer.Option(min=0, help="Channel, for files with several.")
]
TimeAxis = Annotated[
    Literal["t", "z"] | None, typer.Option(help="Axis that counts as time.")
]
Start = Annotated[int, typer.Option(min=0, help="First frame, from 0.")]
Fps = Annotated[
    float | None,
    typer.Option(min=0.001, max=1e6, help="Frames per second, if the file is wrong."),
]
UmPerPx = Annotated[
    float | None,
    typer.Option(
        min=0.0001, max=1000, help="Micrometres per pixel, if the file is wrong."
    ),
]

# Of who decides, and what it is asked.
Network = Annotated[str, typer.Option(help="Bundled network or a .safetensors file.")]
Run = Annotated[
    Path | None,
    typer.Option(
        help="Folder of a training: each clip of the study is judged by the network of "
        "the fold that tested it."
    ),
]
MethodName = Literal[
    "evidence",
    "grad-cam",
    "hirescam",
    "layercam",
    "grad-cam++",
    "score-cam",
    "ablation-cam",
    "published",
    "published-frames",
    "occlusion",
    "input-gradient",
    "guided",
    "deconvolution",
    "motion-energy",
]  # as `explain.methods` has them, which takes longer to import than a command to start
Method = Annotated[MethodName, typer.Option(help="How the decision is explained.")]
Target = Annotated[
    str | None, typer.Option(metavar="CLASS", help="Class that is explained.")
]
Against = Annotated[
    str | None, typer.Option(metavar="CLASS", help="Class it is held against.")
]

# Of where it is computed.
DeviceName = Literal["auto", "cpu", "cuda", "mps"]
Device = Annotated[DeviceName, typer.Option(help="What computes.")]
Scheduler = Annotated[
    str, typer.Option(help="inline, local:N, or a Dask scheduler's tcp://...")
]

# Of a training.
Seed = Annotated[int, typer.Option(min=0, help="Same seed, same result.")]
Folds = Annotated[int, typer.Option(min=3, help="Parts of the clips.")]
Epochs = Annotated[
    int | None, typer.Option(min=1, help="Epochs of each phase; for a trial.")
]
NullHead = Annotated[
    bool,
    typer.Option(
        "--null-head",
        help="Refit only the last layer for these: minutes, but a weaker test.",
    ),
]
LeakMeter = Annotated[
    bool, typer.Option("--leak-meter", help="Also train on randomly split clips.")
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
